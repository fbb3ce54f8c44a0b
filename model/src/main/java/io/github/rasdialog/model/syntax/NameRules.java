// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.StateSyntax.Decide;
import io.github.rasdialog.model.syntax.StateSyntax.OutcomeSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Receive;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that can be Java's and do not clash (M106). */
public final class NameRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern PACKAGE_PART = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> HANDLER_METHODS = Set.of("ended", "ending");

    private final DialogSyntax dialog;
    private final Function<Word, SourceLocation> places;
    private final Diagnostics diagnostics;

    private NameRules(DialogSyntax dialog, Function<Word, SourceLocation> places, Diagnostics diagnostics) {
        this.dialog = dialog;
        this.places = places;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports every bad name of a dialog.
     *
     * @param places where a name must change: where it stands, unless something else made it
     */
    public static void check(DialogSyntax dialog, Function<Word, SourceLocation> places, Diagnostics diagnostics) {
        NameRules rules = new NameRules(dialog, places, diagnostics);
        rules.dialogName();
        dialog.packageName().ifPresent(rules::packageName);
        rules.distinct(dialog.data().stream().map(DatumSyntax::name), "data", diagnostics);
        rules.distinct(dialog.counters().stream().map(CounterSyntax::name), "counters", diagnostics);
        rules.distinct(dialog.states().stream().map(StateSyntax::name), "states", diagnostics);
        rules.data();
        dialog.states().forEach(rules::decidingState);
    }

    private void dialogName() {
        Word name = dialog.name();
        if (isName(name, diagnostics) && !Character.isUpperCase(name.text().charAt(0))) {
            bad(name, "a dialog's name begins with a capital", diagnostics);
        }
    }

    private void packageName(Word name) {
        if (isJavasOwn(name.text())) {
            bad(name, Quoted.of(name.text()) + " is Java's own: it loads no other classes in there", diagnostics);
        } else if (!isPackage(name.text())) {
            bad(
                    name,
                    Quoted.of(name.text()) + " is no package: between the dots stand small letters, digits and _,"
                            + " a letter first, and no word of Java",
                    diagnostics);
        }
    }

    /** Whether that is a package that a dialog may name. */
    public static boolean isPackage(String name) {
        return !isJavasOwn(name)
                && Stream.of(name.split("\\.", -1))
                        .allMatch(part -> PACKAGE_PART.matcher(part).matches() && !JavaWords.RESERVED.contains(part));
    }

    private static boolean isJavasOwn(String name) {
        return name.equals("java") || name.startsWith("java.");
    }

    /** Each is a name, and no two are equal ignoring case. */
    private void distinct(Stream<Word> names, String kind, Diagnostics told) {
        Map<String, Word> seen = new HashMap<>();
        names.filter(name -> isName(name, told)).forEach(name -> {
            Optional<Word> clash = Optional.ofNullable(seen.putIfAbsent(folded(name), name));
            clash.ifPresent(first -> clash(first, name, kind, told));
        });
    }

    private void clash(Word first, Word second, String kind, Diagnostics told) {
        boolean firstMustChange = isMade(first) && !isMade(second);
        Word culprit = firstMustChange ? first : second;
        Word other = firstMustChange ? second : first;
        if (first.text().equals(second.text())) {
            String message = "two " + kind + " would be called " + Quoted.of(culprit.text()) + "; the other stands at "
                    + other.location().inWords();
            told.report(places.apply(culprit), DiagnosticCode.M104, message);
        } else {
            bad(
                    culprit,
                    "%s and %s (%s) are %s that differ in case only"
                            .formatted(
                                    Quoted.of(culprit.text()),
                                    Quoted.of(other.text()),
                                    other.location().inWords(),
                                    kind),
                    told);
        }
    }

    /** Whether something else than where it stands made this name. */
    private boolean isMade(Word name) {
        return !places.apply(name).equals(name.location());
    }

    private boolean isName(Word name, Diagnostics told) {
        if (!NAME.matcher(name.text()).matches()) {
            bad(name, Quoted.of(name.text()) + " is no name: a letter, then letters and digits", told);
            return false;
        }
        if (JavaWords.RESERVED.contains(name.text())) {
            bad(name, Quoted.of(name.text()) + " is a word of Java and cannot be a name", told);
            return false;
        }
        return true;
    }

    private void data() {
        for (DatumSyntax datum : dialog.data()) {
            if (JavaWords.OBJECT_METHODS.contains(datum.name().text())) {
                bad(datum.name(), Quoted.of(datum.name().text()) + " is a method of java.lang.Object", diagnostics);
            }
        }
    }

    private void decidingState(StateSyntax state) {
        if (state instanceof Receive receive && receive.reaction() instanceof Decide decide) {
            Diagnostics told = diagnostics.inState(state.name().text());
            if (HANDLER_METHODS.contains(state.name().text())) {
                bad(state.name(), "a handler has an " + Quoted.of(state.name().text()) + " of its own", told);
            }
            outcomes(state.name(), decide.outcomes(), told);
        }
    }

    private void outcomes(Word state, List<OutcomeSyntax> outcomes, Diagnostics told) {
        distinct(outcomes.stream().map(OutcomeSyntax::name), "outcomes", told);
        for (OutcomeSyntax outcome : outcomes) {
            if (folded(outcome.name()).equals(folded(state))) {
                if (isMade(state)) {
                    bad(state, Quoted.of(state.text()) + " would be a state and one of its outcomes", told);
                } else {
                    bad(outcome.name(), "an outcome cannot be named like its state", told);
                }
            }
        }
    }

    private static String folded(Word name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    private void bad(Word name, String message, Diagnostics told) {
        told.report(places.apply(name), DiagnosticCode.M106, message);
    }
}
