// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.sample.LineSamples;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.Replay;
import io.github.rasdialog.model.trace.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Writes the run that shows a diagnostic as a JUnit test: the generated machine is driven along it, by the engine, against
 * the simulator. The test passes for as long as the dialog has that run.
 */
public final class TraceTestGenerator {
    private final Dialog dialog;
    private final JavaNames names;
    private final String sourceName;

    /**
     * Writes tests for a dialog.
     *
     * @param dialog linked; it may break rules
     * @param sourceName the YAML file's name, without its folder
     * @param defaultPackage of the classes where the dialog says none; empty for the unnamed package
     */
    public TraceTestGenerator(Dialog dialog, String sourceName, String defaultPackage) {
        this.dialog = dialog;
        this.names = new JavaNames(dialog, dialog.packageName().orElse(defaultPackage));
        this.sourceName = sourceName;
    }

    /**
     * What came of it.
     *
     * @param file the test's source; empty where the simulator cannot play the run
     * @param reason why there is none; else empty
     */
    public record Outcome(Optional<GeneratedFile> file, Optional<String> reason) {}

    /**
     * The test that plays a diagnostic's run.
     *
     * @param number tells tests of one dialog apart, from 1
     * @throws IllegalArgumentException if the diagnostic has no run of this dialog
     */
    public Outcome generate(Diagnostic diagnostic, int number) {
        Run run = Replay.of(Semantics.of(dialog), diagnostic.trace());
        try {
            OptionalInt lasting = lasting(diagnostic);
            Play play = Play.of(dialog, run, lasting);
            String name = dialog.name() + "Run" + number + diagnostic.code() + "Test";
            return new Outcome(Optional.of(file(name, source(name, diagnostic, run, play, lasting))), Optional.empty());
        } catch (Play.UnplayableException unplayable) {
            return new Outcome(Optional.empty(), Optional.of(unplayable.getMessage()));
        }
    }

    /** How long a run takes at most, where it is said to take longer ({@code within}). */
    private OptionalInt lasting(Diagnostic diagnostic) {
        return dialog.properties().stream()
                .filter(property -> property.location().equals(diagnostic.location()))
                .map(Property::pattern)
                .filter(Property.Within.class::isInstance)
                .mapToInt(pattern -> ((Property.Within) pattern).seconds())
                .findFirst();
    }

    private GeneratedFile file(String name, String source) {
        String folder = names.packageName().isEmpty() ? "" : names.packageName().replace('.', '/') + "/";
        return new GeneratedFile(folder + name + ".java", source);
    }

    private String source(String name, Diagnostic diagnostic, Run run, Play play, OptionalInt lasting) {
        return TraceTestSource.TEMPLATE
                .replace("{header}", JavaGenerator.MARK + JavaText.lineComment(sourceName) + ". Do not edit.")
                .replace("{package}", names.packageName().isEmpty() ? "" : "package " + names.packageName() + ";\n\n")
                .replace("{shown}", shown(diagnostic))
                .replace("{moments}", moments(diagnostic))
                .replace("{test}", name)
                .replace("{handler}", names.handler().simpleName())
                .replace("{machine}", names.machine().simpleName())
                .replace("{dialog}", JavaText.literal(dialog.name()))
                .replace("{charset}", JavaText.literal(dialog.charset().name()))
                .replace("{send}", Integer.toString(dialog.sendBuffer()))
                .replace("{receive}", Integer.toString(dialog.receiveBuffer()))
                .replace("{questions}", questions())
                .replace("{decisions}", decisions(play))
                .replace("{script}", TraceTestSource.script(play))
                .replace("{imports}", TraceTestSource.imports(lasting))
                .replace("{lasting}", TraceTestSource.lasting(lasting))
                .replace("{scenario}", TraceTestSource.scenario(play))
                .replace("{entered}", entered(diagnostic, run));
    }

    private String shown(Diagnostic diagnostic) {
        return JavaText.javadoc("%s at %s:%s, %s"
                .formatted(diagnostic.code(), sourceName, diagnostic.location(), diagnostic.message()));
    }

    private String moments(Diagnostic diagnostic) {
        return Timeline.of(dialog, diagnostic.trace()).moments().stream()
                .map(TraceTestGenerator::moment)
                .collect(Collectors.joining("\n"));
    }

    private static String moment(Moment moment) {
        return " *   <li>"
                + JavaText.javadoc("%s %s: %s, line %s"
                        .formatted(
                                moment.actor().word(),
                                moment.label(),
                                moment.deed(),
                                moment.location().line()));
    }

    /** The names of the states that the trace enters. */
    private static String entered(Diagnostic diagnostic, Run run) {
        return run.events().stream()
                .limit(diagnostic.trace().size())
                .filter(Event.Entered.class::isInstance)
                .map(event -> JavaText.literal(event.label()))
                .collect(Collectors.joining(", "));
    }

    private String questions() {
        return Deciding.states(dialog)
                .map(state -> TraceTestSource.QUESTION
                        .replace("{decision}", nested(names.decision(state).simpleNames()))
                        .replace("{method}", state.name())
                        .replace("{data}", names.data().simpleName()))
                .collect(Collectors.joining("\n"));
    }

    private String decisions(Play play) {
        return play.decisions().stream()
                .map(decision -> decision.map(this::decision).orElse(TraceTestSource.NO_DECISION))
                .collect(Collectors.joining());
    }

    private String decision(Play.Decision decision) {
        String record =
                nested(names.outcome(decision.state(), decision.outcome()).simpleNames());
        String values = decision.outcome().sets().stream()
                .map(index -> value(dialog.data().get(index)))
                .collect(Collectors.joining(", "));
        return TraceTestSource.DECISION.replace("{record}", record).replace("{values}", values);
    }

    private static String value(Datum datum) {
        String text = JavaText.literal(LineSamples.wellFormed(datum).orElseThrow());
        return datum.secret() ? "Secret.of(" + text + ")" : text;
    }

    private static String nested(List<String> simpleNames) {
        return String.join(".", simpleNames);
    }
}
