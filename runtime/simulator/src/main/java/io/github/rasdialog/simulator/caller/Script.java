// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a scripted caller does: at once when the call is taken ({@code ahead}), and after the n-th text that he is shown
 * ({@code replies}, from 0). A reply that is empty, or missing, is silence. Immutable.
 *
 * @param ahead type-ahead, before any text was shown
 * @param replies what he does after each text
 */
public record Script(List<Act> ahead, List<List<Act>> replies) {
    private static final String ENTER = "\r";

    /** Copies both lists. */
    public Script {
        ahead = List.copyOf(ahead);
        replies = replies.stream().map(List::copyOf).toList();
    }

    /** A caller who says nothing, ever. */
    public static Script silent() {
        return new Script(List.of(), List.of());
    }

    /** A caller who answers each text with the next of these lines, and Enter, at once. */
    public static Script lines(String... lines) {
        Script script = silent();
        for (String line : lines) {
            script = script.line(line);
        }
        return script;
    }

    /** The next text is answered with a line, and Enter, at once. */
    public Script line(String line) {
        return reply(new Act.Type(Duration.ZERO, line + ENTER, false));
    }

    /** The next text is answered with a secret line, and Enter, at once. */
    public Script secretLine(String line) {
        return reply(new Act.Type(Duration.ZERO, line + ENTER, true));
    }

    /** The next text is answered with silence. */
    public Script silence() {
        return reply();
    }

    /** The next text is answered by hanging up. */
    public Script hangUp() {
        return reply(new Act.HangUp(Duration.ZERO));
    }

    /** The next text is answered with these acts, one after the other. */
    public Script reply(Act... acts) {
        List<List<Act>> more = new ArrayList<>(replies);
        more.add(List.of(acts));
        return new Script(ahead, more);
    }

    /** Types this, and Enter, before any text was shown, after whatever else is typed ahead. */
    public Script ahead(String line) {
        List<Act> more = new ArrayList<>(ahead);
        more.add(new Act.Type(Duration.ZERO, line + ENTER, false));
        return new Script(more, replies);
    }

    /** The same keys, but in pieces of at most {@code size} bytes with a pause before every piece but the first. */
    public Script inPieces(int size, Duration pause) {
        if (size < 1) {
            throw new IllegalArgumentException("pieces of " + size + " bytes");
        }
        return mapActs(acts -> acts.stream()
                .flatMap(act ->
                        act instanceof Act.Type keys ? pieces(keys, size, pause).stream() : List.of(act).stream())
                .toList());
    }

    /** The same acts, each {@code delay} later than it was. */
    public Script slower(Duration delay) {
        return mapActs(acts -> acts.stream().map(act -> later(act, delay)).toList());
    }

    /** A caller who follows this script, once. */
    public Caller caller() {
        return new ScriptedCaller(this);
    }

    private Script mapActs(UnaryOperator<List<Act>> change) {
        return new Script(change.apply(ahead), replies.stream().map(change).toList());
    }

    private static List<Act> pieces(Act.Type keys, int size, Duration pause) {
        List<Act> pieces = new ArrayList<>();
        for (int from = 0; from < keys.keys().length(); from += size) {
            String piece = keys.keys().substring(from, Math.min(keys.keys().length(), from + size));
            pieces.add(new Act.Type(from == 0 ? keys.delay() : pause, piece, keys.secret()));
        }
        return pieces;
    }

    private static Act later(Act act, Duration delay) {
        return act instanceof Act.Type keys
                ? new Act.Type(keys.delay().plus(delay), keys.keys(), keys.secret())
                : new Act.HangUp(act.delay().plus(delay));
    }
}
