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
        String about = "Plays the run that shows "
                + JavaText.javadoc("%s in %s, %s, %s"
                        .formatted(
                                diagnostic.code(),
                                sourceName,
                                diagnostic.location().inWords(),
                                diagnostic.told()));
        return outcome(
                dialog.name() + "Run" + number + diagnostic.code() + "Test",
                new Shown(about, TraceTestSource.UNTIL_MENDED, diagnostic.trace(), lasting(diagnostic), List.of()));
    }

    /**
     * The test that plays a run which somebody played before.
     *
     * @param number tells tests of one dialog apart, from 1
     * @param trace labels, from entering the start state
     * @param lines what the caller typed at each receive of the run, one char a byte, without Enter; where that is missing, as
     *     it must be where it is a secret (S2), a sample stands for it
     * @throws IllegalArgumentException if the dialog has no such run
     */
    public Outcome played(int number, List<String> trace, List<Optional<String>> lines) {
        return outcome(
                playedName(number),
                new Shown(
                        "Plays a run of " + JavaText.javadoc(sourceName) + " that was played before:",
                        TraceTestSource.WITHOUT_SECRETS,
                        trace,
                        OptionalInt.empty(),
                        lines));
    }

    /** The path of that test, below the root of the packages. */
    public String playedPath(int number) {
        return path(playedName(number));
    }

    private String playedName(int number) {
        return dialog.name() + "Played" + number + "Test";
    }

    /** A run and what is to be told of it. */
    private record Shown(
            String about, String until, List<String> trace, OptionalInt lasting, List<Optional<String>> lines) {}

    private Outcome outcome(String name, Shown shown) {
        Run run = Replay.of(Semantics.of(dialog), shown.trace());
        try {
            Play play = Play.of(dialog, run, shown.lasting(), shown.lines());
            GeneratedFile file = new GeneratedFile(path(name), source(name, shown, run, play));
            return new Outcome(Optional.of(file), Optional.empty());
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

    private String path(String name) {
        return names.folder() + name + ".java";
    }

    private String source(String name, Shown shown, Run run, Play play) {
        return TraceTestSource.TEMPLATE
                .replace("{header}", JavaGenerator.header(sourceName))
                .replace("{package}", names.packageName().isEmpty() ? "" : "package " + names.packageName() + ";\n\n")
                .replace("{about}", shown.about())
                .replace("{until}", shown.until())
                .replace("{moments}", moments(shown.trace()))
                .replace("{test}", name)
                .replace("{handler}", names.handler().simpleName())
                .replace("{machine}", names.machine().simpleName())
                .replace("{dialog}", JavaText.literal(dialog.name()))
                .replace("{charset}", JavaText.literal(dialog.charset().name()))
                .replace("{send}", Integer.toString(dialog.sendBuffer()))
                .replace("{receive}", Integer.toString(dialog.receiveBuffer()))
                .replace("{questions}", questions())
                .replace("{decisions}", decisions(play))
                .replace("{imports}", TraceTestSource.imports(shown.lasting()))
                .replace("{lasting}", TraceTestSource.lasting(shown.lasting()))
                .replace("{scenario}", TraceTestSource.scenario(play))
                .replace("{entered}", entered(shown.trace(), run))
                // Last: a line that was typed may look like one of these.
                .replace("{script}", TraceTestSource.script(play));
    }

    private String moments(List<String> trace) {
        return Timeline.of(dialog, trace).moments().stream()
                .map(TraceTestGenerator::moment)
                .collect(Collectors.joining("\n"));
    }

    private static String moment(Moment moment) {
        return " *   <li>"
                + JavaText.javadoc("%s %s: %s, %s"
                        .formatted(
                                moment.actor().word(),
                                moment.label(),
                                moment.deed(),
                                moment.location().inWords()));
    }

    /** The names of the states that the trace enters. */
    private static String entered(List<String> trace, Run run) {
        return run.events().stream()
                .limit(trace.size())
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
