// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import java.util.List;

/** Decisions read off a list of numbers, 0 past its end: a shorter list of lower numbers makes a simpler thing. */
final class Choices {
    private final List<Integer> numbers;
    private int position;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** One of so many. */
    int of(int bound) {
        return position < numbers.size() ? numbers.get(position++) % bound : 0;
    }

    /** True in {@code some} of {@code all} cases; false comes first. */
    boolean rarely(int some, int all) {
        return of(all) >= all - some;
    }

    /** One of these; the first comes first. */
    <T> T from(List<T> all) {
        return all.get(of(all.size()));
    }
}
