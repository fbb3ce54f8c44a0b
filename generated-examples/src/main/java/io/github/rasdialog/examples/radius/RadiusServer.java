// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aaa4j.radius.client.IntervalRetransmissionStrategy;
import org.aaa4j.radius.client.RadiusClient;
import org.aaa4j.radius.client.RadiusClientException;
import org.aaa4j.radius.client.RetransmissionStrategy;
import org.aaa4j.radius.client.clients.UdpRadiusClient;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.NasIdentifier;
import org.aaa4j.radius.core.attribute.attributes.ReplyMessage;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.attribute.attributes.UserPassword;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.packets.AccessAccept;
import org.aaa4j.radius.core.packet.packets.AccessChallenge;
import org.aaa4j.radius.core.packet.packets.AccessReject;
import org.aaa4j.radius.core.packet.packets.AccessRequest;

/**
 * A RADIUS server, asked over UDP (RFC 2865). Both ways carry a Message-Authenticator; a reply without one is no verdict,
 * since its Response Authenticator alone can be forged (Blast-RADIUS). Thread-safe: each request has its own socket.
 */
public final class RadiusServer {
    /** The same request three times, three seconds apart: nine seconds at the most, fewer than the dialog waits. */
    public static final RetransmissionStrategy PATIENCE = new IntervalRetransmissionStrategy(3, Duration.ofSeconds(3));

    /** Shorter secrets can be guessed from one request that was overheard. */
    private static final int MIN_SECRET_BYTES = 16;

    private static final int MAX_TEXT_BYTES = 253;
    private static final int MESSAGE_AUTHENTICATOR_BYTES = 16;

    private final RadiusClient client;
    private final InetSocketAddress address;
    private final NasIdentifier asker;

    /**
     * A server; nothing is sent yet.
     *
     * @param secret what it shares with this client, at least 16 bytes; copied
     * @param nasIdentifier as whom it knows this client, 1 to 253 bytes
     * @throws IllegalArgumentException if the secret is too short, or the name has another length
     */
    public RadiusServer(
            InetSocketAddress address, byte[] secret, String nasIdentifier, RetransmissionStrategy patience) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("the shared secret must have at least " + MIN_SECRET_BYTES + " bytes");
        }
        this.address = address;
        this.asker = new NasIdentifier(text("the NAS identifier", nasIdentifier));
        this.client = UdpRadiusClient.newBuilder()
                .address(address)
                .secret(secret.clone())
                .retransmissionStrategy(patience)
                .build();
    }

    /**
     * Asks whether a user may come in, and waits for the verdict.
     *
     * @param user 1 to 253 bytes in UTF-8
     * @param password or the answer to a challenge, at most 128 bytes; copied, and the library cannot wipe its copy
     * @param state what came with the challenge that is answered
     * @throws NoVerdictException if no reply comes in time, or one that is not proven to be the server's
     */
    public Verdict ask(String user, byte[] password, Optional<State> state) {
        List<Attribute<?>> attributes = new ArrayList<>(List.of(
                new MessageAuthenticator(),
                new UserName(text("the user's name", user)),
                new UserPassword(new StringData(password.clone())),
                asker));
        state.ifPresent(attributes::add);
        return verdict(reply(new AccessRequest(attributes)));
    }

    /** The library would send a wrong length for more. */
    private static TextData text(String what, String value) {
        TextData text = new TextData(value);
        if (text.length() < 1 || text.length() > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(what + " must have 1 to " + MAX_TEXT_BYTES + " bytes");
        }
        return text;
    }

    private Packet reply(AccessRequest request) {
        Packet reply;
        try {
            reply = client.send(request);
        } catch (RadiusClientException | RuntimeException bad) {
            // The library answers some malformed replies with whatever was thrown on the way.
            throw new NoVerdictException("no reply, or a bad one", bad);
        }
        List<MessageAuthenticator> proofs = reply.getAttributes(MessageAuthenticator.class);
        // The library verifies those of the right length alone, and of several the last.
        if (proofs.size() != 1 || proofs.get(0).getData().length() != MESSAGE_AUTHENTICATOR_BYTES) {
            throw new NoVerdictException("a reply without a Message-Authenticator");
        }
        return reply;
    }

    private static Verdict verdict(Packet reply) {
        if (reply instanceof AccessAccept) {
            return new Verdict.Accepted();
        }
        if (reply instanceof AccessReject) {
            return new Verdict.Rejected();
        }
        if (reply instanceof AccessChallenge) {
            return challenge(reply);
        }
        throw new NoVerdictException("a reply of another kind: " + reply.getCode());
    }

    private static Verdict challenge(Packet reply) {
        List<State> states = reply.getAttributes(State.class);
        if (states.size() > 1) {
            throw new NoVerdictException("a challenge with several States");
        }
        List<String> messages = reply.getAttributes(ReplyMessage.class).stream()
                .map(message -> message.getData().getValue())
                .toList();
        return new Verdict.Challenged(messages, states.stream().findFirst());
    }

    /** Where it is; never the secret. */
    @Override
    public String toString() {
        return "RadiusServer at " + address;
    }
}
