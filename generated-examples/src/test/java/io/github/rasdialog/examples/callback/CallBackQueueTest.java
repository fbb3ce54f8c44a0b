// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallBackQueueTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T11:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void eachCallBackIsALineAtTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("calls"), "one that was there\n");
        CallBacks queue = new CallBackQueue(file, CLOCK);

        queue.note("alice", "+49301234567");
        queue.note("bob", "5551234");

        assertThat(file).hasContent("""
                        one that was there
                        2026-11-28T11:00:00Z alice +49301234567
                        2026-11-28T11:00:00Z bob 5551234
                        """);
    }

    @Test
    void linesOfManyAtOnceStayWhole() throws IOException {
        Path file = folder.resolve("calls");
        CallBacks queue = new CallBackQueue(file, CLOCK);

        IntStream.range(1000, 1100).parallel().forEach(number -> note(queue, Integer.toString(number)));

        assertThat(Files.readAllLines(file))
                .hasSize(100)
                .allSatisfy(line -> assertThat(line).matches("2026-11-28T11:00:00Z alice 10[0-9]{2}"));
    }

    private static void note(CallBacks queue, String number) {
        try {
            queue.note("alice", number);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        CallBacks queue = new CallBackQueue(folder.resolve("no/such/folder"), CLOCK);

        assertThatThrownBy(() -> queue.note("alice", "5551234")).isInstanceOf(IOException.class);
    }
}
