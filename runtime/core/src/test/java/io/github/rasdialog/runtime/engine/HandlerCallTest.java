// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A transaction's place is given back once, by whoever is the last to let go (S4). */
class HandlerCallTest {
    private final HandlerCall call = new HandlerCall();

    @Test
    void who_ends_the_transaction_outside_the_handler_gives_its_place_back() {
        assertThat(call.enter(() -> true)).isTrue();
        assertThat(call.leave()).isFalse();
        assertThat(call.over()).isTrue();
    }

    @Test
    void a_handler_that_outlives_it_gives_its_place_back() {
        assertThat(call.enter(() -> true)).isTrue();
        assertThat(call.over()).isFalse();
        assertThat(call.leave()).isTrue();
    }

    @Test
    void a_handler_that_comes_too_late_is_not_called() {
        assertThat(call.over()).isTrue();
        assertThat(call.enter(() -> true)).isFalse();
    }

    @Test
    void a_decision_that_is_void_already_is_not_asked_for() {
        assertThat(call.enter(() -> false)).isFalse();
        assertThat(call.over()).isTrue();
    }
}
