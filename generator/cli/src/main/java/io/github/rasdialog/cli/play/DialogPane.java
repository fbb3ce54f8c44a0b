// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.play.View.CounterRow;
import io.github.rasdialog.cli.play.View.DatumRow;
import io.github.rasdialog.cli.play.View.EventRow;
import io.github.rasdialog.cli.play.View.Manner;
import io.github.rasdialog.cli.play.View.StateRow;
import io.github.rasdialog.cli.play.View.WayRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Paints what is known of the dialog: one list of lines each for its states, ways, facts and events. */
final class DialogPane {
    private static final int MOST_DOTS = 10;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int KEY_COLUMNS = 6;

    private final Look look;
    private final View view;

    DialogPane(Look look, View view) {
        this.look = look;
        this.view = view;
    }

    /** Minutes and seconds. */
    static String time(Duration time) {
        return String.format(
                Locale.ROOT, "%d:%02d", time.toSeconds() / SECONDS_A_MINUTE, time.toSeconds() % SECONDS_A_MINUTE);
    }

    // States.

    /** The states; where they do not fit, those around the present one. */
    List<AttributedString> states(int width, int height) {
        List<StateRow> states = view.states();
        int names =
                states.stream().mapToInt(state -> state.name().length()).max().orElse(0);
        int present = 0;
        while (present < states.size() - 1 && !states.get(present).present()) {
            present++;
        }
        int first = Math.max(0, Math.min(present - height / 2, states.size() - height));
        return states.subList(first, Math.min(states.size(), first + height)).stream()
                .map(state -> state(state, names, width))
                .toList();
    }

    private AttributedString state(StateRow state, int names, int width) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        String name = state.name() + " ".repeat(names - state.name().length());
        String number = "%4s  ".formatted(state.line());
        if (state.present()) {
            line.style(look.lit(state.look()))
                    .append(look.here())
                    .append(' ')
                    .append(look.sign(state.look()))
                    .append(' ')
                    .append(name)
                    .append(number)
                    .append(state.detail());
            line.append(" ".repeat(Math.max(0, width - line.columnLength())));
            return line.toAttributedString();
        }
        AttributedStyle kind = look.kind(state.look());
        line.append("  ").style(state.visited() ? kind.bold() : kind).append(look.sign(state.look()));
        line.style(state.visited() ? look.strong() : look.plain()).append(' ').append(name);
        line.style(look.quiet()).append(number).append(state.detail());
        return line.toAttributedString();
    }

    // Ways.

    /** The ways out of the present state, each with the key that takes it. */
    List<AttributedString> ways() {
        List<AttributedString> lines = new ArrayList<>();
        int outcomes = 0;
        int names =
                view.ways().stream().mapToInt(way -> way.what().length()).max().orElse(0);
        for (WayRow way : view.ways()) {
            String key = way.manner() == Manner.OUTCOME && outcomes < Desk.ENTRIES.length()
                    ? Character.toString(Desk.ENTRIES.charAt(outcomes++))
                    : key(way.manner());
            lines.add(way(key, way, names));
        }
        return lines;
    }

    private static String key(Manner manner) {
        return switch (manner) {
            case LINE -> "Enter";
            case TIME, UNDECIDED -> "Tab";
            case MALFORMED, FAILURE -> "^F";
            case HANG_UP -> "^D";
            case OUTCOME -> "";
        };
    }

    private AttributedString way(String key, WayRow way, int names) {
        AttributedStringBuilder line = entry(key);
        line.append(way.what()).append(" ".repeat(names - way.what().length()));
        line.style(look.quiet()).append(' ').append(look.arrow()).append(' ');
        line.style(look.plain()).append(way.target());
        if (!way.counts().isEmpty()) {
            line.style(look.quiet()).append("  ").append(way.counts());
        }
        return line.toAttributedString();
    }

    /** A key, in its column. */
    private AttributedStringBuilder entry(String key) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.style(look.key()).append(key);
        return line.style(look.plain()).append(" ".repeat(Math.max(1, KEY_COLUMNS - key.length())));
    }

    /** What can be made to go wrong. */
    List<AttributedString> mishaps(List<Mishap> possible) {
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            lines.add(entry(Character.toString(Desk.ENTRIES.charAt(i)))
                    .append(possible.get(i).title())
                    .toAttributedString());
        }
        return lines;
    }

    // Facts.

    /** The time that is left, the counters, the data. */
    List<AttributedString> facts(int width) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(clock(width));
        view.counters().forEach(counter -> lines.add(counter(counter)));
        lines.addAll(data(width));
        return lines;
    }

    private AttributedString clock(int width) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        if (view.limit().isEmpty() || view.left().isEmpty()) {
            boolean over = view.ending().isPresent();
            return line.style(look.quiet())
                    .append(over ? "the call is over" : "nothing ends by itself here")
                    .toAttributedString();
        }
        long all = view.limit().get().toSeconds();
        long left = view.left().get().toSeconds();
        String words = " " + left + " of " + all + " s left";
        int bar = Math.max(0, width - words.length());
        int full = (int) (bar * left / all);
        AttributedStyle colour = look.coloured(
                left * 4 <= all
                        ? AttributedStyle.RED
                        : left * 2 <= all ? AttributedStyle.YELLOW : AttributedStyle.GREEN);
        line.style(colour).append(String.valueOf(look.barLeft()).repeat(full));
        line.style(look.quiet()).append(String.valueOf(look.barGone()).repeat(bar - full));
        return line.style(look.plain()).append(words).toAttributedString();
    }

    private AttributedString counter(CounterRow counter) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(counter.name()).append(' ');
        line.style(look.strong()).append(counter.value() + "/" + counter.max());
        if (counter.max() <= MOST_DOTS) {
            line.style(look.coloured(AttributedStyle.YELLOW))
                    .append(' ')
                    .append(String.valueOf(look.full()).repeat(counter.value()));
            line.style(look.quiet()).append(String.valueOf(look.empty()).repeat(counter.max() - counter.value()));
        }
        return line.toAttributedString();
    }

    private List<AttributedString> data(int width) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (DatumRow datum : view.data()) {
            AttributedString word = datum(datum);
            if (line.columnLength() > 0 && line.columnLength() + word.columnLength() + 2 > width) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.columnLength() == 0 ? "" : "  ").append(word);
        }
        if (line.columnLength() > 0) {
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    private AttributedString datum(DatumRow datum) {
        AttributedStringBuilder word = new AttributedStringBuilder();
        boolean set = datum.value().isPresent();
        word.style(set ? look.plain() : look.quiet()).append(datum.name()).append(' ');
        word.style(set ? look.strong() : look.quiet()).append(datum.value().orElse(look.dash()));
        return word.toAttributedString();
    }

    // Events.

    /** The last events, the newest at the bottom. */
    List<AttributedString> events(int height) {
        List<EventRow> events = view.events();
        List<AttributedString> lines = new ArrayList<>();
        for (int i = Math.max(0, events.size() - height); i < events.size(); i++) {
            EventRow event = events.get(i);
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.style(look.quiet()).append("%5s %4s  ".formatted(time(event.time()), event.line()));
            line.style(event.isEntering() ? look.plain() : look.strong()).append(event.label());
            line.style(look.quiet()).append("  ").append(event.deed());
            lines.add(line.toAttributedString());
        }
        return lines;
    }
}
