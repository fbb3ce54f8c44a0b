// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The text of a test that plays a run; what differs from test to test stands in braces. */
final class TraceTestSource {
    static final String TEMPLATE = """
            {header}
            {package}import static org.junit.jupiter.api.Assertions.assertEquals;{imports}

            import io.github.rasdialog.runtime.dialog.Action;
            import io.github.rasdialog.runtime.dialog.DialogMachine;
            import io.github.rasdialog.runtime.dialog.DialogType;
            import io.github.rasdialog.runtime.dialog.Secret;
            import io.github.rasdialog.runtime.dialog.TerminalCharset;
            import io.github.rasdialog.runtime.engine.SecurityDialogs;
            import io.github.rasdialog.simulator.CallOutcome;
            import io.github.rasdialog.simulator.Fault;
            import io.github.rasdialog.simulator.HangUp;
            import io.github.rasdialog.simulator.Scenario;
            import io.github.rasdialog.simulator.SecurityDll;
            import io.github.rasdialog.simulator.Simulation;
            import io.github.rasdialog.simulator.VirtualSimulation;
            import io.github.rasdialog.simulator.caller.Act;
            import io.github.rasdialog.simulator.caller.Script;
            import io.github.rasdialog.simulator.monitor.NativeCall;
            import java.lang.reflect.InvocationTargetException;
            import java.lang.reflect.Proxy;
            import java.time.Duration;
            import java.util.ArrayDeque;
            import java.util.ArrayList;
            import java.util.Deque;
            import java.util.List;
            import java.util.function.Supplier;
            import org.junit.jupiter.api.Test;

            /**
             * {about}
             *
             * <ol>
            {moments}
             * </ol>
             *
             * <p>It passes for as long as the dialog has this run. {until}
             */
            class {test} {
                private static final List<String> TOLD = List.of({entered});

                private final List<String> entered = new ArrayList<>();
                private final Deque<Supplier<Object>> decisions = new ArrayDeque<>();

                @Test
                void theRunHappens() {
            {decisions}        Script caller = {script};
                    Scenario scenario = Scenario.of(caller){scenario};
                    VirtualSimulation simulation = Simulation.virtual(1);
                    DialogType type = new DialogType(
                            {dialog},
                            {machine}.DIGEST,
                            {send},
                            {receive},
                            TerminalCharset.of({charset}),
                            () -> watched(new {machine}(handler())));
                    SecurityDialogs dialogs = new SecurityDialogs(
                            type, simulation.rasman(), simulation.workers(), simulation.clock(), 1);
                    simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));

                    CallOutcome outcome = simulation.call(scenario);

                    assertEquals(TOLD, entered.subList(0, Math.min(TOLD.size(), entered.size())), outcome::toString);{lasting}
                }

                private {handler} handler() {
                    return new {handler}() {
            {questions}        };
                }

                /** Notes every state that the machine enters. */
                private DialogMachine watched(DialogMachine machine) {
                    return (DialogMachine) Proxy.newProxyInstance(
                            DialogMachine.class.getClassLoader(),
                            new Class<?>[] {DialogMachine.class},
                            (proxy, method, arguments) -> {
                                try {
                                    Object result = method.invoke(machine, arguments);
                                    boolean event = result instanceof Action && !method.getName().equals("action");
                                    if (event && result != Action.DECIDE) {
                                        enter(machine.stateName());
                                    }
                                    return result;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                }

                /** Of a dialog that goes on for ever, the beginning is enough. */
                private void enter(String state) {
                    if (entered.size() == TOLD.size() + 1_000) {
                        throw new IllegalStateException("goes on and on");
                    }
                    entered.add(state);
                }
            }
            """;

    /** Of a run that breaks a rule. */
    static final String UNTIL_MENDED = """
            Once the dialog is mended and its classes are
             * generated anew, it fails: it has done its work.""";

    /** Of a run that somebody played (S2). */
    static final String WITHOUT_SECRETS = """
            Secrets that were typed are not kept: in the
             * place of each stands another line, which the dialog takes for the same, right or malformed.""";

    static final String QUESTION = """
                        @Override
                        public {decision} {method}({data} data) {
                            return ({decision}) decisions.remove().get();
                        }
            """;

    static final String DECISION = "        decisions.add(() -> new {record}({values}));\n";
    static final String NO_DECISION = """
                    decisions.add(() -> {
                        throw new IllegalStateException("undecided");
                    });
            """;

    private static final int ERROR_PORT_DISCONNECTED = 619;

    private TraceTestSource() {}

    static String script(Play play) {
        String ahead = acts(play.replies().get(0));
        String replies = play.replies().stream()
                .skip(1)
                .map(TraceTestSource::acts)
                .collect(Collectors.joining(",\n                "));
        return "new Script(" + ahead + ", List.of(" + (replies.isEmpty() ? "" : "\n                " + replies) + "))";
    }

    private static String acts(List<Play.Act> acts) {
        return acts.stream().map(TraceTestSource::act).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String act(Play.Act act) {
        String delay = "Duration.ofMillis(" + act.delayMillis() + "L)";
        return act.keys()
                .map(keys -> "new Act.Type(%s, %s, %s)".formatted(delay, JavaText.literal(keys.typed()), keys.secret()))
                .orElse("new Act.HangUp(" + delay + ")");
    }

    static String imports(OptionalInt lasting) {
        return lasting.isEmpty() ? "" : "\nimport static org.junit.jupiter.api.Assertions.assertTrue;";
    }

    /** That the call took longer than so many seconds. */
    static String lasting(OptionalInt seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        String longer = "outcome.duration().compareTo(Duration.ofSeconds(" + seconds.getAsInt() + ")) > 0";
        return "\n        assertTrue(" + longer + ", outcome::toString);";
    }

    static String scenario(Play play) {
        StringBuilder source = new StringBuilder(".withBuffers(65_535, 65_535)");
        if (play.decisionMillis().stream().anyMatch(millis -> millis > 0)) {
            source.append(play.decisionMillis().stream()
                    .map(millis -> "Duration.ofMillis(" + millis + "L)")
                    .collect(Collectors.joining(", ", ".deciding(", ")")));
        }
        for (Play.Fault fault : play.faults()) {
            String call = fault.ofSend() ? "SEND" : "RECEIVE";
            source.append(".with(Fault.returned(NativeCall.%s, %s, %s))"
                    .formatted(call, fault.nth(), ERROR_PORT_DISCONNECTED));
        }
        play.loss()
                .ifPresent(loss -> source.append(
                        loss.inSend()
                                ? ".lostAt(new HangUp.Inside(NativeCall.SEND, %s, false))".formatted(loss.nth())
                                : ".lostAt(new HangUp.DuringDecision(%s))".formatted(loss.nth())));
        return source.toString();
    }
}
