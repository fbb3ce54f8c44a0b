// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system that runs out of events. */
class ScarceEventsTest {
    private final ReceivePool pool = new ReceivePool();
    private NativeLibrary events = NativeLibrary.getProcess();

    @BeforeEach
    void bindScarceEvents() throws Exception {
        NativeTool.require("gcc");
        Path built = NativeTool.compile("gcc", "libscarce.so", List.of("-fPIC", "-shared"), "scarce.c");
        events = NativeLibraries.open(built.toAbsolutePath().toString());
        Win32Events.bind(events);
    }

    @AfterEach
    void bindTheOthersAgain() throws Exception {
        JnaRasman.load(TestRasman.library().toAbsolutePath().toString());
    }

    @Test
    void a_slot_that_lacks_its_second_event_gives_back_the_first() {
        leave(3);
        pool.take();
        assertThatIllegalStateException().isThrownBy(pool::take).withMessageContaining("no event to be had");
        assertThat(events.getFunction("ScarceEventsLeft").invokeInt(new Object[0]))
                .isEqualTo(1);
        leave(2);
        pool.take();
        assertThat(pool.made()).isEqualTo(2);
    }

    private void leave(int count) {
        events.getFunction("ScarceEventsLeave").invokeVoid(new Object[] {count});
    }
}
