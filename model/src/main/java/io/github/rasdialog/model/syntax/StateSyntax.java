// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An entry of {@code states}. */
public sealed interface StateSyntax {
    /** Its key. */
    Word name();

    /** {@code kind: await-send}. */
    record Send(Word name, TextSyntax text, TargetSyntax next, Optional<TargetSyntax> failed) implements StateSyntax {}

    /**
     * {@code kind: await-receive}.
     *
     * @param timeoutSeconds empty for {@code timeout: none}
     */
    record Receive(
            Word name,
            Word into,
            boolean untilAny,
            OptionalInt timeoutSeconds,
            Optional<TargetSyntax> timedOut,
            Optional<TargetSyntax> malformed,
            Optional<TargetSyntax> failed,
            ReactionSyntax reaction)
            implements StateSyntax {}

    /** {@code kind: timed-out}. */
    record Silent(Word name, TargetSyntax next) implements StateSyntax {}

    /** {@code kind: completing}. */
    record Complete(Word name, ReportSyntax report) implements StateSyntax {}

    /** {@code kind: ended}. */
    record Over(Word name) implements StateSyntax {}

    /**
     * {@code use}: it stands for another dialog.
     *
     * @param file the path of that dialog, relative to the folder of this one
     * @param data its data that are ours
     * @param outcomes its completing states, and where they lead instead
     */
    record Use(Word name, Word file, List<Renamed> data, List<Renamed> outcomes) implements StateSyntax {
        /** Copies the lists. */
        public Use {
            data = List.copyOf(data);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** One whose kind is missing or wrong, which was reported. */
    record OfNoKind(Word name) implements StateSyntax {}

    /** A name of a used dialog, and ours in its place. */
    record Renamed(Word theirs, Word ours) {}

    /** What follows a well-formed line. */
    sealed interface ReactionSyntax {}

    /** {@code received}. */
    record Received(TargetSyntax target) implements ReactionSyntax {}

    /** {@code decide} with {@code within} and {@code undecided}. */
    record Decide(List<OutcomeSyntax> outcomes, int withinSeconds, Optional<TargetSyntax> undecided)
            implements ReactionSyntax {
        /** Copies the outcomes. */
        public Decide {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * An entry of {@code decide}.
     *
     * @param target empty where none is written (M210)
     */
    record OutcomeSyntax(Word name, Optional<TargetSyntax> target, List<Word> sets) {
        /** Copies {@code sets}. */
        public OutcomeSyntax {
            sets = List.copyOf(sets);
        }
    }

    /** What a completing state reports. */
    sealed interface ReportSyntax {}

    /** {@code result: success} or {@code failure}. */
    record VerdictSyntax(boolean success, TextSyntax user, TextSyntax domain) implements ReportSyntax {}

    /**
     * {@code result: error}.
     *
     * @param code a name or decimal digits
     */
    record FaultSyntax(Word code, TextSyntax user, TextSyntax domain) implements ReportSyntax {}
}
