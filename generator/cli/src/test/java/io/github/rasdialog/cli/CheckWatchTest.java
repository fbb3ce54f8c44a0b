// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.watch.Changes;
import io.github.rasdialog.model.source.Ink;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told while files change; the changes are made between two looks. */
class CheckWatchTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<List<Path>> checks = new ArrayList<>();
    private final Set<Path> whatIsUsed = new HashSet<>();
    private List<Path> watched = List.of();

    @Test
    void aChangedFileIsNamedAndAllAreCheckedAgain() throws Exception {
        Path first = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);
        Path second = SampleFiles.write(folder, "b.dialog.yaml", SampleFiles.RIGHT);

        int status = watch(() -> SampleFiles.write(folder, "b.dialog.yaml", SampleFiles.LOOPING));

        assertThat(checks).containsExactly(List.of(first, second), List.of(first, second));
        assertThat(out).hasToString("-- " + second + " has changed\n");
        assertThat(status).as("the last check's").isEqualTo(2);
    }

    @Test
    void whatIsSavedAsItWasIsNotCheckedAgain() throws Exception {
        SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);

        watch(
                () -> SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT),
                () -> SampleFiles.write(folder, "notes.txt", "nothing"));

        assertThat(checks).hasSize(1);
        assertThat(out).hasToString("");
    }

    @Test
    void filesMayComeAndGo() throws Exception {
        Path first = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);
        Path second = folder.resolve("sub/b.dialog.yaml");

        watch(
                () -> {
                    Files.createDirectory(second.getParent());
                    Files.writeString(second, SampleFiles.RIGHT);
                },
                () -> Files.delete(first));

        assertThat(checks).containsExactly(List.of(first), List.of(first, second), List.of(second));
        assertThat(out).hasToString("-- " + second + " is new\n-- " + first + " is gone\n");
    }

    @Test
    void whereNoFileIsLeftThatIsToldOnceUntilThereIsOneAgain() throws Exception {
        Path file = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);

        watch(
                () -> Files.delete(file),
                () -> SampleFiles.write(folder, "notes.txt", "nothing"),
                () -> Files.writeString(file, SampleFiles.RIGHT));

        assertThat(err).hasToString("rasdialog: " + folder + ": no *.dialog.yaml in this folder\n");
        assertThat(out).hasToString("-- " + file + " is gone\n-- " + file + " is new\n");
        assertThat(checks).hasSize(2);
    }

    @Test
    void whatIsUsedIsWatchedTooWhetherItIsThereOrNot() throws Exception {
        Path outer = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);
        Path used = folder.resolve("parts/used.yaml");
        whatIsUsed.add(used);

        watch(
                () -> {
                    Files.createDirectory(used.getParent());
                    Files.writeString(used, "1");
                },
                () -> Files.writeString(used, "2"),
                () -> Files.delete(used));

        assertThat(checks).hasSize(4).containsOnly(List.of(outer));
        assertThat(watched).containsOnly(used);
        assertThat(out).hasToString("-- " + used + " is new\n-- " + used + " has changed\n-- " + used + " is gone\n");
    }

    @Test
    void whatIsUsedNoMoreIsWatchedNoMore() throws Exception {
        Path outer = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.RIGHT);
        Path used = SampleFiles.write(folder, "used.yaml", "1");
        whatIsUsed.add(used);

        watch(
                () -> {
                    whatIsUsed.clear();
                    Files.writeString(outer, SampleFiles.LOOPING);
                },
                () -> Files.writeString(used, "2"));

        assertThat(checks).hasSize(2);
        assertThat(out).hasToString("-- " + outer + " has changed\n");
        assertThat(watched).isEmpty();
    }

    private int watch(Edit... edits) throws Exception {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Ink.PLAIN, Ink.PLAIN);
        CheckWatch watch = new CheckWatch(terminal, List.of(folder), files -> {
            checks.add(files);
            return new CheckWatch.Checked(checks.size(), Set.copyOf(whatIsUsed));
        });
        return watch.run(new Edits(edits));
    }

    /** What somebody does to the files. */
    private interface Edit {
        void make() throws IOException;
    }

    /** Makes one edit at a time, each when the last has been looked at. */
    private final class Edits implements Changes {
        private final Deque<Edit> edits;

        Edits(Edit... edits) {
            this.edits = new ArrayDeque<>(Arrays.asList(edits));
        }

        @Override
        public boolean await() throws IOException {
            if (edits.isEmpty()) {
                return false;
            }
            edits.pop().make();
            return true;
        }

        @Override
        public void watchAlso(List<Path> files) {
            watched = files;
        }

        @Override
        public void close() {}
    }
}
