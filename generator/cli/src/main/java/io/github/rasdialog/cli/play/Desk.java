// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Reaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The player at the keyboard: what each key does to a session. Without I/O, but for saving. For one thread. */
final class Desk {
    /** The keys of a list's entries, in order. */
    static final String ENTRIES = "123456789abcdefghijklmnopqrstuvwxyz";

    private static final int SHORT_STEP = 1;
    private static final int LONG_STEP = 10;
    private static final int LONGEST_INPUT = 4_096;

    /** What the keys mean. */
    enum Mode {
        /** The caller's. */
        CALL,
        /** The choice of what goes wrong. */
        MISHAPS,
        /** The folder that a test goes to. */
        FOLDER
    }

    private final PlaySession session;
    private final StringBuilder input = new StringBuilder();
    private final StringBuilder folder = new StringBuilder();
    private final boolean folderIsGiven;
    private final List<Path> saved = new ArrayList<>();
    private Mode mode = Mode.CALL;
    private Optional<String> message = Optional.empty();

    /** A desk; {@code folder} is where tests go without asking. */
    Desk(PlaySession session, Optional<Path> folder) {
        this.session = session;
        this.folderIsGiven = folder.isPresent();
        folder.ifPresent(given -> this.folder.append(given));
    }

    Mode mode() {
        return mode;
    }

    /** What was said to the last key. */
    Optional<String> message() {
        return message;
    }

    /** The folder, as far as it is typed. */
    String folder() {
        return folder.toString();
    }

    /** The tests that were saved. */
    List<Path> saved() {
        return List.copyOf(saved);
    }

    View view() {
        return ViewMaker.of(session, input.toString());
    }

    /** A key. {@code false}: the player leaves. */
    boolean press(Key key) {
        message = Optional.empty();
        if (key.isControl('c')) {
            return false;
        }
        try {
            return switch (mode) {
                case CALL -> inCall(key);
                case MISHAPS -> inMishaps(key);
                case FOLDER -> inFolder(key);
            };
        } catch (RefusedException refused) {
            message = Optional.of(refused.getMessage());
            return true;
        }
    }

    private PlayedCall call() {
        return session.call();
    }

    private boolean inCall(Key key) throws RefusedException {
        switch (key.kind()) {
            case TEXT -> text(key.character());
            case ENTER -> enter();
            case BACKSPACE -> input.setLength(Math.max(0, input.length() - 1));
            case TAB -> call().advanceToLimit();
            case RIGHT -> call().advance(SHORT_STEP);
            case PAGE_DOWN -> call().advance(LONG_STEP);
            case CONTROL -> {
                return control(key.character());
            }
            case ESCAPE, OTHER -> {
                // Nothing to leave, nothing known.
            }
        }
        if (call().reading().isEmpty()) {
            input.setLength(0);
        }
        return true;
    }

    private void text(char character) throws RefusedException {
        Optional<AwaitReceive> deciding = call().deciding();
        if (deciding.isPresent()) {
            List<Reaction.Outcome> outcomes =
                    deciding.get().decide().orElseThrow().outcomes();
            int entry = ENTRIES.indexOf(character);
            if (entry < 0 || entry >= outcomes.size()) {
                throw new RefusedException("a decision is awaited: " + ENTRIES.charAt(0) + " to "
                        + ENTRIES.charAt(Math.min(outcomes.size(), ENTRIES.length()) - 1));
            }
            call().decide(outcomes.get(entry).name(), Map.of());
        } else if (call().outcome().isPresent()) {
            throw new RefusedException("the call is over: Ctrl-N calls again, Ctrl-C leaves");
        } else if (input.length() < LONGEST_INPUT) {
            input.append(character);
        }
    }

    private void enter() throws RefusedException {
        String typed = input.toString();
        input.setLength(0);
        call().type(typed);
    }

    private boolean control(char letter) throws RefusedException {
        switch (letter) {
            case 'd' -> {
                if (call().outcome().isPresent()) {
                    return false;
                }
                call().hangUp();
            }
            case 'f' -> mode = Mode.MISHAPS;
            case 'n' -> {
                session.callAgain();
                input.setLength(0);
            }
            case 's' -> {
                if (folderIsGiven) {
                    save();
                } else {
                    mode = Mode.FOLDER;
                }
            }
            case 'u' -> input.setLength(0);
            default -> {
                // Ctrl-L and others: whoever shows this shows it anew.
            }
        }
        return true;
    }

    // What goes wrong.

    /** What can be made to go wrong now, in the order of {@link #ENTRIES}. */
    List<Mishap> mishaps() {
        return Mishap.possible(call());
    }

    private boolean inMishaps(Key key) throws RefusedException {
        List<Mishap> offered = mishaps();
        mode = Mode.CALL;
        int entry = key.kind() == Key.Kind.TEXT ? ENTRIES.indexOf(key.character()) : -1;
        if (entry >= 0 && entry < offered.size()) {
            offered.get(entry).befall(call());
            input.setLength(0);
            message = Optional.of(offered.get(entry).title());
        }
        return true;
    }

    // Saving.

    private boolean inFolder(Key key) throws RefusedException {
        switch (key.kind()) {
            case TEXT -> folder.append(key.character());
            case BACKSPACE -> folder.setLength(Math.max(0, folder.length() - 1));
            case ENTER -> {
                mode = Mode.CALL;
                save();
            }
            case ESCAPE -> mode = Mode.CALL;
            default -> {
                // Not for a name.
            }
        }
        return true;
    }

    private void save() throws RefusedException {
        Path test = session.save(folder());
        saved.add(test);
        message = Optional.of("saved " + test);
    }
}
