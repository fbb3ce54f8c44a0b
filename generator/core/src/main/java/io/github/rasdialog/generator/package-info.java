// SPDX-License-Identifier: Apache-2.0
/** The whole way from dialog files to Java sources on disk. */
@NullMarked
package io.github.rasdialog.generator;

import org.jspecify.annotations.NullMarked;
