// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.export.ExportedFile;
import io.github.rasdialog.model.export.Promela;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checker beside SPIN, on the same dialogs and with the same verdicts: {@code rasdialog check} in a JVM of its own,
 * from the YAML to the figures, against {@code spin -a}, {@code gcc -O2} and {@code pan} for each claim of the export.
 * SPIN's fastest form stands beside them: the export made for counting, which proves nothing.
 */
final class CheckerBenchmark implements Benchmark {
    private static final String NAME = "checker";
    private static final String SECONDS = "s";
    /** With fewer, the heap holds little but the program. */
    private static final long ENOUGH_TO_WEIGH = 500_000;

    private static final Pattern CLAIM = Pattern.compile("(?m)^ltl (\\w+)");
    private static final Pattern STORED = Pattern.compile("(\\d+) states, stored");

    private static final List<DialogFamily> SIZES = List.of(
            new DialogFamily(1, 110),
            new DialogFamily(2, 31),
            new DialogFamily(3, 21),
            new DialogFamily(4, 17),
            new DialogFamily(4, 31));

    @Override
    public void run(List<Measurement> into) throws IOException, InterruptedException {
        try (Workplace workplace = new Workplace()) {
            for (DialogFamily family : SIZES) {
                measure(family, workplace.folder(), into);
            }
        }
    }

    private static void measure(DialogFamily family, Path folder, List<Measurement> into)
            throws IOException, InterruptedException {
        CheckCommand command = new CheckCommand(folder);
        CommandRun check = command.run(family.yaml(), 0);
        long configurations = CheckCommand.configurations(check);
        String scenario = String.format(Locale.ROOT, "%,d configurations", configurations);
        into.add(new Measurement(NAME, scenario, "rasdialog check, end to end", check.seconds(), SECONDS));
        if (configurations >= ENOUGH_TO_WEIGH) {
            into.add(new HeapPerConfiguration(command).measure(NAME, scenario, family.yaml(), 0, configurations));
        }
        for (String tool : List.of("spin", "gcc")) {
            if (!CommandRun.isInstalled(tool)) {
                into.add(Measurement.none(NAME, scenario, "SPIN", "skipped: " + tool + " is not installed"));
                return;
            }
        }
        measureSpin(family, folder, scenario, configurations, into);
    }

    private static void measureSpin(
            DialogFamily family, Path folder, String scenario, long configurations, List<Measurement> into)
            throws IOException, InterruptedException {
        String model = write(family, folder);
        double built = build(folder, "Family.pml", "-DNOREDUCE");
        double searched = 0;
        for (String claim : CLAIM.matcher(model).results().map(m -> m.group(1)).toList()) {
            CommandRun pan = CommandRun.of(folder, "./pan", "-m1000000", "-a", "-N", claim);
            requireProved(claim, pan.output());
            searched += pan.seconds();
        }
        into.add(new Measurement(NAME, scenario, "SPIN, end to end: spin -a, gcc, pan", built + searched, SECONDS));
        into.add(new Measurement(NAME, scenario, "pan alone, the same verdicts", searched, SECONDS));

        build(folder, "Family-configurations.pml", "-DSAFETY", "-DNOREDUCE");
        CommandRun counting = CommandRun.of(folder, "./pan", "-m1000000");
        long stored = number(STORED, counting.output());
        String note = stored == configurations ? "the same number" : "COUNTS " + stored;
        into.add(new Measurement(NAME, scenario, "pan alone, counting only", counting.seconds(), SECONDS, note));
    }

    /** Writes the exports; gives the model with the claims. */
    private static String write(DialogFamily family, Path folder) throws IOException {
        // Bounded to one configuration, it is linked and not searched.
        byte[] yaml = family.yaml().getBytes(StandardCharsets.US_ASCII);
        Dialog dialog =
                DialogLoader.load("family.dialog.yaml", yaml, 1).linked().orElseThrow();
        String model = "";
        for (ExportedFile file : new Promela().export(dialog)) {
            Files.writeString(folder.resolve(file.name()), file.content());
            if (file.name().equals("Family.pml")) {
                model = file.content();
            }
        }
        return model;
    }

    private static double build(Path folder, String model, String... options) throws IOException, InterruptedException {
        CommandRun spin = CommandRun.of(folder, "spin", "-a", model);
        List<String> gcc = new ArrayList<>(List.of("gcc", "-O2", "-w"));
        gcc.addAll(List.of(options));
        gcc.addAll(List.of("-o", "pan", "pan.c"));
        return spin.seconds() + CommandRun.of(folder, gcc.toArray(String[]::new)).seconds();
    }

    private static void requireProved(String claim, String output) throws IOException {
        if (!output.contains("errors: 0") || output.contains("search depth too small")) {
            throw new IOException("SPIN does not prove " + claim + "\n" + output);
        }
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in\n" + text);
        }
        return Long.parseLong(matcher.group(1));
    }
}
