// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call: a connection on one side, the simulated server's line on the other. Belongs to the thread of the {@link
 * CallServer}, but for what the simulation calls, which is handed over to it.
 */
final class ServedCall implements Caller, Telnet.Receiver {
    private final Connection connection;
    private final CallServer server;
    private final Transcript transcript;
    private final Telnet telnet = new Telnet(this);
    private final Echo echo = new Echo(this::echoed);
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private final long number;
    private @Nullable Call call;
    private @Nullable Line line;
    private boolean inputEnded;
    private Optional<String> cutOff = Optional.empty();

    ServedCall(Connection connection, CallServer server, Transcript transcript, long number) {
        this.connection = connection;
        this.server = server;
        this.transcript = transcript;
        this.number = number;
    }

    long number() {
        return number;
    }

    Transcript transcript() {
        return transcript;
    }

    Connection connection() {
        return connection;
    }

    String from() {
        return connection.from();
    }

    /** Why the connection was cut, if it was. */
    Optional<String> cutOff() {
        return cutOff;
    }

    Call call() {
        Call present = call;
        if (present == null) {
            throw new IllegalStateException("the call was not placed");
        }
        return present;
    }

    void placed(Call newCall, boolean negotiates) {
        call = newCall;
        if (negotiates) {
            telnet.offer();
        }
    }

    /** The dialog comes to a line, or leaves it. From any thread. */
    void reads(Echo.Reading now) {
        server.execute(() -> echo.reads(now));
    }

    // The connection's side.

    /** Bytes have come. */
    void received(ByteBuffer bytes) {
        telnet.receive(bytes);
        if (keys.size() > 0) {
            Line present = line;
            if (keys.size() + call().unread() > server.mostTypedAhead()) {
                hangUp("typed too far ahead of the dialog");
            } else if (present != null && cutOff.isEmpty()) {
                present.type(keys.toByteArray());
                keys.reset();
            }
        }
    }

    /** Nothing more will be typed. What was is still read, and answered: then the caller has hung up. */
    void inputEnds() {
        inputEnded = true;
        lookAround();
    }

    /** Whether the caller has hung up meanwhile. */
    void lookAround() {
        if (connection.isClosed() || inputEnded && keys.size() == 0 && call().waitsForInput()) {
            lost();
        }
    }

    private void lost() {
        Line present = line;
        if (present != null) {
            present.hangUp();
        }
    }

    @Override
    public void key(byte key) {
        keys.write(key);
        echo.typed(key);
    }

    @Override
    public void answer(byte[] bytes) {
        connection.send(bytes);
    }

    private void echoed(byte[] bytes) {
        if (telnet.echoes()) {
            connection.send(telnet.encode(bytes));
        }
    }

    @Override
    public void hangUp(String why) {
        if (cutOff.isEmpty()) {
            cutOff = Optional.of(why);
            keys.reset();
            connection.close();
            lost();
        }
    }

    // The simulation's side: from any thread.

    @Override
    public void connected(Line newLine) {
        server.begins(this);
        server.execute(() -> {
            line = newLine;
            if (connection.isClosed()) {
                newLine.hangUp();
            } else if (keys.size() > 0) {
                newLine.type(keys.toByteArray());
                keys.reset();
            }
        });
    }

    @Override
    public void shown(byte[] text) {
        server.execute(() -> connection.send(telnet.encode(text)));
    }

    @Override
    public void disconnected() {
        server.execute(() -> server.over(this));
    }
}
