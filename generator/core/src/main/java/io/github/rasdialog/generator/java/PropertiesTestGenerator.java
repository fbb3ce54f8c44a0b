// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.sample.LineSamples;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the test that a dialog has without anybody writing one: every property of the test kit, its decisions drawn. The
 * same dialog gives the same bytes.
 */
public final class PropertiesTestGenerator {
    private static final String TEMPLATE = """
            {header}
            {package}import io.github.rasdialog.testkit.DialogCoverage;
            import io.github.rasdialog.testkit.DialogProperties;
            import io.github.rasdialog.testkit.DialogUnderTest;

            /** What holds of the dialog {dialog} whatever the caller types, a handler decides and the server does. */
            @DialogCoverage(states = 1, transitions = 1)
            class {test} extends DialogProperties {
                {test}() {
                    super(DialogUnderTest.of(
                            {yaml},
                            {handler}.class,
                            {machine}::type));
                }
            }
            """;

    private PropertiesTestGenerator() {}

    /**
     * What came of it.
     *
     * @param file the test's source; empty where the kit would not know what to type
     * @param reason why there is none; else empty
     */
    public record Outcome(Optional<GeneratedFile> file, Optional<String> reason) {}

    /**
     * The test.
     *
     * @param dialog without errors
     * @param yaml its file, from the folder that the tests run in
     * @param defaultPackage of the classes where the dialog says none; empty for the unnamed package
     */
    public static Outcome generate(Dialog dialog, String yaml, String defaultPackage) {
        Optional<Datum> unknown = valuesNeeded(dialog)
                .mapToObj(dialog.data()::get)
                .filter(datum -> LineSamples.wellFormed(datum).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return new Outcome(
                    Optional.empty(),
                    Optional.of("no value of '" + unknown.get().name()
                            + "' was found; write a test that has words for it"));
        }
        JavaNames names = new JavaNames(dialog, dialog.packageName().orElse(defaultPackage));
        String test = dialog.name() + "DialogTest";
        String source = TEMPLATE.replace("{header}", JavaGenerator.header(yaml.substring(yaml.lastIndexOf('/') + 1)))
                .replace("{package}", names.packageName().isEmpty() ? "" : "package " + names.packageName() + ";\n\n")
                .replace("{dialog}", dialog.name())
                .replace("{test}", test)
                .replace("{yaml}", JavaText.literal(yaml))
                .replace("{handler}", names.handler().simpleName())
                .replace("{machine}", names.machine().simpleName());
        return new Outcome(Optional.of(new GeneratedFile(names.folder() + test + ".java", source)), Optional.empty());
    }

    /** The indexes of the data that callers type or handlers supply. */
    private static IntStream valuesNeeded(Dialog dialog) {
        IntStream typed = dialog.states().stream()
                .filter(AwaitReceive.class::isInstance)
                .mapToInt(state -> ((AwaitReceive) state).into());
        IntStream supplied = Deciding.states(dialog)
                .flatMap(state -> Deciding.of(state).outcomes().stream())
                .flatMap(outcome -> outcome.sets().stream())
                .mapToInt(Integer::intValue);
        return IntStream.concat(typed, supplied).sorted().distinct();
    }
}
