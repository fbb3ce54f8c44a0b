// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.source.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks at the linked form of the example that the language is explained with. */
class LinkerTest {
    private static Dialog dialog;

    @BeforeAll
    static void load() throws IOException {
        dialog = DialogLoader.load(Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml"))
                .dialog()
                .orElseThrow();
    }

    private static State state(String name) {
        return dialog.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int index(String name) {
        return state(name).index();
    }

    private static SourceLocation at(int line, int column) {
        return new SourceLocation(line, column);
    }

    @Test
    void theHeadIsRead() {
        assertThat(dialog.name()).isEqualTo("TokenLogin");
        assertThat(dialog.packageName()).contains("org.example.login");
        assertThat(dialog.description())
                .hasValueSatisfying(text -> assertThat(text).startsWith("A user name, then"));
        assertThat(dialog.sendBuffer()).isEqualTo(512);
        assertThat(dialog.receiveBuffer()).isEqualTo(64);
        assertThat(dialog.charset()).isEqualTo(StandardCharsets.US_ASCII);
        assertThat(dialog.start()).isEqualTo(index("askUser"));
        assertThat(dialog.startLocation()).isEqualTo(at(17, 8));
        assertThat(dialog.countersLocation()).isEqualTo(at(14, 1));
    }

    @Test
    void everythingIsNumberedInTheOrderOfTheFile() {
        assertThat(dialog.states()).extracting(State::index).isSorted().doesNotHaveDuplicates();
        assertThat(dialog.states())
                .extracting(State::name)
                .containsExactly(
                        "askUser",
                        "readUser",
                        "askCode",
                        "readCode",
                        "silent",
                        "granted",
                        "denied",
                        "unknownUser",
                        "unavailable",
                        "nonsense",
                        "gaveUp",
                        "over",
                        "(failed)",
                        "(undecided)");
        assertThat(dialog.data()).extracting(Datum::name).containsExactly("user", "domain", "challenge", "code");
        assertThat(dialog.data().get(3))
                .isEqualTo(new Datum(3, "code", 1, 8, Optional.of("[0-9]{6}"), true, at(13, 3)));
    }

    @Test
    void textsAreSplitAtTheirPlaceholders() {
        AwaitSend askCode = (AwaitSend) state("askCode");
        assertThat(askCode.text())
                .isEqualTo(new Text(
                        List.of(
                                new Text.Literal("Challenge "),
                                new Text.Placeholder(2),
                                new Text.Literal("\r\nCode for "),
                                new Text.Placeholder(0),
                                new Text.Literal(": ")),
                        at(39, 11)));
    }

    @Test
    void aReceiveIsLinkedWithItsDefaults() {
        AwaitReceive readCode = (AwaitReceive) state("readCode");
        assertThat(readCode.into()).isEqualTo(3);
        assertThat(readCode.intoLocation()).isEqualTo(at(44, 11));
        assertThat(readCode.untilAny()).isFalse();
        assertThat(readCode.timeoutSeconds()).isEqualTo(OptionalInt.of(30));
        assertThat(readCode.timedOut()).contains(Target.of(index("silent"), at(50, 16)));
        assertThat(readCode.failed()).isEqualTo(Target.of(dialog.failed().index(), at(42, 3)));
        Reaction.Decide decide = readCode.decide().orElseThrow();
        assertThat(decide.withinSeconds()).isEqualTo(30);
        assertThat(decide.undecided()).isEqualTo(Target.of(dialog.undecided().index(), at(42, 3)));
        assertThat(decide.outcomes().get(1).target())
                .isEqualTo(new Target(
                        index("askCode"),
                        at(49, 41),
                        Optional.of(new Target.Counting(0, index("denied"), at(49, 61)))));
    }

    @Test
    void anOutcomeKnowsWhatItSets() {
        Reaction.Decide decide = ((AwaitReceive) state("readUser")).decide().orElseThrow();
        assertThat(decide.withinSeconds()).isEqualTo(10);
        assertThat(decide.undecided().next()).isEqualTo(index("unavailable"));
        assertThat(decide.outcomes()).extracting(Reaction.Outcome::name).containsExactly("challenged", "unknown");
        assertThat(decide.outcomes()).extracting(Reaction.Outcome::sets).containsExactly(List.of(1, 2), List.of());
    }

    @Test
    void completionsReportNamesOrACode() {
        Report.Verdict granted = (Report.Verdict) ((Completing) state("granted")).report();
        assertThat(granted.success()).isTrue();
        assertThat(granted.user().parts()).containsExactly(new Text.Placeholder(0));
        assertThat(granted.domain().parts()).containsExactly(new Text.Placeholder(1));
        Report.Verdict unknownUser = (Report.Verdict) ((Completing) state("unknownUser")).report();
        assertThat(unknownUser.domain().parts()).isEmpty();
        Report.Fault gaveUp = (Report.Fault) ((Completing) state("gaveUp")).report();
        assertThat(gaveUp.code()).isEqualTo(638);
        assertThat(gaveUp.written()).isEqualTo("ERROR_REQUEST_TIMEOUT");
    }

    @Test
    void theBuiltInCompletionsStandAtTheStates() {
        assertThat(dialog.failed().report()).isEqualTo(new Report.RelayedFault());
        assertThat(((Report.Fault) dialog.undecided().report()).code()).isEqualTo(645);
        assertThat(List.of(dialog.failed(), dialog.undecided()))
                .allSatisfy(state -> assertThat(state.builtIn()).isTrue())
                .allSatisfy(state -> assertThat(state.location()).isEqualTo(at(19, 1)));
    }

    @Test
    void propertiesNameEvents() {
        int readCode = index("readCode");
        Event right = new Event.Decided(readCode, 0, "readCode.right");
        Event received = new Event.Happened(readCode, Event.Kind.RECEIVED, "readCode.received");
        Event granted = new Event.Entered(index("granted"), "granted");
        Event silent = new Event.Entered(index("silent"), "silent");
        assertThat(dialog.properties())
                .extracting(Property::pattern)
                .containsExactly(
                        new Property.Precedence(right, granted),
                        new Property.AtMost(3, received),
                        new Property.NeverAfter(silent, granted),
                        new Property.Within(300));
        assertThat(dialog.properties().get(0).location()).isEqualTo(at(63, 5));
    }
}
