// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Makes a linked dialog without a file, for tests. A target is written {@code next} or {@code next#counter>exhausted},
 * a text as in YAML. The n-th state's key stands at line 100n; what stands inside it, on the lines after.
 */
public final class DialogDraft {
    private static final SourceLocation COUNTERS = new SourceLocation(4, 1);
    private static final SourceLocation START = new SourceLocation(5, 8);
    private static final SourceLocation STATES = new SourceLocation(6, 1);

    private final List<Datum> data = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Function<Scope, State>> states = new ArrayList<>();
    private final List<Function<Scope, Property>> properties = new ArrayList<>();
    private Optional<String> start = Optional.empty();
    private int sendBuffer = 512;
    private int receiveBuffer = 64;

    /** The buffers; else 512 and 64. */
    public DialogDraft buffers(int send, int receive) {
        sendBuffer = send;
        receiveBuffer = receive;
        return this;
    }

    /** A datum of 1 to {@code max} bytes. */
    public DialogDraft datum(String name, int max) {
        return datum(name, 1, max, Optional.empty(), false);
    }

    /** A datum. */
    public DialogDraft datum(String name, int min, int max, Optional<String> pattern, boolean secret) {
        int index = data.size();
        data.add(new Datum(index, name, min, max, pattern, secret, new SourceLocation(10 + index, 3)));
        return this;
    }

    /** A counter. */
    public DialogDraft counter(String name, int max) {
        int index = counters.size();
        counters.add(new Counter(index, name, max, new SourceLocation(40 + index, 3)));
        return this;
    }

    /** The start state; else the first. */
    public DialogDraft start(String state) {
        start = Optional.of(state);
        return this;
    }

    /** An await-send state. */
    public DialogDraft send(String name, String text, String next) {
        return send(name, text, next, "(failed)");
    }

    /** An await-send state with {@code failed}. */
    public DialogDraft send(String name, String text, String next, String failed) {
        return state(
                name,
                at -> new AwaitSend(
                        at.index, name, at.key(), at.text(text, 1), at.target(next, 2), at.target(failed, 3)));
    }

    /** Begins an await-receive state; {@code timeoutSeconds} 0 is {@code none}. */
    public ReceiveDraft receive(String name, String into, int timeoutSeconds) {
        return new ReceiveDraft(this, name, into, timeoutSeconds);
    }

    /** A timed-out state. */
    public DialogDraft timedOut(String name, String next) {
        return state(name, at -> new TimedOut(at.index, name, at.key(), at.target(next, 1)));
    }

    /** A completing state with {@code result: success}. */
    public DialogDraft success(String name, String user, String domain) {
        return verdict(name, true, user, domain);
    }

    /** A completing state with {@code result: failure}. */
    public DialogDraft failure(String name, String user, String domain) {
        return verdict(name, false, user, domain);
    }

    private DialogDraft verdict(String name, boolean success, String user, String domain) {
        return state(
                name,
                at -> new Completing(
                        at.index,
                        name,
                        at.key(),
                        new Report.Verdict(success, at.text(user, 1), at.text(domain, 2)),
                        false));
    }

    /** A completing state with {@code result: error}. */
    public DialogDraft error(String name, long code) {
        return state(
                name,
                at -> new Completing(
                        at.index,
                        name,
                        at.key(),
                        new Report.Fault(code, Long.toString(code), at.line(1), at.text("", 2), at.text("", 3)),
                        false));
    }

    /** The ended state. */
    public DialogDraft ended(String name) {
        return state(name, at -> new Ended(at.index, name, at.key()));
    }

    /** A property; its events are made from labels by the function that is given. */
    public DialogDraft property(String name, Function<Function<String, Event>, Property.Pattern> pattern) {
        int line = 9000 + properties.size();
        properties.add(scope -> new Property(name, new SourceLocation(line, 5), pattern.apply(scope::event)));
        return this;
    }

    DialogDraft state(String name, Function<Scope, State> state) {
        names.add(name);
        states.add(state);
        return this;
    }

