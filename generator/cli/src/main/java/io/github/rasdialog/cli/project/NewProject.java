// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.project;

import io.github.rasdialog.generator.GeneratorRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A Maven project around a first dialog: a login with a PIN, its handler and its tests. It is made of the same templates as
 * the Maven archetype, which is why these have Velocity's placeholders. Immutable.
 *
 * @param dialog the name of the dialog, which names its classes
 * @param packageName of all classes; the project's group too
 */
public record NewProject(String dialog, String packageName) {
    static final String TEMPLATES = "template/";
    private static final String VERSION = "1.0-SNAPSHOT";
    private static final String JAVA = ".java";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final List<String> FILLED_IN = List.of(
            "pom.xml",
            "README.md",
            "__gitignore__",
            "src/main/dialog/__artifactId__.dialog.yaml",
            "src/main/java/Pins.java",
            "src/main/java/__dialog__OnServer.java",
            "src/main/java/__dialog__WithPins.java",
            "src/test/java/__dialog__PropertiesTest.java",
            "src/test/java/__dialog__Test.java");
    private static final List<String> COPIED = List.of(
            ".mvn/wrapper/maven-wrapper.properties",
            "mvnw.cmd",
            "src/main/dialog/dialog-1.schema.json",
            "src/test/resources/junit-platform.properties");
    private static final List<String> PROGRAMS = List.of("mvnw");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if no dialog could have such a name or package; the message says why, for the user
     */
    public NewProject {
        if (!NAME.matcher(dialog).matches()) {
            throw new IllegalArgumentException(
                    "a dialog's name is a capital, then letters and digits, such as TokenLogin; not '" + dialog + "'");
        }
        if (packageName.isEmpty()) {
            throw new IllegalArgumentException("the package has no name");
        }
        GeneratorRun.requirePackage(packageName);
    }

    /** The name of its folder, its artifact and its dialog's file: {@code token-login} for {@code TokenLogin}. */
    public String artifact() {
        return WORD_BEGINS.matcher(dialog).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the project.
     *
     * @param folder the project's, new or not
     * @return how many files
     * @throws IOException if something is in the way, or a file cannot be written; then nothing is left of any
     */
    public int write(Path folder) throws IOException {
        List<ProjectFile> files = files();
        new ProjectFolder(folder).write(files);
        return files.size();
    }

    List<ProjectFile> files() throws IOException {
        List<ProjectFile> files = new ArrayList<>();
        for (String template : FILLED_IN) {
            String text = new String(content(template), StandardCharsets.UTF_8);
            files.add(new ProjectFile(path(template), filledIn(text).getBytes(StandardCharsets.UTF_8), false));
        }
        for (String template : COPIED) {
            files.add(new ProjectFile(template, content(template), false));
        }
        for (String template : PROGRAMS) {
            files.add(new ProjectFile(template, content(template), true));
        }
        return files;
    }

    private String path(String template) {
        String path = template;
        for (Map.Entry<String, String> value : values().entrySet()) {
            path = path.replace("__" + value.getKey() + "__", value.getValue());
        }
        int name = path.lastIndexOf('/') + 1;
        return path.endsWith(JAVA)
                ? path.substring(0, name) + packageName.replace('.', '/') + "/" + path.substring(name)
                : path;
    }

    private String filledIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values().entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private Map<String, String> values() {
        return Map.of(
                "dialog", dialog,
                "package", packageName,
                "groupId", packageName,
                "artifactId", artifact(),
                "version", VERSION,
                // No jar is made with a file of that name.
                "gitignore", ".gitignore");
    }

    private static byte[] content(String template) throws IOException {
        try (InputStream in = Objects.requireNonNull(NewProject.class.getResourceAsStream(TEMPLATES + template))) {
            return in.readAllBytes();
        }
    }
}
