// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static io.github.rasdialog.simulator.Mistake.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.simulator.ServerHabits.CleanUp;
import io.github.rasdialog.simulator.ServerHabits.LineLoss;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.simulator.monitor.Rule;
import io.github.rasdialog.simulator.monitor.Violation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is reported under the rule that it breaks, and under no other; without it nothing is reported. */
class MistakesTest {
    private static final ServerHabits CLEANS_UP_LATER =
            ServerHabits.DEFAULT.cleaningUp(CleanUp.AFTER_COMPLETE, Duration.ofSeconds(1));
    private static final Scenario LOGIN = Scenario.of(Script.lines("alice").secretLine(ReferenceDll.RIGHT_CODE))
            .withBuffers(64, 64);
    private static final Scenario SILENT = Scenario.of(Script.silent()).withBuffers(64, 64);
    private static final Scenario IN_PIECES = Scenario.of(
                    Script.lines("alice").secretLine(ReferenceDll.RIGHT_CODE).inPieces(2, Duration.ofSeconds(1)))
            .withBuffers(64, 64);
    private static final Scenario LOST_WHILE_WAITING = SILENT.lostAt(new HangUp.After(Duration.ofSeconds(5)));
    private static final Scenario LOST_INSIDE_RECEIVE = LOGIN.lostAt(new HangUp.Inside(NativeCall.RECEIVE, 1, true));

    record Case(Mistake mistake, Rule rule, List<Scenario> calls) {
        @Override
        public String toString() {
            return mistake + " breaks " + rule;
        }
    }

