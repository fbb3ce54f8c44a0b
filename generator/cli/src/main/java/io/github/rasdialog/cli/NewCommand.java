// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.project.NewProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a project. */
@Command(
        name = "new",
        header = "Begins a Maven project with a first dialog.",
        description =
                "Writes a login that asks for a user name and a PIN, its handler, its tests and a Maven build that"
                        + " runs them at once. Overwrites nothing: where something is in the way, nothing is written.",
        footer = {"", "Example: rasdialog new DoorLogin --package com.example.door"})
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "NAME", description = "the dialog's: a capital, then letters and digits")
    private String name = "";

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "the project's folder, new or not; default: named after the dialog, door-login for DoorLogin")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--package", paramLabel = "PACKAGE", description = "of its classes; default: ${DEFAULT-VALUE}")
    private String packageName = "org.example.login";

    @Spec
    private CommandSpec spec;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        NewProject project;
        try {
            project = new NewProject(name, packageName);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        Path folder = output.orElse(Path.of(project.artifact()));
        int files = project.write(folder);
        terminal.out().println(files + " files written to " + folder + "; in it './mvnw verify' builds and tests");
        return ExitStatus.OK;
    }
}
