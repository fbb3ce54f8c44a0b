// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The bound of live transactions (S4) and an HPORT that comes again (E4), whatever the server does in which order. */
class SecurityDialogsTest {
    private static final int MOST = 2;

    private enum Happening {
        BEGIN,
        HANG_UP,
        HANG_UP_DURING_SEND,
        COMPLETE,
        END
    }

    /** One server, and what it knows of each port. */
    private static final class Server {
        private final FakeRasman rasman = new FakeRasman();
        private final Deque<Work> started = new ArrayDeque<>();
        private final SecurityDialogs dialogs;

        /** Those between Begin and Complete, or an End before. */
        private final Map<Long, Work> live = new HashMap<>();

        Server() {
            DialogType type = new DialogType("Name", "sha256:0", 32, 8, TestMachine::new);
            dialogs = new SecurityDialogs(type, rasman, started::add, rasman, MOST);
        }

        void happens(Happening what, long port) {
            switch (what) {
                case BEGIN -> begin(port);
                case HANG_UP -> hangUp(port);
                case HANG_UP_DURING_SEND -> hangUpDuringSend(port);
                case COMPLETE -> complete(port);
                case END -> endOfNone(port);
            }
            assertThat(dialogs.live()).isEqualTo(live.size());
            assertThat(dialogs.ports()).isEqualTo(live.size());
        }

        private void begin(long port) {
            int expected = RasError.SUCCESS;
            if (live.size() == MOST) {
                expected = RasError.ERROR_NO_SYSTEM_RESOURCES;
            } else if (live.containsKey(port)) {
                expected = RasError.ERROR_PORT_ALREADY_OPEN;
            }
            assertThat(dialogs.begin(port, rasman.sendBuffer, rasman.receiveBuffer, rasman))
                    .isEqualTo(expected);
            if (expected == RasError.SUCCESS) {
                live.put(port, started.remove());
            } else {
                started.remove().advance();
            }
        }

        private void hangUp(long port) {
            Work work = live.remove(port);
            if (work != null) {
                assertThat(dialogs.end(port)).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
                work.advance();
            }
        }

        private void hangUpDuringSend(long port) {
            Work work = live.remove(port);
            if (work != null) {
                rasman.duringSend = () -> assertThat(dialogs.end(port)).isZero();
                work.advance();
                rasman.duringSend = () -> {};
            }
        }

        private void complete(long port) {
            Work work = live.remove(port);
            if (work != null) {
                rasman.sendReply = RasError.ERROR_HARDWARE_FAILURE;
                work.advance();
                rasman.sendReply = RasError.PENDING;
            }
        }

        /** The End that follows a Complete, or one that nothing calls for. */
        private void endOfNone(long port) {
            if (!live.containsKey(port)) {
                assertThat(dialogs.end(port)).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
            }
        }
    }

    @Property
    void begin_refuses_exactly_what_is_live_on_that_port_or_one_too_many(
            @ForAll List<Happening> happenings, @ForAll @IntRange(min = 1, max = 4) int ports, @ForAll Random random) {
        Server server = new Server();
        for (Happening happening : happenings) {
            server.happens(happening, random.nextInt(ports));
        }
    }
}
