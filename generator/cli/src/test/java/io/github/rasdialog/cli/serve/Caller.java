// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A client on a socket, as a test plays it. */
final class Caller implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private int heardUpTo;
    private boolean cutOff;

    Caller(InetSocketAddress server, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(server, PATIENCE_MILLIS);
    }

    Caller types(String keys) throws IOException {
        socket.getOutputStream().write(keys.getBytes(ISO_8859_1));
        return this;
    }

    /** Types no more, and goes on reading. */
    Caller closesItsSide() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Waits until this was sent, after what was heard before. */
    Caller hears(String text) throws IOException {
        while (true) {
            int at = heard().indexOf(text, heardUpTo);
            if (at >= 0) {
                heardUpTo = at + text.length();
                return this;
            }
            int next = read();
            if (next < 0) {
                throw new AssertionError("not '" + text + "' but the end after: " + heard());
            }
            heard.write(next);
        }
    }

    private int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException nothing) {
            throw new AssertionError("nothing more after: " + heard(), nothing);
        } catch (IOException reset) {
            return -1;
        }
    }

    String heard() {
        return heard.toString(ISO_8859_1);
    }

    /** Waits until the server has closed. */
    Caller awaitsTheEnd() throws IOException {
        for (int next = read(); next >= 0; next = read()) {
            heard.write(next);
        }
        return this;
    }

    void typesUntilCutOff(String keys) {
        for (int i = 0; i < 1_000 && !cutOff; i++) {
            typesIfItCan(keys);
        }
        assertThat(cutOff).isTrue();
    }

    void typesIfItCan(String keys) {
        try {
            types(keys);
        } catch (IOException gone) {
            cutOff = true;
        }
    }

    boolean isCutOff() {
        return cutOff;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
