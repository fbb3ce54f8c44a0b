// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.sample.LineSamples;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What caller, handler and RASMAN must do in the simulator so that a run happens.
 *
 * @param replies what the caller does before any text was shown, then after each text that he is shown
 * @param decisions what the handler decides, in order; empty where it throws
 * @param decisionMillis how long it takes for each
 * @param faults the native calls that fail
 * @param loss the moment at which the line is lost, if the caller does not hang up himself
 */
record Play(
        List<List<Act>> replies,
        List<Optional<Decision>> decisions,
        List<Long> decisionMillis,
        List<Fault> faults,
        Optional<Loss> loss) {

    /** Why a run cannot be played. */
    static final class UnplayableException extends Exception {
        private static final long serialVersionUID = 1;

        UnplayableException(String reason) {
            super(reason);
        }
    }

    /** Something the caller does, so many milliseconds after the text was shown: types, or hangs up where nothing is typed. */
    record Act(long delayMillis, Optional<Keys> keys) {}

    /** What is typed, with the Enter where there is one. */
    record Keys(String typed, boolean secret) {}

    /** An outcome of a deciding state. */
    record Decision(AwaitReceive state, Reaction.Outcome outcome) {}

    /** The n-th Send, or else Receive, of the call, from 1. */
    record Fault(boolean ofSend, int nth) {}

    /** Inside the n-th Send of the call, or else during the n-th decision, from 1. */
    record Loss(boolean inSend, int nth) {}

    /**
     * The play of a run.
     *
     * @param lasting where the run is to last longer than so many seconds: caller and handler do all as late as they may
     * @param lines what the caller types at each receive of the run; where that is missing, a sample
     * @throws UnplayableException if the simulator cannot do it
     */
    static Play of(Dialog dialog, Run run, OptionalInt lasting, List<Optional<String>> lines)
            throws UnplayableException {
        Director director = new Director(dialog, lasting, lines);
        for (Step step : run.steps()) {
            director.follow(step);
        }
        director.stay(run.last().location());
        return director.play();
    }

    /** Follows the run and takes notes. */
    private static final class Director {
        private static final int AFTER_TIME_OUT_MILLIS = 500;
        private static final int JUST_BEFORE_MILLIS = 10;

        private final Dialog dialog;
        private final OptionalInt lasting;
        private final List<Optional<String>> lines;
        private final List<List<Act>> replies = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<Optional<Decision>> decisions = new ArrayList<>();
        private final List<Long> decisionMillis = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private Optional<Loss> loss = Optional.empty();
        private int sends;
        private int receives;
        private long silentMillis;

        Director(Dialog dialog, OptionalInt lasting, List<Optional<String>> lines) {
            this.dialog = dialog;
            this.lasting = lasting;
            this.lines = lines;
        }

        Play play() {
            return new Play(replies, decisions, decisionMillis, faults, loss);
        }

        void follow(Step step) throws UnplayableException {
            State state = step.source().location().state();
            if (state instanceof AwaitSend) {
                followSend(step.edge().event().orElseThrow());
            } else if (state instanceof AwaitReceive receive
                    && step.source().location().phase() == Phase.DECIDING) {
                followDecision(receive, step.edge().event().orElseThrow());
            } else if (state instanceof AwaitReceive receive) {
                followReceive(receive, step.edge().event().orElseThrow());
            } else if (step.edge().isHangUp()) {
                throw new UnplayableException("nobody can hang up just in " + state.name() + ", which takes no time");
            }
        }

        /** Where a run that is to last comes to last, nobody does anything until it has lasted. */
        void stay(Location location) {
            if (lasting.isPresent() && location.state() instanceof AwaitReceive receive) {
                if (location.phase() == Phase.DECIDING) {
                    decisionMillis.add(latest(receive) + 2 * JUST_BEFORE_MILLIS);
                } else if (receive.timeoutSeconds().isEmpty()) {
                    act(receive, Optional.empty());
                }
            }
        }

        /** Just before a decision is no longer waited for. */
        private static long latest(AwaitReceive state) {
            return state.decide().orElseThrow().withinSeconds() * 1_000L - JUST_BEFORE_MILLIS;
        }

        private void followSend(Event event) {
            sends++;
            if (isA(event, Event.Kind.SENT)) {
                replies.add(new ArrayList<>());
                silentMillis = 0;
            } else if (isA(event, Event.Kind.FAILED)) {
                faults.add(new Fault(true, sends));
            } else {
                loss = Optional.of(new Loss(true, sends));
            }
        }

        private void followReceive(AwaitReceive state, Event event) throws UnplayableException {
            receives++;
            if (isA(event, Event.Kind.TIMED_OUT)) {
                silentMillis += state.timeoutSeconds().orElseThrow() * 1_000L;
            } else if (isA(event, Event.Kind.FAILED)) {
                faults.add(new Fault(false, receives));
            } else if (event instanceof Event.HungUp) {
                act(state, Optional.empty());
            } else {
                type(state, isA(event, Event.Kind.RECEIVED));
            }
        }

        private void type(AwaitReceive state, boolean wellFormed) throws UnplayableException {
            Datum datum = dialog.data().get(state.into());
            Optional<String> given = receives <= lines.size() ? lines.get(receives - 1) : Optional.empty();
            Optional<String> line =
                    given.or(() -> wellFormed ? LineSamples.wellFormed(datum) : LineSamples.malformed(state, datum));
            if (line.isEmpty()) {
                String kind = wellFormed ? "well-formed" : "malformed";
                throw new UnplayableException("no " + kind + " line for " + datum.name() + " was found");
            }
            act(state, Optional.of(new Keys(line.get() + (state.untilAny() ? "" : "\r"), datum.secret())));
        }

        private void act(AwaitReceive state, Optional<Keys> keys) {
            long silence = silentMillis == 0 ? 0 : silentMillis + AFTER_TIME_OUT_MILLIS;
            long delay = lasting.isEmpty() ? silence : silentMillis + latestLine(state);
            silentMillis = 0;
            replies.get(replies.size() - 1).add(new Act(delay, keys));
        }

        /** Just before the time-out; where there is none, once the run has lasted. */
        private long latestLine(AwaitReceive state) {
            return state.timeoutSeconds().isPresent()
                    ? state.timeoutSeconds().getAsInt() * 1_000L - JUST_BEFORE_MILLIS
                    : lasting.orElseThrow() * 1_000L + JUST_BEFORE_MILLIS;
        }

        private void followDecision(AwaitReceive state, Event event) throws UnplayableException {
            if (event instanceof Event.Decided decided) {
                Reaction.Outcome outcome =
                        state.decide().orElseThrow().outcomes().get(decided.outcome());
                for (int index : outcome.sets()) {
                    Datum datum = dialog.data().get(index);
                    if (LineSamples.wellFormed(datum).isEmpty()) {
                        throw new UnplayableException("no value of " + datum.name() + " was found");
                    }
                }
                decisions.add(Optional.of(new Decision(state, outcome)));
                decisionMillis.add(lasting.isPresent() ? latest(state) : 0);
            } else {
                decisions.add(Optional.empty());
                decisionMillis.add(lasting.isPresent() ? latest(state) : 0);
                if (event instanceof Event.HungUp) {
                    loss = Optional.of(new Loss(false, decisions.size()));
                }
            }
        }

        private static boolean isA(Event event, Event.Kind kind) {
            return event instanceof Event.Happened happened && happened.kind() == kind;
        }
    }
}
