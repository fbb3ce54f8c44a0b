// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.CounterSyntax;
import io.github.rasdialog.model.syntax.DatumSyntax;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dialog as it stands in another, in the place of one state: what is not mapped bears that state's name before its own.
 * Of its data and counters those come along that its states still name.
 */
final class UsedDialog implements Naming {
    private final StateSyntax.Use use;
    private final DialogSyntax dialog;
    private final String theirEnded;
    private final String ended;
    private final Map<String, Word> exits = new HashMap<>();
    private final Map<String, String> data = new HashMap<>();
    private final Map<String, String> madeNames = new HashMap<>();
    private final Set<String> namedData = new HashSet<>();
    private final Set<String> namedCounters = new HashSet<>();
    private final List<StateSyntax> states = new ArrayList<>();

    /**
     * Puts a dialog there.
     *
     * @param use the state
     * @param dialog what it stands for, flat
     * @param outer where that state is
     * @param exits by its completing states, where ours lead instead
     * @param data by its data, ours
     */
    UsedDialog(
            StateSyntax.Use use,
            DialogSyntax dialog,
            DialogSyntax outer,
            Map<String, Word> exits,
            Map<String, String> data) {
        this.use = use;
        this.dialog = dialog;
        this.theirEnded = dialog.ended().text();
        this.ended = outer.ended().text();
        this.exits.putAll(exits);
        this.data.putAll(data);
        for (StateSyntax state : dialog.states()) {
            if (!isEnded(state.name()) && !exits.containsKey(state.name().text())) {
                states.add(new Renaming(this).state(state, made(state.name())));
            }
        }
    }

    /** What the start of {@code dialog} is called in the place of {@code use}; of an unknown one, its first state. */
    static String entry(StateSyntax.Use use, DialogSyntax dialog) {
        List<String> states =
                dialog.states().stream().map(state -> state.name().text()).toList();
        String start = dialog.start().text();
        return made(use, states.contains(start) ? start : states.get(0));
    }

    private static String made(StateSyntax.Use use, String name) {
        if (name.isEmpty()) {
            return use.name().text();
        }
        return use.name().text() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Word made(Word name) {
        return new Word(madeNames.computeIfAbsent(name.text(), text -> made(use, text)), name.location());
    }

    private boolean isEnded(Word state) {
        return state.text().equals(theirEnded);
    }

    @Override
    public Word state(Word name) {
        if (exits.containsKey(name.text())) {
            return exits.get(name.text());
        }
        return isEnded(name) ? new Word(ended, name.location()) : made(name);
    }

    @Override
    public Word datum(Word name) {
        if (data.containsKey(name.text())) {
            return new Word(data.get(name.text()), name.location());
        }
        namedData.add(name.text());
        return made(name);
    }

    @Override
    public Word counter(Word name) {
        namedCounters.add(name.text());
        return made(name);
    }

    /** Its states here. */
    List<StateSyntax> states() {
        return states;
    }

    /** Its own data here. */
    List<DatumSyntax> data() {
        return dialog.data().stream()
                .filter(datum -> namedData.contains(datum.name().text()))
                .map(datum ->
                        new DatumSyntax(made(datum.name()), datum.min(), datum.max(), datum.pattern(), datum.secret()))
                .toList();
    }

    /** Its counters here. */
    List<CounterSyntax> counters() {
        return dialog.counters().stream()
                .filter(counter -> namedCounters.contains(counter.name().text()))
                .map(counter -> new CounterSyntax(made(counter.name()), counter.max()))
                .toList();
    }

    /** All names that it brings, and where they must change: at the key of the state that stands for it. */
    Map<Word, SourceLocation> names() {
        Map<Word, SourceLocation> names = new HashMap<>();
        Stream.of(
                        states.stream().map(StateSyntax::name),
                        data().stream().map(DatumSyntax::name),
                        counters().stream().map(CounterSyntax::name))
                .flatMap(words -> words)
                .forEach(name -> names.put(name, use.name().location()));
        return names;
    }
}
