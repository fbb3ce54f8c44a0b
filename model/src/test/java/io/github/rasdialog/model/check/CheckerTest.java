// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.SampleDialogs;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private final Dialog token = SampleDialogs.tokenLogin().build();

    @Test
    void theExampleIsRightAndItsPropertiesHold() {
        Verdict verdict = Checker.check(token);
        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.diagnostics()).isEmpty();
        assertThat(verdict.properties()).hasSize(4).allMatch(PropertyVerdict::holds);
    }

    @Test
    void theExamplesFiguresAreThoseOfTheLanguageReference() {
        // Seven ways: none, one or two of the three tries fail, each by a wrong or by a malformed code.
        assertThat(Checker.check(token).figures()).contains(new Figures(34, 70, 4, OptionalLong.of(250), 7));
    }

    @Test
    void tooManyConfigurationsAreToldAloneAndNothingIsProved() {
        Diagnostic linked = Diagnostic.at(SourceLocation.START, DiagnosticCode.M206, "told before");
        Verdict verdict = Checker.check(token, List.of(linked), 33);
        assertThat(verdict.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.M213);
            assertThat(diagnostic.location()).isEqualTo(token.countersLocation());
        });
        assertThat(verdict.properties()).isEmpty();
        assertThat(verdict.figures()).isEmpty();
        assertThat(Checker.check(token, List.of(), 34).ok()).isTrue();
    }

    @Test
    void whatLinkingToldIsToldTooAndLeavesPropertiesAndFiguresOut() {
        Diagnostic linked = Diagnostic.at(SourceLocation.START, DiagnosticCode.M206, "told before");
        Verdict verdict = Checker.check(token, List.of(linked), 34);
        assertThat(verdict.diagnostics()).containsExactly(linked);
        assertThat(verdict.ok()).isFalse();
        assertThat(verdict.properties()).isEmpty();
        assertThat(verdict.figures()).isEmpty();
    }

    @Test
    void aTenthCounterCostsNoMoreThanItsConfigurations() {
        DialogDraft draft = new DialogDraft().datum("line", 8);
        for (int i = 0; i < 10; i++) {
            draft.counter("c" + i, 1);
        }
        for (int i = 0; i < 10; i++) {
            draft.send("ask" + i, "?", "read" + i)
                    .receive("read" + i, "line", 30)
                    .timedOut("silent")
                    .malformed("ask0#c" + i + ">denied")
                    .outcome("right", i < 9 ? "ask" + (i + 1) : "granted")
                    .outcome("wrong", "ask" + i + "#c" + i + ">denied")
                    .decided();
        }
        Dialog dialog = draft.timedOut("silent", "gone")
                .success("granted", "u", "")
                .failure("denied", "u", "")
                .error("gone", 638)
                .ended("over")
                .property("once more", event -> new Property.AtMost(10, event.apply("read0.malformed")))
                .build();
        Verdict verdict = Checker.check(dialog);
        assertThat(verdict.diagnostics()).isEmpty();
        assertThat(verdict.figures().orElseThrow().maxHoldSeconds().orElseThrow())
                .isPositive();
    }

    @Test
    void aCounterexampleIsFoundHoweverManyStepsItTakes() {
        Dialog dialog = new DialogDraft()
                .datum("line", 8)
                .counter("tries", 200)
                .send("ask", "?", "read")
                .receive("read", "line", 30)
                .timedOut("silent")
                .malformed("ask#tries>granted")
                .outcome("right", "granted")
                .decided()
                .timedOut("silent", "gone")
                .success("granted", "u", "")
                .error("gone", 638)
                .ended("over")
                .build();
        List<Diagnostic> told = Checker.check(dialog).diagnostics();
        assertThat(told)
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(DiagnosticCode.M212, DiagnosticCode.W406);
        assertThat(told).allSatisfy(diagnostic -> {
            // The last finds the counter full.
            assertThat(diagnostic.trace().stream().filter("read.malformed"::equals))
                    .hasSize(201);
            assertThat(diagnostic.trace()).endsWith("read.malformed", "granted");
        });
    }

    @Test
    void aCounterexampleThatIsNoRunIsAnErrorOfTheCheckerAndNotOfTheDialog() {
        Semantics semantics = Semantics.of(token);
        int last = semantics.automaton().edges().size() - 1;
        assertThatThrownBy(() -> Counterexample.replay(semantics, new int[] {last}, run -> true))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Counterexample.replay(semantics, new int[] {0}, run -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("askUser.sent");
        assertThat(Counterexample.replay(semantics, new int[] {0}, run -> true).labels())
                .containsExactly("askUser", "askUser.sent", "readUser");
    }
}
