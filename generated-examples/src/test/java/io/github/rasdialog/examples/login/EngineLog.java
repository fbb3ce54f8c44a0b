// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Catches what the runtime logs, so that it can be looked through for secrets, and keeps it off the screen. */
final class EngineLog implements AutoCloseable {
    private final Logger logger = Logger.getLogger("io.github.rasdialog.runtime");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord told) {
            lines.add(formatter.format(told));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    EngineLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }
}
