// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Paints a desk on a screen of any size: left the caller's terminal window, right the dialog, below a line of help. On a
 * narrow screen the one stands above the other; on one that is too small for both, that is all there is to read.
 */
final class Painter {
    private static final int LEAST_WIDTH = 30;
    private static final int LEAST_HEIGHT = 10;
    private static final int LEAST_BESIDE = 68;
    private static final int MOST_CALLER = 70;
    private static final int CALLER_PERCENT = 42;
    private static final int PERCENT = 100;

    /** The lines of a panel that belong to its frame: the edges; and those between the dialog's four sections. */
    private static final int EDGES = 2;

    private static final int RULES = 3;
    private static final int LEAST_STATES = 1;
    private static final int LEAST_EVENTS = 3;

    private final Look look;

    Painter(Look look) {
        this.look = look;
    }

    /** Paints it. */
    Picture paint(Desk desk, int width, int height) {
        View view = desk.view();
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
            return tooSmall(width, height);
        }
        return width < LEAST_BESIDE ? above(desk, view, width, height) : beside(desk, view, width, height);
    }

    private Picture tooSmall(int width, int height) {
        AttributedString words =
                new AttributedString("too small: " + LEAST_WIDTH + " x " + LEAST_HEIGHT + " is the least");
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            lines.add(i == 0 ? Panel.cut(look, words, width) : AttributedString.EMPTY);
        }
        return new Picture(lines, Optional.empty());
    }

    private Picture beside(Desk desk, View view, int width, int height) {
        int left = Math.min(MOST_CALLER, width * CALLER_PERCENT / PERCENT);
        int tall = height - 1;
        CallerPane.Content content = content(view, left, tall);
        List<AttributedString> caller = caller(view, content, left, tall);
        List<AttributedString> dialog = dialog(desk, view, width - left, tall);
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < tall; i++) {
            lines.add(AttributedString.join(AttributedString.EMPTY, caller.get(i), dialog.get(i)));
        }
        lines.add(help(desk, view, width));
        return new Picture(lines, cursor(desk, view, content));
    }

    private Picture above(Desk desk, View view, int width, int height) {
        int top = Math.max(EDGES + 1, height / RULES);
        CallerPane.Content content = content(view, width, top);
        List<AttributedString> lines = new ArrayList<>(caller(view, content, width, top));
        lines.addAll(dialog(desk, view, width, height - 1 - top));
        lines.add(help(desk, view, width));
        return new Picture(lines, cursor(desk, view, content));
    }

    private static Optional<Picture.Place> cursor(Desk desk, View view, CallerPane.Content content) {
        int inFrame = 2;
        return view.waits() == View.Waits.LINE && desk.mode() == Desk.Mode.CALL
                ? Optional.of(new Picture.Place(content.cursorLine() + 1, inFrame + content.cursorColumn()))
                : Optional.empty();
    }

    // The caller.

    private CallerPane.Content content(View view, int width, int height) {
        return new CallerPane(look, view).content(Panel.inside(width), height - EDGES);
    }

    private List<AttributedString> caller(View view, CallerPane.Content content, int width, int height) {
        String aside = "call " + view.call();
        return new Panel(look, width)
                .section(strong("terminal window"), new AttributedString(aside, look.quiet()))
                .lines(content.lines(), height - EDGES)
                .close();
    }

    private AttributedString strong(String text) {
        return new AttributedString(text, look.strong());
    }

    // The dialog.

    private List<AttributedString> dialog(Desk desk, View view, int width, int height) {
        int inside = Panel.inside(width);
        DialogPane pane = new DialogPane(look, view);
        boolean mishaps = desk.mode() == Desk.Mode.MISHAPS;
        List<AttributedString> ways = mishaps ? pane.mishaps(desk.mishaps()) : pane.ways();
        List<AttributedString> facts = pane.facts(inside);
        Heights heights = Heights.of(height - EDGES - RULES, view.states().size(), ways.size(), facts.size());
        return new Panel(look, width)
                .section(strong(view.dialog()), new AttributedString(view.file(), look.quiet()))
                .lines(pane.states(inside, heights.states()), heights.states())
                .section(strong(mishaps ? "what goes wrong" : "ways on"), AttributedString.EMPTY)
                .lines(ways, heights.ways())
                .section(strong("clock " + DialogPane.time(view.now())), AttributedString.EMPTY)
                .lines(facts, heights.facts())
                .section(strong("events"), new AttributedString("time, line of the file", look.quiet()))
                .lines(pane.events(heights.events()), heights.events())
                .close();
    }

    /** How many lines each section gets. */
    private record Heights(int states, int ways, int facts, int events) {
        /** The ways come first, then the facts; what is left the states share with the events. */
        static Heights of(int room, int states, int ways, int facts) {
            int left = Math.max(0, room);
            int least = Math.min(left, LEAST_STATES);
            left -= least;
            int forWays = Math.min(ways, left);
            left -= forWays;
            int forFacts = Math.min(facts, left);
            left -= forFacts;
            int forEvents = Math.min(left, LEAST_EVENTS);
            int forStates = least + Math.min(Math.max(0, states - least), left - forEvents);
            forEvents = left - (forStates - least);
            return new Heights(forStates, forWays, forFacts, forEvents);
        }
    }

    // The line below.

    private AttributedString help(Desk desk, View view, int width) {
        AttributedStringBuilder line = new AttributedStringBuilder().append(' ');
        if (desk.mode() == Desk.Mode.FOLDER) {
            line.style(look.strong())
                    .append("folder for the test: ")
                    .append(desk.folder())
                    .append('_');
            line.style(look.quiet()).append("   Enter saves, Esc does not");
        } else if (desk.message().isPresent()) {
            line.style(look.strong()).append(desk.message().get());
        } else {
            keys(line, view);
        }
        return Panel.cut(look, line.toAttributedString(), width);
    }

    private void keys(AttributedStringBuilder line, View view) {
        if (view.waits() != View.Waits.NOTHING) {
            help(line, look.arrow(), "1 s");
            help(line, "PgDn", "10 s");
            help(line, "Tab", "time up");
            help(line, "^F", "fault");
            help(line, "^D", "hang up");
        }
        help(line, "^S", "save");
        help(line, "^N", "new");
        help(line, "^C", "quit");
    }

    private void help(AttributedStringBuilder line, String key, String does) {
        line.style(look.plain()).append(line.length() > 1 ? "  " : "");
        line.style(look.key()).append(key);
        line.style(look.quiet()).append(' ').append(does);
    }
}
