// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.dialog.TimedOut;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprints what a dialog means: its name, buffers, charset, data, counters, states and the patterns of its
 * properties, in their order. Left out is what changes nothing that is executed or proved: layout and comments, places,
 * the package, the description, and what properties are called. Defaults count as if they were written, and a value as
 * the same however it is spelt ({@code 60s}, {@code 1m}; a code's name, its number).
 */
final class Digest {
    private final StringBuilder canonical = new StringBuilder();

    private Digest() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(Dialog dialog) {
        Digest digest = new Digest();
        digest.dialog(dialog);
        byte[] bytes = digest.canonical.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A name and values, each with its length, so that no two different sequences look the same. */
    private void say(String what, Object... values) {
        canonical.append(what);
        for (Object value : values) {
            String text = value.toString();
            canonical.append(' ').append(text.length()).append(':').append(text);
        }
        canonical.append('\n');
    }

    private void dialog(Dialog dialog) {
        say(
                "dialog",
                dialog.name(),
                dialog.sendBuffer(),
                dialog.receiveBuffer(),
                dialog.charset().name(),
                dialog.start());
        for (Datum datum : dialog.data()) {
            say("datum", datum.name(), datum.min(), datum.max(), datum.secret());
            datum.pattern().ifPresent(pattern -> say("pattern", pattern));
        }
        for (Counter counter : dialog.counters()) {
            say("counter", counter.name(), counter.max());
        }
        dialog.states().forEach(this::state);
        dialog.properties().forEach(property -> pattern(property.pattern()));
    }

    private void state(State state) {
        say("state", state.name(), state.getClass().getSimpleName());
        if (state instanceof AwaitSend send) {
            text("text", send.text());
            target("next", send.next());
            target("failed", send.failed());
        } else if (state instanceof AwaitReceive receive) {
            receive(receive);
        } else if (state instanceof TimedOut timedOut) {
            target("next", timedOut.next());
        } else if (state instanceof Completing completing) {
            report(completing.report());
        }
    }

    private void receive(AwaitReceive receive) {
        say("into", receive.into(), receive.untilAny(), receive.timeoutSeconds().orElse(0));
        receive.timedOut().ifPresent(target -> target("timed-out", target));
        receive.malformed().ifPresent(target -> target("malformed", target));
        target("failed", receive.failed());
        if (receive.reaction() instanceof Reaction.Received received) {
            target("received", received.target());
        }
        receive.decide().ifPresent(decide -> {
            say("decide", decide.withinSeconds());
            for (Reaction.Outcome outcome : decide.outcomes()) {
                say("outcome", outcome.name(), outcome.sets());
                target("target", outcome.target());
            }
            target("undecided", decide.undecided());
        });
    }

    private void report(Report report) {
        if (report instanceof Report.Verdict verdict) {
            say("verdict", verdict.success());
        } else if (report instanceof Report.Fault fault) {
            say("fault", fault.code());
        } else {
            say("relayed");
        }
        report.names().forEach(name -> text("name", name));
    }

    private void target(String what, Target target) {
        say(what, target.next());
        target.counting().ifPresent(counting -> say("count", counting.counter(), counting.exhausted()));
    }

    private void text(String what, Text text) {
        say(what, text.parts().size());
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Literal literal) {
                say("literal", literal.characters());
            } else {
                say("placeholder", ((Text.Placeholder) part).datum());
            }
        }
    }

    private void pattern(Property.Pattern pattern) {
        String kind = pattern.getClass().getSimpleName();
        if (pattern instanceof Property.Never never) {
            say(kind, label(never.event()));
        } else if (pattern instanceof Property.Eventually eventually) {
            say(kind, label(eventually.event()));
        } else if (pattern instanceof Property.AtMost atMost) {
            say(kind, atMost.times(), label(atMost.event()));
        } else if (pattern instanceof Property.Precedence precedence) {
            say(kind, label(precedence.first()), label(precedence.then()));
        } else if (pattern instanceof Property.Response response) {
            say(kind, label(response.after()), label(response.then()));
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            say(kind, label(neverAfter.first()), label(neverAfter.then()));
        } else if (pattern instanceof Property.Within within) {
            say(kind, within.seconds());
        }
    }

    private static String label(Event event) {
        return event.label();
    }
}
