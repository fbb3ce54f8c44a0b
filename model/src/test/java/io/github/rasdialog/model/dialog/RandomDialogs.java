// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Small dialogs of every construct, good and faulty: a chain of questions whose targets lead on, back by a count, or out;
 * in faulty ones a few lead anywhere. They shrink to shorter chains.
 */
public final class RandomDialogs {
    private static final int MOST_CHOICES = 160;
    private static final int LARGEST_CHOICE = 5039;

    private final Choices choices;
    private final DialogDraft draft = new DialogDraft();
    private final boolean faulty;
    private final int stages;
    private final int counters;
    private final int data;
    private final boolean secondSilence;

    private RandomDialogs(Choices choices) {
        this.choices = choices;
        this.faulty = choices.rarely(1, 2);
        this.stages = 1 + choices.of(3);
        this.counters = choices.of(3);
        this.data = 1 + choices.of(3);
        this.secondSilence = choices.rarely(1, 3);
    }

    /** A dialog that shows its YAML. */
    public record Sample(Dialog dialog) {
        @Override
        public String toString() {
            return "\n" + DialogYaml.of(dialog);
        }
    }

    /** Dialogs without properties. */
    public static Arbitrary<Sample> dialogs() {
        return samples(choices -> new RandomDialogs(choices).build());
    }

    /** Dialogs with one to four properties, which hold or not. */
    public static Arbitrary<Sample> dialogsWithProperties(Function<Dialog, List<Event>> events) {
        return samples(choices -> {
            Dialog dialog = new RandomDialogs(choices).build();
            return dialog.withProperties(properties(choices, events.apply(dialog)));
        });
    }

    private static Arbitrary<Sample> samples(Function<Choices, Dialog> make) {
        return Arbitraries.integers()
                .between(0, LARGEST_CHOICE)
                .list()
                .ofMinSize(MOST_CHOICES / 4)
                .ofMaxSize(MOST_CHOICES)
                .map(numbers -> new Sample(make.apply(new Choices(numbers))));
    }

    private static List<Property> properties(Choices choices, List<Event> events) {
        List<Property> properties = new ArrayList<>();
        int count = 1 + choices.of(4);
        for (int i = 0; i < count; i++) {
            Event one = choices.from(events);
            List<Event> others =
                    events.stream().filter(event -> !event.equals(one)).toList();
            Event two = choices.from(others);
            Property.Pattern pattern = switch (choices.of(7)) {
                case 0 -> new Property.Never(one);
                case 1 -> new Property.Eventually(one);
                case 2 -> new Property.AtMost(choices.of(4), one);
                case 3 -> new Property.Precedence(one, two);
                case 4 -> new Property.Response(one, two);
                case 5 -> new Property.NeverAfter(one, two);
                default -> new Property.Within(1 + choices.of(120));
            };
            properties.add(new Property("p" + i, new SourceLocation(9000 + i, 5), pattern));
        }
        return properties;
    }

    private Dialog build() {
        draft.buffers(faulty ? 10 + choices.of(40) : 80, faulty ? 4 + choices.of(30) : 80);
        for (int i = 0; i < data; i++) {
            Optional<String> pattern = choices.rarely(1, 4) ? Optional.of("[a-z]+") : Optional.empty();
            draft.datum(
                    "d" + i, choices.rarely(1, 8) ? 0 : 1, 1 + choices.of(20), pattern, faulty && choices.rarely(1, 6));
        }
        for (int i = 0; i < counters; i++) {
            draft.counter("c" + i, 1 + choices.of(3));
        }
        for (int stage = 0; stage < stages; stage++) {
            question(stage);
        }
        draft.timedOut("silent", stray(choices.rarely(1, 4) ? mishap(stages - 1) : "gone"));
        if (secondSilence) {
            draft.timedOut("asleep", stray("gone"));
        }
        draft.success("granted", faulty ? text("") : text("u"), faulty && choices.rarely(1, 4) ? text("") : "");
        draft.failure("denied", faulty && choices.rarely(1, 4) ? text("u") : "guest", "");
        draft.error("gone", 638);
        draft.ended("over");
        draft.start(stray("ask0"));
        return draft.build();
    }