    private static Case of(Mistake mistake, Rule rule, Scenario... calls) {
        return new Case(mistake, rule, List.of(calls));
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(BEGIN_CALLS, Rule.B1, LOST_WHILE_WAITING),
                of(BEGIN_WAITS, Rule.B1, LOST_WHILE_WAITING),
                of(BEGIN_COMPLETES, Rule.B1, LOGIN),
                of(BEGIN_REFUSES_AND_COMPLETES, Rule.B2, LOGIN),
                of(BEGIN_FORGETS, Rule.B2, LOGIN),
                of(TOUCHES_BUFFER_AFTER_COMPLETE, Rule.B3, LOGIN),
                of(TOUCHES_BUFFER_AFTER_COMPLETE, Rule.C3, LOGIN.with(CLEANS_UP_LATER)),
                of(SENDS_AFTER_COMPLETE, Rule.B3, LOGIN),
                of(SENDS_AFTER_COMPLETE, Rule.C3, LOGIN.with(CLEANS_UP_LATER)),
                of(INVENTS_HANDLE, Rule.B3, LOGIN),
                of(WAITS_FOR_FAILED_RECEIVE, Rule.X2, LOGIN.with(Fault.returned(NativeCall.RECEIVE, 1, 630))),
                of(OVERRUNS_SEND_BUFFER, Rule.X3, LOGIN),
                of(SENDS_TOO_MUCH, Rule.X3, LOGIN),
                of(SENDS_RECEIVE_BUFFER, Rule.X3, LOGIN),
                of(RECEIVES_TOO_MUCH, Rule.X4, LOGIN),
                of(RECEIVES_INTO_SEND_BUFFER, Rule.X4, LOGIN),
                of(READS_PAST_LENGTH, Rule.X4, LOGIN),
                of(ARMS_IN_FLIGHT, Rule.X4, SILENT),
                of(USES_CLOSED_EVENT, Rule.X4, LOGIN),
                of(SENDS_TWICE, Rule.X5, LOGIN),
                of(RECEIVES_WITHOUT_SEND, Rule.X5, Scenario.of(Script.silent().ahead("alice"))),
                of(RECEIVES_AFTER_FAILED_SEND, Rule.X5, SILENT.with(Fault.returned(NativeCall.SEND, 1, 630))),
                of(RECEIVES_TWICE, Rule.X5, SILENT),
                of(PASSES_VERDICT_AFTER_SEND, Rule.X5, LOGIN),
                of(SKIPS_WAIT, Rule.X6, LOGIN),
                of(ASKS_EARLY, Rule.X6, SILENT),
                of(READS_LENGTH_EARLY, Rule.X6, SILENT),
                of(READS_BUFFER_EARLY, Rule.X6, SILENT),
                of(REUSES_SEND_BUFFER_EARLY, Rule.X6, LOGIN),
                of(NEGATIVE_TIMEOUT, Rule.X7, LOGIN),
                of(READS_AFTER_TIMEOUT, Rule.X7, SILENT),
                of(TAKES_PIECE_FOR_LINE, Rule.X8, IN_PIECES),
                of(NEVER_ASKS, Rule.X9, SILENT),
                of(CALLS_SILENT_UNASKED, Rule.X9, SILENT),
                of(COMPLETES_TWICE, Rule.C1, LOGIN),
                of(COMPLETES_TWICE, Rule.C1, LOGIN.with(CLEANS_UP_LATER)),
                of(COMPLETES_WITH_OTHER_HANDLE, Rule.C1, LOGIN),
                of(COMPLETES_AFTER_END, Rule.C1, LOST_WHILE_WAITING),
                of(NO_USER_NAME, Rule.C2, LOGIN),
                of(LONG_USER_NAME, Rule.C2, LOGIN),
                of(LONG_DOMAIN, Rule.C2, LOGIN),
                of(NUL_IN_NAME, Rule.C2, LOGIN),
                of(VERDICT_WITH_ERROR, Rule.C2, LOGIN),
                of(UNKNOWN_MESSAGE, Rule.C2, LOGIN),
                of(ERROR_WITHOUT_CODE, Rule.C2, SILENT),
                of(END_SAYS_NOT_YET_AFTER_COMPLETE, Rule.E1, LOGIN),
                of(END_SAYS_NOT_YET_AFTER_COMPLETE, Rule.E1, LOGIN.with(CLEANS_UP_LATER)),
                of(GOES_ON_AFTER_END, Rule.E2, LOST_WHILE_WAITING),
                of(FORGETS_AFTER_NOT_YET, Rule.E2, LOST_INSIDE_RECEIVE),
                of(KEEPS_TRANSACTION, Rule.E2, LOGIN),
                of(END_NEVER_SAYS_NOT_YET, Rule.E3, LOST_INSIDE_RECEIVE),
                of(END_ALWAYS_SAYS_NOT_YET, Rule.E3, LOST_WHILE_WAITING),
                of(
                        END_WAITS,
                        Rule.E3,
                        SILENT.with(ServerHabits.DEFAULT.losingLine(LineLoss.NEVER_SIGNAL, Duration.ZERO))
                                .lostAt(new HangUp.After(Duration.ofSeconds(5)))),
                of(END_CALLS, Rule.E3, LOGIN.lostAt(new HangUp.DuringDecision(1))),
                of(END_COMPLETES, Rule.E3, LOST_WHILE_WAITING),
                of(FAILURE_AFTER_NOT_YET, Rule.E3, LOST_INSIDE_RECEIVE),
                of(USES_OLD_BUFFERS, Rule.E4, LOGIN, LOGIN),
                of(CALLS_OLD_COMPLETE, Rule.E4, LOGIN, LOGIN),
                of(SUCCESS_WHEN_SILENT, Rule.S1, SILENT),
                of(SUCCESS_ON_ERROR, Rule.S1, LOGIN.with(Fault.returned(NativeCall.SEND, 1, 630))),
                of(SUCCESS_ON_ERROR, Rule.S1, LOGIN.with(Fault.returned(NativeCall.RECEIVE, 1, 630))),
                of(SUCCESS_AFTER_NOT_YET, Rule.S1, LOST_INSIDE_RECEIVE),
                of(TAKES_LATE_DECISION, Rule.S1, LOGIN.deciding(Duration.ofSeconds(30))),
                of(ECHOES_SECRET, Rule.S2, LOGIN),
                of(REPORTS_SECRET, Rule.S2, LOGIN),
                of(LEAVES_RECEIVE_BUFFER, Rule.S2, LOGIN),
                of(ECHOES_CONTROLS, Rule.S3, Scenario.of(Script.lines("ali\u001bce", ReferenceDll.RIGHT_CODE))),
                of(NO_BOUND, Rule.S4, LOGIN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsReportedUnderItsRule(Case given) {
        for (long seed = 0; seed < 8; seed++) {
            assertThat(rulesBroken(given, given.mistake(), seed))
                    .as("seed %d", seed)
                    .containsOnly(given.rule());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withoutTheMistakeNothingIsReported(Case given) {
        for (long seed = 0; seed < 8; seed++) {
            assertThat(run(given, NONE, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void everyRuleThatCanBeSeenHasItsMistake() {
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        cases().forEach(given -> seen.add(given.rule()));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values())
                        .filter(rule -> rule.sight() != Rule.Sight.NONE)
                        .toList());
    }

    @Test
    void everyMistakeHasItsRule() {
        Set<Mistake> made = EnumSet.of(NONE);
        cases().forEach(given -> made.add(given.mistake()));
        assertThat(made).containsExactlyInAnyOrder(Mistake.values());
    }

    @Test
    void whatCannotBeSeenIsSaidWithItsReason() {
        assertThat(Stream.of(Rule.values()).filter(rule -> rule.sight() == Rule.Sight.NONE))
                .containsExactly(Rule.X1);
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".");
            assertThat(rule.watch()).isNotBlank();
        });
    }

    private static Set<Rule> rulesBroken(Case given, Mistake mistake, long seed) {
        return run(given, mistake, seed).stream().map(Violation::rule).collect(Collectors.toSet());
    }

    private static List<Violation> run(Case given, Mistake mistake, long seed) {
        VirtualSimulation simulation = ReferenceDll.simulation(seed, mistake);
        simulation.monitor().expectBound(ReferenceDll.MAX_TRANSACTIONS);
        simulation.monitor().expectLines();
        given.calls().forEach(scenario -> {
            simulation.place(scenario);
            simulation.run();
        });
        for (int i = 0; given.rule() == Rule.S4 && i <= ReferenceDll.MAX_TRANSACTIONS; i++) {
            simulation.place(SILENT);
        }
        return simulation.finish();
    }
}
