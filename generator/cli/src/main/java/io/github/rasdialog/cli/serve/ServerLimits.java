// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import java.time.Duration;

/**
 * What a {@link CallServer} bounds.
 *
 * @param ports how many calls it takes at once, at least 1; the next caller hears that the line is busy
 * @param idle after how long a caller who types nothing and is sent nothing is hung up on
 * @param calls after how many calls it takes no more; 0 for never
 */
public record ServerLimits(int ports, Duration idle, long calls) {
    /** Checks them. */
    public ServerLimits {
        if (ports < 1 || idle.isNegative() || idle.isZero() || calls < 0) {
            throw new IllegalArgumentException(ports + " ports, idle for " + idle + ", " + calls + " calls");
        }
    }
}