    private void question(int stage) {
        draft.send("ask" + stage, text("?"), stray("read" + stage), choices.rarely(1, 6) ? mishap(stage) : "(failed)");
        boolean none = choices.rarely(1, 12);
        DialogDraft.ReceiveDraft receive =
                draft.receive("read" + stage, "d" + choices.of(data), none ? 0 : 1 + choices.of(60));
        if (none == (faulty && choices.rarely(1, 20))) {
            receive.timedOut(stray(secondSilence && choices.rarely(1, 2) ? "asleep" : "silent"));
        }
        if (!faulty || !choices.rarely(1, 4)) {
            receive.malformed(mishap(stage));
        }
        if (choices.rarely(1, 8)) {
            receive.failed(mishap(stage));
        }
        if (choices.rarely(1, 8)) {
            receive.untilAny();
        }
        if ((faulty || stage + 1 < stages) && choices.rarely(1, 5)) {
            receive.received(target(stage));
        } else {
            decide(stage, receive);
        }
    }

    private void decide(int stage, DialogDraft.ReceiveDraft receive) {
        int outcomes = 1 + choices.of(3);
        for (int i = 0; i < outcomes; i++) {
            String[] sets = IntStream.range(0, data)
                    .filter(datum -> choices.rarely(1, 3))
                    .mapToObj(datum -> "d" + datum)
                    .toArray(String[]::new);
            receive.outcome(i == 0 && faulty && choices.rarely(1, 30) ? "failed" : "o" + i, target(stage), sets);
        }
        receive.within(1 + choices.of(30));
        if (choices.rarely(1, 5)) {
            receive.undecided(mishap(stage));
        }
        receive.decided();
    }

    /** Where a way of a question leads. */
    private String target(int stage) {
        int choice = choices.of(faulty ? 20 : 18);
        if (choice < 6) {
            return onwards(stage);
        } else if (choice < 8) {
            return "denied";
        } else if (choice < 10) {
            return "gone";
        } else if (choice < 18) {
            return counters == 0 ? onwards(stage) : counted(back(stage), stage);
        }
        return choice == 18 ? back(stage) : anywhere();
    }

    /** The same after something went wrong: in a dialog without faults no success (S1). */
    private String mishap(int stage) {
        String target = target(stage);
        return faulty ? target : target.replace("granted", "denied");
    }

    private String counted(String next, int stage) {
        String exhausted =
                choices.rarely(1, 3) ? onwards(stage) : choices.from(List.of("denied", "gone", "denied", "granted"));
        if (faulty && choices.rarely(1, 12)) {
            exhausted = anywhere();
        }
        return next + "#c" + choices.of(counters) + ">" + exhausted;
    }

    private String onwards(int stage) {
        return stage + 1 < stages ? "ask" + (stage + 1) : "granted";
    }

    private String back(int stage) {
        return "ask" + choices.of(stage + 1);
    }

    /** What is meant, or rarely, in a faulty dialog, anything else. */
    private String stray(String meant) {
        return faulty && choices.rarely(1, 15) ? anywhere().split("#", -1)[0] : meant;
    }

    private String anywhere() {
        List<String> names = Stream.concat(
                        IntStream.range(0, stages).boxed().flatMap(stage -> Stream.of("ask" + stage, "read" + stage)),
                        Stream.of("silent", "granted", "denied", "over"))
                .toList();
        String next = choices.from(names);
        return counters > 0 && choices.rarely(1, 3)
                ? next + "#c" + choices.of(counters) + ">" + choices.from(names)
                : next;
    }

    private String text(String literal) {
        return choices.rarely(1, faulty ? 3 : 8) ? literal + "${d" + choices.of(data) + "}" : literal;
    }
}
