// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.observe.TransactionListener.Decided;
import io.github.rasdialog.runtime.observe.TransactionListener.Ended;
import io.github.rasdialog.runtime.observe.TransactionListener.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JFR events where the JVM has them, and a life without where it has not. */
class FlightRecorderTest {
    private static final TransactionName NAME = new TransactionName("Login", 12, 7);

    @TempDir
    Path folder;

    @Test
    void a_recording_has_every_ending_decision_and_refusal() throws Exception {
        List<RecordedEvent> events;
        try (Recording recording = new Recording()) {
            recording.start();
            TransactionListeners listeners = new TransactionListeners();
            listeners.tell(it -> it.decided(new Decided(NAME, "readCode", true, Duration.ofMillis(3))));
            listeners.tell(it -> it.ended(
                    new Ended(NAME, "Modem", "granted", Ending.completed(Result.SUCCESS, 0), Duration.ofSeconds(2))));
            listeners.tell(it -> it.refused(new Refused("Login", 8, -1)));
            recording.stop();
            events = ours(recording);
        }
        assertThat(events)
                .extracting(event -> event.getEventType().getName())
                .containsExactly("rasdialog.Decision", "rasdialog.Transaction", "rasdialog.Refusal");
        RecordedEvent decision = events.get(0);
        assertThat(decision.getString("state")).isEqualTo("readCode");
        assertThat(decision.getDuration("took")).isEqualTo(Duration.ofMillis(3));
        RecordedEvent ending = events.get(1);
        assertThat(ending.getLong("transaction")).isEqualTo(12);
        assertThat(ending.getString("device")).isEqualTo("Modem");
        assertThat(ending.getString("result")).isEqualTo("SUCCESS");
        assertThat(ending.getDuration("held")).isEqualTo(Duration.ofSeconds(2));
        assertThat(events.get(2).getLong("errorCode")).isEqualTo(0xFFFFFFFFL);
    }

    private List<RecordedEvent> ours(Recording recording) throws IOException {
        Path file = folder.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("rasdialog."))
                .toList();
    }

    @Test
    void a_java_without_jfr_runs_calls_all_the_same() throws Exception {
        assertThat(childSays("--limit-modules", "java.base,java.logging"))
                .contains("jfr absent")
                .contains("success=1");
    }

    @Test
    void a_java_with_jfr_and_no_recording_runs_them_too() throws Exception {
        assertThat(childSays()).contains("jfr present").contains("success=1");
    }

    private String childSays(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("io.github.rasdialog.runtime.engine.OneCall");
        Path told = folder.resolve("told.txt");
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(child.exitValue()).as(text).isZero();
        return text;
    }
}
