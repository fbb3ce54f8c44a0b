// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.aaa4j.radius.client.IntervalRetransmissionStrategy;

/** Servers to ask, with the patience of a test. */
final class RadiusServers {
    private RadiusServers() {}

    static RadiusServer at(InetSocketAddress address, byte[] secret, int attempts, long waitMillis) {
        return new RadiusServer(
                address,
                secret,
                "rasdialog",
                new IntervalRetransmissionStrategy(attempts, Duration.ofMillis(waitMillis)));
    }
}
