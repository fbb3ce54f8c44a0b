// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.radius.FakeRadius;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.caller.Script;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The RADIUS login where what stands at the server's address is no server: nobody gets in, and the log has an error. */
class RadiusLoginWithoutServerTest {
    private static final Script BOB = Script.lines("bob").secretLine("battery staple");

    @Test
    void nobodyAnswers() {
        try (FakeRadius mute = FakeRadius.mute()) {
            assertError(RadiusLoginTest.call(mute.askedImpatiently(), BOB));
        }
    }

    @Property(tries = 200)
    void anythingAnswers(@ForAll @Size(max = 100) byte[] noise) {
        try (FakeRadius babbling = FakeRadius.saying(noise)) {
            assertError(RadiusLoginTest.call(babbling.asked(), BOB));
        }
    }

    private static void assertError(CallOutcome outcome) {
        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_AUTH_INTERNAL);
        assertThat(outcome.messages()).singleElement().asString().startsWith("ERROR");
    }
}
