// SPDX-License-Identifier: Apache-2.0
/** What each diagnostic means, with an example and its mend: one page an id. */
@NullMarked
package io.github.rasdialog.model.explain;

import org.jspecify.annotations.NullMarked;
