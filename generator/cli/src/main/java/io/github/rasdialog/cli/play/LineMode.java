// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.play.View.CounterRow;
import io.github.rasdialog.cli.play.View.EventRow;
import io.github.rasdialog.cli.play.View.WayRow;
import io.github.rasdialog.cli.run.LastWords;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session line by line, for pipes and plain terminals: what is sent is printed, a line that is read is what the caller
 * types, a line that begins with a colon is a command. The end of the input is a hang-up. For one thread.
 */
public final class LineMode implements Audience {
    private static final String NOTE = "-- ";
    private static final char COLON = ':';

    private static final List<String> HELP = List.of(
            "LINE                    what the caller types; one that begins with a colon begins with two",
            ":decide OUTCOME [D=V]   the handler's decision; D=V sets a datum",
            ":give-up                the handler throws",
            ":wait SECONDS           lets time pass",
            ":time-out               lets time pass until the present wait is over",
            ":malformed              types a line that is malformed here",
            ":fail CODE              the Receive in flight fails, with a number or a name of raserror.h",
            ":fail-send CODE         the next Send will fail",
            ":hang-up                the caller hangs up",
            ":call                   calls again",
            ":save [DIR]             writes the call as a JUnit test",
            ":show                   the states, the ways on, counters and data",
            ":quit                   leaves");

    private final PrintWriter out;
    private final PrintWriter err;
    private final Dialog dialog;
    private final Optional<Path> folder;
    private final boolean echoes;
    private final PlaySession session;
    private boolean atLineStart = true;
    private int told;
    private @Nullable PlayedRun toldOf;
    private boolean refused;

    /**
     * A session whose first call has begun, and is printed.
     *
     * @param folder where tests go unless {@code :save} says otherwise
     * @param echoes whether nobody else shows what is typed
     */
    public LineMode(PlayedDialog dialog, Optional<Path> folder, boolean echoes, PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.dialog = dialog.model();
        this.folder = folder;
        this.echoes = echoes;
        this.session = new PlaySession(dialog, this);
        rest();
    }

    // What is printed.

    @Override
    public void shown(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        plain.chars()
                .filter(character -> character == '\n' || character == '\t' || !Character.isISOControl(character))
                .forEach(character -> print(Character.toString((char) character)));
    }

    private void print(String text) {
        if (!text.isEmpty()) {
            out.print(text);
            atLineStart = text.endsWith("\n");
        }
    }

    private void note(String text) {
        print((atLineStart ? "" : "\n") + NOTE + text + "\n");
    }

    @Override
    public void moved(PlayedRun run) {
        told = run.equals(toldOf) ? told : 0;
        toldOf = run;
        List<EventRow> events = EventRows.of(dialog, run);
        events.stream()
                .skip(told)
                .filter(this::isWorthTelling)
                .forEach(event -> note("%s %s: %s (line %s)"
                        .formatted(DialogPane.time(event.time()), event.label(), event.deed(), event.line())));
        told = events.size();
    }

    /** Whether the caller's own window does not show it. */
    private boolean isWorthTelling(EventRow row) {
        if (row.event() instanceof Event.Entered entered) {
            return !(dialog.state(entered.state()) instanceof AwaitSend)
                    && !(dialog.state(entered.state()) instanceof AwaitReceive);
        }
        return !(row.event() instanceof Event.Happened happened)
                || happened.kind() != Event.Kind.SENT && happened.kind() != Event.Kind.RECEIVED;
    }

    /** Nothing happens any more by itself. */
    private void rest() {
        PlayedCall call = session.call();
        call.outcome().ifPresent(outcome -> note(LastWords.of(outcome)));
        call.deciding().ifPresent(state -> note(state.name() + " decides: " + outcomes(state)));
        out.flush();
    }

    private static String outcomes(AwaitReceive state) {
        return state.decide().orElseThrow().outcomes().stream()
                .map(Reaction.Outcome::name)
                .collect(Collectors.joining(", "));
    }

