// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Complete;
import io.github.rasdialog.model.syntax.StateSyntax.Decide;
import io.github.rasdialog.model.syntax.StateSyntax.FaultSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.OutcomeSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.ReactionSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Receive;
import io.github.rasdialog.model.syntax.StateSyntax.Received;
import io.github.rasdialog.model.syntax.StateSyntax.ReportSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Send;
import io.github.rasdialog.model.syntax.StateSyntax.Silent;
import io.github.rasdialog.model.syntax.StateSyntax.VerdictSyntax;
import io.github.rasdialog.model.syntax.TargetSyntax;
import io.github.rasdialog.model.syntax.TextSyntax;
import io.github.rasdialog.model.syntax.Word;

/** Writes a state with other names in it. What a handler or an event is called, its outcomes, stays. */
record Renaming(Naming naming) {

    /** The same state, called {@code name}. */
    StateSyntax state(StateSyntax state, Word name) {
        if (state instanceof Send send) {
            return new Send(
                    name, text(send.text()), target(send.next()), send.failed().map(this::target));
        }
        if (state instanceof Receive receive) {
            return new Receive(
                    name,
                    naming.datum(receive.into()),
                    receive.untilAny(),
                    receive.timeoutSeconds(),
                    receive.timedOut().map(this::target),
                    receive.malformed().map(this::target),
                    receive.failed().map(this::target),
                    reaction(receive.reaction()));
        }
        if (state instanceof Silent silent) {
            return new Silent(name, target(silent.next()));
        }
        return state instanceof Complete complete ? new Complete(name, report(complete.report())) : state;
    }

    private ReactionSyntax reaction(ReactionSyntax reaction) {
        if (reaction instanceof Received received) {
            return new Received(target(received.target()));
        }
        Decide decide = (Decide) reaction;
        return new Decide(
                decide.outcomes().stream().map(this::outcome).toList(),
                decide.withinSeconds(),
                decide.undecided().map(this::target));
    }

    private OutcomeSyntax outcome(OutcomeSyntax outcome) {
        return new OutcomeSyntax(
                outcome.name(),
                outcome.target().map(this::target),
                outcome.sets().stream().map(naming::datum).toList());
    }

    private ReportSyntax report(ReportSyntax report) {
        if (report instanceof VerdictSyntax verdict) {
            return new VerdictSyntax(verdict.success(), text(verdict.user()), text(verdict.domain()));
        }
        FaultSyntax fault = (FaultSyntax) report;
        return new FaultSyntax(fault.code(), text(fault.user()), text(fault.domain()));
    }

    private TargetSyntax target(TargetSyntax target) {
        return new TargetSyntax(
                naming.state(target.next()),
                target.counting()
                        .map(counting -> new TargetSyntax.Counting(
                                naming.counter(counting.counter()), naming.state(counting.exhausted()))));
    }

    private TextSyntax text(TextSyntax text) {
        return new TextSyntax(
                text.parts().stream().map(part -> part(part, text.location())).toList(), text.location());
    }

    private TextSyntax.Part part(TextSyntax.Part part, SourceLocation place) {
        return part instanceof TextSyntax.Placeholder placeholder
                ? new TextSyntax.Placeholder(
                        naming.datum(new Word(placeholder.datum(), place)).text())
                : part;
    }
}
