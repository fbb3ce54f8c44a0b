// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sets of small numbers, each kept once and known by its own number. Unions are remembered. */
final class IntSets {
    /** The number of the empty set. */
    static final int EMPTY = 0;

    private record Key(int[] elements) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(elements, key.elements);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(elements);
        }
    }

    private final List<int[]> sets = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final LongIntMap added = new LongIntMap();
    private final LongIntMap unions = new LongIntMap();

    IntSets() {
        number(new int[0]);
    }

    /** The elements of a set, ascending; not to be changed. */
    int[] elements(int set) {
        return sets.get(set);
    }

    /** Whether a set has an element. */
    boolean has(int set, int element) {
        return Arrays.binarySearch(sets.get(set), element) >= 0;
    }

    /** A set with one element more. */
    int with(int set, int element) {
        int known = added.get(set, element);
        if (known == LongIntMap.ABSENT) {
            known = number(merged(sets.get(set), new int[] {element}));
            added.put(set, element, known);
        }
        return known;
    }

    /** The union of two sets. */
    int union(int left, int right) {
        if (left == right) {
            return left;
        }
        int known = unions.get(left, right);
        if (known == LongIntMap.ABSENT) {
            known = number(merged(sets.get(left), sets.get(right)));
            unions.put(left, right, known);
        }
        return known;
    }

    private static int[] merged(int[] left, int[] right) {
        return IntStream.concat(Arrays.stream(left), Arrays.stream(right))
                .sorted()
                .distinct()
                .toArray();
    }

    private int number(int[] elements) {
        Integer known = numbers.putIfAbsent(new Key(elements), sets.size());
        if (known == null) {
            sets.add(elements);
            return sets.size() - 1;
        }
        return known;
    }
}
