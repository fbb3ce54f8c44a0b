// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the tallies of a build are kept: one file a virtual machine, merged when they are read. Machines that one process
 * has started, be it through a shell, are of one build, such as its forks; what others left is not counted.
 */
final class CoverageFolder {
    /** The system property that names the folder. */
    static final String PROPERTY = "rasdialog.coverage";

    private static final Set<String> SHELLS =
            Set.of("sh", "dash", "bash", "ash", "ksh", "zsh", "busybox", "env", "cmd.exe");
    private static final String SUFFIX = ".tally";
    private static final String DIALOG = "dialog\t";

    private final Path folder;
    private final String build;

    CoverageFolder(Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /** The folder of the build that this virtual machine is part of. */
    static CoverageFolder ofThisBuild() {
        String build = named(buildOf(ProcessHandle.current()));
        return new CoverageFolder(Path.of(System.getProperty(PROPERTY, "target/rasdialog-coverage")), build);
    }

    /** Who started this process, past the shells that only hand it on: a build starts each fork through one of its own. */
    private static ProcessHandle buildOf(ProcessHandle fork) {
        ProcessHandle build = fork;
        do {
            Optional<ProcessHandle> parent = build.parent();
            if (parent.isEmpty()) {
                return build;
            }
            build = parent.get();
        } while (isShell(build));
        return build;
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> SHELLS.contains(
                        Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private static String named(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + started;
    }

    /** Where reports go. */
    Path path() {
        return folder;
    }

    /** Replaces what this virtual machine wrote before. */
    void write(Map<String, Tally> tallies) {
        List<String> lines = new ArrayList<>();
        tallies.forEach((digest, tally) -> {
            lines.add(DIALOG + digest);
            lines.addAll(tally.lines());
        });
        String name = build + "." + named(ProcessHandle.current()) + SUFFIX;
        try {
            Files.createDirectories(folder);
            Path draft = Files.write(folder.resolve(name + ".draft"), lines);
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What all virtual machines of this build have written, by the dialogs' digests. */
    Map<String, Tally> read() {
        Map<String, Tally> merged = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return merged;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(this::isOfThisBuild).sorted().toList()) {
                merge(Files.readAllLines(file), merged);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return merged;
    }

    private boolean isOfThisBuild(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(build + ".") && name.endsWith(SUFFIX);
    }

    private static void merge(List<String> lines, Map<String, Tally> merged) {
        Tally tally = new Tally();
        for (String line : lines) {
            if (line.startsWith(DIALOG)) {
                tally = merged.computeIfAbsent(line.substring(DIALOG.length()), digest -> new Tally());
            } else {
                tally.add(line);
            }
        }
    }
}
