// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

/**
 * A key that was pressed.
 *
 * @param character of {@link Kind#TEXT}; of {@link Kind#CONTROL} the letter, lower case; else a blank
 */
record Key(Kind kind, char character) {
    /** What there is to press. */
    enum Kind {
        /** A character. */
        TEXT,
        /** A letter with Ctrl. */
        CONTROL,
        /** Enter. */
        ENTER,
        /** Backspace. */
        BACKSPACE,
        /** Tab. */
        TAB,
        /** Escape. */
        ESCAPE,
        /** The arrow to the right. */
        RIGHT,
        /** Page down. */
        PAGE_DOWN,
        /** Any other key. */
        OTHER
    }

    static Key of(Kind kind) {
        return new Key(kind, ' ');
    }

    static Key text(char character) {
        return new Key(Kind.TEXT, character);
    }

    static Key control(char letter) {
        return new Key(Kind.CONTROL, letter);
    }

    boolean isControl(char letter) {
        return kind == Kind.CONTROL && character == letter;
    }
}
