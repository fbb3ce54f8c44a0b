// SPDX-License-Identifier: Apache-2.0
/** Lines that a datum allows, and lines that it does not: what tests have callers type and handlers supply. */
@NullMarked
package io.github.rasdialog.model.sample;

import org.jspecify.annotations.NullMarked;
