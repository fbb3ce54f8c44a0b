// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.reference.ReferenceConfiguration;
import io.github.rasdialog.model.reference.ReferenceGraph;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SurelySetTest {
    /** Without its counter there would be a way from read to greet that stores no nick. */
    private static final String SECOND_ROUND = """
            dialog: SecondRound
            buffers: { send: 80, receive: 80 }
            data:
              user: { type: text, max: 8 }
              nick: { type: text, max: 8 }
            counters:
              rounds: { max: 1 }
            start: ask
            states:
              ask: { kind: await-send, text: "Name: ", next: read }
              read:
                kind: await-receive
                into: user
                timeout: 10s
                decide: { known: { count: rounds, next: askNick, exhausted: greet } }
                malformed: denied
                timed-out: silent
              askNick: { kind: await-send, text: "Nick: ", next: readNick }
              readNick: { kind: await-receive, into: nick, timeout: 10s, received: ask, malformed: denied, timed-out: silent }
              greet: { kind: await-send, text: "${nick}? ", next: answer }
              answer: { kind: await-receive, into: user, timeout: 10s, received: denied, malformed: denied, timed-out: silent }
              silent: { kind: timed-out, next: gone }
              denied: { kind: completing, result: failure, user: guest }
              gone: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
              over: { kind: ended }
            """;

    @Test
    void whatCountersRuleOutIsNoWayPastTheStoring() {
        Dialog dialog = DialogLoader.load("second-round", SECOND_ROUND).dialog().orElseThrow();
        SurelySet surelySet = SurelySet.of(dialog);

        assertThat(statesWhereSurelySet(dialog, surelySet, "nick"))
                .contains("greet", "answer")
                .doesNotContain("ask", "read", "askNick", "readNick");
    }

    private static Set<String> statesWhereSurelySet(Dialog dialog, SurelySet surelySet, String name) {
        Datum datum = dialog.data().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Automaton.of(dialog).locations().stream()
                .filter(location -> surelySet.at(location, datum))
                .map(location -> location.state().name())
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void aDatumIsSurelySetWhereNoRunComesWithoutStoringIt(@ForAll("dialogs") Sample sample) {
        Dialog dialog = sample.dialog();
        SurelySet surelySet = SurelySet.of(dialog);
        ReferenceGraph graph = new ReferenceGraph(dialog);
        for (Datum datum : dialog.data()) {
            Set<ReferenceConfiguration> unset = graph.distances(
                            graph.start(), step -> !step.stores().contains(datum.index()))
                    .keySet();
            for (Location location : Automaton.of(dialog).locations()) {
                boolean comesUnset = unset.stream()
                        .anyMatch(at -> at.state() == location.state().index()
                                && at.deciding() == (location.phase() == Phase.DECIDING));
                assertThat(surelySet.at(location, datum))
                        .as(datum.name() + " at " + location)
                        .isEqualTo(!comesUnset);
            }
        }
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }
}
