// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

/** Is told what happens in a call at once, in its order. */
interface Audience {
    /** Nobody. */
    Audience NONE = new Audience() {
        @Override
        public void shown(String text) {
            // Nobody is told.
        }

        @Override
        public void moved(PlayedRun run) {
            // Nobody is told.
        }
    };

    /** The caller's terminal window shows a text. */
    void shown(String text);

    /** The dialog has moved. */
    void moved(PlayedRun run);
}
