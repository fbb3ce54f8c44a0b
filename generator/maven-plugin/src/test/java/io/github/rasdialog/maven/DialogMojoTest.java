// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogMojoTest {
    private static final String DIALOG = """
            dialog: OneQuestion
            buffers: { send: 64, receive: 64 }
            data:
              user: { type: text, max: 32 }
            start: ask
            states:
              ask: { kind: await-send, text: "Who is there? ", next: read }
              read:
                kind: await-receive
                into: user
                timeout: 1m
                timed-out: silent
                malformed: refused
                decide:
                  known: granted
                  unknown: refused
              silent:  { kind: timed-out, next: gaveUp }
              granted: { kind: completing, result: success, user: "${user}" }
              refused: { kind: completing, result: error, error: 691 }
              gaveUp:  { kind: completing, result: error, error: 638 }
              over:    { kind: ended }
            """;

    @TempDir
    Path basedir;

    private final RecordingLog log = new RecordingLog();
    private final GenerateMojo generate = new GenerateMojo();

    @BeforeEach
    void prepare() {
        configure(generate);
        generate.outputDirectory = output().toFile();
        generate.testOutputDirectory = tests().toFile();
        generate.defaultPackage = "org.example";
    }

    @Test
    void generatesTheClassesOfEveryDialogAndHasThemCompiled() throws Exception {
        write("one.dialog.yaml", DIALOG);
        write("deep/er/two.dialog.yaml", DIALOG.replace("OneQuestion", "Another"));

        generate.execute();

        assertThat(generated().keySet())
                .containsExactlyInAnyOrder(
                        "org/example/AnotherData.java",
                        "org/example/AnotherDialog.java",
                        "org/example/AnotherHandler.java",
                        "org/example/AnotherState.java",
                        "org/example/OneQuestionData.java",
                        "org/example/OneQuestionDialog.java",
                        "org/example/OneQuestionHandler.java",
                        "org/example/OneQuestionState.java");
        assertThat(generate.project.getCompileSourceRoots()).contains(output().toString());
        assertThat(log.lines())
                .containsExactly("info: 2 dialogs: 0 errors, 0 warnings; files: 8 written, 0 untouched, 0 removed");
    }

    @Test
    void touchesNothingWhenNothingHasChanged() throws Exception {
        write("one.dialog.yaml", DIALOG);
        generate.execute();
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        for (String file : generated().keySet()) {
            Files.setLastModifiedTime(output().resolve(file), longAgo);
        }

        generate.execute();

        for (String file : generated().keySet()) {
            assertThat(Files.getLastModifiedTime(output().resolve(file))).isEqualTo(longAgo);
        }
    }

    @Test
    void rewritesTheMachineAloneWhenATextChanges() throws Exception {
        write("one.dialog.yaml", DIALOG);
        generate.execute();
        Map<String, String> before = generated();

        write("one.dialog.yaml", DIALOG.replace("Who is there", "Who are you"));
        generate.execute();

        Map<String, String> after = generated();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(file -> !after.get(file).equals(before.get(file))))
                .containsExactly("org/example/OneQuestionDialog.java");
        assertThat(log.lines()).last().asString().endsWith("files: 1 written, 3 untouched, 0 removed");
    }

    @Test
    void rewritesTheMachinesOfADialogAndOfThoseThatUseItWhenItChanges() throws Exception {
        write("parts/one.dialog.yaml", DIALOG);
        write("outer.dialog.yaml", """
                dialog: Outer
                buffers: { send: 64, receive: 64 }
                start: question
                states:
                  question: { use: parts/one.dialog.yaml, outcomes: { granted: granted } }
                  granted: { kind: completing, result: success, user: caller }
                  over: { kind: ended }
                """);
        generate.execute();

        write("parts/one.dialog.yaml", DIALOG.replace("Who is there", "Who are you"));
        generate.execute();

        assertThat(generated().get("org/example/OuterDialog.java")).contains("Who are you");
        assertThat(log.lines()).last().asString().endsWith("files: 2 written, 6 untouched, 0 removed");
    }

    @Test
    void writesATestForEveryDialogWhereThatIsAskedFor() throws Exception {
        write("deep/one.dialog.yaml", DIALOG);
        generate.generateTests = true;

        generate.execute();
        generate.execute();

        assertThat(tests().resolve("org/example/OneQuestionDialogTest.java"))
                .content()
                .startsWith("// Generated by rasdialog from one.dialog.yaml. Do not edit.\npackage org.example;\n")
                .contains("\"src/main/dialog/deep/one.dialog.yaml\"");
        assertThat(generate.project.getTestCompileSourceRoots()).containsOnly(tests().toString());
        assertThat(log.lines())
                .contains("info: tests: 1 written, 0 untouched, 0 removed")
                .endsWith("info: tests: 0 written, 1 untouched, 0 removed");
    }

    @Test
    void removesTheTestOfADialogThatIsNoMore() throws Exception {
        write("one.dialog.yaml", DIALOG);
        generate.generateTests = true;
        generate.execute();

        write("one.dialog.yaml", DIALOG.replace("OneQuestion", "Renamed"));
        generate.execute();

        assertThat(tests().resolve("org/example/RenamedDialogTest.java")).exists();
        assertThat(tests().resolve("org/example/OneQuestionDialogTest.java")).doesNotExist();
        assertThat(log.lines()).last().isEqualTo("info: tests: 1 written, 0 untouched, 1 removed");
    }

    @Test
    void tellsWhyADialogHasNoTest() throws Exception {
        write("one.dialog.yaml", DIALOG.replace("max: 32 }", "max: 32, pattern: \"(?!.*).\" }"));
        generate.generateTests = true;

        generate.execute();

        assertThat(log.lines())
                .contains("warn: src/main/dialog/one.dialog.yaml: no test is generated: no value of 'user' was found;"
                        + " write a test that has words for it");
        assertThat(tests()).doesNotExist();
    }

    @Test
    void removesTheClassesOfADialogThatIsNoMoreAndNothingElse() throws Exception {
        write("one.dialog.yaml", DIALOG);
        generate.execute();
        Path foreign = output().resolve("org/example/Foreign.java");
        Files.writeString(foreign, "// by hand\n");

        write("one.dialog.yaml", DIALOG.replace("OneQuestion", "Renamed"));
        generate.execute();

        assertThat(generated().keySet())
                .hasSize(5)
                .contains("org/example/RenamedDialog.java", "org/example/Foreign.java");
        assertThat(log.lines()).last().asString().endsWith("files: 4 written, 0 untouched, 4 removed");
    }

    @Test
    void generatesNothingWhileOneDialogHasAnError() throws Exception {
        write("bad.dialog.yaml", DIALOG.replace("next: read }", "next: raed }"));
        write("good.dialog.yaml", DIALOG.replace("OneQuestion", "Good"));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(generate::execute)
                .withMessage("2 dialogs: 1 error, 0 warnings");

        assertThat(log.lines())
                .containsExactly(
                        "error: src/main/dialog/bad.dialog.yaml:7:58: error M201: unknown state \"raed\"; did you mean"
                                + " \"read\"?",
                        "error:   ask: { kind: await-send, text: \"Who is there? \", next: raed }",
                        "error:                                                          ^");
        assertThat(output()).doesNotExist();
    }

    @Test
    void refusesTwoDialogsOfOneName() throws Exception {
        write("a.dialog.yaml", DIALOG);
        write("b.dialog.yaml", DIALOG.replace("OneQuestion", "OneQUESTION"));

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(generate::execute);

        assertThat(log.lines())
                .first()
                .asString()
                .isEqualTo("error: src/main/dialog/b.dialog.yaml:1:1: error M104: the classes of this dialog would be"
                        + " named as those of src/main/dialog/a.dialog.yaml");
        assertThat(output()).doesNotExist();
    }

    @Test
    void warnsButGeneratesUnlessWarningsAreErrors() throws Exception {
        write("one.dialog.yaml", DIALOG.replace("    malformed: refused\n", ""));

        generate.execute();
        assertThat(log.lines())
                .first()
                .asString()
                .startsWith("warn: src/main/dialog/one.dialog.yaml:")
                .contains("W407");

        generate.werror = true;
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(generate::execute)
                .withMessage("1 dialog: 0 errors, 1 warning");
    }

    @Test
    void doesNothingWithoutDialogsOrWhenSkipped() throws Exception {
        generate.execute();
        assertThat(log.lines()).last().asString().startsWith("info: 0 dialogs: 0 errors");

        write("bad.dialog.yaml", "dialog: [");
        generate.skip = true;
        generate.execute();
        assertThat(log.lines()).last().isEqualTo("info: Dialogs are skipped");
    }

    @Test
    void refusesADefaultPackageThatIsNone() throws Exception {
        write("one.dialog.yaml", DIALOG);
        for (String bad : List.of("org.example.", "Org", "a..b", "a.class", "../a", "a/b")) {
            generate.defaultPackage = bad;
            assertThatExceptionOfType(MojoExecutionException.class)
                    .isThrownBy(generate::execute)
                    .withMessage("not a package: " + bad);
        }
    }

    @Test
    void checksEveryFileAndGeneratesNothing() throws Exception {
        CheckMojo check = new CheckMojo();
        configure(check);
        write("one.dialog.yaml", DIALOG);
        check.execute();
        assertThat(log.lines()).containsExactly("info: 1 dialog: 0 errors, 0 warnings");

        write("two.dialog.yaml", "dialog: [");
        write("three.dialog.yaml", DIALOG.replace("start: ask", "start: aks"));
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::execute)
                .withMessageContaining("3 dialogs: 2 errors");
        assertThat(output()).doesNotExist();
    }

    @Test
    void writesASarifLogWhereThatIsAskedForWhetherOrNotThereAreErrors() throws Exception {
        CheckMojo check = new CheckMojo();
        configure(check);
        check.sarif = basedir.resolve("target/reports/dialogs.sarif").toFile();
        write("one.dialog.yaml", DIALOG);
        check.execute();
        assertThat(check.sarif).content().contains("\"results\" : [ ]");

        write("two.dialog.yaml", "dialog: [");
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(check::execute);
        assertThat(check.sarif)
                .content()
                .contains("\"ruleId\" : \"M101\"", "\"uri\" : \"src/main/dialog/two.dialog.yaml\"");
    }

    private void configure(DialogMojo mojo) {
        MavenProject project = new MavenProject();
        project.setFile(basedir.resolve("pom.xml").toFile());
        project.getModel().setBuild(new Build());
        mojo.project = project;
        mojo.sources = basedir.resolve("src/main/dialog").toFile();
        mojo.setLog(log);
    }

    private void write(String name, String content) throws IOException {
        Path file = basedir.resolve("src/main/dialog").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Path output() {
        return basedir.resolve("target/generated-sources/rasdialog");
    }

    private Path tests() {
        return basedir.resolve("target/generated-test-sources/rasdialog");
    }

    private Map<String, String> generated() throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(output().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
