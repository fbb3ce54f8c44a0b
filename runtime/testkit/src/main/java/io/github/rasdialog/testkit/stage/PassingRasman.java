// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.charset.Charset;

/** Passes all on to another RASMAN; what extends it does something else besides, or instead. */
public abstract class PassingRasman implements Rasman {
    private final Rasman rasman;

    /** Passes all on to this RASMAN. */
    protected PassingRasman(Rasman rasman) {
        this.rasman = rasman;
    }

    @Override
    public int send(long port, PortBuffer buffer, int length) {
        return rasman.send(port, buffer, length);
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
        return rasman.receive(port, buffer, pending, timeoutSeconds);
    }

    @Override
    public int getInfo(long port, SecurityInfo info) {
        return rasman.getInfo(port, info);
    }

    @Override
    public Charset ansiCodePage() {
        return rasman.ansiCodePage();
    }

    @Override
    public PendingReceive newPendingReceive() {
        return rasman.newPendingReceive();
    }
}
