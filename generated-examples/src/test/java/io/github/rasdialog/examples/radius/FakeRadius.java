// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.ReplyMessage;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.attribute.attributes.UserPassword;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.aaa4j.radius.core.packet.PacketCodecException;
import org.aaa4j.radius.core.packet.packets.AccessAccept;
import org.aaa4j.radius.core.packet.packets.AccessChallenge;
import org.aaa4j.radius.core.packet.packets.AccessReject;

/** Answers on a port of the loopback as a test wants, rightly or not. */
public final class FakeRadius implements AutoCloseable {
    static final byte[] SECRET = "known to the two alone".getBytes(StandardCharsets.US_ASCII);
    private static final PacketCodec CODEC = new PacketCodec(new StandardDictionary());
    private static final State ASKED = new State(new StringData(new byte[] {0, -1, 'A'}));

    private final DatagramSocket socket;

    /** Gives the bytes that answer a request; none: no answer. */
    interface Answers {
        Optional<byte[]> to(byte[] request) throws PacketCodecException;
    }

    FakeRadius(Answers answers) {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread thread = new Thread(() -> serve(answers), "RADIUS");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Answers answers) {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        while (!socket.isClosed()) {
            try {
                packet.setLength(4096);
                socket.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                Optional<byte[]> answer = answers.to(request);
                if (answer.isPresent()) {
                    socket.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
                }
            } catch (IOException | PacketCodecException over) {
                if (!socket.isClosed()) {
                    throw new IllegalStateException(over);
                }
            }
        }
    }

    /** A server as it ought to be, which lets bob in by his password, and alice once she has answered, too. */
    public static FakeRadius ofAliceAndBob() {
        return new FakeRadius(judging(FakeRadius::judge));
    }

    /** One that never answers. */
    public static FakeRadius mute() {
        return new FakeRadius(request -> Optional.empty());
    }

    /** One that answers every request with these bytes. */
    public static FakeRadius saying(byte[] bytes) {
        return new FakeRadius(request -> Optional.of(bytes));
    }

    private static Packet judge(Packet request) {
        String user =
                request.getAttribute(UserName.class).orElseThrow().getData().getValue();
        String typed = typed(request);
        boolean answers = request.getAttribute(State.class)
                .filter(state -> Arrays.equals(
                        state.getData().getValue(), ASKED.getData().getValue()))
                .isPresent();
        boolean alicesPassword = user.equals("alice") && !answers && typed.equals("correct horse");
        boolean accepted = answers
                ? user.equals("alice") && typed.equals("271828")
                : user.equals("bob") && typed.equals("battery staple");
        List<Attribute<?>> proof = List.of(new MessageAuthenticator());
        if (alicesPassword || user.equals("alice") && answers && !accepted) {
            return new AccessChallenge(
                    List.of(new MessageAuthenticator(), new ReplyMessage(new TextData("Code of the token")), ASKED));
        }
        return accepted ? new AccessAccept(proof) : new AccessReject(proof);
    }

    static String typed(Packet request) {
        byte[] password =
                request.getAttribute(UserPassword.class).orElseThrow().getData().getValue();
        return new String(password, StandardCharsets.ISO_8859_1);
    }

    /** Answers that are right in form, and signed. */
    static Answers judging(UnaryOperator<Packet> judge) {
        return request -> Optional.of(signed(judge.apply(CODEC.decodeRequest(request, SECRET)), request, SECRET));
    }

    /** A reply to a request, in bytes. */
    static byte[] signed(Packet reply, byte[] request, byte[] secret) throws PacketCodecException {
        return CODEC.encodeResponse(reply, secret, request[1] & 0xFF, Arrays.copyOfRange(request, 4, 20));
    }

    /** What asks it, patiently enough for any machine; no test waits that long where an answer comes. */
    public RadiusServer asked() {
        return asked(1, 60_000);
    }

    /** What asks it and soon gives up. */
    public RadiusServer askedImpatiently() {
        return asked(2, 20);
    }

    RadiusServer asked(int attempts, long waitMillis) {
        return RadiusServers.at(
                new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort()), SECRET, attempts, waitMillis);
    }

    @Override
    public void close() {
        socket.close();
    }
}
