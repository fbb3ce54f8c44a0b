// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a timeline as a Mermaid sequence diagram: the four actors, an arrow for each deed that concerns another, a note
 * for the others. Each arrow bears the latest time, the label, the deed and the line of the file.
 */
public final class MermaidTimeline {
    private MermaidTimeline() {}

    /** The diagram's lines. */
    public static List<String> lines(Timeline timeline) {
        Stream<String> head = Stream.of(
                "sequenceDiagram",
                "    participant caller as Caller",
                "    participant server as RAS server",
                "    participant dll as Security DLL",
                "    participant handler as Handler");
        return Stream.concat(head, timeline.moments().stream().map(moment -> "    " + line(moment)))
                .toList();
    }

    private static String line(Moment moment) {
        String text = escaped("%s %s: %s (%s)"
                .formatted(
                        moment.time(),
                        moment.label(),
                        moment.deed(),
                        moment.location().inWords()));
        return moment.actor() == moment.toward()
                ? "Note over %s: %s".formatted(id(moment.actor()), text)
                : "%s->>%s: %s".formatted(id(moment.actor()), id(moment.toward()), text);
    }

    private static String id(Actor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }

    /** Mermaid ends a statement at a semicolon, and reads {@code #59;} as a character's number and tags as HTML. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> "#;<>&%".indexOf(c) >= 0 ? "#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
