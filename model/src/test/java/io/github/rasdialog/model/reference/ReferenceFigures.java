// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** The figures of an explicit graph without cycles, by recursion. */
public final class ReferenceFigures {
    private final ReferenceGraph graph;

    /** For a graph. */
    public ReferenceFigures(ReferenceGraph graph) {
        this.graph = graph;
    }

    /** How many steps there are. */
    public long transitions() {
        return graph.configurations().stream()
                .mapToLong(at -> graph.steps(at).size())
                .sum();
    }

    /** The greatest number of receives on a run. */
    public long maxExchanges() {
        return longest(graph.start(), at -> isReceiving(at) ? 1 : 0, new HashMap<>());
    }

    /** The longest time that a run can take; empty without a bound. */
    public OptionalLong maxHoldSeconds() {
        boolean none = graph.configurations().stream()
                .anyMatch(at -> isReceiving(at) && receive(at).timeoutSeconds().isEmpty());
        return none ? OptionalLong.empty() : OptionalLong.of(longest(graph.start(), this::seconds, new HashMap<>()));
    }

    private boolean isReceiving(ReferenceConfiguration at) {
        return graph.state(at) instanceof AwaitReceive && !at.deciding();
    }

    private AwaitReceive receive(ReferenceConfiguration at) {
        return (AwaitReceive) graph.state(at);
    }

    /** The longest time in a configuration. */
    long seconds(ReferenceConfiguration at) {
        if (!(graph.state(at) instanceof AwaitReceive receive)) {
            return 0;
        }
        return at.deciding()
                ? receive.decide().orElseThrow().withinSeconds()
                : receive.timeoutSeconds().orElse(1_000_000);
    }

    private long longest(
            ReferenceConfiguration at,
            ToLongFunction<ReferenceConfiguration> weight,
            Map<ReferenceConfiguration, Long> known) {
        if (!known.containsKey(at)) {
            long most = graph.steps(at).stream()
                    .mapToLong(step -> longest(step.to(), weight, known))
                    .max()
                    .orElse(0);
            known.put(at, most + weight.applyAsLong(at));
        }
        return known.get(at);
    }

    /** How many runs come to a success. */
    public BigInteger waysToSuccess() {
        return ways(graph.start(), new HashMap<>());
    }

    private BigInteger ways(ReferenceConfiguration at, Map<ReferenceConfiguration, BigInteger> known) {
        if (graph.state(at) instanceof Completing completing && completing.succeeds()) {
            return BigInteger.ONE;
        }
        if (!known.containsKey(at)) {
            BigInteger sum = BigInteger.ZERO;
            for (ReferenceStep step : graph.steps(at)) {
                sum = sum.add(ways(step.to(), known));
            }
            known.put(at, sum);
        }
        return known.get(at);
    }
}
