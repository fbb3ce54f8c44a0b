// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.TargetSyntax;
import io.github.rasdialog.model.syntax.TextSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Links the states: those of the file, then the two built-in completions, which every default leads to. */
final class StateLinker {
    /** What the built-in completions are called; no name of a file can be equal. */
    private static final String FAILED = "(failed)";

    private static final String UNDECIDED = "(undecided)";
    private static final String UNDECIDED_ERROR = "ERROR_AUTH_INTERNAL";

    private final DialogSyntax dialog;
    private final Names names;
    private final int failed;
    private final int undecided;

    StateLinker(DialogSyntax dialog, Names names) {
        this.dialog = dialog;
        this.names = names;
        this.failed = dialog.states().size();
        this.undecided = failed + 1;
    }

    List<State> states() {
        List<State> states = new ArrayList<>();
        for (StateSyntax state : dialog.states()) {
            states.add(new One(states.size(), state.name()).linked(state));
        }
        states.add(builtIn(failed, FAILED, new Report.RelayedFault()));
        SourceLocation location = dialog.statesLocation();
        Text nobody = new Text(List.of(), location);
        long code = ErrorCodes.number(UNDECIDED_ERROR).orElseThrow();
        states.add(builtIn(undecided, UNDECIDED, new Report.Fault(code, UNDECIDED_ERROR, location, nobody, nobody)));
        return states;
    }

    private State builtIn(int index, String name, Report report) {
        return new Completing(index, name, dialog.statesLocation(), report, true);
    }

    /** One state of the file. */
    private final class One {
        private final int index;
        private final String name;
        private final SourceLocation location;

        One(int index, Word name) {
            this.index = index;
            this.name = name.text();
            this.location = name.location();
        }

        State linked(StateSyntax state) {
            if (state instanceof StateSyntax.Send send) {
                return new AwaitSend(
                        index, name, location, text(send.text()), target(send.next()), orElse(send.failed(), failed));
            }
            if (state instanceof StateSyntax.Receive receive) {
                return receive(receive);
            }
            if (state instanceof StateSyntax.Silent silent) {
                return new TimedOut(index, name, location, target(silent.next()));
            }
            if (state instanceof StateSyntax.Complete complete) {
                return new Completing(index, name, location, report(complete.report()), false);
            }
            if (state instanceof StateSyntax.Over) {
                return new Ended(index, name, location);
            }
            throw new IllegalStateException("a state of no kind, or one that stands for a dialog: " + name);
        }

        private State receive(StateSyntax.Receive receive) {
            return new AwaitReceive(
                    index,
                    name,
                    location,
                    names.datum(receive.into()),
                    receive.into().location(),
                    receive.untilAny(),
                    receive.timeoutSeconds(),
                    receive.timedOut().map(this::target),
                    receive.malformed().map(this::target),
                    orElse(receive.failed(), failed),
                    reaction(receive.reaction()));
        }

        private Reaction reaction(StateSyntax.ReactionSyntax reaction) {
            if (reaction instanceof StateSyntax.Decide decide) {
                List<Reaction.Outcome> outcomes = IntStream.range(
                                0, decide.outcomes().size())
                        .mapToObj(i -> outcome(i, decide.outcomes().get(i)))
                        .toList();
                return new Reaction.Decide(outcomes, decide.withinSeconds(), orElse(decide.undecided(), undecided));
            }
            return new Reaction.Received(target(((StateSyntax.Received) reaction).target()));
        }

        private Reaction.Outcome outcome(int number, StateSyntax.OutcomeSyntax outcome) {
            SourceLocation place = outcome.name().location();
            return new Reaction.Outcome(
                    number,
                    outcome.name().text(),
                    outcome.target().map(this::target).orElseGet(() -> Target.of(undecided, place)),
                    outcome.sets().stream().map(names::datum).toList(),
                    place);
        }

        private Report report(StateSyntax.ReportSyntax report) {
            if (report instanceof StateSyntax.VerdictSyntax verdict) {
                return new Report.Verdict(verdict.success(), text(verdict.user()), text(verdict.domain()));
            }
            StateSyntax.FaultSyntax fault = (StateSyntax.FaultSyntax) report;
            String code = fault.code().text();
            return new Report.Fault(
                    ErrorCodes.number(code).orElse(0),
                    code,
                    fault.code().location(),
                    text(fault.user()),
                    text(fault.domain()));
        }

        private Target orElse(Optional<TargetSyntax> target, int builtIn) {
            return target.map(this::target).orElseGet(() -> Target.of(builtIn, location));
        }

        private Target target(TargetSyntax target) {
            return new Target(
                    names.state(target.next()),
                    target.next().location(),
                    target.counting()
                            .map(counting -> new Target.Counting(
                                    names.counter(counting.counter()),
                                    names.state(counting.exhausted()),
                                    counting.exhausted().location())));
        }

        private Text text(TextSyntax text) {
            return new Text(
                    text.parts().stream()
                            .map(part -> part(part, text.location()))
                            .toList(),
                    text.location());
        }

        private Text.Part part(TextSyntax.Part part, SourceLocation place) {
            return part instanceof TextSyntax.Placeholder placeholder
                    ? new Text.Placeholder(names.datum(new Word(placeholder.datum(), place)))
                    : new Text.Literal(((TextSyntax.Literal) part).characters());
        }
    }
}
