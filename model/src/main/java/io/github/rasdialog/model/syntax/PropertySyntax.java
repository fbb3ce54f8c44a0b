// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An item of {@code properties}.
 *
 * @param location of the pattern's key
 * @param events in the order of {@link Kind#eventKeys()}
 * @param number {@code times}, or the seconds of {@code within}; else 0
 */
public record PropertySyntax(String name, SourceLocation location, Kind kind, List<Word> events, int number) {
    /** Copies the events. */
    public PropertySyntax {
        events = List.copyOf(events);
    }

    /** The same of other events. */
    public PropertySyntax with(List<Word> newEvents) {
        return new PropertySyntax(name, location, kind, newEvents, number);
    }

    /** The patterns. */
    public enum Kind {
        /** G ¬e. */
        NEVER("never"),
        /** F e. */
        EVENTUALLY("eventually"),
        /** So often at most. */
        AT_MOST("at-most", "event"),
        /** ¬then W first. */
        PRECEDENCE("precedence", "first", "then"),
        /** G(after → F then). */
        RESPONSE("response", "after", "then"),
        /** G(first → G ¬then). */
        NEVER_AFTER("never-after", "first", "then"),
        /** The worst-case time of a run. */
        WITHIN("within");

        private final String key;
        private final List<String> eventKeys;

        Kind(String key, String... eventKeys) {
            this.key = key;
            this.eventKeys = List.of(eventKeys);
        }

        /** As the YAML writes it. */
        public String key() {
            return key;
        }

        /** The keys of its events; none where the event is the value itself, or there is none. */
        public List<String> eventKeys() {
            return eventKeys;
        }

        /** The kind with this key. */
        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }
}
