// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/**
 * The ways to one place that no other way there beats, a Pareto frontier: one is beaten by another that takes no more
 * steps and weighs no less. In arrays, by steps, and therefore by weight. Each way remembers the number of its origin.
 */
final class Frontier {
    private int[] steps = new int[4];
    private long[] weights = new long[4];
    private int[] origins = new int[4];
    private int size;

    int size() {
        return size;
    }

    int steps(int index) {
        return steps[index];
    }

    long weight(int index) {
        return weights[index];
    }

    int origin(int index) {
        return origins[index];
    }

    void clear() {
        size = 0;
    }

    /** Forgets all ways from one on. */
    void truncate(int from) {
        size = from;
    }

    /** Adds a way that takes more steps and weighs more than all that are here. */
    void append(int ofSteps, long ofWeight, int origin) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
        }
        steps[size] = ofSteps;
        weights[size] = ofWeight;
        origins[size++] = origin;
    }

    /** The index of the first way that weighs more than a bound; the size where there is none. */
    int firstOver(long bound) {
        int index = 0;
        while (index < size && weights[index] <= bound) {
            index++;
        }
        return index;
    }

    /** Whether there is a way of exactly so many steps and so much weight. */
    boolean has(int ofSteps, long ofWeight) {
        int index = Arrays.binarySearch(steps, 0, size, ofSteps);
        return index >= 0 && weights[index] == ofWeight;
    }

    /**
     * Adds the ways of another frontier and keeps the best.
     *
     * @param other what it holds is lost
     * @param spare the same
     */
    void merge(Frontier other, Frontier spare) {
        if (size == 0) {
            swap(other);
            return;
        }
        spare.clear();
        long greatest = -1;
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            boolean takeMine = theirs == other.size || mine < size && precedes(mine, other, theirs);
            Frontier from = takeMine ? this : other;
            int index = takeMine ? mine++ : theirs++;
            if (from.weights[index] > greatest) {
                greatest = from.weights[index];
                spare.append(from.steps[index], greatest, from.origins[index]);
            }
        }
        swap(spare);
    }

    private boolean precedes(int mine, Frontier other, int theirs) {
        int difference = steps[mine] - other.steps[theirs];
        return difference < 0 || difference == 0 && weights[mine] >= other.weights[theirs];
    }

    private void swap(Frontier other) {
        int[] mySteps = steps;
        long[] myWeights = weights;
        int[] myOrigins = origins;
        int mySize = size;
        steps = other.steps;
        weights = other.weights;
        origins = other.origins;
        size = other.size;
        other.steps = mySteps;
        other.weights = myWeights;
        other.origins = myOrigins;
        other.size = mySize;
    }
}
