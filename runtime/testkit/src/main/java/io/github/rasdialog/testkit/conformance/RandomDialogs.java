// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.source.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Dialogs put together at random. Not all would pass the checker: a machine must follow the semantics all the same. They
 * are made from seeds, a list for each state, so that a failure shrinks to few states with small seeds.
 */
public final class RandomDialogs {
    private static final SourceLocation HERE = SourceLocation.START;
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final int SEEDS = 12;

    private static final List<Datum> DATA = List.of(
            new Datum(0, "plain", 1, 8, Optional.empty(), false, HERE),
            new Datum(1, "maybeEmpty", 0, 5, Optional.empty(), false, HERE),
            new Datum(2, "code", 4, 6, Optional.of("[0-9]*"), true, HERE),
            new Datum(3, "realm", 2, 3, Optional.of("[A-Z]+"), false, HERE),
            new Datum(4, "pin", 1, 4, Optional.empty(), true, HERE));

    private static final List<Counter> COUNTERS =
            List.of(new Counter(0, "tries", 2, HERE), new Counter(1, "calls", 1, HERE));

    private final List<List<Integer>> seeds;

    private RandomDialogs(List<List<Integer>> seeds) {
        this.seeds = seeds;
    }

    /** Dialogs called {@code Drawn}, in no package. */
    public static Arbitrary<Dialog> dialogs() {
        Arbitrary<List<Integer>> state =
                Arbitraries.integers().between(0, 9_999).list().ofSize(SEEDS);
        return Combinators.combine(
                        state.list().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.integers().between(0, 6))
                .as((seeds, start) -> new RandomDialogs(seeds).dialog(start));
    }

    private Dialog dialog(int start) {
        List<State> states = new ArrayList<>();
        IntStream.range(0, seeds.size()).forEach(index -> states.add(state(index)));
        int ended = states.size();
        states.add(new Ended(ended, "over", HERE));
        states.add(new Completing(ended + 1, "(failed)", HERE, new Report.RelayedFault(), true));
        states.add(new Completing(ended + 2, "(undecided)", HERE, fault(645, "ERROR_AUTH_INTERNAL"), true));
        return new Dialog(
                "Drawn",
                Optional.empty(),
                Optional.empty(),
                512,
                64,
                StandardCharsets.ISO_8859_1,
                DATA,
                COUNTERS,
                HERE,
                start % ended,
                HERE,
                states,
                List.of(),
                DIGEST);
    }

    private State state(int index) {
        List<Integer> seed = seeds.get(index);
        String name = "state" + index;
        return switch (seed.get(0) % 7) {
            case 0, 1 -> new AwaitSend(index, name, HERE, text(seed.get(1)), target(seed.get(2)), failed(seed.get(3)));
            case 2, 3, 4 -> receive(index, name, seed);
            case 5 -> new TimedOut(index, name, HERE, target(seed.get(1)));
            default -> new Completing(index, name, HERE, report(seed), false);
        };
    }

    private State receive(int index, String name, List<Integer> seed) {
        boolean forEver = seed.get(1) % 5 == 0;
        return new AwaitReceive(
                index,
                name,
                HERE,
                seed.get(2) % DATA.size(),
                HERE,
                seed.get(3) % 4 == 0,
                forEver ? OptionalInt.empty() : OptionalInt.of(1 + seed.get(1) % 90),
                forEver ? Optional.empty() : Optional.of(target(seed.get(4))),
                seed.get(5) % 3 == 0 ? Optional.empty() : Optional.of(target(seed.get(5))),
                failed(seed.get(6)),
                seed.get(7) % 3 == 0 ? new Reaction.Received(target(seed.get(8))) : decide(seed));
    }

    private Reaction decide(List<Integer> seed) {
        int count = 1 + seed.get(8) % 3;
        List<Reaction.Outcome> outcomes = IntStream.range(0, count)
                .mapToObj(index -> new Reaction.Outcome(
                        index, "outcome" + index, target(seed.get(9) / (index + 1)), sets(seed.get(10) >> index), HERE))
                .toList();
        int undecided = seed.get(11);
        return new Reaction.Decide(
                outcomes,
                1 + undecided % 60,
                undecided % 2 == 0 ? Target.of(seeds.size() + 2, HERE) : target(undecided));
    }

    private static List<Integer> sets(int bits) {
        return IntStream.range(0, DATA.size())
                .filter(datum -> (bits >> 2 * datum & 3) == 3)
                .boxed()
                .toList();
    }

    private Target failed(int seed) {
        return seed % 2 == 0 ? Target.of(seeds.size() + 1, HERE) : target(seed);
    }

    private Target target(int seed) {
        int next = seed % seeds.size();
        int how = seed / seeds.size();
        return how % 3 == 0
                ? new Target(
                        next,
                        HERE,
                        Optional.of(new Target.Counting(how % COUNTERS.size(), how / 3 % seeds.size(), HERE)))
                : Target.of(next, HERE);
    }

    private static Report report(List<Integer> seed) {
        return switch (seed.get(1) % 3) {
            case 0 -> new Report.Verdict(true, text(seed.get(2)), text(seed.get(3)));
            case 1 -> new Report.Verdict(false, text(seed.get(2)), text(seed.get(3)));
            default -> fault(1 + 700_000L * seed.get(2) % 0xFFFF_FFFFL, "1");
        };
    }

    private static Report.Fault fault(long code, String written) {
        return new Report.Fault(code, written, HERE, text(0), text(0));
    }

    private static Text text(int seed) {
        List<Text.Part> parts = new ArrayList<>();
        for (int rest = seed; rest > 0 && parts.size() < 5; rest /= 7) {
            boolean literal = rest % 7 >= DATA.size();
            boolean afterLiteral = !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Text.Literal;
            if (!literal) {
                parts.add(new Text.Placeholder(rest % 7));
            } else if (!afterLiteral) {
                parts.add(new Text.Literal("text \"" + rest + "\"\r\n\u00e9"));
            }
        }
        return new Text(parts, HERE);
    }
}
