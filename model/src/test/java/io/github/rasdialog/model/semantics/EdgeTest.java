// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeTest {
    private static final Path TOKEN_LOGIN = Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml");

    private Automaton automaton;

    @BeforeEach
    void load() throws IOException {
        automaton = Automaton.of(DialogLoader.load(TOKEN_LOGIN).dialog().orElseThrow());
    }

    @Test
    void anOutcomeIsWhatTheHandlerChooses() {
        assertThat(labels(Edge::isOutcome))
                .containsExactly("readUser.challenged", "readUser.unknown", "readCode.right", "readCode.wrong");
    }

    @Test
    void aHangUpLeavesEveryWaitingStateAndPhase() {
        assertThat(labels(Edge::isHangUp)).hasSize(7).containsOnly("hung-up");
    }

    @ParameterizedTest
    @EnumSource(Event.Kind.class)
    void anEventOfAKindIsOfNoOther(Event.Kind kind) {
        assertThat(labels(edge -> edge.is(kind)))
                .isNotEmpty()
                .allMatch(label -> label.endsWith("." + kind.word()))
                .hasSameSizeAs(labels(edge -> edge.event()
                        .filter(event -> event.label().endsWith("." + kind.word()))
                        .isPresent()));
    }

    private List<String> labels(Predicate<Edge> which) {
        return automaton.edges().stream()
                .filter(which)
                .map(edge -> edge.event().orElseThrow().label())
                .toList();
    }
}
