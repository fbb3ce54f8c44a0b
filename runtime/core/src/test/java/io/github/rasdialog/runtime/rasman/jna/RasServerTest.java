// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.HeardLog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The engine and the JNA binding in front of a RAS server written in C: real memory, real events, threads of the
 * server's own, buffers that cannot be touched once Complete was called.
 */
class RasServerTest {
    private RasServer server;

    @BeforeEach
    void open() throws Exception {
        server = new RasServer(256);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_name_is_asked_for_and_let_in() {
        assertThat(server.play("port 0\nexpect Name: \npass ann\\r\n"))
                .isEqualTo("call port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=ann domain=LAB sent=Name:"
                        + " \n");
    }

    @Test
    void typing_comes_in_pieces_and_ahead_and_is_asked_for_no_more_than_fits() {
        String typed = "port 0\nreceive 16\npieces 3\ntype \\r\ntype 0123456789012345678901234567890\\r\npass ann\\r\n";
        assertThat(server.play(typed)).contains("result=SUCCESS").contains("sent=Name: Name: Name: \n");
    }

    @Test
    void silence_ends_in_a_time_out() {
        assertThat(server.play("speed 1000\nport 0\nsilent\n\nport 0\nsilent\n"))
                .containsPattern("number=1 begin=0 result=ERROR error=638 end=619")
                .containsPattern("number=2 begin=0 result=ERROR error=638 end=619");
    }

    @Test
    void a_caller_who_hangs_up_is_gone_without_a_message() {
        assertThat(server.play("port 0\nprompt\npause 20000\nhangup\n")).contains("result=none error=0 end=619");
    }

    @Test
    void the_server_may_end_from_inside_complete() {
        assertThat(server.play("port 0\nends-inside\npass ann\\r\n\nport 0\nends-inside\npass ann\\r\n"))
                .contains("number=1 begin=0 result=SUCCESS error=0 end=619")
                .contains("number=2 begin=0 result=SUCCESS error=0 end=619")
                .doesNotContain("violation");
    }

    @Test
    void the_log_tells_port_device_state_and_result_and_nothing_that_was_typed() throws Exception {
        List<String> told;
        try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.observe")) {
            server.play("port 0\ndevice Loud Modem\npass ann\\r\n");
            Drained.await(() -> server.dialogs.live() == 0);
            told = log.lines();
        }
        // Of the test before, an ending may still have been on its way to the log.
        assertThat(told)
                .filteredOn(line -> line.contains("Loud Modem"))
                .singleElement()
                .asString()
                .matches("Asking \\d+, port \\w+ \\(Loud Modem\\): SUCCESS, in state COMPLETE, after \\d+ ms");
    }

    @Test
    void buffers_that_are_too_small_are_refused() {
        assertThat(server.play("port 0\nreceive 8\n")).contains("begin=603 result=none");
    }

    @Test
    void churn_makes_no_more_events_than_transactions_were_live_at_once() throws Exception {
        server.playAtRandom(2, 4, 100, 5_000);
        Drained.await(() -> server.dialogs.live() == 0);
        assertThat(server.rasman.receivesFree()).isEqualTo(server.rasman.receivesMade());
        // A transaction that was ended under its Receive may hold its own a little longer than its port is free.
        assertThat(server.rasman.receivesMade()).isLessThanOrEqualTo(4 * 4);
    }
}
