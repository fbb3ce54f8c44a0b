// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The schema of the language as a page for people: a table of keys for each kind of object, then the forms of values. */
final class SchemaPage {
    private static final String REF = "#/$defs/";

    private final JsonNode root;
    private final Map<String, String> kinds = new TreeMap<>();
    private final StringBuilder page = new StringBuilder();

    private SchemaPage(JsonNode root) {
        this.root = root;
        for (JsonNode choice : root.at("/$defs/state/allOf")) {
            kinds.put(
                    name(choice.get("then")),
                    choice.at("/if/properties/kind/const").stringValue());
        }
    }

    static String of(JsonNode root) {
        return new SchemaPage(root).write();
    }

    private String write() {
        object("##", "The file", root);
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        root.get("$defs").properties().forEach(def -> {
            if (keys(def.getValue()).isEmpty()) {
                forms.put(def.getKey(), def.getValue());
            } else {
                object("##", heading(def.getKey()), def.getValue());
            }
        });
        forms.forEach(this::form);
        return page.toString();
    }

    private String heading(String def) {
        return kinds.containsKey(def) ? "kind: " + kinds.get(def) : def;
    }

    private void object(String level, String heading, JsonNode schema) {
        page.append(level + " " + heading + "\n\n");
        String says = schema.path("description").asString(schema.path("title").asString(""));
        page.append(says.isEmpty() ? "" : sentence(says) + "\n\n");
        Map<String, JsonNode> keys = keys(schema);
        List<String> required = words(body(schema).path("required"));
        if (!keys.isEmpty()) {
            page.append("| key | | value | |\n|---|---|---|---|\n");
            keys.forEach((key, value) -> page.append(
                    "| `" + key + "` | " + (required.contains(key) ? "required" : "") + " | " + cell(value(value))
                            + " | " + cell(value.path("description").asString("")) + " |\n"));
            page.append("\n");
        }
        List<String> rules = rules(body(schema));
        page.append(rules.isEmpty() ? "" : String.join(" ", rules) + "\n\n");
        keys.forEach((key, value) -> {
            if (!keys(value).isEmpty()) {
                object(level + "#", "`" + key + "`", value);
            }
        });
    }

    private void form(String name, JsonNode schema) {
        page.append("## " + heading(name) + "\n\n");
        if (kinds.containsKey(name)) {
            page.append(sentence(schema.path("title").asString()) + " It has no other key.\n\n");
            return;
        }
        String says = schema.path("description").asString("");
        page.append(says.isEmpty() ? "" : sentence(says) + "\n\n");
        page.append(capital(value(schema)) + "." + examples(schema) + "\n\n");
    }

    private static String examples(JsonNode schema) {
        List<String> examples = words(schema.path("examples"));
        return examples.isEmpty() ? "" : examples.stream().collect(Collectors.joining("`, `", " For example `", "`."));
    }

    /** Its keys, but for a state's kind, which is in the heading. */
    private static Map<String, JsonNode> keys(JsonNode schema) {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        if (!schema.path("additionalProperties").isObject()) {
            body(schema).path("properties").properties().forEach(key -> {
                if (key.getValue().isObject()) {
                    keys.put(key.getKey(), key.getValue());
                }
            });
        }
        return keys;
    }

    /** What says what an object is like: the schema, or its branch for objects. */
    private static JsonNode body(JsonNode schema) {
        return schema.has("properties") ? schema : schema.at("/then").has("properties") ? schema.get("then") : schema;
    }

    private static List<String> rules(JsonNode body) {
        List<String> rules = new ArrayList<>();
        Optional<List<String>> choice = choice(body);
        choice.ifPresent(one -> rules.add("Exactly one of `" + String.join("`, `", one) + "`."));
        String condition = condition(body.path("if"));
        List<String> demanded = words(body.at("/then/required"));
        without(body.path("else"))
                .forEach(key -> rules.add("`" + key + "` "
                        + (demanded.contains(key) ? "is required with `" + condition + "` and " : "")
                        + "goes with `" + condition + "` only."));
        if (choice.isEmpty()) {
            words(body.at("/else/required"))
                    .forEach(key -> rules.add("Without `" + condition + "`, `" + key + "` is required."));
        }
        JsonNode needs = body.path("dependentRequired");
        needs.properties().forEach(rule -> {
            String key = rule.getKey();
            String needed = words(rule.getValue()).get(0);
            boolean mutual = words(needs.path(needed)).contains(key);
            if (!mutual) {
                rules.add("`" + key + "` goes with `" + needed + "` only.");
            } else if (key.compareTo(needed) < 0) {
                rules.add("`" + key + "` and `" + needed + "` go together.");
            }
        });
        return rules;
    }

    /** Keys that exclude one another while one of them must be there: a condition says so, or a number of keys. */
    private static Optional<List<String>> choice(JsonNode body) {
        List<String> keys = new ArrayList<>(body.path("properties").propertyNames());
        List<String> required = words(body.path("required"));
        List<String> instead = without(body.path("then"));
        if (!instead.isEmpty() && words(body.at("/else/required")).containsAll(instead)) {
            keys.retainAll(union(instead, words(body.at("/if/required"))));
            return Optional.of(keys);
        }
        keys.removeAll(required);
        int exactly = required.size() + 1;
        boolean oneMore = body.path("minProperties").asInt(0) == exactly
                && body.path("maxProperties").asInt(0) == exactly;
        return oneMore ? Optional.of(keys) : Optional.empty();
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A key that is there, or one with its value. */
    private static String condition(JsonNode when) {
        return Stream.concat(
                        words(when.path("required")).stream(),
                        when.path("properties").properties().stream()
                                .map(key -> key.getKey() + ": "
                                        + key.getValue().path("const").asString("")))
                .collect(Collectors.joining(", "));
    }

    /** The keys that a branch forbids. */
    private static List<String> without(JsonNode branch) {
        return branch.path("properties").properties().stream()
                .filter(key -> key.getValue().isBoolean() && !key.getValue().booleanValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String value(JsonNode schema) {
        String value = form(schema);
        return schema.has("default")
                ? value + ", else `" + schema.get("default").asString() + "`"
                : value;
    }

    private String form(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = name(schema);
            return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        } else if (schema.has("const")) {
            return "`" + schema.get("const").asString() + "`";
        } else if (schema.has("enum")) {
            return "`" + String.join("`, `", words(schema.get("enum"))) + "`";
        } else if (schema.has("anyOf")) {
            return schema.get("anyOf").valueStream().map(this::form).collect(Collectors.joining(" or "));
        } else if (schema.has("if")) {
            return form(schema.get("else")) + " or an object";
        } else if (schema.path("additionalProperties").isObject()) {
            return "by name: " + form(schema.get("additionalProperties"));
        }
        return switch (schema.path("type").asString()) {
            case "array" -> "list of " + form(schema.get("items"));
            case "integer" ->
                "integer, " + schema.path("minimum").asString() + " to "
                        + schema.path("maximum").asString();
            case "object" -> "object";
            case "boolean" -> "`true`, `false`";
            default -> "text";
        };
    }

    private static String name(JsonNode reference) {
        return reference.get("$ref").asString().substring(REF.length());
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
