// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

/** What a command's exit status says. */
final class ExitStatus {
    /** Nothing is wrong. */
    static final int OK = 0;

    /** There are diagnostics of severity error. */
    static final int ERRORS = 1;

    /** Wrong usage, or input that cannot be read. */
    static final int USAGE = 2;

    private ExitStatus() {}
}
