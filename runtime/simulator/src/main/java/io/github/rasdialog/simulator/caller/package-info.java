// SPDX-License-Identifier: Apache-2.0
/** The remote user: scripts and live callers, and the transcript of what was shown and typed. */
@NullMarked
package io.github.rasdialog.simulator.caller;

import org.jspecify.annotations.NullMarked;
