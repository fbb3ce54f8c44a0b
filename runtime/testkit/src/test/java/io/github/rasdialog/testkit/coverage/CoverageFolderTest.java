// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.model.semantics.Transition;
import io.github.rasdialog.testkit.subject.Reach.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CoverageFolderTest {
    private static final Transition WAY = new Transition(3, true);
    private static final Pair PAIR = new Pair(new Transition(2, false), WAY);

    @TempDir
    Path folder;

    /** As Maven starts forks: each through a shell that stays. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void mergesWhatTheForksOfOneBuildHaveWritten() throws Exception {
        assertThat(fork(2)).isEqualTo("2");
        assertThat(fork(5)).isEqualTo("7");
    }

    private String fork(int times) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "cd . && \"$@\" && true", "sh");
        shell.command()
                .addAll(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-D" + CoverageFolder.PROPERTY + "=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fork.class.getName(),
                        Integer.toString(times)));
        Process process = shell.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).isZero();
        return told;
    }

    /** A fork that has made one way so many times, and tells how often the build has. */
    static final class Fork {
        private Fork() {}

        public static void main(String... arguments) {
            CoverageFolder folder = CoverageFolder.ofThisBuild();
            folder.write(Map.of("sha256:a", tally(Long.parseLong(arguments[0]))));
            System.out.println(folder.read().get("sha256:a").of(WAY));
        }
    }

    @Test
    void mergesEveryDialogByItself() throws IOException {
        new CoverageFolder(folder, "build-1").write(Map.of("sha256:a", tally(2)));
        rename("build-1.other-fork.tally");
        new CoverageFolder(folder, "build-1").write(Map.of("sha256:a", tally(5), "sha256:b", tally(1)));

        Map<String, Tally> merged = new CoverageFolder(folder, "build-1").read();

        assertThat(merged.get("sha256:a").of(WAY)).isEqualTo(7);
        assertThat(merged.get("sha256:a").of(PAIR)).isEqualTo(7);
        assertThat(merged.get("sha256:a").ofState(4)).isEqualTo(7);
        assertThat(merged.get("sha256:b").of(WAY)).isEqualTo(1);
    }

    @Test
    void replacesWhatOneForkWroteBefore() {
        CoverageFolder fork = new CoverageFolder(folder, "build-1");
        fork.write(Map.of("sha256:a", tally(2)));
        fork.write(Map.of("sha256:a", tally(3)));

        assertThat(fork.read().get("sha256:a").of(WAY)).isEqualTo(3);
    }

    @Test
    void leavesOutWhatAnEarlierBuildHasLeft() {
        new CoverageFolder(folder, "build-1").write(Map.of("sha256:a", tally(2)));

        assertThat(new CoverageFolder(folder, "build-2").read()).isEmpty();
        assertThat(new CoverageFolder(folder.resolve("none"), "build-2").read()).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoTally() {
        for (String line : List.of("way", "way\t1", "way\t1\tx+", "what\t1\t2")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Tally().add(line))
                    .withMessageContaining("no line of a tally");
        }
    }

    private void rename(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Files.move(files.findFirst().orElseThrow(), folder.resolve(name));
        }
    }

    private static Tally tally(long times) {
        Tally tally = new Tally();
        tally.state(4, times);
        tally.way(WAY, times);
        tally.pair(PAIR, times);
        return tally;
    }
}
