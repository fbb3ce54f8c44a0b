// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FrontierTest {
    private record Way(int steps, long weight) {
        boolean beats(Way other) {
            return !equals(other) && steps <= other.steps && weight >= other.weight;
        }
    }

    @Property(tries = 500)
    void mergingKeepsJustTheWaysThatNoOtherBeats(@ForAll("ways") List<Way> some, @ForAll("ways") List<Way> others) {
        Frontier frontier = frontier(some);

        frontier.merge(frontier(others), new Frontier());

        assertThat(ways(frontier))
                .isEqualTo(best(Stream.concat(some.stream(), others.stream()).toList()));
    }

    @Property(tries = 200)
    void theFirstOverABoundIsTheShortestThatIsHeavier(@ForAll("ways") List<Way> some) {
        Frontier frontier = frontier(some);
        for (long bound = -1; bound < 20; bound++) {
            long limit = bound;
            assertThat(ways(frontier).stream().skip(frontier.firstOver(bound)))
                    .containsExactlyElementsOf(ways(frontier).stream()
                            .filter(way -> way.weight > limit)
                            .toList());
        }
    }

    @Property(tries = 200)
    void hasAWayOfJustThoseStepsAndThatWeight(@ForAll("ways") List<Way> some) {
        Frontier frontier = frontier(some);
        List<Way> kept = ways(frontier);
        for (int steps = 0; steps < 20; steps++) {
            for (int weight = 0; weight < 20; weight++) {
                assertThat(frontier.has(steps, weight)).isEqualTo(kept.contains(new Way(steps, weight)));
            }
        }
    }

    @Provide
    Arbitrary<List<Way>> ways() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.longs().between(0, 19))
                .as(Way::new)
                .list()
                .ofMaxSize(12);
    }

    private static List<Way> best(List<Way> ways) {
        return ways.stream()
                .filter(way -> ways.stream().noneMatch(other -> other.beats(way)))
                .distinct()
                .sorted((left, right) -> left.steps - right.steps)
                .toList();
    }

    /** A frontier of the best of some ways. Their origins tell them apart. */
    private static Frontier frontier(List<Way> some) {
        Frontier frontier = new Frontier();
        best(some).forEach(way -> frontier.append(way.steps, way.weight, origin(way.steps, way.weight)));
        return frontier;
    }

    private static int origin(int steps, long weight) {
        return 100 * steps + (int) weight;
    }

    private static List<Way> ways(Frontier frontier) {
        List<Way> ways = new ArrayList<>();
        IntStream.range(0, frontier.size()).forEach(index -> {
            assertThat(frontier.origin(index)).isEqualTo(origin(frontier.steps(index), frontier.weight(index)));
            ways.add(new Way(frontier.steps(index), frontier.weight(index)));
        });
        return ways;
    }
}
