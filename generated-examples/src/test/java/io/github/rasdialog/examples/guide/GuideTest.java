// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.project.ProjectFiles;
import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the guide word for word in an empty folder: runs each command, makes each edit, compares what is told. It begins
 * in a clone of its own, with nothing built.
 */
@Timeout(540)
class GuideTest {
    private static final String PORT = "2323";

    @TempDir
    private Path folder;

    @Test
    void whoFollowsTheGuideHasATestedDialogOfHisOwn() throws IOException {
        List.of("bash", "nc", "x86_64-w64-mingw32-gcc-posix").forEach(NativeTool::require);
        String guide = Files.readString(ProjectFiles.ROOT.resolve("generator/docs/guide.md"));
        Deque<GuideStep> steps = new ArrayDeque<>(GuideStep.of(guide.replace(PORT, freePort())));
        Path project = folder.resolve("first/door-login");
        Clone clone = Clone.in(folder);

        try (Shell shell = new Shell(clone.folder(), clone.environment())) {
            while (!steps.isEmpty()) {
                GuideStep step = steps.pop();
                if (step.kind().equals("diff")) {
                    step.edit(project);
                } else if (step.text().contains("rasdialog serve ")) {
                    serve(shell, step, steps.pop(), steps.pop(), project);
                } else {
                    boolean tells = !steps.isEmpty() && steps.peek().kind().equals("text");
                    run(shell, step, tells ? steps.pop() : new GuideStep("text", "…"));
                }
            }
        }
        assertThat(project.resolve("server/rasdialog.properties"))
                .content()
                .contains("dialog = org.example.login.DoorLoginOnServer");
        assertThat(project.resolve("server/lib/door-login-1.0-SNAPSHOT.jar")).exists();
    }

    private static void run(Shell shell, GuideStep commands, GuideStep told) throws IOException {
        Shell.Outcome outcome = shell.run(commands.text());

        assertThat(outcome.output()).as(commands.text()).matches(told.told());
        assertThat(outcome.status()).as(commands.text()).isEqualTo(told.text().contains(": error ") ? 1 : 0);
    }

    /** In one terminal calls are served; from another one comes. */
    private static void serve(Shell shell, GuideStep serving, GuideStep calling, GuideStep told, Path project)
            throws IOException {
        shell.begin(serving.text());
        String listening = shell.line();
        try (Shell other = new Shell(project, Map.of())) {
            assertThat(other.run(calling.text()).status()).isZero();
        }
        Shell.Outcome served = shell.end();

        assertThat(listening + "\n" + served.output()).matches(told.told());
        assertThat(served.status()).isZero();
    }

    private static String freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return Integer.toString(any.getLocalPort());
        }
    }
}
