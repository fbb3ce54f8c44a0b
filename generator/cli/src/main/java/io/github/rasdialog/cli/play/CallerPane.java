// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Paints the caller's terminal window. */
final class CallerPane {
    private final Look look;
    private final View view;

    CallerPane(Look look, View view) {
        this.look = look;
        this.view = view;
    }

    /** What there is in it, and where the cursor stands. */
    record Content(List<AttributedString> lines, int cursorLine, int cursorColumn) {}

    /** The last lines of the window; on the last of all how the call ended, if it did. */
    Content content(int width, int height) {
        List<AttributedString> ending = ending(width);
        List<AttributedString> wrapped = new ArrayList<>();
        List<String> screen = view.screen();
        for (int i = 0; i < screen.size(); i++) {
            boolean last = i == screen.size() - 1;
            AttributedStringBuilder line = new AttributedStringBuilder().append(screen.get(i));
            if (last) {
                line.style(AttributedStyle.BOLD).append(view.input());
            }
            wrapped.addAll(wrapped(line.toAttributedString(), width));
        }
        AttributedString last = wrapped.get(wrapped.size() - 1);
        int column = last.columnLength();
        if (column == width) {
            wrapped.add(AttributedString.EMPTY);
            column = 0;
        }
        int room = Math.max(1, height - ending.size());
        List<AttributedString> shown =
                new ArrayList<>(wrapped.subList(Math.max(0, wrapped.size() - room), wrapped.size()));
        int cursorLine = shown.size() - 1;
        while (shown.size() < room) {
            shown.add(AttributedString.EMPTY);
        }
        shown.addAll(ending);
        return new Content(shown, cursorLine, column);
    }

    private static List<AttributedString> wrapped(AttributedString line, int width) {
        List<AttributedString> parts = new ArrayList<>();
        int columns = line.columnLength();
        for (int from = 0; from == 0 || from < columns; from += width) {
            parts.add(line.columnSubSequence(from, Math.min(columns, from + width)));
        }
        return parts;
    }

    private List<AttributedString> ending(int width) {
        return view.ending()
                .map(words -> {
                    AttributedStyle style = look.coloured(view.success() ? AttributedStyle.GREEN : AttributedStyle.RED);
                    String sign = look.unicode() ? view.success() ? "✓ " : "✗ " : "";
                    return wrapped(
                            new AttributedStringBuilder()
                                    .style(style.bold())
                                    .append(sign)
                                    .append(words)
                                    .toAttributedString(),
                            width);
                })
                .orElse(List.of());
    }
}
