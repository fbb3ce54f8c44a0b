// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What holds of a login whatever the caller types, the handler decides and the server does. The handler is drawn, so
 * that what is tested is the generated dialog and the engine, not a back end.
 */
abstract class LoginProperties {
    private final Vocabulary words;
    private final String lastDecision;

    /**
     * Properties of a login.
     *
     * @param lastDecision the deciding state whose YES alone lets the caller in
     */
    LoginProperties(Vocabulary words, String lastDecision) {
        this.words = words;
        this.lastDecision = lastDecision;
    }

    /** The generated dialog, each of its runs with the next of these drawn handlers. */
    abstract DialogType type(Iterator<HandlerLog> handlers);

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whateverHappensTheRulesHold(
            @ForAll long seed, @ForAll("calls") Scenario scenario, @ForAll("choices") List<Choice> choices) {
        HandlerLog log = new HandlerLog(choices);
        try (EngineLog engineLog = new EngineLog()) {
            Login login = new Login(type(List.of(log).iterator()), seed, 1);

            CallOutcome outcome = login.call(scenario);

            engineLog.lines().forEach(line -> login.simulation().monitor().inspect("the engine's log", line));
            login.simulation().monitor().inspect("the outcome", outcome.toString());
            assertThat(login.simulation().violations())
                    .as("%s%n%s", log, outcome)
                    .isEmpty();
            assertEndsAsItMust(outcome, log);
            assertSuccessWasDecided(outcome, log);
            Statistics.collect(outcome.aftermath());
            Statistics.coverage(LoginProperties::everyAftermathOccurs);
        }
    }

    /** Else the calls that are drawn would never get far enough to prove anything. */
    private static void everyAftermathOccurs(StatisticsCoverage seen) {
        for (Aftermath aftermath : Aftermath.values()) {
            seen.check(aftermath).count(count -> count > 0 == (aftermath != Aftermath.NONE));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void severalCallsAtOnceKeepToTheRules(
            @ForAll long seed,
            @ForAll @Size(min = 2, max = 4) List<@From("calls") Scenario> scenarios,
            @ForAll("choices") List<Choice> choices,
            @ForAll @IntRange(min = 1, max = 3) int maxTransactions,
            @ForAll @IntRange(max = 90_000) int millisBetween) {
        List<HandlerLog> logs =
                scenarios.stream().map(scenario -> new HandlerLog(choices)).toList();
        try (EngineLog engineLog = new EngineLog()) {
            Login login = new Login(type(logs.iterator()), seed, maxTransactions);
            List<Call> calls = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                calls.add(login.simulation().place(scenario, Duration.ofMillis((long) millisBetween * calls.size())));
            }

            login.simulation().finish();

            engineLog.lines().forEach(line -> login.simulation().monitor().inspect("the engine's log", line));
            List<CallOutcome> outcomes = calls.stream().map(Call::outcome).toList();
            assertThat(login.simulation().violations())
                    .as("%s%n%s", logs, outcomes)
                    .isEmpty();
            assertThat(outcomes.stream().filter(LoginProperties::succeeded))
                    .as("%s%n%s", logs, outcomes)
                    .hasSizeLessThanOrEqualTo(
                            (int) logs.stream().filter(this::decidedForCaller).count());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSameSeedGivesTheSameCall(
            @ForAll long seed, @ForAll("calls") Scenario scenario, @ForAll("choices") List<Choice> choices) {
        String first = run(seed, scenario, choices);

        assertThat(run(seed, scenario, choices)).isEqualTo(first);
    }

    private String run(long seed, Scenario scenario, List<Choice> choices) {
        HandlerLog log = new HandlerLog(choices);
        try (EngineLog engineLog = new EngineLog()) {
            CallOutcome outcome = new Login(type(List.of(log).iterator()), seed, 1).call(scenario);
            return outcome + "\n" + log + "\n" + engineLog.lines().size();
        }
    }

    @Provide
    Arbitrary<Scenario> calls() {
        return new Calls(words).any();
    }

    @Provide
    Arbitrary<List<Choice>> choices() {
        return Arbitraries.frequency(
                        Tuple.of(6, Choice.YES),
                        Tuple.of(3, Choice.NO),
                        Tuple.of(1, Choice.NOTHING),
                        Tuple.of(1, Choice.EXCEPTION),
                        Tuple.of(1, Choice.ERROR))
                .list()
                .ofMaxSize(8);
    }

    /** C1, B2, E2: once and no more, or never where Begin refused or End was answered nonzero first. */
    private static void assertEndsAsItMust(CallOutcome outcome, HandlerLog log) {
        boolean accepted = outcome.beginAnswer().orElseThrow() == 0;
        assertThat(outcome.messages()).as("%s", outcome).hasSizeLessThanOrEqualTo(accepted ? 1 : 0);
        if (accepted) {
            assertThat(outcome.endAnswers()).as("%s", outcome).isNotEmpty();
            List<Ending> told = log.isHandlerMade() ? List.of(ending(outcome)) : List.of();
            assertThat(log.endings()).as("%s%n%s", log, outcome).isEqualTo(told);
        } else {
            assertThat(log.isHandlerMade()).as("%s", outcome).isFalse();
        }
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

    /** S1. */
    private void assertSuccessWasDecided(CallOutcome outcome, HandlerLog log) {
        if (succeeded(outcome)) {
            assertThat(log.decisions()).as("%s", outcome).endsWith(lastDecision + " " + Choice.YES);
        }
    }

    private static boolean succeeded(CallOutcome outcome) {
        return outcome.messages().stream().anyMatch(message -> message.id() == CompleteMessage.SUCCESS);
    }

    private boolean decidedForCaller(HandlerLog log) {
        return log.decisions().contains(lastDecision + " " + Choice.YES);
    }
}
