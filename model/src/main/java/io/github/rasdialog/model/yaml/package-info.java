// SPDX-License-Identifier: Apache-2.0
/** Text to a tree of YAML nodes with places, strictly: the only package that knows the YAML library. */
@NullMarked
package io.github.rasdialog.model.yaml;

import org.jspecify.annotations.NullMarked;
