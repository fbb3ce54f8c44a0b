// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.spring.SpringDialog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.example.benchmark.LongLoginDialog;
import org.example.benchmark.LongLoginHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same five events for everybody, for ever: sent, received, wrong, sent, malformed. A run that is full begins anew,
 * once in 250,000 transitions.
 */
public class Transitions {
    /** How many events one invocation feeds. */
    public static final int EVENTS = 5;

    private static final String DIALOG = "long-login.dialog.yaml";

    private static final byte[] CODE = "123456".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TOO_LONG = "123456789".getBytes(StandardCharsets.US_ASCII);

    /** The generated machine. */
    @State(Scope.Thread)
    public static class Generated {
        final LongLoginHandler.ReadCode wrong = new LongLoginHandler.ReadCode.Wrong();
        LongLoginDialog machine = begin();

        static LongLoginDialog begin() {
            LongLoginDialog machine = new LongLoginDialog(data -> new LongLoginHandler.ReadCode.Wrong());
            machine.start();
            return machine;
        }
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Action generated(Generated subject) {
        LongLoginDialog machine = subject.machine;
        machine.sent();
        machine.line(CODE, 0, CODE.length);
        machine.decided(subject.wrong);
        if (machine.action() == Action.COMPLETE) {
            machine = subject.machine = Generated.begin();
        }
        machine.sent();
        Action last = machine.line(TOO_LONG, 0, TOO_LONG.length);
        if (last == Action.COMPLETE) {
            subject.machine = Generated.begin();
        }
        return last;
    }

    /** The switch by hand. */
    @State(Scope.Thread)
    public static class HandWritten {
        HandWrittenLogin machine = new HandWrittenLogin();
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Place handWritten(HandWritten subject) {
        HandWrittenLogin machine = subject.machine;
        machine.sent();
        machine.line(CODE, 0, CODE.length);
        machine.decided(false);
        if (machine.place() == Place.DENIED) {
            machine = subject.machine = new HandWrittenLogin();
        }
        machine.sent();
        Place last = machine.line(TOO_LONG, 0, TOO_LONG.length);
        if (last == Place.DENIED) {
            subject.machine = new HandWrittenLogin();
        }
        return last;
    }

    /** What the two libraries have in common. */
    private abstract static class Fired {
        private final Supplier<? extends FiredLogin> begin;
        private FiredLogin machine;

        Fired(Supplier<? extends FiredLogin> begin) {
            this.begin = begin;
            this.machine = begin.get();
        }

        final Place five() {
            machine.fire(Trigger.SENT);
            machine.fire(Trigger.RECEIVED);
            if (machine.fire(Trigger.WRONG) == Place.DENIED) {
                machine = begin.get();
            }
            machine.fire(Trigger.SENT);
            Place last = machine.fire(Trigger.MALFORMED);
            if (last == Place.DENIED) {
                machine = begin.get();
            }
            return last;
        }
    }

    /** Stateless4j. */
    @State(Scope.Thread)
    public static class Stateless4j extends Fired {
        /** Begins. */
        public Stateless4j() {
            super(Stateless4jLogin::new);
        }
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Place stateless4j(Stateless4j subject) {
        return subject.five();
    }

    /** Squirrel-foundation. */
    @State(Scope.Thread)
    public static class Squirrel extends Fired {
        /** Begins. */
        public Squirrel() {
            super(SquirrelLogin::new);
        }
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Place squirrel(Squirrel subject) {
        return subject.five();
    }

    /** What the two that run the model have in common. */
    private abstract static class Modelled {
        DialogMachine machine;
        Decision wrong;

        final Dialog load() throws IOException {
            try (InputStream in = Objects.requireNonNull(Transitions.class.getResourceAsStream("/" + DIALOG), DIALOG)) {
                return DialogLoader.load(DIALOG, in.readAllBytes()).dialog().orElseThrow();
            }
        }

        abstract DialogMachine begin();

        final Action five() {
            machine.sent();
            machine.line(CODE, 0, CODE.length);
            if (machine.decided(wrong) == Action.COMPLETE) {
                machine = begin();
            }
            machine.sent();
            Action last = machine.line(TOO_LONG, 0, TOO_LONG.length);
            if (last == Action.COMPLETE) {
                machine = begin();
            }
            return last;
        }
    }

    /** The interpreter. */
    @State(Scope.Thread)
    public static class Interpreted extends Modelled {
        private InterpretedDialog dialog;

        /** Reads the dialog. */
        @Setup
        public void setUp() throws IOException {
            dialog = InterpretedDialog.of(load());
            wrong = dialog.decision("readCode", "wrong", Map.of());
            machine = begin();
        }

        @Override
        DialogMachine begin() {
            DialogMachine begun = dialog.machine(question -> question.choose("wrong"));
            begun.start();
            return begun;
        }
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Action interpreted(Interpreted subject) {
        return subject.five();
    }

    /** Spring Statemachine. */
    @State(Scope.Thread)
    public static class Spring extends Modelled {
        private SpringDialog dialog;

        /** Reads the dialog. */
        @Setup
        public void setUp() throws IOException {
            dialog = SpringDialog.of(load());
            wrong = dialog.interpreted().decision("readCode", "wrong", Map.of());
            machine = begin();
        }

        @Override
        DialogMachine begin() {
            DialogMachine begun = dialog.machine(question -> question.choose("wrong"));
            begun.start();
            return begun;
        }
    }

    /** Five transitions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Action spring(Spring subject) {
        return subject.five();
    }
}
