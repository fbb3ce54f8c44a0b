// SPDX-License-Identifier: Apache-2.0
/** Searches a dialog's configurations by the million: what can be reached, by which shortest run, and what it costs at most. */
@NullMarked
package io.github.rasdialog.model.search;

import org.jspecify.annotations.NullMarked;
