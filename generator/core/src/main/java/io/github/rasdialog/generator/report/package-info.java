// SPDX-License-Identifier: Apache-2.0
/** What was found in dialogs, for other programs: JSON and SARIF. */
@NullMarked
package io.github.rasdialog.generator.report;

import org.jspecify.annotations.NullMarked;
