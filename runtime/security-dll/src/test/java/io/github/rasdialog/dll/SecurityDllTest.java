// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.AskingMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialog inside the DLL inside a RAS server inside Wine, with a Windows JVM. */
class SecurityDllTest {
    private static final String ASKING = AskingDialog.class.getName();

    /** A call of some seconds: a server that ends takes along what its workers have yet to tell of the calls before. */
    private static final String LASTING = "port 0\nprompt\npause 5000000\npass ann\\r\n";

    private static final int CALLS = 5_000;
    private static final int CALLS_A_ROUND = 250;

    /** After so many calls nothing more may be held. */
    private static final int EARLY_CALLS = 500;

    private static final Pattern RESOURCES =
            Pattern.compile("round=\\d+ handles=(\\d+) threads=(\\d+) kilobytes=(\\d+)");

    /** With all of its heap and threads there from the start, and a compiler that is soon done, what grows is ours. */
    private static final String STEADY = "jvm-options = -Xms64m -Xmx64m -XX:+AlwaysPreTouch -XX:+UseSerialGC"
            + " -XX:TieredStopAtLevel=1 -XX:-UseDynamicNumberOfCompilerThreads";

    /** What comes and goes is not held in all of the last rounds. */
    private static final int LAST_ROUNDS = 5;

    /** Handles, threads, kilobytes: less than what a leak in one call of a hundred comes to. */
    private static final int[] GROWTH = {24, 24, 8 * 1024};

    @TempDir
    Path folder;

    private WindowsServer server;

    @BeforeEach
    void build() throws Exception {
        server = WindowsServer.in(folder);
    }

    @Test
    void callers_are_let_in_turned_away_timed_out_and_hung_up() throws Exception {
        Program.Run run = server.configured(ASKING).play("""
            speed 1000
            port 0
            expect Name:\s
            pass ann\\r

            port 0
            ends-inside
            type bob\\r
            type bob\\r
            type bob\\r

            port 1
            silent

            port 1
            lose 630

            port 1
            prompt
            hangup

            port 1
            receive 8

            port 1
            pieces 1
            pass ann\\r\\n

            port 2
            fail-send 606

            port 2
            fail-receive 618

            port 2
            fail-info 601
            type bob\\r

            port 2
            pass ann\\r
            """);
        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=ann domain=LAB sent=Name: \n")
                .contains("port=0 number=2 begin=0 result=FAILURE error=0 end=619 user=nobody")
                .contains("port=1 number=1 begin=0 result=ERROR error=638 end=619")
                .contains("port=1 number=2 begin=0 result=ERROR error=630 end=619")
                // Its worker may be on its way back from Receive (E3).
                .containsPattern("port=1 number=3 begin=0 result=(none error=0|ERROR error=619) end=619")
                .contains("port=1 number=4 begin=0 result=ERROR error=603")
                .contains("port=1 number=5 begin=0 result=SUCCESS")
                .contains("port=2 number=1 begin=0 result=ERROR error=606 end=619")
                .contains("port=2 number=2 begin=0 result=ERROR error=618 end=619")
                .contains("port=2 number=3 begin=0 result=ERROR error=601 end=619")
                .contains("port=2 number=4 begin=0 result=SUCCESS")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("A caller was refused with error 603.");
    }

    @Test
    void names_arrive_in_the_ansi_code_page_of_windows_or_not_at_all() throws Exception {
        // Latin-2's s with caron is B9, windows-1252's is 9A; Latin-2's a with ogonek, B1, windows-1252 has not.
        Program.Run run = server.configured(EuropeanDialog.class.getName())
                .play("port 0\npass Du\\xb9an\\r\n\nport 0\npass J\\xb1n\\r\n\nport 0\npass ann\\r\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=SUCCESS error=0 end=619 user=Du\\x9aan domain=LAB")
                .contains("number=2 begin=0 result=ERROR error=1113 end=619")
                .contains("number=3 begin=0 result=SUCCESS error=0 end=619 user=ann domain=LAB")
                .doesNotContain("violation");
    }

    @Test
    void a_listener_on_the_class_path_hears_of_transactions_and_harms_none() throws Exception {
        Path heard = folder.resolve("heard.txt");
        String call = "port 0\ndevice Loud Modem\npass ann\\r\n\n";
        Program.Run run = server.configured(
                        ASKING, "jvm-options = -D" + TellingListener.FILE + "=" + WindowsServer.windows(heard))
                .play(call + "port 0\ndevice Loud Modem\ntype bob\\r\nlose 630\n\n" + LASTING);
        assertThat(run.output())
                .contains("number=1 begin=0 result=SUCCESS")
                .contains("number=2 begin=0 result=ERROR error=630")
                .contains("number=3 begin=0 result=SUCCESS")
                .doesNotContain("violation");
        assertThat(Files.readString(heard))
                .containsPattern(
                        "transaction=Asking 1, port \\w+, deviceName=Loud Modem, .*SUCCESS.* counted .*begun=\\d, .*success=1,")
                .containsPattern(
                        "transaction=Asking 2, port \\w+, deviceName=Loud Modem, .*ERROR.* counted .*begun=\\d, .*error=1,")
                .doesNotContain("bob");
    }

