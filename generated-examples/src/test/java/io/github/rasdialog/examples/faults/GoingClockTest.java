// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;
import io.github.rasdialog.testkit.story.Answer;
import io.github.rasdialog.testkit.story.Delay;
import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.subject.Word;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The clock goes on between two looks at it, as a machine's does: an engine that looks twice is found. */
class GoingClockTest {
    private static final long SEEDS = 100;

    /** With one second to go when the first letter comes, the second look may find none left. */
    private static final Story AT_THE_LAST_SECOND = Story.of(
            List.of(new Answer.Line(new Word.Text("alice"), Delay.besideTimeout(-1_000), 1, 200, "\r")), List.of());

    @Test
    void anEngineThatLooksTwiceAtTheTimeThatIsLeftIsFound() {
        Engine faulty = (type, rasman, workers, clock, max) ->
                Engine.OURS.install(type, new EngineFaults.LooksTwice(rasman, clock), workers, clock, max);

        assertThat(failures(faulty))
                .isNotEmpty()
                .allSatisfy(told ->
                        assertThat(told).contains("rule X7: a Receive without a time-out in readUser, which has one"));
    }

    @Test
    void oursLooksOnce() {
        assertThat(failures(Engine.OURS)).isEmpty();
    }

    private static List<String> failures(Engine engine) {
        DialogUnderTest<TokenLoginHandler> dialog = DialogUnderTest.of(
                "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type);
        FaultyProperties.test(new SeededFault("looks twice at the clock", "engine", dialog, engine, "", ""));
        FaultyProperties properties = new FaultyProperties();
        return LongStream.range(0, SEEDS)
                .mapToObj(seed ->
                        catchThrowable(() -> properties.replay(seed, List.of(AT_THE_LAST_SECOND), 1, Duration.ZERO)))
                .filter(Objects::nonNull)
                .map(Throwable::getMessage)
                .toList();
    }
}
