// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;
import io.github.rasdialog.testkit.stage.PassingRasman;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Engines, each with one fault: ours, with something wrong between it and the server. */
final class EngineFaults {
    private static final String RULES = "theRulesOfTheProtocolAreKept";

    private EngineFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault(
                        "calls Complete twice",
                        completing(complete -> message -> {
                            complete.complete(message);
                            complete.complete(message);
                        }),
                        RULES,
                        "rule C1"),
                fault(
                        "swallows an ERROR",
                        completing(complete -> message -> {
                            if (message.id() != CompleteMessage.ERROR) {
                                complete.complete(message);
                            }
                        }),
                        RULES,
                        "rule B2|but it ended with"),
                fault(
                        "makes a lost line a SUCCESS",
                        completing(complete -> message -> complete.complete(
                                message.error() == RasError.ERROR_PORT_DISCONNECTED ? welcome(message) : message)),
                        "nobodyIsLetInWithoutARightToIt",
                        "and the model does not"),
                fault(
                        "reports another user",
                        completing(complete -> message -> complete.complete(
                                message.id() == CompleteMessage.ERROR ? message : named(message, "root"))),
                        RULES,
                        "Complete does not report what"),
                fault("receives without a time-out", onRasman(WaitsForEver::new), RULES, "rule X7: a Receive without"),
                fault(
                        "completes with another handle",
                        completing(complete -> message -> complete.complete(new CompleteMessage(
                                message.id(),
                                message.port() + 1,
                                message.error(),
                                message.userName(),
                                message.domain()))),
                        RULES,
                        "rule C1"),
                fault("answers every End with not yet", ending(answer -> RasError.SUCCESS), RULES, "rule E"),
                fault(
                        "answers every End with it is over",
                        ending(answer -> RasError.ERROR_PORT_DISCONNECTED),
                        RULES,
                        "rule E3"),
                fault("sends twice", onRasman(SendsTwice::new), RULES, "rule X5"),
                fault("does not wait", onRasman(TouchesTheBuffer::new), RULES, "rule X6"),
                fault(
                        "waits twice as long as it is told",
                        onRasman(WaitsTwice::new),
                        "noCallOutlastsTheLongestHold",
                        "it may last"),
                fault("keeps events", onRasman(KeepsEvents::new), "nothingIsLeftBehind", "events are not given back"),
                fault(
                        "works inside Begin",
                        (type, rasman, workers, clock, max) ->
                                Engine.OURS.install(type, rasman, atOnce(workers), clock, max),
                        RULES,
                        "rule B1"),
                fault(
                        "takes one call too many",
                        (type, rasman, workers, clock, max) ->
                                Engine.OURS.install(type, rasman, workers, clock, max + 1),
                        "severalCallsAtOnceKeepToTheRules",
                        "rule S4"),
                fault(
                        "does not wipe the receive buffer",
                        (type, rasman, workers, clock, max) ->
                                unwiped(Engine.OURS.install(type, new TakesUnwiped(rasman), workers, clock, max)),
                        "noSecretGetsOut",
                        "rule S2"));
    }

    private static SeededFault fault(String what, Engine engine, String property, String cause) {
        DialogUnderTest<TokenLoginHandler> dialog = DialogUnderTest.of(
                "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type);
        return new SeededFault(what, "engine", dialog, engine, property, cause);
    }

    private static CompleteMessage welcome(CompleteMessage message) {
        byte[] name = "x".getBytes(StandardCharsets.US_ASCII);
        return new CompleteMessage(CompleteMessage.SUCCESS, message.port(), 0, name, new byte[0]);
    }

    private static CompleteMessage named(CompleteMessage message, String user) {
        byte[] name = user.getBytes(StandardCharsets.US_ASCII);
        return new CompleteMessage(message.id(), message.port(), message.error(), name, message.domain());
    }

    private static Workers atOnce(Workers workers) {
        return work -> {
            work.advance();
            workers.start(work);
        };
    }

    private static Engine completing(UnaryOperator<CompleteFunction> faulty) {
        return (type, rasman, workers, clock, max) -> {
            SecurityDll dll = Engine.OURS.install(type, rasman, workers, clock, max);
            return dll(
                    (port, send, receive, complete) -> dll.begin(port, send, receive, faulty.apply(complete)),
                    dll::end,
                    dll);
        };
    }

    private static Engine ending(UnaryOperator<Integer> faulty) {
        return (type, rasman, workers, clock, max) -> {
            SecurityDll dll = Engine.OURS.install(type, rasman, workers, clock, max);
            return dll(dll::begin, port -> faulty.apply(dll.end(port)), dll);
        };
    }

    private static Engine onRasman(UnaryOperator<Rasman> faulty) {
        return (type, rasman, workers, clock, max) ->
                Engine.OURS.install(type, faulty.apply(rasman), workers, clock, max);
    }

    private static SecurityDll unwiped(SecurityDll dll) {
        return dll(
                (port, send, receive, complete) -> dll.begin(port, send, new Unwiped(receive), complete),
                dll::end,
                dll);
    }

    private static SecurityDll dll(SecurityDll.Begin begin, SecurityDll.End end, SecurityDll live) {
        return SecurityDll.of(begin, end, () -> live.live().orElseThrow());
    }

    private static final class SendsTwice extends PassingRasman {
        SendsTwice(Rasman rasman) {
            super(rasman);
        }

        @Override
        public int send(long port, PortBuffer buffer, int length) {
            super.send(port, buffer, length);
            return super.send(port, buffer, length);
        }
    }

    private static final class WaitsForEver extends PassingRasman {
        WaitsForEver(Rasman rasman) {
            super(rasman);
        }

        @Override
        public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
            return super.receive(port, buffer, pending, 0);
        }
    }

    /** Tells a Receive what time is left by a look of its own, a moment after the engine's. For one call. */
    static final class LooksTwice extends PassingRasman {
        private final Clock clock;
        private boolean first;
        private long deadline;

        LooksTwice(Rasman rasman, Clock clock) {
            super(rasman);
            this.clock = clock;
        }

        @Override
        public int send(long port, PortBuffer buffer, int length) {
            first = true;
            return super.send(port, buffer, length);
        }

        @Override
        public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
            if (first) {
                first = false;
                deadline = clock.nanos() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
                return super.receive(port, buffer, pending, timeoutSeconds);
            }
            int left = (int) TimeUnit.NANOSECONDS.toSeconds(deadline - clock.nanos());
            return super.receive(port, buffer, pending, left);
        }
    }

    private static final class TouchesTheBuffer extends PassingRasman {
        TouchesTheBuffer(Rasman rasman) {
            super(rasman);
        }

        @Override
        public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
            int answer = super.receive(port, buffer, pending, timeoutSeconds);
            buffer.wipe(1);
            return answer;
        }
    }

    private static final class WaitsTwice extends PassingRasman {
        WaitsTwice(Rasman rasman) {
            super(rasman);
        }

        @Override
        public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
            return super.receive(port, buffer, pending, 2 * timeoutSeconds);
        }
    }

    private static final class KeepsEvents extends PassingRasman {
        KeepsEvents(Rasman rasman) {
            super(rasman);
        }

        @Override
        public PendingReceive newPendingReceive() {
            super.newPendingReceive();
            return super.newPendingReceive();
        }
    }

    /** A buffer that nobody can wipe. */
    private record Unwiped(PortBuffer buffer) implements PortBuffer {
        @Override
        public int size() {
            return buffer.size();
        }

        @Override
        public void write(byte[] source, int length) {
            buffer.write(source, length);
        }

        @Override
        public void read(byte[] target, int offset, int length) {
            buffer.read(target, offset, length);
        }

        @Override
        public void wipe(int length) {
            // That is the fault.
        }
    }

    private static final class TakesUnwiped extends PassingRasman {
        TakesUnwiped(Rasman rasman) {
            super(rasman);
        }

        @Override
        public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
            PortBuffer own = buffer instanceof Unwiped unwiped ? unwiped.buffer() : buffer;
            return super.receive(port, own, pending, timeoutSeconds);
        }
    }
}
