// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.AwaitReceive;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aaa4j.radius.core.attribute.RawAttribute;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.NasIdentifier;
import org.aaa4j.radius.core.attribute.attributes.ReplyMessage;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.packets.AccessAccept;
import org.aaa4j.radius.core.packet.packets.AccessChallenge;
import org.aaa4j.radius.core.packet.packets.AccessReject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a server's verdict, and that nothing else does. */
class RadiusServerTest {
    private static final byte[] PASSWORD = "correct horse".getBytes(StandardCharsets.US_ASCII);
    private static final Packet ACCEPT = new AccessAccept(List.of(new MessageAuthenticator()));
    private static final int LENGTH_OF_ACCEPT = 38;

    @Test
    void aRequestSaysWhoAsksAndProvesIt() throws Exception {
        BlockingQueue<Packet> received = new LinkedBlockingQueue<>();
        State state = new State(new StringData(new byte[] {0, -1, 7}));
        FakeRadius.Answers judge = FakeRadius.judging(request -> {
            received.add(request);
            return ACCEPT;
        });
        try (FakeRadius fake = new FakeRadius(judge)) {
            assertThat(fake.asked().ask("alice", PASSWORD, Optional.of(state))).isEqualTo(new Verdict.Accepted());
        }

        Packet request = received.take();
        assertThat(request.getAttributes().get(0)).isInstanceOf(MessageAuthenticator.class);
        assertThat(request.getAttribute(UserName.class).orElseThrow().getData().getValue())
                .isEqualTo("alice");
        assertThat(FakeRadius.typed(request)).isEqualTo("correct horse");
        assertThat(request.getAttribute(NasIdentifier.class)
                        .orElseThrow()
                        .getData()
                        .getValue())
                .isEqualTo("rasdialog");
        assertThat(request.getAttribute(State.class).orElseThrow().getData().getValue())
                .containsExactly(0, -1, 7);
    }

    @Test
    void aRejectIsAVerdictToo() {
        assertThat(verdictOn(new AccessReject(List.of(new MessageAuthenticator()))))
                .isEqualTo(new Verdict.Rejected());
    }

