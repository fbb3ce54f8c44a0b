// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.model.graph.Node;
import org.jline.utils.AttributedStyle;

/**
 * What a terminal can show. Whatever has a colour is told apart by a sign, a place or its weight too.
 *
 * @param unicode whether it has more than ASCII
 * @param colour whether it is to have colours
 */
record Look(boolean unicode, boolean colour) {

    // Signs. No light lines: JLine would draw them with another character set, which many a terminal lacks in UTF-8.

    char sign(Node.Look kind) {
        return switch (kind) {
            case AWAIT_SEND -> unicode ? '»' : '>';
            case AWAIT_RECEIVE -> unicode ? '«' : '<';
            case TIMED_OUT -> '~';
            case SUCCESS -> unicode ? '✓' : '+';
            case FAILURE -> unicode ? '✗' : 'x';
            case ERROR -> '!';
            case ENDED -> unicode ? '■' : '#';
        };
    }

    char topLeft() {
        return unicode ? '┏' : '+';
    }

    char topRight() {
        return unicode ? '┓' : '+';
    }

    char bottomLeft() {
        return unicode ? '┗' : '+';
    }

    char bottomRight() {
        return unicode ? '┛' : '+';
    }

    char left() {
        return unicode ? '┣' : '+';
    }

    char right() {
        return unicode ? '┫' : '+';
    }

    char across() {
        return unicode ? '━' : '-';
    }

    char down() {
        return unicode ? '┃' : '|';
    }

    String arrow() {
        return unicode ? "→" : "->";
    }

    char here() {
        return unicode ? '▶' : '*';
    }

    char full() {
        return unicode ? '●' : 'o';
    }

    char empty() {
        return unicode ? '○' : '.';
    }

    char barLeft() {
        return unicode ? '━' : '=';
    }

    char barGone() {
        return unicode ? '╌' : '-';
    }

    String dots() {
        return unicode ? "…" : "..";
    }

    String dash() {
        return unicode ? "–" : "-";
    }

    // Styles.

    AttributedStyle plain() {
        return AttributedStyle.DEFAULT;
    }

    AttributedStyle strong() {
        return AttributedStyle.BOLD;
    }

    AttributedStyle quiet() {
        return AttributedStyle.DEFAULT.faint();
    }

    AttributedStyle frame() {
        return quiet();
    }

    AttributedStyle key() {
        return coloured(AttributedStyle.CYAN).bold();
    }

    AttributedStyle kind(Node.Look kind) {
        return switch (kind) {
            case AWAIT_SEND -> coloured(AttributedStyle.BLUE);
            case AWAIT_RECEIVE -> coloured(AttributedStyle.MAGENTA);
            case TIMED_OUT, ENDED -> quiet();
            case SUCCESS -> coloured(AttributedStyle.GREEN);
            case FAILURE -> coloured(AttributedStyle.RED);
            case ERROR -> coloured(AttributedStyle.YELLOW);
        };
    }

    /** The state that the call stands in. */
    AttributedStyle lit(Node.Look kind) {
        AttributedStyle base = kind == Node.Look.ENDED ? plain() : kind(kind);
        return base.bold().inverse();
    }

    AttributedStyle coloured(int colourNumber) {
        return colour ? AttributedStyle.DEFAULT.foreground(colourNumber) : AttributedStyle.DEFAULT;
    }
}
