// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.diagram.Png;
import io.github.rasdialog.diagram.Svg;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Dot;
import io.github.rasdialog.model.graph.GraphText;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.Mermaid;
import io.github.rasdialog.model.graph.PlantUml;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.trace.Replay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a dialog. */
@Command(
        name = "graph",
        header = "Draws a dialog.",
        description =
                "The ending of OUT says what is written: svg, png, puml (PlantUML), mmd (Mermaid) or dot (Graphviz)."
                        + " Nothing else is needed to make any of them. Left out are the hang-up that every waiting state has, and"
                        + " the completions that the YAML does not write.",
        footer = {
            "",
            "Examples:",
            "  rasdialog graph login.dialog.yaml -o login.svg",
            "  rasdialog graph login.dialog.yaml -o loop.png --counterexample M208",
            "  rasdialog graph login.dialog.yaml -o taken.svg --coverage target/rasdialog-coverage"
        })
final class GraphCommand implements Callable<Integer> {
    /** What to draw as; named as files end. */
    private enum Form {
        svg(Svg::of),
        png(Svg::of),
        puml(new PlantUml()),
        mmd(new Mermaid()),
        dot(new Dot());

        private final GraphText text;

        Form(GraphText text) {
            this.text = text;
        }
    }

    private static final double MAX_SCALE = 8;

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "the dialog")
    private Path file = Path.of("");

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "the picture")
    private Path output = Path.of("");

    @Option(
            names = "--counterexample",
            paramLabel = "ID",
            description = "draw the first run that shows this diagnostic over the dialog")
    private Optional<DiagnosticCode> counterexample = Optional.empty();

    @Mixin
    private CoverageOption coverage = new CoverageOption();

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "how large a png is, more than 0, at most 8; default: ${DEFAULT-VALUE}")
    private double scale = 2;

    @Spec
    private CommandSpec spec;

    GraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Form form = form();
        if (!(scale > 0 && scale <= MAX_SCALE)) {
            throw new ParameterException(spec.commandLine(), "--scale is more than 0 and at most 8");
        }
        if (counterexample.isPresent() && coverage.isGiven()) {
            throw new ParameterException(spec.commandLine(), "either --counterexample or --coverage is drawn");
        }
        return OneDialog.with(terminal, file, (loaded, dialog) -> {
            Optional<Coverage> covered = coverage.of(dialog);
            Marking marking = covered.isPresent() ? covered.get() : marking(loaded, dialog);
            OutputFile.write(output, content(form, marking.over(DialogGraph.of(dialog)), marking));
            terminal.out().println(output);
            covered.ifPresent(this::tell);
        });
    }

    private void tell(Coverage covered) {
        terminal.out().println("states " + covered.stateShare() + ", transitions " + covered.transitionShare());
        covered.remarks().forEach(terminal.out()::println);
    }

    private Form form() {
        String name = output.getFileName() == null ? "" : output.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(Form.values())
                .filter(form -> form.name().equalsIgnoreCase(ending))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "OUT ends in none of "
                                + Arrays.stream(Form.values())
                                        .map(form -> "." + form)
                                        .collect(Collectors.joining(", "))));
    }

    private byte[] content(Form form, DialogGraph graph, Marking marking) throws IOException {
        String text = form.text.of(graph, marking);
        return form == Form.png ? Png.of(text, scale) : text.getBytes(StandardCharsets.UTF_8);
    }

    private Marking marking(LoadedDialog loaded, Dialog dialog) {
        if (counterexample.isEmpty()) {
            return Marking.NONE;
        }
        DiagnosticCode code = counterexample.get();
        List<String> trace = loaded.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .map(Diagnostic::trace)
                .filter(run -> !run.isEmpty())
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no run shows " + code + " in " + loaded.source().name()));
        return Marking.of(Replay.of(Semantics.of(dialog), trace));
    }
}
