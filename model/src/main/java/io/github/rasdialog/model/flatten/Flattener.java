// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.NameRules;
import io.github.rasdialog.model.syntax.PropertySyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the dialogs that a dialog uses into the places of the states that stand for them. Every file is looked at by itself
 * first: how it is written (M1xx), then what its names stand for (M201), so that each error is told once and at its own
 * place, however often the file is used. Used once; not thread-safe.
 */
public final class Flattener {
    private final Diagnostics diagnostics;
    private final Diagnostics form = new Diagnostics();
    private final Diagnostics unknown = new Diagnostics();
    private final UsedFiles files;
    private final Map<String, DialogSyntax> flat = new HashMap<>();

    /**
     * For one dialog.
     *
     * @param name of the dialog's own file, with its folders
     * @param used where the files are that it uses
     * @param diagnostics is told everything that is wrong; may hold what was told of the dialog's own file before
     */
    public Flattener(String name, UsedDialogs used, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.files = new UsedFiles(name, used, form, unknown);
    }

    /**
     * Flattens the dialog, and checks that what its states, data and counters are called is declared.
     *
     * @return a dialog whose states stand for no other; a name in it that nothing declares was reported (M201). Empty after
     *     an M1xx, an M214, or where a file is missing
     */
    public Optional<DialogSyntax> flatten(DialogSyntax dialog) {
        files.readAllUsedBy(dialog);
        if (diagnostics.hasErrors() || form.hasErrors()) {
            diagnostics.addAll(form);
            return Optional.empty();
        }
        DialogSyntax whole = flat(dialog);
        diagnostics.addAll(form.hasErrors() ? form : unknown);
        return form.hasErrors() || files.areMissing() ? Optional.empty() : Optional.of(whole);
    }

    /** The files that were read for it, by their paths from the folder of its own. */
    public Map<String, SourceFile> sources() {
        return files.sources();
    }

    private DialogSyntax flat(DialogSyntax dialog) {
        Map<StateSyntax.Use, DialogSyntax> used = new LinkedHashMap<>();
        Map<String, String> entries = new HashMap<>();
        for (StateSyntax.Use use : dialog.uses()) {
            files.path(use).map(this::flatFile).ifPresent(there -> {
                used.put(use, there);
                entries.put(use.name().text(), UsedDialog.entry(use, there));
            });
        }
        boolean usesSound = !form.hasErrors();
        Declared names = Declared.by(dialog, entries, unknown);
        Map<StateSyntax, UsedDialog> fitted = new HashMap<>();
        used.forEach((use, there) -> {
            Declared told = names.inState(use.name().text());
            fitted.put(use, new Fitting(dialog, use, there, told, form, unknown).fitted());
        });
        DialogSyntax whole = assembled(dialog, names, fitted);
        if (!fitted.isEmpty() && usesSound) { // else what clashes inside a used dialog would be told here again
            checkNames(whole, dialog.uses(), fitted);
        }
        return whole;
    }

    private DialogSyntax flatFile(String path) {
        DialogSyntax known = flat.get(path);
        if (known == null) {
            known = flat(files.dialog(path));
            flat.put(path, known);
        }
        return known;
    }

    private static DialogSyntax assembled(DialogSyntax dialog, Declared names, Map<StateSyntax, UsedDialog> fitted) {
        List<DatumSyntax> data = new ArrayList<>(dialog.data());
        List<CounterSyntax> counters = new ArrayList<>(dialog.counters());
        List<StateSyntax> states = new ArrayList<>();
        for (StateSyntax state : dialog.states()) {
            UsedDialog used = fitted.get(state);
            if (used != null) {
                data.addAll(used.data());
                counters.addAll(used.counters());
                states.addAll(used.states());
            } else if (!(state instanceof StateSyntax.Use)) {
                Declared told = names.inState(state.name().text());
                states.add(new Renaming(told).state(state, state.name()));
            }
        }
        List<PropertySyntax> properties = dialog.properties().stream()
                .map(property -> property.with(
                        property.events().stream().map(names::event).toList()))
                .toList();
        return dialog.with(data, counters, names.state(dialog.start()), states, properties);
    }

    /** Names that were made must be such as could have been written, beside those that stand for dialogs too. */
    private void checkNames(DialogSyntax whole, List<StateSyntax.Use> uses, Map<StateSyntax, UsedDialog> fitted) {
        Map<Word, SourceLocation> made = new HashMap<>();
        fitted.values().forEach(used -> made.putAll(used.names()));
        List<StateSyntax> states = new ArrayList<>(whole.states());
        states.addAll(uses);
        DialogSyntax all = whole.with(whole.data(), whole.counters(), whole.start(), states, whole.properties());
        NameRules.check(all, name -> made.getOrDefault(name, name.location()), form);
    }
}
