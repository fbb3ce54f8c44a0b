// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.guide;

import io.github.rasdialog.examples.project.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What this build has packaged, in a local Maven repository of its own, as {@code ./mvnw install} would leave it in the
 * user's. What others have made is found in the repository that this build uses, and nothing is fetched.
 */
record Installed(Path repository, String version) {
    private static final String GROUP = "io/github/rasdialog";

    /** Fills a repository in a folder. */
    static Installed in(Path folder) throws IOException {
        String pom = Files.readString(ProjectFiles.ROOT.resolve("pom.xml"));
        Installed installed = new Installed(folder, first(pom, "<version>([^<]+)</version>"));
        installed.put(ProjectFiles.ROOT, "rasdialog-parent");
        List<String> modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(pom)
                .results()
                .map((MatchResult module) -> module.group(1))
                .toList();
        for (String module : modules) {
            Path home = ProjectFiles.ROOT.resolve(module);
            String ofModule = Files.readString(home.resolve("pom.xml")).replaceFirst("(?s)<parent>.*</parent>", "");
            installed.put(home, first(ofModule, "<artifactId>([^<]+)</artifactId>"));
        }
        return installed;
    }

    /** What has a Maven, 3.9 or later, use it, and a shell find the tools of the JDK. */
    Map<String, String> environment() {
        String java = System.getProperty("java.home");
        return Map.of(
                "JAVA_HOME",
                java,
                "PATH",
                Path.of(java, "bin") + File.pathSeparator + System.getenv("PATH"),
                "MAVEN_ARGS",
                "-B -ntp -o -Dmaven.repo.local=" + repository + " -Dmaven.repo.local.tail="
                        + System.getProperty("rasdialog.repository")
                        + " -Dmaven.repo.local.tail.ignoreAvailability=true");
    }

    private void put(Path module, String artifact) throws IOException {
        String name = artifact + "-" + version;
        Path home = Files.createDirectories(
                repository.resolve(GROUP).resolve(artifact).resolve(version));
        copy(module.resolve("pom.xml"), home.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            copy(jar, home.resolve(name + ".jar"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
