// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a dialog fits into a state that stands for it, told at that state. */
final class Fitting {
    /** The longest name that a used dialog may bring. */
    private static final int LONGEST_NAME = 255;

    private final DialogSyntax outer;
    private final StateSyntax.Use use;
    private final DialogSyntax used;
    private final Declared ours;
    private final Diagnostics form;
    private final Diagnostics unknown;

    /**
     * Of one state.
     *
     * @param outer where the state is
     * @param used what it stands for, flat
     * @param ours the names of {@code outer}
     * @param form is told M1xx
     * @param unknown is told M201
     */
    Fitting(
            DialogSyntax outer,
            StateSyntax.Use use,
            DialogSyntax used,
            Declared ours,
            Diagnostics form,
            Diagnostics unknown) {
        this.outer = outer;
        this.use = use;
        this.used = used;
        this.ours = ours;
        this.form = form.inState(use.name().text());
        this.unknown = unknown.inState(use.name().text());
    }

    /** The used dialog in its place. */
    UsedDialog fitted() {
        checkStart();
        checkCharset();
        UsedDialog fitted = new UsedDialog(use, used, outer, exits(), data());
        checkNames(fitted);
        return fitted;
    }

    private void checkStart() {
        boolean endsAtOnce = used.states().stream()
                .filter(state -> state.name().text().equals(used.start().text()))
                .anyMatch(state -> state instanceof StateSyntax.Complete || state instanceof StateSyntax.Over);
        if (endsAtOnce) {
            refuse(
                    use.file().location(),
                    DiagnosticCode.M105,
                    file() + " ends where it begins: nothing is left to use");
        }
    }

    private void checkCharset() {
        if (!used.charset().equals(outer.charset())) {
            refuse(
                    use.file().location(),
                    DiagnosticCode.M105,
                    "the charset of %s is %s, and not %s as here"
                            .formatted(file(), used.charsetName(), outer.charsetName()));
        }
    }

    private void checkNames(UsedDialog fitted) {
        fitted.names().keySet().stream()
                .map(Word::text)
                .filter(name -> name.length() > LONGEST_NAME)
                .min(String::compareTo)
                .ifPresent(name -> refuse(
                        use.name().location(),
                        DiagnosticCode.M101,
                        "a name that is made here would have more than " + LONGEST_NAME + " characters: "
                                + Quoted.of(name)));
    }

    /** Where its completing states lead instead. */
    private Map<String, Word> exits() {
        Map<String, StateSyntax.Complete> completing = used.states().stream()
                .filter(StateSyntax.Complete.class::isInstance)
                .collect(Collectors.toMap(
                        state -> state.name().text(),
                        StateSyntax.Complete.class::cast,
                        (first, clashing) -> first,
                        LinkedHashMap::new));
        Map<String, Word> exits = new HashMap<>();
        for (StateSyntax.Renamed outcome : use.outcomes()) {
            Word theirs = outcome.theirs();
            exits.put(theirs.text(), ours.state(outcome.ours()));
            if (!completing.containsKey(theirs.text())) {
                unknown.report(
                        theirs.location(),
                        DiagnosticCode.M201,
                        file() + " has no completing state " + Quoted.of(theirs.text())
                                + unknown.didYouMean(theirs.text(), completing.keySet()));
            }
        }
        String missing = completing.values().stream()
                .filter(state -> state.report() instanceof StateSyntax.VerdictSyntax)
                .map(state -> state.name().text())
                .filter(name -> !exits.containsKey(name))
                .map(Quoted::of)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            refuse(
                    use.name().location(),
                    DiagnosticCode.M103,
                    "missing in \"outcomes\": " + missing + "; each success and failure of " + file()
                            + " leads somewhere");
        }
        return exits;
    }

    /** Its data that are ours. */
    private Map<String, String> data() {
        Map<String, DatumSyntax> theirData = byName(used);
        Map<String, DatumSyntax> ourData = byName(outer);
        Map<String, String> data = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (StateSyntax.Renamed mapped : use.data()) {
            Word theirs = mapped.theirs();
            Word own = ours.datum(mapped.ours());
            data.put(theirs.text(), own.text());
            if (!taken.add(own.text())) {
                refuse(
                        own.location(),
                        DiagnosticCode.M104,
                        Quoted.of(own.text()) + " stands for two data of " + file());
            }
            if (!theirData.containsKey(theirs.text())) {
                unknown.report(
                        theirs.location(),
                        DiagnosticCode.M201,
                        file() + " has no data " + Quoted.of(theirs.text())
                                + unknown.didYouMean(theirs.text(), theirData.keySet()));
            } else if (ourData.containsKey(own.text())) {
                checkAlike(own, ourData.get(own.text()), theirData.get(theirs.text()));
            }
        }
        return data;
    }

    private static Map<String, DatumSyntax> byName(DialogSyntax dialog) {
        return dialog.data().stream()
                .collect(Collectors.toMap(
                        datum -> datum.name().text(), datum -> datum, (first, clashing) -> first, LinkedHashMap::new));
    }

    private void checkAlike(Word own, DatumSyntax here, DatumSyntax there) {
        List<String> differences = Stream.of(
                        difference("min", here.min(), there.min()),
                        difference("max", here.max(), there.max()),
                        difference("pattern", shown(here.pattern()), shown(there.pattern())),
                        difference("secret", here.secret(), there.secret()))
                .flatMap(Optional::stream)
                .toList();
        if (!differences.isEmpty()) {
            refuse(
                    own.location(),
                    DiagnosticCode.M105,
                    "%s and %s of %s must be declared alike: %s"
                            .formatted(
                                    Quoted.of(own.text()),
                                    Quoted.of(there.name().text()),
                                    file(),
                                    String.join(", ", differences)));
        }
    }

    private static Optional<String> difference(String key, Object here, Object there) {
        return here.equals(there)
                ? Optional.empty()
                : Optional.of(key + " is " + here + " here and " + there + " there");
    }

    private static String shown(Optional<String> pattern) {
        return pattern.map(Quoted::of).orElse("none");
    }

    private String file() {
        return use.file().text();
    }

    private void refuse(SourceLocation place, DiagnosticCode code, String message) {
        form.report(place, code, message);
    }
}
