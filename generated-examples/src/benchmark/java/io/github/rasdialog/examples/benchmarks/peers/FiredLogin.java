// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

/** The long login, with a library that is fed triggers. */
interface FiredLogin {
    /** Feeds one; where that leads. */
    Place fire(Trigger trigger);
}
