// SPDX-License-Identifier: Apache-2.0
/** What a newcomer does: begins a project, follows the guide. Run when all is packaged. */
@NullMarked
package io.github.rasdialog.examples.guide;

import org.jspecify.annotations.NullMarked;
