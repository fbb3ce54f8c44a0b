// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/** A state of a dialog, of one of the five kinds. */
public sealed interface State permits AwaitSend, AwaitReceive, TimedOut, Completing, Ended {
    /** Its place among the states, from 0. */
    int index();

    /** Its name. */
    String name();

    /** Of its key; of the {@code states} key where it is built in. */
    SourceLocation location();
}
