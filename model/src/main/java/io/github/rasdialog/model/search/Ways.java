// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

/** Ways from the start to gates, numbered from 0 as they are added; each goes on from an earlier one. 20 bytes each. */
final class Ways {
    /** Instead of a way's number: it begins at the start. */
    static final int NONE = -1;

    private final IntStore gates = new IntStore();
    private final IntStore steps = new IntStore();
    private final LongStore weights = new LongStore();
    private final IntStore origins = new IntStore();

    /** Adds a way and gives its number. */
    int add(int gate, int ofSteps, long ofWeight, int origin) {
        gates.add(gate);
        steps.add(ofSteps);
        weights.add(ofWeight);
        origins.add(origin);
        return gates.size() - 1;
    }

    int gate(int way) {
        return gates.get(way);
    }

    int steps(int way) {
        return steps.get(way);
    }

    long weight(int way) {
        return weights.get(way);
    }

    /** The way to the gate before, or {@link #NONE}. */
    int origin(int way) {
        return origins.get(way);
    }
}
