// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator;

import io.github.rasdialog.generator.java.JavaGenerator;
import io.github.rasdialog.generator.java.PropertiesTestGenerator;
import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.generator.output.OutputTree;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import io.github.rasdialog.model.source.Severity;
import io.github.rasdialog.model.syntax.NameRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dialogs loaded and checked together, to be generated together: all of them or, while one has an error, none. Immutable.
 *
 * @param dialogs in the order in which they were asked for
 * @param defaultPackage of the classes where a dialog says none; empty for the unnamed package
 */
public record GeneratorRun(List<LoadedDialog> dialogs, String defaultPackage) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the default package is none that a dialog could name
     */
    public GeneratorRun {
        dialogs = List.copyOf(dialogs);
        requirePackage(defaultPackage);
    }

    /**
     * Refuses what is no package that a dialog could name, nor empty.
     *
     * @throws IllegalArgumentException if so
     */
    public static void requirePackage(String name) {
        if (!name.isEmpty() && !NameRules.isPackage(name)) {
            throw new IllegalArgumentException("not a package: " + name);
        }
    }

    /**
     * What a run did to the output folder, in files.
     *
     * @param written new or changed
     * @param untouched the same already
     * @param removed left by a dialog that is no more
     */
    public record Outcome(int written, int untouched, int removed) {}

    /**
     * Loads and checks dialogs; also that no two of them would be generated into classes of the same names.
     *
     * @param base the folder that messages name files from
     * @param defaultPackage of the classes where a dialog says none; empty for the unnamed package
     * @throws IllegalArgumentException if the default package is none that a dialog could name
     * @throws IOException if a file cannot be read; a bad one is told in its diagnostics
     */
    public static GeneratorRun load(Path base, List<Path> files, String defaultPackage) throws IOException {
        List<LoadedDialog> dialogs = new ArrayList<>();
        for (Path file : files) {
            dialogs.add(DialogLoader.load(DialogFiles.shown(base, file), file));
        }
        return new GeneratorRun(ClassNameClashes.told(dialogs, defaultPackage), defaultPackage);
    }

    /** Whether a dialog has an error, so that nothing can be generated. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** How many diagnostics of a severity there are in all files. */
    public long count(Severity severity) {
        return diagnostics()
                .filter(diagnostic -> diagnostic.code().severity() == severity)
                .count();
    }

    /** The diagnostics of a severity as a compiler prints them, file by file. */
    public List<String> messages(Severity severity) {
        return dialogs.stream().flatMap(dialog -> messages(dialog, severity)).toList();
    }

    private static Stream<String> messages(LoadedDialog dialog, Severity severity) {
        DiagnosticPrinter printer = new DiagnosticPrinter(dialog.sources());
        return dialog.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().severity() == severity)
                .map(printer::print);
    }

    private Stream<Diagnostic> diagnostics() {
        return dialogs.stream().flatMap(dialog -> dialog.diagnostics().stream());
    }

    /**
     * Generates every dialog, then writes what has changed.
     *
     * @throws IllegalStateException if there are errors
     * @throws IOException if a file cannot be written
     */
    public Outcome write(OutputTree tree) throws IOException {
        int written = 0;
        List<GeneratedFile> files = generate();
        for (GeneratedFile file : files) {
            written += tree.write(file) ? 1 : 0;
        }
        return new Outcome(written, files.size() - written, 0);
    }

    /**
     * The same in a folder that belongs to this run alone: classes of dialogs that are no more go away.
     *
     * @throws IllegalStateException if there are errors
     * @throws IOException if a file cannot be written or deleted
     */
    public Outcome writeAlone(OutputTree tree) throws IOException {
        Set<String> kept = generate().stream().map(GeneratedFile::path).collect(Collectors.toSet());
        Outcome outcome = write(tree);
        return new Outcome(outcome.written(), outcome.untouched(), tree.removeStale(JavaGenerator.MARK, kept));
    }

    /**
     * Writes a test for every dialog, in a folder that belongs to this run alone: tests of dialogs that are no more go away.
     *
     * @param untold told of each dialog for which no test can be written, and why
     * @throws IllegalStateException if there are errors
     * @throws IOException if a file cannot be written or deleted
     */
    public Outcome writeTestsAlone(OutputTree tree, Consumer<String> untold) throws IOException {
        requireNoErrors();
        int written = 0;
        Set<String> kept = new HashSet<>();
        for (LoadedDialog loaded : dialogs) {
            PropertiesTestGenerator.Outcome test = PropertiesTestGenerator.generate(
                    loaded.dialog().orElseThrow(), loaded.source().name(), defaultPackage);
            test.reason()
                    .ifPresent(reason -> untold.accept(loaded.source().name() + ": no test is generated: " + reason));
            if (test.file().isPresent()) {
                kept.add(test.file().get().path());
                written += tree.write(test.file().get()) ? 1 : 0;
            }
        }
        return new Outcome(written, kept.size() - written, tree.removeStale(JavaGenerator.MARK, kept));
    }

    private List<GeneratedFile> generate() {
        requireNoErrors();
        return dialogs.stream().flatMap(this::generate).toList();
    }

    private void requireNoErrors() {
        if (hasErrors()) {
            throw new IllegalStateException("a dialog with errors is not generated");
        }
    }

    private Stream<GeneratedFile> generate(LoadedDialog loaded) {
        String path = loaded.source().name();
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        return loaded.dialog().stream()
                .flatMap(dialog -> JavaGenerator.generate(dialog, fileName, defaultPackage).stream());
    }
}