    /** The dialog. */
    public Dialog build() {
        names.add("(failed)");
        names.add("(undecided)");
        List<State> linked = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            linked.add(states.get(i).apply(new Scope(i)));
        }
        int failed = linked.size();
        linked.add(new Completing(failed, "(failed)", STATES, new Report.RelayedFault(), true));
        Text none = new Text(List.of(), STATES);
        Report.Fault internal = new Report.Fault(645, "ERROR_AUTH_INTERNAL", STATES, none, none);
        linked.add(new Completing(failed + 1, "(undecided)", STATES, internal, true));
        List<Property> declared = properties.stream()
                .map(property -> property.apply(new Scope(0)))
                .toList();
        return new Dialog(
                "Drafted",
                Optional.empty(),
                Optional.empty(),
                sendBuffer,
                receiveBuffer,
                StandardCharsets.US_ASCII,
                data,
                counters,
                COUNTERS,
                start.map(names::indexOf).orElse(0),
                START,
                linked,
                declared,
                "sha256:" + "0".repeat(64));
    }

    /** Resolves the names that one state writes. */
    final class Scope {
        final int index;

        Scope(int index) {
            this.index = index;
        }

        SourceLocation key() {
            return new SourceLocation(100 * (index + 1), 3);
        }

        SourceLocation line(int offset) {
            return new SourceLocation(100 * (index + 1) + offset, 11);
        }

        Target target(String written, int offset) {
            if (written.startsWith("(")) {
                return Target.of(state(written), key());
            }
            String[] parts = written.split("[#>]", -1);
            if (parts.length == 1) {
                return Target.of(state(parts[0]), line(offset));
            }
            int counter = index(counters.stream().map(Counter::name).toList(), parts[1]);
            SourceLocation exhausted = new SourceLocation(line(offset).line(), 40);
            return new Target(
                    state(parts[0]),
                    line(offset),
                    Optional.of(new Target.Counting(counter, state(parts[2]), exhausted)));
        }

        Text text(String written, int offset) {
            List<Text.Part> parts = new ArrayList<>();
            String rest = written;
            while (!rest.isEmpty()) {
                int open = rest.startsWith("${") ? 0 : rest.indexOf("${");
                if (open == 0) {
                    int close = rest.indexOf('}');
                    parts.add(new Text.Placeholder(datum(rest.substring(2, close))));
                    rest = rest.substring(close + 1);
                } else {
                    int end = open < 0 ? rest.length() : open;
                    parts.add(new Text.Literal(rest.substring(0, end)));
                    rest = rest.substring(end);
                }
            }
            return new Text(parts, line(offset));
        }

        int datum(String name) {
            return index(data.stream().map(Datum::name).toList(), name);
        }

        private int state(String name) {
            return index(names, name);
        }

        private int index(List<String> all, String name) {
            int found = all.indexOf(name);
            if (found < 0) {
                throw new IllegalArgumentException("no " + name + " in " + all);
            }
            return found;
        }

        Event event(String label) {
            if (label.equals("hung-up")) {
                return new Event.HungUp();
            }
            String[] parts = label.split("\\.", -1);
            int state = state(parts[0]);
            if (parts.length == 1) {
                return new Event.Entered(state, label);
            }
            for (Event.Kind kind : Event.Kind.values()) {
                if (kind.word().equals(parts[1])) {
                    return new Event.Happened(state, kind, label);
                }
            }
            AwaitReceive receive = (AwaitReceive) states.get(state).apply(new Scope(state));
            int outcome = index(
                    receive.decide().orElseThrow().outcomes().stream()
                            .map(Reaction.Outcome::name)
                            .toList(),
                    parts[1]);
            return new Event.Decided(state, outcome, label);
        }
    }

    /** An await-receive state in the making. */
    public static final class ReceiveDraft {
        private final DialogDraft dialog;
        private final String name;
        private final String into;
        private final int timeoutSeconds;
        private final List<OutcomeDraft> outcomes = new ArrayList<>();
        private Optional<String> timedOut = Optional.empty();
        private Optional<String> malformed = Optional.empty();
        private String failed = "(failed)";
        private String undecided = "(undecided)";
        private int withinSeconds = 30;
        private boolean untilAny;

        private record OutcomeDraft(String name, String target, List<String> sets) {}

        ReceiveDraft(DialogDraft dialog, String name, String into, int timeoutSeconds) {
            this.dialog = dialog;
            this.name = name;
            this.into = into;
            this.timeoutSeconds = timeoutSeconds;
        }

        /** {@code timed-out}. */
        public ReceiveDraft timedOut(String target) {
            timedOut = Optional.of(target);
            return this;
        }

        /** {@code malformed}. */
        public ReceiveDraft malformed(String target) {
            malformed = Optional.of(target);
            return this;
        }

        /** {@code failed}. */
        public ReceiveDraft failed(String target) {
            failed = target;
            return this;
        }

        /** {@code undecided}. */
        public ReceiveDraft undecided(String target) {
            undecided = target;
            return this;
        }

        /** {@code within}. */
        public ReceiveDraft within(int seconds) {
            withinSeconds = seconds;
            return this;
        }

        /** {@code until: any}. */
        public ReceiveDraft untilAny() {
            untilAny = true;
            return this;
        }

        /** One more of {@code decide}. */
        public ReceiveDraft outcome(String outcome, String target, String... sets) {
            outcomes.add(new OutcomeDraft(outcome, target, List.of(sets)));
            return this;
        }

        /** Ends it with {@code received}. */
        public DialogDraft received(String target) {
            return end(at -> new Reaction.Received(at.target(target, 10)));
        }

        /** Ends it with the outcomes that were given. */
        public DialogDraft decided() {
            return end(this::decide);
        }

        private Reaction decide(Scope at) {
            List<Reaction.Outcome> linked = new ArrayList<>();
            for (OutcomeDraft draft : outcomes) {
                int line = 20 + linked.size();
                SourceLocation key = new SourceLocation(at.line(line).line(), 7);
                List<Integer> sets = draft.sets.stream().map(at::datum).toList();
                linked.add(new Reaction.Outcome(linked.size(), draft.name, at.target(draft.target, line), sets, key));
            }
            return new Reaction.Decide(linked, withinSeconds, at.target(undecided, 11));
        }

        private DialogDraft end(Function<Scope, Reaction> reaction) {
            OptionalInt timeout = timeoutSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(timeoutSeconds);
            return dialog.state(
                    name,
                    at -> new AwaitReceive(
                            at.index,
                            name,
                            at.key(),
                            at.datum(into),
                            at.line(1),
                            untilAny,
                            timeout,
                            timedOut.map(target -> at.target(target, 2)),
                            malformed.map(target -> at.target(target, 3)),
                            at.target(failed, 4),
                            reaction.apply(at)));
        }
    }
}
