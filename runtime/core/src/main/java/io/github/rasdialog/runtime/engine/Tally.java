// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.observe.Counters;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The counters as they are counted. Thread-safe; to count allocates nothing where no other thread counts the same. */
final class Tally {
    final LongAdder begun = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder timedOut = new LongAdder();
    final LongAdder undecided = new LongAdder();
    private final LongAdder success = new LongAdder();
    private final LongAdder failure = new LongAdder();
    private final LongAdder error = new LongAdder();
    private final LongAdder hungUp = new LongAdder();

    void ended(Ending ending) {
        of(ending.result().orElse(null)).increment();
    }

    private LongAdder of(@Nullable Result result) {
        if (result == null) {
            return hungUp;
        }
        return switch (result) {
            case SUCCESS -> success;
            case FAILURE -> failure;
            case ERROR -> error;
        };
    }

    Counters read(int live) {
        return new Counters(
                begun.sum(),
                refused.sum(),
                live,
                success.sum(),
                failure.sum(),
                error.sum(),
                hungUp.sum(),
                timedOut.sum(),
                undecided.sum());
    }
}
