// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.concurrent.RejectedExecutionException;

/** Who runs transactions: threads in production, the simulator's scheduler on its virtual clock. */
public interface Workers {
    /**
     * Has {@link Work#advance()} called soon, and whatever follows from it. Returns at once (B1): the server is blocked
     * meanwhile.
     *
     * @throws RejectedExecutionException if it cannot be run; then it never will be
     */
    void start(Work work);
}
