// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.simulator.Fault;
import io.github.rasdialog.simulator.HangUp;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.testkit.subject.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a story as a Java expression that makes it again. */
final class StorySource {
    private static final String BREAK = ",\n                ";

    private StorySource() {}

    /** The types that the expressions use by their simple names. */
    static List<String> imports() {
        return Stream.of(
                        Act.class,
                        Answer.class,
                        CallerPlan.class,
                        Choice.class,
                        Delay.class,
                        Duration.class,
                        Fault.class,
                        HangUp.class,
                        List.class,
                        NativeCall.class,
                        Optional.class,
                        PortSettings.class,
                        Scenario.class,
                        Script.class,
                        ServerHabits.class,
                        Story.class,
                        Word.class)
                .map(Class::getName)
                .sorted()
                .toList();
    }

    /** An expression of type {@link Story}. */
    static String of(Story story) {
        return Stream.of(
                        caller(story.caller()),
                        list(story.choices(), StorySource::choice),
                        list(story.faults(), StorySource::fault),
                        story.hangUp()
                                .map(moment -> "Optional.of(" + hangUp(moment) + ")")
                                .orElse("Optional.empty()"),
                        habits(story.habits()),
                        room(story.room()),
                        Boolean.toString(story.worker()))
                .collect(Collectors.joining(BREAK, "new Story(\n                ", ")"));
    }

    private static String caller(CallerPlan plan) {
        if (plan instanceof CallerPlan.Careful careful) {
            return "new CallerPlan.Careful(" + list(careful.answers(), StorySource::answer) + ")";
        }
        Script script = ((CallerPlan.Wild) plan).script();
        return "new CallerPlan.Wild(new Script(" + list(script.ahead(), StorySource::act) + ", "
                + list(script.replies(), acts -> list(acts, StorySource::act)) + "))";
    }

    private static String answer(Answer answer) {
        if (answer instanceof Answer.Line line) {
            return "new Answer.Line(%s, %s, %s, %s, %s)"
                    .formatted(
                            word(line.word()),
                            delay(line.thinking()),
                            line.piece(),
                            line.pauseMillis(),
                            literal(line.enter()));
        }
        return answer instanceof Answer.HangsUp hangsUp
                ? "new Answer.HangsUp(" + delay(hangsUp.thinking()) + ")"
                : "new Answer.Silence()";
    }

    private static String word(Word word) {
        if (word instanceof Word.Known known) {
            return "new Word.Known(" + known.index() + ")";
        }
        return word instanceof Word.Malformed malformed
                ? "new Word.Malformed(" + malformed.index() + ")"
                : "new Word.Text(" + literal(((Word.Text) word).text()) + ")";
    }

    private static String delay(Delay delay) {
        if (delay.equals(Delay.AT_ONCE)) {
            return "Delay.AT_ONCE";
        }
        return (delay.beside() ? "Delay.besideTimeout(" : "Delay.after(") + delay.millis() + ")";
    }

    private static String act(Act act) {
        return act instanceof Act.Type type
                ? "new Act.Type(%s, %s, %b)".formatted(duration(type.delay()), literal(type.keys()), type.secret())
                : "new Act.HangUp(" + duration(act.delay()) + ")";
    }

    private static String choice(Choice choice) {
        return "new Choice(Choice.Manner.%s, %s, %s)"
                .formatted(choice.manner(), choice.outcome(), duration(choice.takes()));
    }

    private static String fault(Fault fault) {
        return "new Fault(NativeCall.%s, %s, %s, Fault.Manner.%s)"
                .formatted(fault.call(), fault.nth(), fault.code(), fault.manner());
    }

    private static String hangUp(HangUp moment) {
        if (moment instanceof HangUp.After after) {
            return "new HangUp.After(" + duration(after.delay()) + ")";
        } else if (moment instanceof HangUp.Inside inside) {
            return "new HangUp.Inside(NativeCall.%s, %s, %b)".formatted(inside.call(), inside.nth(), inside.started());
        } else if (moment instanceof HangUp.BeforeEvent before) {
            return "new HangUp.BeforeEvent(" + before.nth() + ")";
        } else if (moment instanceof HangUp.AfterEvent after) {
            return "new HangUp.AfterEvent(" + after.nth() + ")";
        }
        return "new HangUp.DuringDecision(" + ((HangUp.DuringDecision) moment).nth() + ")";
    }

    private static String habits(ServerHabits habits) {
        return habits.equals(ServerHabits.DEFAULT)
                ? "ServerHabits.DEFAULT"
                : "new ServerHabits(ServerHabits.CleanUp.%s, %s, %b, ServerHabits.LineLoss.%s, %s)"
                        .formatted(
                                habits.cleanUp(),
                                duration(habits.cleanUpDelay()),
                                habits.endAgain(),
                                habits.lineLoss(),
                                duration(habits.endDelay()));
    }

    private static String room(PortSettings room) {
        return room.equals(Story.LARGE_ROOM)
                ? "Story.LARGE_ROOM"
                : "new PortSettings(java.util.OptionalLong.empty(), %s, %s, %s)"
                        .formatted(literal(room.device()), room.sendBuffer(), room.receiveBuffer());
    }

    private static String duration(Duration duration) {
        if (duration.isZero()) {
            return "Duration.ZERO";
        }
        return duration.equals(Scenario.NEVER) ? "Scenario.NEVER" : "Duration.ofNanos(" + duration.toNanos() + "L)";
    }

    private static <T> String list(List<T> all, Function<T, String> source) {
        return all.stream().map(source).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    /** A string literal of one char a byte; octal escapes, so that nothing in it means anything to the compiler. */
    private static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append(c);
            } else {
                out.append('\\').append(String.format("%03o", (int) c));
            }
        }
        return out.append('"').toString();
    }
}
