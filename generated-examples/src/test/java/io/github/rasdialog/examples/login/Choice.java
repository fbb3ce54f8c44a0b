// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

/** What a drawn handler does when it is asked. */
enum Choice {
    /** Decides in the caller's favour. */
    YES,
    /** Decides against the caller. */
    NO,
    /** Answers null, which no decision is. */
    NOTHING,
    /** Throws an exception whose message holds all that the handler knows. */
    EXCEPTION,
    /** Throws an error that no handler ought to throw. */
    ERROR
}
