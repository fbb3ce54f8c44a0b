// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.semantics.Location;

/**
 * Where one run of a dialog stands, data apart, and what moves it: the semantics itself, or another engine that is to
 * mean the same. Not thread-safe: it belongs to its machine.
 */
public interface Course {
    /** Enters the start state; once, before any event. */
    void begin();

    /** Where it stands; before {@link #begin}, where it will begin. */
    Location location();

    /** The value of the {@code index}-th counter of the YAML, from 0. */
    int counter(int index);

    /**
     * Lets an event happen, if the present location offers it.
     *
     * @param event one of {@link EventNames}
     * @return {@code false}: it is not offered, and nothing has changed
     */
    boolean follow(String event);
}
