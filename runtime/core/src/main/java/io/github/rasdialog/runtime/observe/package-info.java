// SPDX-License-Identifier: Apache-2.0
/** What may be seen of running dialogs: counters, events for listeners, and the listeners that log and that feed JFR. */
@NullMarked
package io.github.rasdialog.runtime.observe;

import org.jspecify.annotations.NullMarked;
