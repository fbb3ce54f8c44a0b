// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.guide;

import io.github.rasdialog.examples.project.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;

/**
 * This project as somebody has just cloned it, and a local Maven repository that holds nothing yet. What others have made is
 * found in the repository that this build uses; fetched is only what is not there, such as the plugin that installs.
 *
 * @param folder with the root pom
 * @param repository where that which is built here is installed
 */
record Clone(Path folder, Path repository) {
    private static final Set<String> NOT_CLONED = Set.of("target", ".git");

    /** Clones the project into a folder. */
    static Clone in(Path folder) throws IOException {
        Clone clone = new Clone(folder.resolve("rasdialog"), folder.resolve("repository"));
        Files.walkFileTree(ProjectFiles.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path original, BasicFileAttributes attributes) throws IOException {
                if (NOT_CLONED.contains(original.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(clone.placeOf(original));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path original, BasicFileAttributes attributes) throws IOException {
                Files.copy(original, clone.placeOf(original), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return clone;
    }

    private Path placeOf(Path original) {
        return folder.resolve(ProjectFiles.ROOT.relativize(original));
    }

    /** What has a Maven, 3.9 or later, use the repositories and begin fast, and a shell find the tools of the JDK. */
    Map<String, String> environment() {
        String java = System.getProperty("java.home");
        return Map.of(
                "JAVA_HOME",
                java,
                "PATH",
                Path.of(java, "bin") + File.pathSeparator + System.getenv("PATH"),
                "MAVEN_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "MAVEN_ARGS",
                "-B -ntp -Dmaven.repo.local=" + repository + " -Dmaven.repo.local.tail="
                        + System.getProperty("rasdialog.repository")
                        + " -Dmaven.repo.local.tail.ignoreAvailability=true");
    }
}
