// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DLL with a Java half that fails where the real one could for want of memory: nobody waits for ever. */
class FailingJavaTest {
    private static final Path SOURCE = Path.of("src/test/resources/failing-java/SecurityDll.java");

    @TempDir
    Path folder;

    @TempDir
    Path classes;

    private WindowsServer server;

    @BeforeEach
    void build() throws Exception {
        server = WindowsServer.in(folder);
        String[] arguments = {
            "--release", "17", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), SOURCE.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }

    @Test
    void a_caller_whom_java_gives_up_gets_an_error_and_his_place_is_free_again() throws Exception {
        Program.Run run = play("lets-go", "1", "port 0\n\nport 0\nends-inside\n\nport 0\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=645 end=619")
                .contains("number=2 begin=0 result=ERROR error=645 end=619")
                .contains("number=3 begin=0 result=ERROR error=645 end=619")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("A caller was given up by Java with error 645.");
    }

    @Test
    void where_end_fails_and_has_ended_nothing_the_port_is_in_use_until_complete_tells_an_error() throws Exception {
        Program.Run run = play("goes-on", "2", "port 0\nprompt\nhangup\n\nport 0\ntype x\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=619 end=619 user= domain=")
                .contains("number=2 begin=0 result=FAILURE error=0 end=619 user=ann")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("End failed in Java.");
    }

    @Test
    void where_end_fails_and_has_ended_the_transaction_it_is_completed_all_the_same() throws Exception {
        Program.Run run = play("ends-and-fails", "2", "port 0\nprompt\nhangup\n\nport 0\ntype x\n");
        assertThat(run.output())
                .contains("number=1 begin=0 result=ERROR error=619 end=619")
                .contains("number=2 begin=0 result=FAILURE error=0 end=619 user=ann")
                .doesNotContain("violation");
        assertThat(run.errors()).contains("A caller was given up by Java with error 619.");
    }

    private Program.Run play(String fault, String transactions, String script) throws Exception {
        return server.properties(
                        "jvm = " + WindowsServer.windows(WindowsJre.folder()),
                        "class-path = " + WindowsServer.windows(classes) + ";" + WindowsServer.classPath(),
                        "jvm-options = -Xmx64m",
                        "dialog = " + fault,
                        "transactions = " + transactions)
                .play(script);
    }
}
