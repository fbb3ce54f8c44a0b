// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VirtualSchedulerTest {
    private final List<Noted> occurred = new ArrayList<>();

    @Property
    void eventsOccurAtTheirTimesAndCancelledOnesNever(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 50) Integer> delays,
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 300) Integer> cancelled,
            @ForAll long seed) {
        occurred.clear();
        VirtualScheduler scheduler = new VirtualScheduler(seed);
        List<Noted> events = new ArrayList<>();
        for (int delay : delays) {
            Noted event = new Noted(scheduler, delay);
            events.add(event);
            scheduler.schedule(event, delay);
        }
        List<Noted> expected = new ArrayList<>(events);
        for (int index : cancelled) {
            if (index < events.size()) {
                scheduler.cancel(events.get(index));
                expected.remove(events.get(index));
            }
        }
        while (scheduler.step()) {
            assertThat(occurred.get(occurred.size() - 1).expected).isEqualTo(scheduler.nanos());
        }

        assertThat(occurred).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(occurred).isSortedAccordingTo(Comparator.comparingLong(event -> event.expected));
    }

    @Property
    void theSeedAloneOrdersWhatIsDueAtOnce(@ForAll long seed) {
        assertThat(orderOfTen(seed)).isEqualTo(orderOfTen(seed));
    }

    @Example
    void otherSeedsGiveOtherOrders() {
        assertThat(IntStream.range(0, 20).mapToObj(this::orderOfTen).distinct()).hasSizeGreaterThan(15);
    }

    @Example
    void whatIsScheduledFirstComesFirst() {
        for (int seed = 0; seed < 20; seed++) {
            occurred.clear();
            VirtualScheduler scheduler = new VirtualScheduler(seed);
            Noted first = new Noted(scheduler, 5);
            scheduler.schedule(new Noted(scheduler, 5), 5);
            scheduler.scheduleFirst(first, 5);
            scheduler.schedule(new Noted(scheduler, 5), 5);
            scheduler.step();
            assertThat(occurred).containsExactly(first);
        }
    }

    @Example
    void anEventThatIsScheduledAgainMoves() {
        VirtualScheduler scheduler = new VirtualScheduler(0);
        Noted event = new Noted(scheduler, 7);
        scheduler.schedule(event, 3);
        scheduler.schedule(event, 7);
        while (scheduler.step()) {
            assertThat(scheduler.nanos()).isEqualTo(7);
        }
        assertThat(occurred).containsExactly(event);
    }

    @Example
    void timeCannotPassOverAnEvent() {
        VirtualScheduler scheduler = new VirtualScheduler(0);
        scheduler.schedule(new Noted(scheduler, 10), 10);
        scheduler.passTo(9);
        assertThat(scheduler.nanos()).isEqualTo(9);
        assertThatThrownBy(() -> scheduler.passTo(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scheduler.passTo(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scheduler.schedule(new Noted(scheduler, 0), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> orderOfTen(long seed) {
        occurred.clear();
        VirtualScheduler scheduler = new VirtualScheduler(seed);
        List<Noted> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Noted event = new Noted(scheduler, 1);
            events.add(event);
            scheduler.schedule(event, 1);
        }
        IntStream.range(0, 10).forEach(unused -> scheduler.step());
        return occurred.stream().map(events::indexOf).toList();
    }

    private final class Noted extends ScheduledEvent {
        private final VirtualScheduler scheduler;
        private final long expected;

        Noted(VirtualScheduler scheduler, long expected) {
            this.scheduler = scheduler;
            this.expected = expected;
        }

        @Override
        public void occur() {
            assertThat(scheduler.nanos()).isEqualTo(expected);
            occurred.add(this);
        }
    }
}
