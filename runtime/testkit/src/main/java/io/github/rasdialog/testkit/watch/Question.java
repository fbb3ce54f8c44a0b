// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;

/**
 * What the dialog waits for the caller to answer.
 *
 * @param state where it waits
 * @param number counts the questions of a call, from 1
 * @param since when it began to wait, in nanoseconds of the simulation's clock
 */
public record Question(AwaitReceive state, int number, long since) {}
