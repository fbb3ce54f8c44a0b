// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.judge;

import io.github.rasdialog.model.check.RunProperties;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.monitor.Rule;
import io.github.rasdialog.simulator.monitor.Violation;
import io.github.rasdialog.testkit.stage.Play;
import io.github.rasdialog.testkit.stage.Scene;
import io.github.rasdialog.testkit.subject.Login;
import io.github.rasdialog.testkit.subject.Subject;
import io.github.rasdialog.testkit.watch.Walk;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers one question after the other about a play: each answer is what is wrong, in words, or nothing. */
public final class Judge {
    /** How long a DLL may wait for a server that never signals, by a clock of its own that it looked at a moment later. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5) + TimeUnit.MILLISECONDS.toNanos(1);

    private final Subject<?> subject;

    /** A judge of a dialog. */
    public Judge(Subject<?> subject) {
        this.subject = subject;
    }

    /** Whether every rule of the protocol was kept (B1 to S4), but for secrets. */
    public List<String> rules(Play play) {
        Stream<String> seen = play.violations().stream()
                .filter(violation -> violation.rule() != Rule.S2)
                .map(Judge::told);
        Stream<String> endless = play.scenes().stream()
                .flatMap(scene -> scene.endless().stream())
                .map(state -> "rule X7: a Receive without a time-out in " + state + ", which has one");
        return Stream.concat(seen, endless).toList();
    }

    /** Whether no secret got out (S2). */
    public List<String> secrets(Play play) {
        Stream<String> seen = play.violations().stream()
                .filter(violation -> violation.rule() == Rule.S2)
                .map(Judge::told);
        return Stream.concat(seen, play.disclosed().stream().map(where -> "a secret is in " + where))
                .toList();
    }

    private static String told(Violation violation) {
        return "rule " + violation.rule() + ": " + violation.what() + " ("
                + violation.rule().sentence() + ")";
    }

    /** Whether machine and model agree at every step. */
    public List<String> conformance(Play play) {
        return play.scenes().stream()
                .flatMap(scene -> scene.walk().divergence().stream())
                .toList();
    }

    /** Whether each declared property holds of what happened. */
    public List<String> properties(Play play) {
        List<String> wrong = new ArrayList<>();
        for (Scene scene : play.scenes()) {
            Walk walk = scene.walk();
            for (Property property : subject.model().dialog().properties()) {
                boolean broken = property.pattern() instanceof Property.Within within
                        ? outlasts(scene, within.seconds())
                        : RunProperties.breaks(property.pattern(), walk.events(), walk.isEnded());
                if (broken) {
                    wrong.add("the property \"" + property.name() + "\" of "
                            + property.location().inWords() + " fails");
                }
            }
        }
        return wrong;
    }

    /** Whether no caller held the port, and no wait lasted, longer than the model allows. */
    public List<String> holds(Play play) {
        List<String> wrong = new ArrayList<>();
        for (Scene scene : play.scenes()) {
            subject.model().figures().maxHoldSeconds().ifPresent(longest -> {
                if (outlasts(scene, longest)) {
                    wrong.add("the port was held for " + millis(scene.held().orElseThrow())
                            + " ms; the longest hold is " + longest + " s");
                }
            });
            scene.walk().stays().forEach(stay -> tooLong(scene, stay).ifPresent(wrong::add));
        }
        return wrong;
    }

    /** A machine whose transaction was completed over its head is ended when the server has the time. */
    private static Optional<String> tooLong(Scene scene, Walk.Stay stay) {
        long lasted = Math.min(stay.until(), scene.completedAt().orElse(Long.MAX_VALUE)) - stay.from();
        return stay.limitSeconds()
                .filter(limit -> lasted > TimeUnit.SECONDS.toNanos(limit) + patience(scene))
                .map(limit -> stay.where() + " lasted " + millis(lasted) + " ms; it may last " + limit + " s");
    }

    private static long patience(Scene scene) {
        return scene.story().neverSignals() ? PATIENCE : 0;
    }

