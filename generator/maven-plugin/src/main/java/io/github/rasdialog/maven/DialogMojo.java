// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.maven;

import io.github.rasdialog.generator.DialogFiles;
import io.github.rasdialog.generator.GeneratorRun;
import io.github.rasdialog.model.source.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share: they load every dialog of a folder, and tell all that is wrong with any as a compiler does. */
abstract class DialogMojo extends AbstractMojo {
    /** The project that is built. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The folder whose {@code *.dialog.yaml} files, at any depth, are the dialogs. Need not exist. */
    @Parameter(property = "rasdialog.sources", defaultValue = "${project.basedir}/src/main/dialog")
    File sources;

    /** The package of the classes of a dialog that names none; without it, the unnamed package. */
    @Parameter(property = "rasdialog.defaultPackage")
    @Nullable
    String defaultPackage;

    /** Whether warnings fail the build as errors do. */
    @Parameter(property = "rasdialog.werror", defaultValue = "false")
    boolean werror;

    /** Whether to do nothing. */
    @Parameter(property = "rasdialog.skip", defaultValue = "false")
    boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Dialogs are skipped");
            return;
        }
        try {
            GeneratorRun run = load();
            tell(run.messages(Severity.WARNING), werror ? getLog()::error : getLog()::warn);
            tell(run.messages(Severity.ERROR), getLog()::error);
            report(run);
            refuse(run);
            accept(run);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new MojoExecutionException(unusable.getMessage(), unusable);
        }
    }

    /** Writes what is to be written whether or not there are errors: nothing. */
    void report(GeneratorRun run) throws IOException {}

    /** Goes on with dialogs that have no error. */
    abstract void accept(GeneratorRun run) throws IOException;

    private GeneratorRun load() throws IOException {
        Path folder = sources.toPath();
        List<Path> files = Files.isDirectory(folder) ? DialogFiles.under(folder) : List.of();
        return GeneratorRun.load(project.getBasedir().toPath(), files, defaultPackage == null ? "" : defaultPackage);
    }

    /** Every line by itself, so that each has the log's mark. */
    private static void tell(List<String> messages, Consumer<String> log) {
        messages.stream().flatMap(String::lines).forEach(log);
    }

    private void refuse(GeneratorRun run) throws MojoFailureException {
        long errors = run.count(Severity.ERROR);
        long warnings = run.count(Severity.WARNING);
        if (errors > 0 || werror && warnings > 0) {
            throw new MojoFailureException(summary(run));
        }
    }

    /** Such as "3 dialogs: 1 error, 0 warnings". */
    static String summary(GeneratorRun run) {
        return counted(run.dialogs().size(), "dialog") + ": " + counted(run.count(Severity.ERROR), "error") + ", "
                + counted(run.count(Severity.WARNING), "warning");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
