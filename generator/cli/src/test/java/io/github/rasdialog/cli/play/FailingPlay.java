// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A program that plays a dialog in its terminal, and fails in the midst of it: when the caller is shown a second text. */
public final class FailingPlay {
    /** What it fails with. */
    public static final String FAILURE = "no second text";

    private FailingPlay() {}

    /** Plays the dialog in the file that is named. */
    public static void main(String[] arguments) throws IOException {
        PlaySession session = new PlaySession(Played.decided(Path.of(arguments[0])), new OneText());
        try (FullScreen screen = FullScreen.open(false).orElseThrow()) {
            screen.play(session, Optional.empty());
        }
    }

    private static final class OneText implements Audience {
        private boolean any;

        @Override
        public void shown(String text) {
            if (any) {
                throw new IllegalStateException(FAILURE);
            }
            any = true;
        }

        @Override
        public void moved(PlayedRun run) {
            // What the caller sees is enough.
        }
    }
}