    @Test
    void a_caller_who_hangs_up_before_java_is_there_is_gone() throws Exception {
        Program.Run run = server.configured(ASKING).play("port 0\nhangup\n\nport 0\nhangup\n\nport 0\npass ann\\r\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=none error=0 end=619")
                .contains("number=2 begin=0 result=none error=0 end=619")
                .contains("number=3 begin=0 result=SUCCESS")
                .doesNotContain("violation");
    }

    @Test
    void anything_may_happen_and_no_rule_is_broken() throws Exception {
        Program.Run run = server.configured(ASKING).server("random", "1", "8", "25", "5000", AskingMachine.LET_IN);
        assertThat(run.output())
                .startsWith("totals")
                .containsPattern("SUCCESS=[1-9]\\d* FAILURE=[1-9]")
                .contains("violations=0");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_handler_that_fails_ends_its_own_call_and_the_next_caller_is_served() throws Exception {
        StringBuilder script = new StringBuilder();
        List<String> faults = List.of("throw", "memory", "stack", "sleep", "loop", "pointer");
        int mute = faults.size();
        script.append("port %d\nmute\n\nport %d\npass ann\\r\n\n".formatted(mute, mute));
        for (int port = 0; port < faults.size(); port++) {
            script.append("port %d\ntype %s\\r\n\nport %d\npass ann\\r\n\n".formatted(port, faults.get(port), port));
        }
        String told = server.configured(FaultyDialog.class.getName())
                .play(script.toString())
                .output();
        for (int port = 0; port < faults.size(); port++) {
            assertThat(told)
                    .contains("port=" + port + " number=1 begin=0 result=ERROR error=645 end=619")
                    .contains("port=" + port + " number=2 begin=0 result=SUCCESS");
        }
        assertThat(told)
                .as("a server that never signals")
                .contains("port=" + mute + " number=1 begin=0 result=ERROR error=638 end=619")
                .contains("port=" + mute + " number=2 begin=0 result=SUCCESS")
                .doesNotContain("violation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "halt"})
    void a_handler_that_ends_java_ends_every_call_with_an_error_and_the_server_lives_on(String end) throws Exception {
        Program.Run run = server.configured(
                        FaultyDialog.class.getName(), "jvm-options = -Xmx64m -D" + FaultyDialog.TIMEOUT + "=60")
                .play("""
            port 0
            type hoard\\r

            port 0
            pass ann\\r

            port 0
            type %s\\r

            port 0
            pass ann\\r

            port 1
            prompt
            pause 60000000

            port 1
            pass ann\\r
            """.formatted(end));
        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=ERROR error=645 end=619")
                .contains("port=0 number=2 begin=0 result=SUCCESS")
                .contains("port=0 number=3 begin=0 result=ERROR error=645 end=619")
                .contains("port=0 number=4 begin=0 result=ERROR error=645 end=619")
                .contains("port=1 number=1 begin=0 result=ERROR error=645 end=619")
                .contains("port=1 number=2 begin=0 result=ERROR error=645 end=619")
                .doesNotContain("violation");
        assertThat(run.status()).isZero();
        assertThat(run.errors())
                .contains("The Java virtual machine stopped with status " + FaultyDialog.EXIT_STATUS + ".");
    }

    @Test
    void one_caller_too_many_is_refused_at_once_and_the_event_log_says_so() throws Exception {
        String waiting = "port %d\nprompt\npause 300000\npass ann\\r\n\n";
        StringBuilder script = new StringBuilder(waiting.formatted(0));
        for (int call = 0; call < 10; call++) {
            script.append("port 1\nrest 100000\nhangup\n\n");
        }
        Program.Run run = server.configured(ASKING, "transactions = 1").play(script.toString());
        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS")
                .containsPattern("port=1 number=\\d+ begin=1450 result=none error=0")
                .doesNotContain("violation");
        assertThat(run.errors()).containsPattern("Begin refused \\d+ callers?, the last with error 1450\\.");
    }

    @Test
    void churn_leaks_neither_handles_nor_threads_nor_memory() throws Exception {
        Files.writeString(folder.resolve("call.txt"), "port 0\npass ann\\r\n");
        int rounds = CALLS / CALLS_A_ROUND;
        Program.Run run = server.configured(ASKING, STEADY)
                .server("repeat", "call.txt", "1", String.valueOf(CALLS_A_ROUND), String.valueOf(rounds));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("SUCCESS=" + CALLS_A_ROUND + " FAILURE=0 ERROR=0");
        Matcher found = RESOURCES.matcher(run.output());
        List<int[]> held = found.results()
                .map(round -> IntStream.rangeClosed(1, 3)
                        .map(group -> Integer.parseInt(round.group(group)))
                        .toArray())
                .toList();
        assertThat(held).hasSize(rounds);
        int[] early = held.get(EARLY_CALLS / CALLS_A_ROUND - 1);
        int[] late = held.subList(rounds - LAST_ROUNDS, rounds).stream()
                .reduce(SecurityDllTest::least)
                .orElseThrow();
        System.out.printf(
                "Held after %d and after %d calls (handles, threads, kilobytes): %s, %s%n",
                EARLY_CALLS, CALLS, Arrays.toString(early), Arrays.toString(late));
        for (int i = 0; i < early.length; i++) {
            assertThat(late[i] - early[i]).as(run.output()).isLessThanOrEqualTo(GROWTH[i]);
        }
    }

    private static int[] least(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .map(i -> Math.min(one[i], other[i]))
                .toArray();
    }

    @Test
    void as_many_ports_as_a_server_has_are_served_at_once() throws Exception {
        Files.writeString(folder.resolve("call.txt"), "port 0\nprompt\npause 20000\npass ann\\r\n");
        Program.Run run = server.configured(ASKING).server("repeat", "call.txt", "256", "2", "1");
        assertThat(run.output()).contains("totals none=0 SUCCESS=512 FAILURE=0 ERROR=0 violations=0");
    }

    @Test
    void without_properties_every_caller_gets_an_error_and_the_event_log_says_why() throws Exception {
        Program.Run run = server.play("port 0\n\nport 0\nends-inside\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=645 end=619")
                .contains("number=2 begin=0 result=ERROR error=645 end=619")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("rasdialog.properties cannot be read");
    }

    @Test
    void what_is_wrong_with_the_properties_is_told() throws Exception {
        assertThat(server.properties("jvm = none", "colour = red")
                        .play("port 0\n")
                        .errors())
                .contains("line 2: unknown key 'colour'");
        assertThat(server.properties("jvm = none", "class-path = lib", "dialog = D")
                        .play("port 0\n")
                        .errors())
                .contains("none cannot be loaded");
    }

    @Test
    void a_dialog_that_is_not_there_is_named() throws Exception {
        Program.Run run = server.configured("org.example.Missing").play("port 0\n");
        assertThat(run.output()).contains("result=ERROR error=645").doesNotContain("violation");
        assertThat(run.errors()).contains("There is no class org.example.Missing on the class-path.");
    }

    @Test
    void what_the_event_log_tells_is_in_the_ansi_code_page() throws Exception {
        Program.Run run = server.configured("org.example.Pr\u00fcfung").play("port 0\n");
        assertThat(run.output()).contains("result=ERROR error=645").doesNotContain("violation");
        assertThat(run.errors()).contains("There is no class org.example.Pr\\00fcfung on the class-path.");
    }

    @Test
    void jars_are_found_by_the_beginning_of_their_names() throws Exception {
        Path folderOfJars = Files.createDirectory(folder.resolve("lib"));
        for (String jar : List.of("rasdialog-one.jar", "other.jar")) {
            Files.writeString(folderOfJars.resolve(jar), "");
        }
        Program.Run run = server.properties(
                        "jvm = " + WindowsServer.windows(WindowsJre.folder()),
                        "class-path = lib\\ras*.jar;" + WindowsServer.classPath(),
                        "dialog = " + ClassPathDialog.class.getName())
                .play("port 0\n");
        assertThat(run.errors()).contains("lib\\\\rasdialog-one.jar").doesNotContain("other.jar");
    }

    @Test
    void a_java_machine_that_ends_itself_does_not_take_the_server_along() throws Exception {
        Program.Run run = server.properties(
                        "jvm = " + WindowsServer.windows(WindowsJre.folder()),
                        "class-path = lib",
                        "jvm-options = -Xmx1g -Xms2g",
                        "dialog = D")
                .play("port 0\n\nport 0\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=645 end=619")
                .contains("number=2 begin=0 result=ERROR error=645 end=619")
                // Above all the server's own DLL folder, which Java must not leave changed.
                .doesNotContain("violation");
        assertThat(run.status()).isZero();
    }
}
