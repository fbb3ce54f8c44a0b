// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.maven;

import io.github.rasdialog.generator.GeneratorRun;
import io.github.rasdialog.generator.report.SarifReport;
import io.github.rasdialog.generator.report.Strictness;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks every dialog, tells all that is wrong, and generates nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends DialogMojo {
    /** Where to write a SARIF 2.1.0 log of all that was found; without it, none is written. */
    @Parameter(property = "rasdialog.sarif")
    @Nullable
    File sarif;

    @Override
    void report(GeneratorRun run) throws IOException {
        if (sarif != null) {
            Path file = sarif.toPath().toAbsolutePath();
            Files.createDirectories(file.getParent());
            Strictness strictness = werror ? Strictness.WARNINGS_ARE_ERRORS : Strictness.USUAL;
            Files.writeString(file, SarifReport.of(run.dialogs(), strictness));
        }
    }

    @Override
    void accept(GeneratorRun run) {
        getLog().info(summary(run));
    }
}
