// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes a dialog as YAML, so that a test can show what it failed with, or load it again. */
public final class DialogYaml {
    private final Dialog dialog;
    private final StringBuilder yaml = new StringBuilder();

    private DialogYaml(Dialog dialog) {
        this.dialog = dialog;
    }

    /** The YAML of a dialog; its locations are not kept. */
    public static String of(Dialog dialog) {
        return new DialogYaml(dialog).write();
    }

    private String write() {
        line(0, "dialog: " + dialog.name());
        line(0, "buffers: { send: %d, receive: %d }", dialog.sendBuffer(), dialog.receiveBuffer());
        line(0, "charset: " + dialog.charset().name());
        if (!dialog.data().isEmpty()) {
            line(0, "data:");
            dialog.data().forEach(this::datum);
        }
        if (!dialog.counters().isEmpty()) {
            line(0, "counters:");
            dialog.counters().forEach(counter -> line(1, "%s: { max: %d }", counter.name(), counter.max()));
        }
        line(0, "start: " + name(dialog.start()));
        line(0, "states:");
        dialog.states().forEach(this::state);
        if (!dialog.properties().isEmpty()) {
            line(0, "properties:");
            dialog.properties().forEach(this::property);
        }
        return yaml.toString();
    }

    private void line(int depth, String format, Object... arguments) {
        String text = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private void datum(Datum datum) {
        StringJoiner entries = new StringJoiner(", ", "{ ", " }").add("type: text");
        entries.add("min: " + datum.min()).add("max: " + datum.max());
        datum.pattern().ifPresent(pattern -> entries.add("pattern: " + quoted(pattern)));
        if (datum.secret()) {
            entries.add("secret: true");
        }
        line(1, "%s: %s", datum.name(), entries);
    }

    private void state(State state) {
        if (state instanceof AwaitSend send) {
            line(1, "%s:", state.name());
            line(2, "kind: await-send");
            line(2, "text: " + text(send.text()));
            line(2, "next: " + target(send.next()));
            unlessBuiltIn("failed", send.failed());
        } else if (state instanceof AwaitReceive receive) {
            receive(receive);
        } else if (state instanceof TimedOut timedOut) {
            line(1, "%s: { kind: timed-out, next: %s }", state.name(), target(timedOut.next()));
        } else if (state instanceof Completing completing && !completing.builtIn()) {
            line(1, "%s: { kind: completing, %s }", state.name(), report(completing.report()));
        } else if (state instanceof Ended) {
            line(1, "%s: { kind: ended }", state.name());
        }
    }

    private void receive(AwaitReceive receive) {
        line(1, "%s:", receive.name());
        line(2, "kind: await-receive");
        line(2, "into: " + dialog.data().get(receive.into()).name());
        if (receive.untilAny()) {
            line(2, "until: any");
        }
        line(
                2,
                "timeout: "
                        + (receive.timeoutSeconds().isPresent()
                                ? receive.timeoutSeconds().getAsInt() + "s"
                                : "none"));
        receive.timedOut().ifPresent(target -> line(2, "timed-out: " + target(target)));
        receive.malformed().ifPresent(target -> line(2, "malformed: " + target(target)));
        unlessBuiltIn("failed", receive.failed());
        if (receive.reaction() instanceof Reaction.Received received) {
            line(2, "received: " + target(received.target()));
        } else if (receive.reaction() instanceof Reaction.Decide decide) {
            line(2, "decide:");
            decide.outcomes().forEach(outcome -> line(3, "%s: %s", outcome.name(), outcome(outcome)));
            line(2, "within: %ds", decide.withinSeconds());
            unlessBuiltIn("undecided", decide.undecided());
        }
    }

    private String outcome(Reaction.Outcome outcome) {
        if (outcome.sets().isEmpty()) {
            return target(outcome.target());
        }
        String sets = outcome.sets().stream()
                .map(index -> dialog.data().get(index).name())
                .collect(Collectors.joining(", ", "sets: [", "]"));
        return "{ " + String.join(", ", entries(outcome.target())) + ", " + sets + " }";
    }

    private void unlessBuiltIn(String key, Target target) {
        if (!(dialog.state(target.next()) instanceof Completing completing && completing.builtIn())) {
            line(2, key + ": " + target(target));
        }
    }

    private String target(Target target) {
        return target.counting().isEmpty() ? name(target.next()) : "{ " + String.join(", ", entries(target)) + " }";
    }

    private List<String> entries(Target target) {
        List<String> entries = new ArrayList<>(List.of("next: " + name(target.next())));
        target.counting().ifPresent(counting -> {
            entries.add("count: " + dialog.counters().get(counting.counter()).name());
            entries.add("exhausted: " + name(counting.exhausted()));
        });
        return entries;
    }

    private String report(Report report) {
        if (report instanceof Report.Verdict verdict) {
            String result = verdict.success() ? "success" : "failure";
            return "result: " + result + ", user: " + text(verdict.user()) + ", domain: " + text(verdict.domain());
        } else if (report instanceof Report.Fault fault) {
            return "result: error, error: " + fault.written();
        }
        throw new IllegalArgumentException("nobody writes " + report);
    }

    private String text(Text text) {
        return quoted(text.parts().stream()
                .map(part -> part instanceof Text.Placeholder placeholder
                        ? "${" + dialog.data().get(placeholder.datum()).name() + "}"
                        : ((Text.Literal) part).characters().replace("${", "$${"))
                .collect(Collectors.joining()));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }

    private void property(Property property) {
        line(1, "- name: " + quoted(property.name()));
        line(2, pattern(property.pattern()));
    }

    private static String pattern(Property.Pattern pattern) {
        if (pattern instanceof Property.Never never) {
            return "never: " + never.event().label();
        } else if (pattern instanceof Property.Eventually eventually) {
            return "eventually: " + eventually.event().label();
        } else if (pattern instanceof Property.AtMost atMost) {
            return "at-most: { times: " + atMost.times() + ", event: "
                    + atMost.event().label() + " }";
        } else if (pattern instanceof Property.Precedence two) {
            return "precedence: { first: " + two.first().label() + ", then: "
                    + two.then().label() + " }";
        } else if (pattern instanceof Property.Response two) {
            return "response: { after: " + two.after().label() + ", then: "
                    + two.then().label() + " }";
        } else if (pattern instanceof Property.NeverAfter two) {
            return "never-after: { first: " + two.first().label() + ", then: "
                    + two.then().label() + " }";
        } else if (pattern instanceof Property.Within within) {
            return "within: " + within.seconds() / 60 + "m" + within.seconds() % 60 + "s";
        }
        throw new IllegalArgumentException("no such pattern: " + pattern);
    }

    private String name(int state) {
        return dialog.state(state).name();
    }
}
