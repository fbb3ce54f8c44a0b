// SPDX-License-Identifier: Apache-2.0
/** The Maven project that a first dialog starts in. */
@NullMarked
package io.github.rasdialog.cli.project;

import org.jspecify.annotations.NullMarked;
