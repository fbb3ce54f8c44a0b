// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.maven;

import io.github.rasdialog.generator.GeneratorRun;
import io.github.rasdialog.generator.output.OutputTree;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks every dialog and generates its classes, to be compiled with the project. While one dialog has an error nothing is
 * generated. What would come out the same is left untouched; classes of a dialog that is no more go away.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends DialogMojo {
    /** Where the classes go; this folder belongs to this goal. */
    @Parameter(
            property = "rasdialog.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/rasdialog")
    File outputDirectory;

    /** Whether to write a test for every dialog, to be run with the project's; it needs {@code rasdialog-testkit}. */
    @Parameter(property = "rasdialog.generateTests", defaultValue = "false")
    boolean generateTests;

    /** Where those tests go; this folder belongs to this goal. */
    @Parameter(
            property = "rasdialog.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/rasdialog")
    File testOutputDirectory;

    @Override
    void accept(GeneratorRun run) throws IOException {
        GeneratorRun.Outcome outcome = run.writeAlone(new OutputTree(outputDirectory.toPath()));
        project.addCompileSourceRoot(outputDirectory.getPath());
        getLog().info("%s; files: %s written, %s untouched, %s removed"
                .formatted(summary(run), outcome.written(), outcome.untouched(), outcome.removed()));
        if (generateTests) {
            GeneratorRun.Outcome tests =
                    run.writeTestsAlone(new OutputTree(testOutputDirectory.toPath()), getLog()::warn);
            project.addTestCompileSourceRoot(testOutputDirectory.getPath());
            getLog().info("tests: %s written, %s untouched, %s removed"
                    .formatted(tests.written(), tests.untouched(), tests.removed()));
        }
    }
}
