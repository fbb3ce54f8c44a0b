// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Many exported models in one verifier, since compiling one takes longer than all that it has to do. The models are
 * included as they are; the preprocessor gives each its own names, and a process that is started first runs the one that
 * the environment names.
 */
final class SpinBatch {
    /** The states and transitions that choosing a model takes. */
    private static final int CHOICE = 3;

    private static final Pattern NAMES =
            Pattern.compile("^(?:(?:bit|byte|short|int|ltl|active proctype) )(\\w+)", Pattern.MULTILINE);

    private final Spin spin;

    private SpinBatch(Spin spin) {
        this.spin = spin;
    }

    /** Compiles models. */
    static SpinBatch compile(Path folder, List<String> models, String... flags)
            throws IOException, InterruptedException {
        Lines lines = new Lines().add("int chosen;").add("#define active");
        for (int i = 0; i < models.size(); i++) {
            Files.writeString(folder.resolve("model" + i + ".pml"), models.get(i));
            List<String> names = names(models.get(i));
            for (String name : names) {
                lines.add("#define " + name + " " + name + "_" + i);
            }
            lines.add("#include \"model" + i + ".pml\"");
            names.forEach(name -> lines.add("#undef " + name));
        }
        lines.add("#undef active").add("init {");
        lines.in("d_step { c_code { now.chosen = atoi(getenv(\"CHOSEN\")); } };")
                .in("if");
        for (int i = 0; i < models.size(); i++) {
            lines.in(":: chosen == " + i + " -> run dialog_" + i + "()");
        }
        lines.in("fi;").add("end_init:").in("false").add("}");
        Files.writeString(folder.resolve("batch.pml"), lines.toString());
        List<String> all = new ArrayList<>(List.of(flags));
        all.addAll(List.of("-DNOFAIR", "-DVECTORSZ=16384"));
        return new SpinBatch(Spin.compile(folder, "batch.pml", all.toArray(String[]::new)));
    }

    private static List<String> names(String model) {
        return NAMES.matcher(model).results().map(match -> match.group(1)).toList();
    }

    /** Verifies a claim of one model, by index; what it reports has the model's own names. */
    PanReport verify(int model, String claim, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-a", "-N", claim + "_" + model));
        all.addAll(List.of(arguments));
        PanReport report = spin.verify(chosen(model), all.toArray(String[]::new));
        return new PanReport(report.output().replaceAll("\\b(\\w+)_" + model + "\\b", "$1"));
    }

    /** Counts the states of one model, by index. */
    Count count(int model) throws IOException, InterruptedException {
        PanReport report = spin.verify(chosen(model));
        if (!report.proved()) {
            throw new AssertionError(report.output());
        }
        return new Count(report.states() - CHOICE, report.transitions() - CHOICE);
    }

    /**
     * How large a model is.
     *
     * @param transitions one more than the steps between states
     */
    record Count(long states, long transitions) {}

    private static Map<String, String> chosen(int model) {
        return Map.of("CHOSEN", Integer.toString(model));
    }
}
