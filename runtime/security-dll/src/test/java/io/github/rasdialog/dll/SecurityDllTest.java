// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.AskingMachine;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialog inside the DLL inside a RAS server inside Wine, with a Windows JVM. */
class SecurityDllTest {
    private static final String ASKING = AskingDialog.class.getName();

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
                """);
        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=ann domain=LAB sent=Name: \n")
                .contains("port=0 number=2 begin=0 result=FAILURE error=0 end=619 user=nobody")
                .contains("port=1 number=1 begin=0 result=ERROR error=638 end=619")
                .contains("port=1 number=2 begin=0 result=ERROR error=630 end=619")
                .contains("port=1 number=3 begin=0 result=none error=0 end=619")
                .contains("port=1 number=4 begin=0 result=ERROR error=603")
                .contains("port=1 number=5 begin=0 result=SUCCESS")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("A caller was refused with error 603.");
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
        assertThat(run.output()).startsWith("totals").contains("violations=0");
        assertThat(run.status()).isZero();
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
    void a_java_machine_that_ends_itself_does_not_take_the_server_along() throws Exception {
        Program.Run run = server.properties(
                        "jvm = " + WindowsServer.windows(WindowsJre.folder()),
                        "class-path = lib",
                        "jvm-options = -Xmx1g -Xms2g",
                        "dialog = D")
                .play("port 0\n\nport 0\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=645 end=619")
                .contains("number=2 begin=0 result=ERROR error=645 end=619");
        assertThat(run.status()).isZero();
    }
}
