// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogYaml;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dialog cut in two, so that one part uses the other, and the same dialog in one piece with the names that flattening
 * makes. It asks of the dialog that no word in it stands for two things.
 *
 * @param outer uses {@value #FILE} in its state {@code sub}
 * @param used what lies in that file
 * @param flat the dialog in one piece
 */
record CutDialog(String outer, String used, String flat) {
    static final String FILE = "part.dialog.yaml";

    /** Cuts out what is only reached through a state; empty where that cannot be cut out. */
    static Optional<CutDialog> of(Dialog dialog, State entry) {
        Cutting cutting = new Cutting(dialog, entry.name());
        boolean goesOn = !(entry instanceof Completing);
        return goesOn && cutting.part.contains(entry.name()) ? Optional.of(cutting.cut()) : Optional.empty();
    }

    private static final class Cutting {
        private static final Pattern BLOCK = Pattern.compile("(?m)^  (\\w+):.*\\n(?:    .*\\n)*");

        private final Dialog dialog;
        private final String entry;
        private final String start;
        private final String head;
        private final Map<String, String> data;
        private final Map<String, String> counters;
        private final Map<String, String> states;
        private final String properties;
        private final Set<String> part = new LinkedHashSet<>();

        Cutting(Dialog dialog, String entry) {
            this.dialog = dialog;
            this.entry = entry;
            this.start = dialog.state(dialog.start()).name();
            String yaml = DialogYaml.of(dialog);
            this.head = yaml.lines().limit(3).collect(Collectors.joining("\n", "", "\n"));
            this.data = blocks(yaml, "data");
            this.counters = blocks(yaml, "counters");
            this.states = blocks(yaml, "states");
            int at = yaml.indexOf("\nproperties:");
            this.properties = at < 0 ? "" : yaml.substring(at + 1);
            choosePart();
        }

        /** The entries of a section, each with its lines. */
        private static Map<String, String> blocks(String yaml, String section) {
            Map<String, String> blocks = new LinkedHashMap<>();
            Matcher all =
                    Pattern.compile("(?m)^" + section + ":\\n((?:  .*\\n)*)").matcher(yaml);
            if (all.find()) {
                Matcher each = BLOCK.matcher(all.group(1));
                while (each.find()) {
                    blocks.put(each.group(1), each.group());
                }
            }
            return blocks;
        }

        /** The largest set that is entered through the entry alone and shares no counter with the rest. */
        private void choosePart() {
            dialog.states().stream()
                    .filter(state -> !staysOutside(state))
                    .map(State::name)
                    .forEach(part::add);
            boolean shrunk = true;
            while (shrunk) {
                shrunk = part.removeAll(enteredFromOutside());
                shrunk |= part.removeAll(sharingCounters());
            }
        }

        private static boolean staysOutside(State state) {
            return state instanceof Ended
                    || state instanceof Completing completing
                            && (completing.builtIn() || completing.report() instanceof Report.Verdict);
        }

        private Set<String> enteredFromOutside() {
            Stream<String> entered = states.keySet().stream()
                    .filter(name -> !part.contains(name))
                    .flatMap(name -> ways(name).stream());
            return Stream.concat(Stream.of(start), entered)
                    .filter(name -> !name.equals(entry))
                    .collect(Collectors.toSet());
        }

        /** The states that a state names, whether or not it ever leads there. */
        private Set<String> ways(String state) {
            String written = states.get(state);
            String targets = written.substring(written.indexOf(':'));
            return states.keySet().stream()
                    .filter(other -> names(targets, other))
                    .collect(Collectors.toSet());
        }

        private Set<String> sharingCounters() {
            return part.stream()
                    .filter(state -> counters.keySet().stream()
                            .anyMatch(counter -> names(states.get(state), counter) && names(outside(), counter)))
                    .collect(Collectors.toSet());
        }

        private static boolean names(String text, String word) {
            return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
        }

        private String inside() {
            return states.keySet().stream()
                    .filter(part::contains)
                    .map(states::get)
                    .collect(Collectors.joining());
        }

        private String outside() {
            return states.keySet().stream()
                    .filter(name -> !part.contains(name))
                    .map(states::get)
                    .collect(Collectors.joining());
        }

        CutDialog cut() {
            String inside = inside();
            List<String> ownData = owned(data, inside);
            List<String> ownCounters = owned(counters, inside);
            List<String> ourData = others(data, ownData);
            List<String> ourCounters = others(counters, ownCounters);
            String outer = section("data", data, ourData)
                    + section("counters", counters, ourCounters)
                    + "start: " + start + "\n"
                    + body(use(inside, ourData));
            String used = section("data", data, List.copyOf(data.keySet()))
                    + section("counters", counters, List.copyOf(counters.keySet()))
                    + "start: " + entry + "\n"
                    + "states:\n" + inside + completions()
                    + states.get(dialog.ended().name());
            String flat = section("data", data, concat(ourData, ownData))
                    + section("counters", counters, concat(ourCounters, ownCounters))
                    + "start: " + start + "\n"
                    + body(inside);
            return new CutDialog(
                    head + outer.replaceAll("\\b" + entry + "\\b", "sub") + made(properties, part),
                    head + used,
                    head
                            + made(flat, concat(List.copyOf(part), concat(ownData, ownCounters)))
                            + made(properties, part));
        }

        /** What is named inside and nowhere else. */
        private List<String> owned(Map<String, String> declared, String inside) {
            return declared.keySet().stream()
                    .filter(name -> names(inside, name) && !names(outside(), name))
                    .toList();
        }

        private static List<String> others(Map<String, String> declared, List<String> without) {
            return declared.keySet().stream()
                    .filter(name -> !without.contains(name))
                    .toList();
        }

        private static List<String> concat(List<String> first, List<String> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        private static String section(String key, Map<String, String> declared, List<String> names) {
            return names.isEmpty()
                    ? ""
                    : names.stream().map(declared::get).collect(Collectors.joining("", key + ":\n", ""));
        }

        /** The states of the outer dialog, with something in the place of the first of the part. */
        private String body(String instead) {
            StringBuilder body = new StringBuilder("states:\n");
            boolean placed = false;
            for (Map.Entry<String, String> state : states.entrySet()) {
                if (!part.contains(state.getKey())) {
                    body.append(state.getValue());
                } else if (!placed) {
                    placed = true;
                    body.append(instead);
                }
            }
            return body.toString();
        }

        private String use(String inside, List<String> ourData) {
            String mapped = ourData.stream()
                    .filter(name -> names(inside, name))
                    .map(name -> name + ": " + name)
                    .collect(Collectors.joining(", ", "{ ", " }"));
            String outcomes = exits().map(name -> name + ": " + name).collect(Collectors.joining(", ", "{ ", " }"));
            return "  sub: { use: %s, data: %s, outcomes: %s }\n".formatted(FILE, mapped, outcomes);
        }

        private String completions() {
            return exits().map(name -> "  " + name + ": { kind: completing, result: failure, user: guest }\n")
                    .collect(Collectors.joining());
        }

        /** The states outside that the part leads to; but the ended one, which each has. */
        private Stream<String> exits() {
            return part.stream()
                    .flatMap(name -> ways(name).stream())
                    .filter(name -> states.containsKey(name) && !part.contains(name))
                    .filter(name -> !name.equals(dialog.ended().name()))
                    .distinct()
                    .sorted();
        }

        /** With the names that flattening makes. */
        private static String made(String text, Collection<String> names) {
            String made = text;
            for (String name : names) {
                String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
                made = made.replaceAll("\\b" + name + "\\b", "sub" + capitalised);
            }
            return made;
        }
    }
}
