// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import io.github.rasdialog.model.semantics.Transition;
import io.github.rasdialog.testkit.subject.Reach.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often what of one dialog was played. Not thread-safe. */
final class Tally {
    private static final String TAB = "\t";

    private final SortedMap<Integer, Long> states = new TreeMap<>();
    private final SortedMap<Transition, Long> ways = new TreeMap<>();
    private final SortedMap<Pair, Long> pairs = new TreeMap<>();

    void state(int index, long times) {
        states.merge(index, times, Long::sum);
    }

    void way(Transition way, long times) {
        ways.merge(way, times, Long::sum);
    }

    void pair(Pair pair, long times) {
        pairs.merge(pair, times, Long::sum);
    }

    long ofState(int index) {
        return states.getOrDefault(index, 0L);
    }

    long of(Transition way) {
        return ways.getOrDefault(way, 0L);
    }

    long of(Pair pair) {
        return pairs.getOrDefault(pair, 0L);
    }

    void add(Tally other) {
        other.states.forEach(this::state);
        other.ways.forEach(this::way);
        other.pairs.forEach(this::pair);
    }

    /** As lines of a file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        states.forEach((state, times) -> lines.add(line("state", times, state)));
        ways.forEach((way, times) -> lines.add(line("way", times, text(way))));
        pairs.forEach((pair, times) -> lines.add(line("pair", times, text(pair.first()), text(pair.second()))));
        return lines;
    }

    private static String line(String kind, long times, Object... what) {
        List<String> words = new ArrayList<>(List.of(kind, Long.toString(times)));
        Stream.of(what).map(String::valueOf).forEach(words::add);
        return String.join(TAB, words);
    }

    private static String text(Transition way) {
        return way.edge() + (way.full() ? "+" : "-");
    }

    /**
     * Adds a line of a file.
     *
     * @throws IllegalArgumentException if it is none
     */
    void add(String line) {
        String[] words = line.split(TAB, -1);
        try {
            long times = Long.parseLong(words[1]);
            switch (words[0]) {
                case "state" -> state(Integer.parseInt(words[2]), times);
                case "way" -> way(way(words[2]), times);
                case "pair" -> pair(new Pair(way(words[2]), way(words[3])), times);
                default -> throw new IllegalArgumentException("no line of a tally: " + line);
            }
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            throw new IllegalArgumentException("no line of a tally: " + line, broken);
        }
    }

    private static Transition way(String text) {
        int end = text.length() - 1;
        return new Transition(Integer.parseInt(text.substring(0, end)), text.charAt(end) == '+');
    }

    /** The transitions that were made. */
    Map<Transition, Long> ways() {
        return ways;
    }
}
