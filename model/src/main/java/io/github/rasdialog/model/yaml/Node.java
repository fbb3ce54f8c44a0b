// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A node of a YAML document, with its place. */
public sealed interface Node {
    /** Where it begins. */
    SourceLocation location();

    /** What it is called in a message, such as {@code a list}. */
    String described();

    /**
     * A single value.
     *
     * @param text its content, escapes and folding undone
     * @param plain whether it stands without quotes, so that the core schema decides its type
     */
    record Scalar(String text, boolean plain, SourceLocation location) implements Node {
        /** Its type by YAML's core schema. */
        public CoreType type() {
            return plain ? CoreType.of(text) : CoreType.STRING;
        }

        @Override
        public String described() {
            return switch (type()) {
                case NULL -> "nothing";
                case STRING -> "a text";
                case BOOLEAN, INTEGER, FLOAT -> text;
            };
        }
    }

    /**
     * Keys and their values, in order; of equal keys the first alone.
     *
     * @param location of the first key, or of the opening brace
     */
    record Mapping(List<Entry> entries, SourceLocation location) implements Node {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry with this key. */
        public Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        @Override
        public String described() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}

    /** Values in order. */
    record Sequence(List<Node> items, SourceLocation location) implements Node {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }
}
