// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.search.Layers;
import io.github.rasdialog.model.search.RunFold;
import java.util.BitSet;
import java.util.OptionalLong;

/**
 * What a dialog that is right can come to.
 *
 * @param configurations how many a run can be in
 * @param transitions how many labelled steps lead from these, hang-ups and Ends included
 * @param maxExchanges the greatest number of receives on a run
 * @param maxHoldSeconds the longest time that a caller can hold the port: the greatest sum, over a run, of the {@code
 *     timeout} of each receive and the {@code within} of each decision on it; empty where a run can come to a {@code
 *     timeout: none}
 * @param waysToSuccess how many distinct runs come to a SUCCESS; {@link Long#MAX_VALUE} stands for that and more
 */
public record Figures(
        long configurations, long transitions, long maxExchanges, OptionalLong maxHoldSeconds, long waysToSuccess) {

    /** The figures of a dialog whose runs all end. */
    static Figures of(Subject subject) {
        Layers layers = subject.layers();
        BitSet success =
                subject.graph().nodes(node -> Subject.succeeds(subject.graph().location(node)));
        return new Figures(
                layers.configurations(),
                layers.transitions(),
                RunFold.heaviest(layers, new HoldTimes(subject.graph()).exchanges()),
                subject.maxHoldSeconds(),
                RunFold.count(layers, success));
    }
}
