// SPDX-License-Identifier: Apache-2.0
/** Time for the simulator: events in their order, on a virtual clock without threads or on the machine's. */
@NullMarked
package io.github.rasdialog.simulator.clock;

import org.jspecify.annotations.NullMarked;
