// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.run.Decisions;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dialogs to play, and keys to play them with. */
final class Played {
    static final Path TOKEN_LOGIN = Path.of("../../generated-examples/src/main/dialog/token-login.dialog.yaml");

    private Played() {}

    /** The token login, decided by the player. */
    static PlayedDialog tokenLogin() {
        return decided(TOKEN_LOGIN);
    }

    /** A dialog that the player decides. */
    static PlayedDialog decided(Path file) {
        try {
            Dialog dialog = DialogLoader.load(file).dialog().orElseThrow();
            Decisions decisions = new Decisions(InterpretedDialog.of(dialog), Map.of());
            return PlayedDialog.decided(decisions, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keys, one a character: \r is Enter, \t is Tab, {@code >} is the arrow to the right, {@code ^f} is Ctrl-F, all others
     * stand for themselves.
     */
    static List<Key> keys(String spelled) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < spelled.length(); i++) {
            char character = spelled.charAt(i);
            keys.add(
                    switch (character) {
                        case '\r' -> Key.of(Key.Kind.ENTER);
                        case '\t' -> Key.of(Key.Kind.TAB);
                        case '>' -> Key.of(Key.Kind.RIGHT);
                        case '^' -> Key.control(spelled.charAt(++i));
                        default -> Key.text(character);
                    });
        }
        return keys;
    }

    /** Presses them. */
    static void press(Desk desk, String spelled) {
        keys(spelled).forEach(desk::press);
    }
}