    @Test
    void aChallengeCarriesItsMessagesInOrderAndItsState() {
        State state = new State(new StringData(new byte[] {1, 2}));

        Verdict verdict = verdictOn(new AccessChallenge(List.of(
                new MessageAuthenticator(),
                new ReplyMessage(new TextData("one")),
                state,
                new ReplyMessage(new TextData("two")))));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Challenged.class, challenged -> {
            assertThat(challenged.messages()).containsExactly("one", "two");
            assertThat(challenged.state().orElseThrow().getData().getValue()).containsExactly(1, 2);
        });
    }

    static List<Packet> unproven() {
        MessageAuthenticator proof = new MessageAuthenticator();
        return List.of(
                new AccessAccept(),
                new AccessAccept(List.of(new MessageAuthenticator(new StringData(new byte[15])))),
                new AccessAccept(List.of(proof, new MessageAuthenticator(new StringData(new byte[1])))),
                new AccessAccept(List.of(new RawAttribute(80, new byte[0]))),
                new AccessChallenge(
                        List.of(proof, new State(new StringData(new byte[1])), new State(new StringData(new byte[2])))),
                new Packet(5, List.of(proof)),
                new Packet(200, List.of(proof)));
    }

    @ParameterizedTest
    @MethodSource("unproven")
    void whatTheServerMayNotSayOrDoesNotProveIsNoVerdict(Packet reply) {
        assertThatThrownBy(() -> verdictOn(reply)).isInstanceOf(NoVerdictException.class);
    }

    @Test
    void aReplySignedWithAnotherSecretIsNoVerdict() {
        byte[] another = "another one altogether".getBytes(StandardCharsets.US_ASCII);

        assertNoVerdict(request -> Optional.of(FakeRadius.signed(ACCEPT, request, another)));
    }

    @Test
    void yesterdaysAcceptIsNoVerdictToday() throws Exception {
        List<byte[]> replies = new ArrayList<>();
        FakeRadius.Answers replaying = request -> {
            replies.add(FakeRadius.signed(ACCEPT, request, FakeRadius.SECRET));
            return Optional.of(replies.get(0));
        };
        try (FakeRadius fake = new FakeRadius(replaying)) {
            RadiusServer server = fake.asked();
            assertThat(server.ask("alice", PASSWORD, Optional.empty())).isEqualTo(new Verdict.Accepted());
            assertThatThrownBy(() -> server.ask("alice", PASSWORD, Optional.empty()))
                    .isInstanceOf(NoVerdictException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("bytesOfAnAccept")
    void anAcceptWithAnyBitTurnedIsNoVerdict(int at) {
        for (int bit = 0; bit < 8; bit++) {
            int turned = 1 << bit;
            assertNoVerdict(request -> {
                byte[] reply = FakeRadius.signed(ACCEPT, request, FakeRadius.SECRET);
                reply[at] ^= (byte) turned;
                return Optional.of(reply);
            });
        }
    }

    static IntStream bytesOfAnAccept() {
        return IntStream.range(0, LENGTH_OF_ACCEPT);
    }

    @Property(tries = 500)
    void bytesFromAnywhereAreNoVerdict(@ForAll @Size(max = 300) byte[] noise, @ForAll boolean likeAnAccept) {
        byte[] reply = noise.clone();
        if (likeAnAccept && reply.length >= 20) {
            reply[0] = 2;
            reply[2] = (byte) (reply.length >> 8);
            reply[3] = (byte) reply.length;
        }
        assertNoVerdict(request -> Optional.of(reply));
    }

    @Property(tries = 500)
    void whateverAServerSignsOnlyAnAcceptAccepts(
            @ForAll @IntRange(max = 255) int code,
            @ForAll @IntRange(min = 1, max = 255) int type,
            @ForAll @Size(max = 250) byte[] data) {
        Packet reply = new Packet(code, List.of(new MessageAuthenticator(), new RawAttribute(type, data)));

        assertThat(isAccepted(reply)).isIn(false, code == AccessAccept.CODE);
    }

    @Test
    void aLostRequestIsSentAgainAsItWas() throws Exception {
        BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
        FakeRadius.Answers secondTime = request -> {
            requests.add(request);
            return requests.size() < 2
                    ? Optional.empty()
                    : Optional.of(FakeRadius.signed(ACCEPT, request, FakeRadius.SECRET));
        };
        try (FakeRadius fake = new FakeRadius(secondTime)) {
            assertThat(fake.asked(1000, 50).ask("alice", PASSWORD, Optional.empty()))
                    .isEqualTo(new Verdict.Accepted());
        }
        assertThat(requests.take()).isEqualTo(requests.take());
    }

    @Test
    void whereNobodyAnswersThereIsNoVerdict() {
        try (FakeRadius mute = FakeRadius.mute()) {
            assertThatThrownBy(() -> mute.askedImpatiently().ask("alice", PASSWORD, Optional.empty()))
                    .isInstanceOf(NoVerdictException.class);
        }
    }

    @Test
    void patienceIsOverBeforeTheDialogs() throws Exception {
        String yaml = Files.readString(Path.of("src/main/dialog/radius-login.dialog.yaml"));
        Duration longest = IntStream.range(0, RadiusServer.PATIENCE.getMaxAttempts())
                .mapToObj(RadiusServer.PATIENCE::timeoutForAttempt)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(DialogLoader.load("radius-login.dialog.yaml", yaml).dialog().orElseThrow().states().stream()
                        .filter(AwaitReceive.class::isInstance)
                        .flatMap(state -> ((AwaitReceive) state).decide().stream()))
                .hasSize(2)
                .allSatisfy(decide -> assertThat(longest).isLessThan(Duration.ofSeconds(decide.withinSeconds())));
    }

    static Stream<byte[]> tooShort() {
        return Stream.of(new byte[0], new byte[15]);
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void aShortSecretIsRefused(byte[] secret) {
        InetSocketAddress nowhere = new InetSocketAddress(1812);

        assertThatThrownBy(() -> RadiusServers.at(nowhere, secret, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTextShowsTheSecret() {
        RadiusServer server = RadiusServers.at(new InetSocketAddress(1812), FakeRadius.SECRET, 1, 1);

        assertThat(server.toString()).startsWith("RadiusServer at ").doesNotContain("known");
    }

    private static void assertNoVerdict(FakeRadius.Answers answers) {
        try (FakeRadius fake = new FakeRadius(answers)) {
            assertThatThrownBy(() -> fake.asked().ask("alice", PASSWORD, Optional.empty()))
                    .isInstanceOf(NoVerdictException.class);
        }
    }

    private static boolean isAccepted(Packet reply) {
        try {
            return verdictOn(reply) instanceof Verdict.Accepted;
        } catch (NoVerdictException refused) {
            return false;
        }
    }

    private static Verdict verdictOn(Packet reply) {
        try (FakeRadius fake = new FakeRadius(FakeRadius.judging(request -> reply))) {
            return fake.asked().ask("alice", PASSWORD, Optional.empty());
        }
    }
}
