// SPDX-License-Identifier: Apache-2.0
/** A RAS server on a TCP port: each connection is a modem call, taken by the simulator's server on the machine's clock. */
@NullMarked
package io.github.rasdialog.cli.serve;

import org.jspecify.annotations.NullMarked;
