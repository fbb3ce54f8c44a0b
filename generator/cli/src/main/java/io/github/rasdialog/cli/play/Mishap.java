// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.Arrays;
import java.util.List;

/** What the player can make go wrong with a key. */
enum Mishap {
    HARDWARE("the Receive fails: ERROR_HARDWARE_FAILURE", When.READING, call -> call.failReceive("630")),
    NOT_CONNECTED("the Receive fails: ERROR_PORT_NOT_CONNECTED", When.READING, call -> call.failReceive("606")),
    NEXT_SEND("the next Send will fail: ERROR_HARDWARE_FAILURE", When.LIVE, call -> call.failNextSend("630")),
    MALFORMED("the caller types a malformed line", When.READING, PlayedCall::typeMalformed),
    UNDECIDED("the handler throws", When.DECIDING, PlayedCall::giveUpDeciding),
    LINE_LOST("the line is lost", When.LIVE, PlayedCall::hangUp);

    private enum When {
        READING,
        DECIDING,
        LIVE
    }

    @FunctionalInterface
    private interface Blow {
        void befall(PlayedCall call) throws RefusedException;
    }

    private final String title;
    private final When when;
    private final Blow blow;

    Mishap(String title, When when, Blow blow) {
        this.title = title;
        this.when = when;
        this.blow = blow;
    }

    /** What happens. */
    String title() {
        return title;
    }

    /** Makes it happen. */
    void befall(PlayedCall call) throws RefusedException {
        blow.befall(call);
    }

    /** Those that can happen now. */
    static List<Mishap> possible(PlayedCall call) {
        return Arrays.stream(values())
                .filter(mishap -> switch (mishap.when) {
                    case READING -> call.reading().isPresent();
                    case DECIDING -> call.deciding().isPresent();
                    case LIVE -> call.outcome().isEmpty();
                })
                .toList();
    }
}
