// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memory that the server may still write to is nobody else's (X4). */
class ReceivePoolTest {
    private final ReceivePool pool = new ReceivePool();

    @BeforeEach
    void bindEvents() throws Exception {
        JnaRasman.load(TestRasman.library().toAbsolutePath().toString());
    }

    @Test
    void a_slot_is_used_again() {
        ReceiveSlot slot = pool.take();
        pool.giveBack(slot);
        assertThat(pool.take()).isSameAs(slot);
        assertThat(pool.made()).isEqualTo(1);
    }

    @Test
    void a_slot_that_the_server_has_is_held_until_it_signals() {
        ReceiveSlot slot = pool.take();
        slot.lend();
        pool.giveBack(slot);
        ReceiveSlot other = pool.take();
        assertThat(other).isNotSameAs(slot);
        assertThat(pool.free()).isZero();

        Win32Events.SetEvent(slot.receivedEvent());
        assertThat(pool.free()).isEqualTo(1);
        assertThat(pool.take()).isSameAs(slot);
        assertThat(slot.isSignalled()).isFalse();
    }

    @Test
    void nothing_of_the_last_transaction_is_left_in_a_slot() {
        ReceiveSlot slot = pool.take();
        slot.arm(77);
        slot.wake();
        pool.giveBack(slot);
        ReceiveSlot again = pool.take();
        assertThat(again.length()).isZero();
        long before = System.nanoTime();
        again.await(2_000_000);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(2_000_000);
    }
}
