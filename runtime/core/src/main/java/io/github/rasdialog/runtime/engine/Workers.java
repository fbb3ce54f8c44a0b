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

    /**
     * The same, for work that was started before and has lost its runner. Runs nothing of it on the calling thread, which is
     * the server's, inside End (E3), or the clock's. Where nobody can be had now, {@link Work#fail} is called at once, and
     * {@link Work#advance()} as soon as somebody can.
     *
     * @throws RejectedExecutionException if it cannot be run; then it never will be, and the caller {@link Work#abandon
     *     abandons} it
     */
    default void resume(Work work) {
        start(work);
    }
}