    // What is read.

    /**
     * Plays to the end of the input, or until {@code :quit}.
     *
     * @return whether everything could be done that was wanted
     */
    public boolean play(BufferedReader in) throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            goesOn = take(line);
        }
        if (session.call().outcome().isEmpty()) {
            take(COLON + "hang-up");
        }
        return !refused;
    }

    private boolean take(String line) {
        try {
            if (line.isEmpty() || line.charAt(0) != COLON) {
                type(line);
            } else if (line.startsWith("::")) {
                type(line.substring(1));
            } else {
                List<String> words = Arrays.asList(line.substring(1).strip().split("\\s+"));
                if (words.get(0).equals("quit")) {
                    return false;
                }
                command(words.get(0), words.subList(1, words.size()));
            }
        } catch (RefusedException wrong) {
            refuse(wrong.getMessage());
        }
        return true;
    }

    private void refuse(String reason) {
        refused = true;
        print(atLineStart ? "" : "\n");
        out.flush();
        err.println("rasdialog: " + reason);
        err.flush();
    }

    private void type(String line) throws RefusedException {
        // Before what it leads to is printed.
        if (session.call().reading().isPresent()) {
            print(echoes ? session.call().masked(line) + "\n" : "");
            atLineStart = true;
        }
        session.call().type(line);
        rest();
    }

    private void command(String name, List<String> words) throws RefusedException {
        PlayedCall call = session.call();
        switch (name) {
            case "decide" -> call.decide(word(words, "an outcome"), values(words));
            case "give-up" -> call.giveUpDeciding();
            case "wait" -> call.advance(seconds(word(words, "seconds")));
            case "time-out" -> call.advanceToLimit();
            case "malformed" -> call.typeMalformed();
            case "fail" -> call.failReceive(word(words, "an error"));
            case "fail-send" -> call.failNextSend(word(words, "an error"));
            case "hang-up" -> call.hangUp();
            case "call" -> session.callAgain();
            case "save" -> save(words);
            case "show" -> show();
            case "help" -> HELP.forEach(this::note);
            default -> throw new RefusedException("what is ':" + name + "'? :help lists the commands");
        }
        if (!List.of("save", "show", "help").contains(name)) {
            rest();
        }
        out.flush();
    }

    private static String word(List<String> words, String what) throws RefusedException {
        if (words.isEmpty()) {
            throw new RefusedException(what + " is missing");
        }
        return words.get(0);
    }

    private static int seconds(String word) throws RefusedException {
        if (!word.matches("[0-9]{1,6}")) {
            throw new RefusedException("'" + word + "' is no number of seconds");
        }
        return Integer.parseInt(word);
    }

    private static Map<String, String> values(List<String> words) throws RefusedException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new RefusedException("DATUM=VALUE, not '" + word + "'");
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return values;
    }

    private void save(List<String> words) throws RefusedException {
        String where = words.isEmpty()
                ? folder.map(Path::toString).orElseThrow(() -> new RefusedException("a folder is missing"))
                : words.get(0);
        note("saved " + session.save(where));
    }

    private void show() {
        View view = ViewMaker.of(session, "");
        view.states().stream()
                .filter(View.StateRow::present)
                .forEach(state -> note(
                        "%s (line %s), clock %s".formatted(state.name(), state.line(), DialogPane.time(view.now()))));
        view.left().ifPresent(left -> note(left.toSeconds() + " s left"));
        view.ways().forEach(way -> note("way on: " + shown(way)));
        for (CounterRow counter : view.counters()) {
            note(counter.name() + " " + counter.value() + "/" + counter.max());
        }
        view.data().forEach(datum -> note(datum.name() + " " + datum.value().orElse("is not set")));
    }

    private static String shown(WayRow way) {
        return way.what() + " -> " + way.target() + (way.counts().isEmpty() ? "" : ", " + way.counts());
    }
}
