// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.simulator.caller.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a correct security DLL, it is found correct, and the server's account of the call is sound. */
class AnyScenarioTest {

    /** A call and when it is placed. */
    record Placed(Scenario scenario, Duration delay) {}

    @Provide
    Arbitrary<List<Placed>> calls() {
        return Combinators.combine(Scenarios.any(), Scenarios.delays())
                .as(Placed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 3000)
    void aCorrectDllBreaksNoRule(@ForAll("calls") List<Placed> placed, @ForAll long seed) {
        VirtualSimulation simulation = ReferenceDll.simulation(seed, Mistake.NONE);
        simulation.monitor().expectBound(ReferenceDll.MAX_TRANSACTIONS);

        List<Call> calls = run(simulation, placed);

        assertThat(simulation.violations()).isEmpty();
        assertThat(calls).allSatisfy(call -> isSound(call.outcome()));
    }

    @Property(tries = 300)
    void theSameSeedGivesTheSameRun(@ForAll("calls") List<Placed> placed, @ForAll long seed) {
        assertThat(history(placed, seed)).isEqualTo(history(placed, seed));
    }

    @Example
    void anotherSeedOrdersAnew() {
        List<Placed> atOnce = List.of(
                new Placed(Scenario.of(Script.lines("alice")), Duration.ZERO),
                new Placed(Scenario.of(Script.lines("bob")), Duration.ZERO));
        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> history(atOnce, seed))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    private static String history(List<Placed> placed, long seed) {
        VirtualSimulation simulation = ReferenceDll.simulation(seed, Mistake.NONE);
        StringBuilder history = new StringBuilder();
        run(simulation, placed)
                .forEach(call -> history.append(call.outcome().port()).append(call.outcome()));
        return history.append(simulation.now()).toString();
    }

    private static List<Call> run(VirtualSimulation simulation, List<Placed> placed) {
        List<Call> calls = new ArrayList<>();
        placed.forEach(each -> calls.add(simulation.place(each.scenario(), each.delay())));
        simulation.finish();
        return calls;
    }

    /** Complete was called once, or never because of End or a refusal; and what followed fits it. */
    private static void isSound(CallOutcome outcome) {
        int begin = outcome.beginAnswer().orElseThrow();
        List<CompleteMessage> messages = outcome.messages();
        boolean endedFirst =
                outcome.messages().isEmpty() && !outcome.endAnswers().isEmpty();
        assertThat(messages).hasSize(begin != 0 || endedFirst ? 0 : 1);
        switch (outcome.aftermath()) {
            case REFUSED -> assertThat(outcome.loggedError()).isEqualTo(begin).isNotZero();
            case HUNG_UP -> assertThat(messages).allMatch(message -> message.port() == outcome.port());
            case PPP_CONTINUES -> assertThat(messages.get(0).id()).isEqualTo(CompleteMessage.SUCCESS);
            case AUTHENTICATION_FAILED -> assertThat(messages.get(0).id()).isEqualTo(CompleteMessage.FAILURE);
            case ERROR_LOGGED ->
                assertThat(outcome.loggedError())
                        .isEqualTo(messages.get(0).error())
                        .isNotZero();
            case NONE -> throw new AssertionError("the call is not over:\n" + outcome);
        }
    }
}
