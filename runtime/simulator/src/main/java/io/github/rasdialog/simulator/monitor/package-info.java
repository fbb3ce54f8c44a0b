// SPDX-License-Identifier: Apache-2.0
/** The protocol's rules by id, and a monitor that sees all that a security DLL does and reports each rule it breaks. */
@NullMarked
package io.github.rasdialog.simulator.monitor;

import org.jspecify.annotations.NullMarked;
