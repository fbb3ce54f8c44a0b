// SPDX-License-Identifier: Apache-2.0
/** A dialog played in the terminal: a session without I/O, what is seen of it, and two ways to show it. */
@NullMarked
package io.github.rasdialog.cli.play;

import org.jspecify.annotations.NullMarked;
