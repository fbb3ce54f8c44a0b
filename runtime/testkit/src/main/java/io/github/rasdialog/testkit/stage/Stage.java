// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.ThreadWorkers;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.RealSimulation;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.testkit.conformance.InterpretedExecution;
import io.github.rasdialog.testkit.story.CallerPlan;
import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.story.StoryCaller;
import io.github.rasdialog.testkit.subject.Subject;
import io.github.rasdialog.testkit.watch.Walk;
import io.github.rasdialog.testkit.watch.WatchedMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where stories are played: a simulated server, an engine, watched machines and handlers, made anew for each play.
 *
 * @param <H> the generated handler interface
 */
public final class Stage<H> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(30);

    /** Logs, standard output and threads are the virtual machine's: who shrinks on another thread must wait. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private final Subject<H> subject;
    private final Engine engine;

    /** A stage for a dialog and an engine. */
    public Stage(Subject<H> subject, Engine engine) {
        this.subject = subject;
        this.engine = engine;
    }

    /**
     * Plays several calls on the virtual clock.
     *
     * @param maxTransactions how many may be live at once
     * @param between how long after one call the next is placed
     */
    public Play play(long seed, List<Story> stories, int maxTransactions, Duration between) {
        ONE_AT_A_TIME.lock();
        try {
            return playAlone(seed, stories, maxTransactions, between);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Play playAlone(long seed, List<Story> stories, int maxTransactions, Duration between) {
        ThreadWatch threads = new ThreadWatch();
        VirtualSimulation simulation = Simulation.virtual(seed);
        TrackedRasman rasman = new TrackedRasman(simulation.rasman());
        try (LogCapture log = new LogCapture()) {
            Clock clock = GoingClock.of(simulation.clock(), seed);
            Cast cast = install(simulation, clock, rasman, simulation.workers(), maxTransactions);
            List<Scene> scenes = place(stories, simulation, cast, between);
            simulation.finish();
            return played(seed, scenes, simulation, leaks(rasman, threads), disclosed(log, scenes));
        }
    }

    /**
     * Plays calls at once on threads and the machine's clock.
     *
     * @throws IllegalStateException if one does not come to its end
     */
    public Play playOnThreads(List<Story> stories) throws InterruptedException {
        ONE_AT_A_TIME.lock();
        try {
            return playAlone(stories);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Play playAlone(List<Story> stories) throws InterruptedException {
        try (RealSimulation simulation = Simulation.real();
                ThreadWorkers workers = new ThreadWorkers();
                LogCapture log = new LogCapture()) {
            TrackedRasman rasman = new TrackedRasman(simulation.rasman());
            Cast cast = install(simulation, simulation.clock(), rasman, workers, stories.size());
            List<Scene> scenes = place(stories, simulation, cast, Duration.ZERO);
            for (Scene scene : scenes) {
                if (!scene.call().await(PATIENCE)) {
                    throw new IllegalStateException("not over in time: " + scene.outcome());
                }
            }
            simulation.failure().ifPresent(thrown -> {
                throw new IllegalStateException("the server's thread was stopped", thrown);
            });
            return played(0, scenes, simulation, leaksAtRest(rasman, cast), disclosed(log, scenes));
        }
    }

    /** A worker lets go a moment after Complete has returned to it. */
    private static List<String> leaksAtRest(TrackedRasman rasman, Cast cast) throws InterruptedException {
        long deadline = System.nanoTime() + REST.toNanos();
        while ((rasman.open() > 0 || cast.live() > 0) && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        List<String> leaks = new ArrayList<>(leaked(rasman));
        if (cast.live() > 0) {
            leaks.add(cast.live() + " transactions live on");
        }
        return leaks;
    }

    private Cast install(
            Simulation simulation, Clock clock, TrackedRasman rasman, Workers workers, int maxTransactions) {
        Cast cast = new Cast(simulation.clock());
        DialogType type = subject.types().apply(() -> HandlerWatch.handler(subject, cast.playing()));
        if (!type.digest().equals(subject.model().dialog().digest())) {
            throw new IllegalStateException("the classes of " + type.name() + " are not those of "
                    + subject.model().file() + ": generate them anew");
        }
        DialogType watched = new DialogType(
                type.name(),
                type.digest(),
                type.sendBuffer(),
                type.receiveBuffer(),
                type.charset(),
                () -> machine(type, cast));
        simulation.install(
                cast.dll(engine.install(watched, cast.rasman(rasman), cast.workers(workers), clock, maxTransactions)));
        // Names are reported as they are typed.
        simulation.useCodePage(subject.model().dialog().charset());
        simulation.monitor().expectBound(maxTransactions);
        simulation.monitor().expectShown(subject.words().shown());
        if (readsLinesOnly()) {
            simulation.monitor().expectLines();
        }
        return cast;
    }

    private WatchedMachine machine(DialogType type, Cast cast) {
        Scene scene = cast.playing();
        InterpretedDialog model = subject.model().interpreted();
        return new WatchedMachine(
                type.machines().get(),
                scene.walk(),
                new InterpretedExecution("the model", model, model::machine).begin(),
                (datum, line) -> scene.received(datum.name(), line));
    }

    /**
     * Whether a piece that is taken can only be a line (X8): the dialog takes nothing else, and asks nothing more after a
     * time-out or a failure, which leave a line half typed.
     */
    private boolean readsLinesOnly() {
        Dialog dialog = subject.model().dialog();
        return dialog.states().stream()
                .noneMatch(state -> state instanceof AwaitReceive receive
                                && (receive.untilAny() || asksOn(dialog, receive.failed()))
                        || state instanceof TimedOut silent && asksOn(dialog, silent.next()));
    }

    private static boolean asksOn(Dialog dialog, Target target) {
        return target.ways().anyMatch(way -> !(dialog.state(way) instanceof Completing));
    }

    private List<Scene> place(List<Story> stories, Simulation simulation, Cast cast, Duration between) {
        List<Scene> scenes = new ArrayList<>();
        for (Story story : stories) {
            Scene scene = new Scene(story, new Walk(subject.model().semantics(), simulation.clock()::nanos));
            Call call = simulation.place(
                    story.scenario(() -> cast.caller(caller(scene), scene)), between.multipliedBy(scenes.size()));
            scene.placed(call);
            scenes.add(scene);
        }
        return scenes;
    }

    private Caller caller(Scene scene) {
        if (scene.story().caller() instanceof CallerPlan.Careful careful) {
            return new StoryCaller(
                    subject.model().dialog(), subject.words(), careful.answers(), scene.walk()::question);
        }
        return ((CallerPlan.Wild) scene.story().caller()).script().caller();
    }

    /** Looks through all that has left the DLL and its handlers (S2). */
    private List<String> disclosed(LogCapture log, List<Scene> scenes) {
        Secrets secrets = Secrets.of(scenes, subject.words().secrets());
        List<String> found = new ArrayList<>();
        log.lines().forEach(line -> secrets.find("a log", line, found));
        secrets.find("what was printed", log.printed(), found);
        for (Scene scene : scenes) {
            scene.told().forEach((where, text) -> secrets.find(where, text, found));
            secrets.find("the call's trace", scene.outcome().toString(), found);
        }
        return found.stream().distinct().toList();
    }

    private static List<String> leaks(TrackedRasman rasman, ThreadWatch threads) {
        List<String> leaks = new ArrayList<>(threads.leaked());
        leaks.addAll(leaked(rasman));
        return leaks;
    }

    private static List<String> leaked(TrackedRasman rasman) {
        return rasman.open() == 0 ? List.of() : List.of(rasman.open() + " events are not given back");
    }

    private static Play played(
            long seed, List<Scene> scenes, Simulation simulation, List<String> leaks, List<String> disclosed) {
        return new Play(seed, scenes, simulation.violations(), leaks, disclosed);
    }
}
