// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;

/**
 * A fault sown on purpose.
 *
 * @param what in words
 * @param where handler, dialog, generated code or engine
 * @param dialog what is tested
 * @param engine what runs it
 * @param property the property that must find it
 * @param cause what must be told of it, a regular expression
 */
record SeededFault(String what, String where, DialogUnderTest<?> dialog, Engine engine, String property, String cause) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
