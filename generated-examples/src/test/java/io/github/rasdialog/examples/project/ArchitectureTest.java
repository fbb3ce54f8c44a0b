// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows that must never exist, over the classes of all modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String OURS = "io.github.rasdialog";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(OURS);

    /** A part of the project, and those of our parts that it may use. */
    static final List<Arguments> ALLOWED = List.of(
            Arguments.of("model", List.of()),
            Arguments.of("generator", List.of("model")),
            Arguments.of("diagram", List.of("model")),
            Arguments.of("runtime", List.of()),
            Arguments.of("simulator", List.of("runtime")),
            Arguments.of("interpreter", List.of("model", "runtime")),
            Arguments.of("spring", List.of("model", "runtime", "interpreter")),
            Arguments.of("testkit", List.of("model", "runtime", "simulator", "interpreter")),
            Arguments.of("dll", List.of("runtime")),
            Arguments.of(
                    "cli", List.of("model", "generator", "diagram", "runtime", "simulator", "interpreter", "dll")));

    @ParameterizedTest
    @FieldSource("ALLOWED")
    void aPartUsesNoOtherPartThanItMay(String part, List<String> mayUse) {
        String[] allowed = Stream.concat(Stream.of(part), mayUse.stream())
                .map(ArchitectureTest::within)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(within(part))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(resideOutsideOfPackages(allowed))));
    }

    /** A library, and the one package that may know it. */
    static final List<Arguments> DOORS = List.of(
            Arguments.of("org.snakeyaml..", "model.yaml"),
            Arguments.of("com.sun.jna..", "runtime.rasman.jna"),
            Arguments.of("com.palantir.javapoet..", "generator.java"),
            Arguments.of("tools.jackson..", "generator.report"),
            Arguments.of("com.fasterxml.jackson..", "generator.report"),
            Arguments.of("org.eclipse.elk..", "diagram"),
            Arguments.of("com.github.weisj..", "diagram"),
            Arguments.of("picocli..", "cli"),
            Arguments.of("org.jline..", "cli.play"),
            Arguments.of("org.apache.maven..", "maven"),
            Arguments.of("org.springframework..", ".spring"),
            Arguments.of("reactor..", "spring"),
            Arguments.of("at.favre.lib..", "examples.accounts"),
            Arguments.of("org.aaa4j..", "examples.radius"),
            Arguments.of("com.eatthepath..", "examples.token"));

    @ParameterizedTest
    @FieldSource("DOORS")
    void aLibraryIsKnownToOnePackageAlone(String library, String door) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(within(door))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    @Test
    void theMonitorKnowsNothingOfWhatItJudges() {
        check(noClasses()
                .that()
                .resideInAPackage(within("simulator.monitor"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within("runtime.engine"), within("runtime.dialog")));
    }

    @Test
    void dialogsKnowNoThreadClockOrServer() {
        check(noClasses()
                .that()
                .resideInAPackage(within("runtime.dialog"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        within("runtime.engine"), within("runtime.rasman"), "java.util.concurrent..", "java.time.."));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching(OURS + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages =
                classes.stream().map(type -> type.getPackage()).distinct().toList();

        assertThat(packages).isNotEmpty().allMatch(pack -> pack.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void noSourceFileReachesFourHundredLines() {
        assertThat(ProjectFiles.javaSources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ProjectFiles.lineCount(file))
                        .as("lines of %s", ProjectFiles.ROOT.relativize(file))
                        .isLessThan(400));
    }

    private void check(ArchRule rule) {
        rule.check(classes);
    }

    private static String within(String part) {
        return OURS + "." + part + "..";
    }
}
