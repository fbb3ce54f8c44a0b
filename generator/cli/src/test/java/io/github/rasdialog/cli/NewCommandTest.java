// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code new} writes; that it is the same as the archetype is shown there. */
class NewCommandTest {
    private static final Path TEMPLATES = Path.of("src/main/project");
    private static final List<String> FROM_ELSEWHERE = List.of(
            ".mvn/wrapper/maven-wrapper.properties", "mvnw", "mvnw.cmd", "src/main/dialog/dialog-1.schema.json");

    @TempDir
    private Path folder;

    @Test
    void everyTemplateIsWrittenAndNoPlaceholderIsLeft() throws IOException {
        Path project = folder.resolve("new/project");

        Invocation written = Invocation.of("new", "DoorLogin", "--package", "com.example.door", "-o", project);

        assertThat(written).isEqualTo(new Invocation(0, written.out(), ""));
        assertThat(written.out())
                .isEqualTo(files(project).size() + " files written to " + project
                        + "; in it './mvnw verify' builds and tests\n");
        assertThat(files(project))
                .hasSize(files(TEMPLATES).size() + FROM_ELSEWHERE.size())
                .containsAll(FROM_ELSEWHERE)
                .contains(
                        ".gitignore",
                        "src/main/dialog/door-login.dialog.yaml",
                        "src/main/java/com/example/door/DoorLoginWithPins.java")
                .allSatisfy(file -> assertThat(file).doesNotContain("__"));
        for (String file : files(project)) {
            assertThat(Files.readString(project.resolve(file)))
                    .as(file)
                    .doesNotContain("${dialog}", "${package}", "${artifactId}", "${groupId}", "${version}", "@project.")
                    .isNotEmpty();
        }
        assertThat(project.resolve("mvnw")).isExecutable();
    }

    @Test
    void theDialogIsRightWithoutAWarningAndNamesItsSchemaBesideIt() throws IOException {
        Path project = folder.resolve("project");
        Invocation.of("new", "DoorLogin", "-o", project);

        Invocation check = Invocation.of("check", "--werror", project);

        assertThat(check.status()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains("door-login.dialog.yaml: DoorLogin is right\n");
        Path dialogs = project.resolve("src/main/dialog");
        assertThat(Files.readAllLines(dialogs.resolve("door-login.dialog.yaml")))
                .startsWith(
                        "# yaml-language-server: $schema=dialog-1.schema.json",
                        "dialog: DoorLogin",
                        "package: org.example.login");
        assertThat(dialogs.resolve("dialog-1.schema.json")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "Login, login",
        "DoorLogin, door-login",
        "RADIUSLogin2, radius-login2",
        "PPPOverX25Dial, ppp-over-x25-dial"
    })
    void filesAreNamedAfterTheDialog(String name, String file) throws IOException {
        Invocation.of("new", name, "-o", folder);

        assertThat(folder.resolve("src/main/dialog/" + file + ".dialog.yaml")).exists();
        assertThat(Files.readString(folder.resolve("pom.xml"))).contains("<artifactId>" + file + "</artifactId>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "doorLogin", "door-login", "Door Login", "Door_Login", "Türe", "../Evil", "A: b", "1Door"})
    void aNameThatNoDialogCanHaveIsRefused(String name) throws IOException {
        assertRefused(Invocation.of("new", name, "-o", folder.resolve("project")), "a dialog's name is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org.Example", "org.example.", "a/b", "org.class", "../evil"})
    void aPackageThatNoDialogCanHaveIsRefused(String name) throws IOException {
        assertRefused(
                Invocation.of("new", "DoorLogin", "--package=" + name, "-o", folder.resolve("project")), "package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                ".gitignore",
                "src",
                "src/main/dialog/door-login.dialog.yaml",
                "src/test/java/org/example/login/DoorLoginTest.java"
            })
    void nothingIsWrittenWhereAFileIsInTheWay(String inTheWay) throws IOException {
        Path file = folder.resolve(inTheWay);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");

        Invocation refused = Invocation.of("new", "DoorLogin", "-o", folder);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("rasdialog: " + file + ": is in the way; nothing is written\n");
        assertThat(files(folder)).containsExactly(inTheWay);
        assertThat(file).hasContent("mine");
    }

    @Test
    void noLinkLeadsOutOfTheProject() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.createSymbolicLink(project.resolve("src"), outside);

        Invocation refused = Invocation.of("new", "DoorLogin", "-o", project);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("src: is in the way");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void whatLiesBesideIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(Invocation.of("new", "DoorLogin", "-o", folder).status()).isZero();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void nothingIsLeftWhereAFileCannotBeWritten() throws IOException {
        Path project = folder.resolve("a/project");

        Invocation failed = Invocation.of("new", "D" + "o".repeat(250), "-o", project);

        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.err().lines()).singleElement().asString().startsWith("rasdialog: " + project);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Invocation refused = Invocation.of("new", "DoorLogin", "-o", file);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(file).hasContent("mine");
    }

    private void assertRefused(Invocation refused, String because) throws IOException {
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).singleElement().asString().contains(because);
        assertThat(folder).isEmptyDirectory();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
