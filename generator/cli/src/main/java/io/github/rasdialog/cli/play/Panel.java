// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A frame with sections, one above the other, of a fixed width. Not thread-safe. */
final class Panel {
    private static final int FRAME = 4;

    private final Look look;
    private final int width;
    private final List<AttributedString> lines = new ArrayList<>();

    /** A panel of {@code width} columns, its frame among them. */
    Panel(Look look, int width) {
        this.look = look;
        this.width = width;
    }

    /** How many columns of a line are not frame. */
    static int inside(int width) {
        return width - FRAME;
    }

    /** A section begins; what is too long for its title is cut. */
    Panel section(AttributedString title, AttributedString aside) {
        boolean first = lines.isEmpty();
        rule(first ? look.topLeft() : look.left(), title, aside, first ? look.topRight() : look.right());
        return this;
    }

    /** A line of the section, cut or filled. */
    Panel line(AttributedString content) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.style(look.frame()).append(look.down()).append(' ');
        // What is appended keeps its own style and takes on what it lacks.
        line.style(look.plain()).append(fitted(look, content, inside(width)));
        line.style(look.frame()).append(' ').append(look.down());
        lines.add(line.toAttributedString());
        return this;
    }

    /** These lines of the section; empty ones follow, or the last are left out, so that there are {@code height}. */
    Panel lines(List<AttributedString> content, int height) {
        for (int i = 0; i < height; i++) {
            line(i < content.size() ? content.get(i) : AttributedString.EMPTY);
        }
        return this;
    }

    /** All lines, with the lower edge. */
    List<AttributedString> close() {
        rule(look.bottomLeft(), AttributedString.EMPTY, AttributedString.EMPTY, look.bottomRight());
        return lines;
    }

    private void rule(char left, AttributedString title, AttributedString aside, char right) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.style(look.frame()).append(left);
        AttributedString shownTitle = titled(title, width - 2);
        AttributedString shownAside = titled(aside, width - 2 - shownTitle.columnLength());
        line.style(look.plain()).append(shownTitle);
        int rest = width - 2 - shownTitle.columnLength() - shownAside.columnLength();
        line.style(look.frame()).append(String.valueOf(look.across()).repeat(rest));
        line.style(look.plain()).append(shownAside);
        line.style(look.frame()).append(right);
        lines.add(line.toAttributedString());
    }

    private AttributedString titled(AttributedString text, int room) {
        if (text.length() == 0 || room < FRAME + 1) {
            return AttributedString.EMPTY;
        }
        AttributedString cut = cut(look, text, room - FRAME);
        return new AttributedStringBuilder()
                .style(look.frame())
                .append(look.across())
                .append(' ')
                .style(look.plain())
                .append(cut)
                .append(' ')
                .style(look.frame())
                .append(look.across())
                .toAttributedString();
    }

    /** A text of at most so many columns; what is left out shows as dots. */
    static AttributedString cut(Look look, AttributedString text, int columns) {
        if (text.columnLength() <= columns) {
            return text;
        }
        int kept = Math.max(0, columns - look.dots().length());
        AttributedString fits = new AttributedStringBuilder()
                .append(text.columnSubSequence(0, kept))
                .append(look.dots())
                .toAttributedString();
        return fits.columnSubSequence(0, columns);
    }

    /** A text of exactly so many columns. */
    static AttributedString fitted(Look look, AttributedString text, int columns) {
        AttributedString cut = cut(look, text, columns);
        return new AttributedStringBuilder()
                .append(cut)
                .append(" ".repeat(columns - cut.columnLength()))
                .toAttributedString();
    }
}
