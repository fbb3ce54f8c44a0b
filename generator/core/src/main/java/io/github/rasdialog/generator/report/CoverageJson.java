// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the test kit writes of the coverage of dialogs. */
public final class CoverageJson {
    private static final String ENDING = ".json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Dialog dialog;
    private final Automaton automaton;

    private CoverageJson(Dialog dialog) {
        this.dialog = dialog;
        this.automaton = Automaton.of(dialog);
    }

    /**
     * Reads the coverage of a dialog: the sum of all files.
     *
     * @param paths at least one: files, and folders, of which what is about other dialogs is left out
     * @throws IOException if one cannot be read, is no coverage, or is that of another dialog or of what this one was before;
     *     or if there is none. The message names it
     */
    public static Coverage read(Dialog dialog, List<Path> paths) throws IOException {
        return new CoverageJson(dialog).sum(paths);
    }

    private Coverage sum(List<Path> paths) throws IOException {
        List<Coverage> found = new ArrayList<>();
        for (Path path : paths) {
            List<Coverage> here = Files.isDirectory(path) ? folder(path) : List.of(file(path));
            if (here.isEmpty()) {
                throw new IOException(path + ": no coverage of " + dialog.name());
            }
            found.addAll(here);
        }
        return found.stream().reduce(Coverage::plus).orElseThrow();
    }

    private List<Coverage> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<Coverage> found = new ArrayList<>();
        for (Path file : files) {
            Content content = content(file);
            if (content.dialog().equals(dialog.name())) {
                found.add(coverage(file, content));
            }
        }
        return found;
    }

    private Coverage file(Path file) throws IOException {
        return coverage(file, content(file));
    }

    private static Content content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.ofNullable(MAPPER.readValue(bytes, Content.class))
                    .filter(content -> Stream.concat(content.states().stream(), content.transitions().stream())
                            .allMatch(Objects::nonNull))
                    .orElseThrow(() -> new IOException(file + " is no coverage"));
        } catch (JacksonException broken) {
            throw new IOException(file + " is no coverage: " + broken.getOriginalMessage(), broken);
        }
    }

    private Coverage coverage(Path file, Content content) throws IOException {
        if (!content.dialog().equals(dialog.name())) {
            throw new IOException(file + " is the coverage of " + content.dialog() + ", not of " + dialog.name());
        }
        if (!content.digest().equals(dialog.digest())) {
            throw new IOException(file + " is the coverage of " + dialog.name()
                    + " as it was, not as it is: let the tests run again");
        }
        SortedMap<Integer, Long> states = new TreeMap<>();
        content.states().forEach(state -> states.merge(state.index(), state.times(), Long::sum));
        SortedMap<Transition, Long> transitions = new TreeMap<>();
        content.transitions()
                .forEach(way -> transitions.merge(new Transition(way.edge(), way.full()), way.times(), Long::sum));
        try {
            return new Coverage(automaton, states, transitions, content.complete());
        } catch (IllegalArgumentException alien) {
            throw new IOException(file + " is no coverage: " + alien.getMessage(), alien);
        }
    }

    record Content(
            String dialog,
            String digest,
            boolean complete,
            List<StateEntry> states,
            List<TransitionEntry> transitions) {}

    record StateEntry(int index, long times) {}

    record TransitionEntry(int edge, boolean full, long times) {}
}