    private static boolean outlasts(Scene scene, long seconds) {
        return scene.held().isPresent()
                && scene.held().getAsLong() > TimeUnit.SECONDS.toNanos(seconds) + patience(scene);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Whether nothing was left behind. */
    public List<String> leaks(Play play) {
        return play.leaks();
    }

    /** Whether the handler did as a handler ought to. */
    public List<String> handler(Play play) {
        return play.scenes().stream()
                .flatMap(scene -> scene.misdeeds().stream())
                .toList();
    }

    /** Whether nobody was let in but by the model (S1) and by the judge that the test brings. */
    public List<String> failsClosed(Play play) {
        return play.scenes().stream().flatMap(this::failsClosed).toList();
    }

    private Stream<String> failsClosed(Scene scene) {
        return scene.outcome().messages().stream()
                .filter(message -> message.id() == CompleteMessage.SUCCESS)
                .flatMap(message -> wrongfully(scene, message).stream());
    }

    private Optional<String> wrongfully(Scene scene, CompleteMessage message) {
        boolean byTheModel = scene.walk()
                .run()
                .configurations()
                .anyMatch(at -> at.location().state() instanceof Completing completing && completing.succeeds());
        Charset charset = subject.model().dialog().charset();
        Login login = new Login(
                new String(message.userName(), charset), new String(message.domain(), charset), scene.typed());
        if (!byTheModel) {
            return Optional.of("Complete reports SUCCESS for " + login + ", and the model does not");
        }
        return subject.mayPass().test(login)
                ? Optional.empty()
                : Optional.of(login + " is let in, without a right to it");
    }

    /** C1, B2, E2: Complete once and no more, or never where Begin refused or End was answered nonzero first. */
    public List<String> endings(Play play) {
        return play.scenes().stream()
                .flatMap(scene -> Stream.concat(ending(scene).stream(), misreport(scene).stream()))
                .toList();
    }

    /** C2: what Complete reports is what the completing state says, or an ERROR where that was not reached or cannot be told. */
    private static Optional<String> misreport(Scene scene) {
        Walk walk = scene.walk();
        return scene.outcome().messages().stream()
                .filter(message -> walk.divergence().isEmpty())
                .filter(message -> message.id() != CompleteMessage.ERROR
                        || walk.dueReport().isPresent())
                .filter(message -> walk.dueReport()
                        .map(due -> !tells(message, due) && !failsClosed(scene, message, due))
                        .orElse(true))
                .findFirst()
                .map(message -> "Complete does not report what " + completion(walk) + " says");
    }

    private static String completion(Walk walk) {
        return walk.run()
                .configurations()
                .map(at -> at.location().state())
                .filter(Completing.class::isInstance)
                .map(State::name)
                .findFirst()
                .orElse("a dialog that has not come to its end");
    }

    private static boolean tells(CompleteMessage message, CompleteMessage due) {
        return message.id() == due.id()
                && message.error() == due.error()
                && Arrays.equals(message.userName(), due.userName())
                && Arrays.equals(message.domain(), due.domain());
    }

    /** An End that came before (E2), or a name that C2 does not let through. */
    private static boolean failsClosed(Scene scene, CompleteMessage message, CompleteMessage due) {
        boolean doomed = message.error() == RasError.ERROR_PORT_DISCONNECTED
                && scene.outcome().endAnswers().contains(RasError.SUCCESS);
        boolean untold = due.id() == CompleteMessage.ERROR
                ? message.error() == due.error()
                : due.userName().length == 0 || !plain(due.userName()) || !plain(due.domain());
        return message.id() == CompleteMessage.ERROR
                && message.userName().length == 0
                && message.domain().length == 0
                && (doomed || untold);
    }

    private static boolean plain(byte[] name) {
        return IntStream.range(0, name.length).allMatch(at -> name[at] > 0);
    }

    private static Optional<String> ending(Scene scene) {
        CallOutcome outcome = scene.outcome();
        if (outcome.beginAnswer().isEmpty()) {
            return Optional.of("Begin was never called");
        }
        boolean accepted = outcome.beginAnswer().getAsInt() == 0;
        if (outcome.messages().size() > (accepted ? 1 : 0)) {
            return Optional.of("Complete is called " + outcome.messages().size() + " times");
        }
        if (!accepted) {
            return scene.isHandlerMade() ? Optional.of("a refused call has a handler") : Optional.empty();
        }
        if (outcome.endAnswers().isEmpty()) {
            return Optional.of("the transaction is not over");
        }
        List<Ending> due = scene.isHandlerMade() ? List.of(ending(outcome)) : List.of();
        return scene.endings().equals(due)
                ? Optional.empty()
                : Optional.of(
                        "the handler is told that it ended with " + scene.endings() + ", but it ended with " + due);
    }

    private static Ending ending(CallOutcome outcome) {
        return outcome.messages().stream()
                .map(message -> Ending.completed(
                        switch (message.id()) {
                            case CompleteMessage.SUCCESS -> Result.SUCCESS;
                            case CompleteMessage.FAILURE -> Result.FAILURE;
                            default -> Result.ERROR;
                        },
                        message.error()))
                .findFirst()
                .orElse(Ending.HUNG_UP);
    }
}
