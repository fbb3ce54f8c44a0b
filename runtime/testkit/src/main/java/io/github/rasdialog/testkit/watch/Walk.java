// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One run of a machine beside the model: what happened, when, and where the machine first stood elsewhere than the model
 * says. Thread-safe.
 */
public final class Walk {
    private final Semantics semantics;
    private final LongSupplier clock;
    private final List<Event> events = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private Optional<Standing> standing = Optional.empty();
    private Optional<String> divergence = Optional.empty();
    private Optional<String> difference = Optional.empty();
    private Optional<CompleteMessage> dueReport = Optional.empty();
    private final Asking asking = new Asking();
    private int questions;

    /**
     * A walk that has yet to start.
     *
     * @param clock nanoseconds of the simulation
     */
    public Walk(Semantics semantics, LongSupplier clock) {
        this.semantics = semantics;
        this.clock = clock;
    }

    /** The dialog that is walked. */
    public Dialog dialog() {
        return semantics.automaton().dialog();
    }

    /** The start state was entered. */
    synchronized void started(Standing now) {
        times.add(clock.getAsLong());
        events.add(entering(now));
        arrive(now, semantics.initial(), semantics.initialEvent().label());
    }

    /**
     * Something happened.
     *
     * @param event empty where a timed-out state is left and where End arrives
     */
    synchronized void happened(Optional<Event> event, Standing now) {
        event.ifPresent(events::add);
        if (!now.deciding()) {
            events.add(entering(now));
        }
        String label = event.map(Event::label).orElse("going on");
        if (divergence.isPresent()) {
            standing = Optional.of(now);
            return;
        }
        Configuration here = here();
        Optional<Step> step = semantics.steps(here).stream()
                .filter(candidate -> candidate.edge().event().equals(event))
                .findFirst();
        if (step.isEmpty()) {
            standing = Optional.of(now);
            divergence = Optional.of(label + " happens, which the model does not have at " + here);
            return;
        }
        steps.add(step.get());
        times.add(clock.getAsLong());
        arrive(now, step.get().target(), label);
    }

    /** The machine refused what was asked of it, or broke. */
    synchronized void refused(String what, Throwable thrown) {
        if (divergence.isEmpty()) {
            String at = standing.map(Standing::toString).orElse("its start");
            divergence = Optional.of("the machine, at " + at + ", answers " + what + " with "
                    + thrown.getClass().getName());
        }
    }

    /** Compares what the machine says of its present action with what the model says. */
    synchronized void says(String what, Object said, Object expected) {
        if (!said.equals(expected)) {
            wrong(what + " is " + said + " at " + here() + ", and " + expected + " in the model");
        }
    }

    /** The machine renders something else than the model does. */
    synchronized void isOther(String what, String expected) {
        wrong(what + " at " + here() + " is not the model's \"" + expected.replaceAll("\\p{Cntrl}", "?") + "\"");
    }

    /** Machine and model differ; the first difference is kept. */
    synchronized void wrong(String told) {
        if (difference.isEmpty()) {
            difference = Optional.of(told);
        }
    }

    /** What the completing state that was entered says; its port is 0. */
    synchronized void mustReport(CompleteMessage message) {
        dueReport = Optional.of(message);
    }

    /** What Complete must report; empty where no completing state was entered. */
    public synchronized Optional<CompleteMessage> dueReport() {
        return dueReport;
    }

    /** What the handler is asked. */
    public Asking asking() {
        return asking;
    }

    private void arrive(Standing now, Configuration expected, String label) {
        standing = Optional.of(now);
        if (now.question()) {
            questions++;
        }
        if (!now.equals(Standing.at(expected))) {
            divergence = Optional.of(
                    "after " + label + " the machine is at " + now + ", the model at " + Standing.at(expected));
        }
    }

    private Event entering(Standing now) {
        return semantics.automaton().entering(now.state().index());
    }

    private Configuration here() {
        return steps.isEmpty()
                ? semantics.initial()
                : steps.get(steps.size() - 1).target();
    }

    /** Whether the machine was started. */
    public synchronized boolean isStarted() {
        return standing.isPresent();
    }

    /** Whether the ended state is entered. */
    public synchronized boolean isEnded() {
        return standing.filter(now -> now.state() instanceof Ended).isPresent();
    }

    /** Where the machine stands; empty before it is started. */
    public synchronized Optional<Standing> standing() {
        return standing;
    }

    /** What the caller is asked just now. */
    public synchronized Optional<Question> question() {
        return standing.filter(Standing::question)
                .map(now -> new Question((AwaitReceive) now.state(), questions, times.get(times.size() - 1)));
    }

    /** Every event that the machine went through, in order, from entering the start state. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** The run, as far as machine and model agree. */
    public synchronized Run run() {
        return new Run(semantics.initial(), semantics.initialEvent(), steps);
    }

    /** When the start state was entered, then when each step of the {@link #run} was made, in nanoseconds. */
    public synchronized List<Long> times() {
        return List.copyOf(times);
    }

    /** How the machine first came to differ from the model. */
    public synchronized Optional<String> divergence() {
        return difference.or(() -> divergence).or(() -> asking.wrong().stream().findFirst());
    }

    /** How long the dialog stayed where it waits, for each time that it has left again. */
    public synchronized List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Configuration source = steps.get(i).source();
            if (source.location().state() instanceof AwaitReceive receive) {
                boolean decides = source.location().phase() == Phase.DECIDING;
                Optional<Integer> limit = decides
                        ? Optional.of(receive.decide().orElseThrow().withinSeconds())
                        : receive.timeoutSeconds().stream().boxed().findFirst();
                stays.add(new Stay(source.location().toString(), times.get(i), times.get(i + 1), limit));
            }
        }
        return stays;
    }

    /**
     * A time spent waiting.
     *
     * @param where the location's name
     * @param from when it began, in nanoseconds of the simulation
     * @param until when it ended
     * @param limitSeconds how long at most, as the YAML says; empty for ever
     */
    public record Stay(String where, long from, long until, Optional<Integer> limitSeconds) {}
}
