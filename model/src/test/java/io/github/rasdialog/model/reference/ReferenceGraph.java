// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.reference.ReferenceStep.Kind;
import io.github.rasdialog.model.reference.ReferenceStep.What;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The reachable configurations of a dialog and the steps between them, in maps. */
public final class ReferenceGraph {
    private final Dialog dialog;
    private final ReferenceConfiguration start;
    private final Map<ReferenceConfiguration, List<ReferenceStep>> steps = new LinkedHashMap<>();

    /** Works out all of it. */
    public ReferenceGraph(Dialog dialog) {
        this.dialog = dialog;
        this.start = new ReferenceConfiguration(
                dialog.start(), false, Collections.nCopies(dialog.counters().size(), 0));
        Deque<ReferenceConfiguration> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ReferenceConfiguration at = open.remove();
            if (!steps.containsKey(at)) {
                List<ReferenceStep> leaving = leaving(at);
                steps.put(at, leaving);
                leaving.forEach(step -> open.add(step.to()));
            }
        }
    }

    /** The dialog. */
    public Dialog dialog() {
        return dialog;
    }

    /** Where every run begins. */
    public ReferenceConfiguration start() {
        return start;
    }

    /** The label that every run begins with. */
    public String startLabel() {
        return dialog.state(start.state()).name();
    }

    /** Every reachable configuration. */
    public Set<ReferenceConfiguration> configurations() {
        return steps.keySet();
    }

    /** The steps from one. */
    public List<ReferenceStep> steps(ReferenceConfiguration at) {
        return steps.get(at);
    }

    /** The state of a configuration. */
    public State state(ReferenceConfiguration at) {
        return dialog.state(at.state());
    }

    /** The configurations that some can reach by any number of steps of a kind, and by how few. */
    public Map<ReferenceConfiguration, Integer> distances(
            ReferenceConfiguration from, Predicate<ReferenceStep> allowed) {
        Map<ReferenceConfiguration, Integer> distances = new HashMap<>(Map.of(from, 0));
        Deque<ReferenceConfiguration> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ReferenceConfiguration at = open.remove();
            for (ReferenceStep step : steps(at)) {
                if (allowed.test(step) && !distances.containsKey(step.to())) {
                    distances.put(step.to(), distances.get(at) + 1);
                    open.add(step.to());
                }
            }
        }
        return distances;
    }

    /** The configurations from which some other can be reached. */
    public Set<ReferenceConfiguration> leadingTo(Predicate<ReferenceConfiguration> goal) {
        Set<ReferenceConfiguration> leading = new HashSet<>();
        configurations().stream().filter(goal).forEach(leading::add);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (ReferenceConfiguration at : configurations()) {
                if (steps(at).stream().anyMatch(step -> leading.contains(step.to()))) {
                    grown |= leading.add(at);
                }
            }
        }
        return leading;
    }

    /** How many steps a trace takes; its labels must be those of the beginning of a run. */
    public int length(List<String> trace) {
        if (!trace.get(0).equals(startLabel())) {
            throw new AssertionError("no run begins with " + trace.get(0));
        }
        ReferenceConfiguration at = start;
        int length = 0;
        for (int i = 1; i < trace.size(); length++) {
            List<String> rest = trace.subList(i, trace.size());
            List<ReferenceStep> taken = steps(at).stream()
                    .filter(step -> rest.size() >= step.labels().size()
                            && rest.subList(0, step.labels().size()).equals(step.labels()))
                    .toList();
            if (taken.size() != 1) {
                throw new AssertionError(taken.size() + " steps from " + at + " go on with " + rest);
            }
            at = taken.get(0).to();
            i += taken.get(0).labels().size();
        }
        return length;
    }

    private List<ReferenceStep> leaving(ReferenceConfiguration at) {
        List<ReferenceStep> found = new ArrayList<>();
        State state = state(at);
        if (state instanceof AwaitSend send) {
            found.add(step(at, happened(state, "sent", Kind.SENT), Set.of(), send.next()));
            found.add(step(at, happened(state, "failed", Kind.FAILED), Set.of(), send.failed()));
        } else if (state instanceof AwaitReceive receive && !at.deciding()) {
            leavingReceive(at, receive, found);
        } else if (state instanceof AwaitReceive receive) {
            Reaction.Decide decide = receive.decide().orElseThrow();
            for (Reaction.Outcome outcome : decide.outcomes()) {
                found.add(step(
                        at,
                        happened(state, outcome.name(), Kind.OUTCOME),
                        Set.copyOf(outcome.sets()),
                        outcome.target()));
            }
            found.add(step(at, happened(state, "undecided", Kind.UNDECIDED), Set.of(), decide.undecided()));
        } else if (state instanceof TimedOut timedOut) {
            found.add(step(at, Optional.empty(), Set.of(), timedOut.next()));
        } else if (state instanceof Completing) {
            found.add(enter(at, Optional.empty(), Set.of(), dialog.ended().index(), at.counters()));
        }
        if (!(state instanceof Completing) && !(state instanceof Ended)) {
            Optional<What> hungUp = Optional.of(new What("hung-up", Kind.HUNG_UP));
            found.add(enter(at, hungUp, Set.of(), dialog.ended().index(), at.counters()));
        }
        return found;
    }

    private void leavingReceive(ReferenceConfiguration at, AwaitReceive receive, List<ReferenceStep> found) {
        Optional<What> received = happened(receive, "received", Kind.RECEIVED);
        if (receive.reaction() instanceof Reaction.Received reaction) {
            found.add(step(at, received, Set.of(receive.into()), reaction.target()));
        } else {
            ReferenceConfiguration deciding = new ReferenceConfiguration(at.state(), true, at.counters());
            found.add(new ReferenceStep(at, received, Optional.empty(), Set.of(receive.into()), deciding));
        }
        if (receive.malformed().isPresent()) {
            Optional<What> malformed = happened(receive, "malformed", Kind.MALFORMED);
            found.add(step(at, malformed, Set.of(), receive.malformed().get()));
        }
        if (receive.timeoutSeconds().isPresent() && receive.timedOut().isPresent()) {
            Optional<What> timedOut = happened(receive, "timed-out", Kind.TIMED_OUT);
            found.add(step(at, timedOut, Set.of(), receive.timedOut().get()));
        }
        found.add(step(at, happened(receive, "failed", Kind.FAILED), Set.of(), receive.failed()));
    }

    private static Optional<What> happened(State state, String word, Kind kind) {
        return Optional.of(new What(state.name() + "." + word, kind));
    }

    private ReferenceStep step(ReferenceConfiguration at, Optional<What> what, Set<Integer> stores, Target target) {
        if (target.counting().isEmpty()) {
            return enter(at, what, stores, target.next(), at.counters());
        }
        Target.Counting counting = target.counting().get();
        int value = at.counters().get(counting.counter());
        if (value == dialog.counters().get(counting.counter()).max()) {
            return enter(at, what, stores, counting.exhausted(), at.counters());
        }
        List<Integer> counted = new ArrayList<>(at.counters());
        counted.set(counting.counter(), value + 1);
        return enter(at, what, stores, target.next(), counted);
    }

    private ReferenceStep enter(
            ReferenceConfiguration at, Optional<What> what, Set<Integer> stores, int state, List<Integer> counters) {
        ReferenceConfiguration to = new ReferenceConfiguration(state, false, List.copyOf(counters));
        return new ReferenceStep(at, what, Optional.of(dialog.state(state).name()), stores, to);
    }
}
