// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.link.ErrorCodes;
import io.github.rasdialog.model.sample.LineSamples;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.simulator.monitor.Violation;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A call that is played: the engine on the simulator, whose clock stands still unless it is advanced. After every act all
 * has happened that will without time passing. For one thread.
 */
final class PlayedCall implements Caller {
    /** The longest that the clock is advanced at once, in seconds: a day. */
    static final int MOST_SECONDS = 86_400;

    private static final String ENTER = "\r";
    private static final char MASK = '*';

    private final PlayedDialog played;
    private final Audience audience;
    private final Dialog dialog;
    private final Charset charset;
    private final VirtualSimulation simulation = Simulation.virtual(1);
    private final PlayedRun run;
    private final CallerScreen screen = new CallerScreen();
    private final Call call;
    private @Nullable Line line;
    private @Nullable Decision chosen;

    /** A call; it begins by {@link #begin}. */
    PlayedCall(PlayedDialog played, Audience audience) {
        this.played = played;
        this.audience = audience;
        this.dialog = played.model();
        this.charset = dialog.charset();
        this.run = new PlayedRun(played.semantics(), simulation::now, audience::moved);
        DialogType type = played.type(this::answer, run);
        SecurityDialogs dialogs =
                new SecurityDialogs(type, simulation.rasman(), simulation.workers(), simulation.clock(), 1);
        simulation.useCodePage(charset);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        PortSettings port = new PortSettings(
                OptionalLong.empty(), PortSettings.DEFAULT.device(), type.sendBuffer(), type.receiveBuffer());
        this.call = simulation.place(Scenario.of(() -> this).on(port));
        if (played.decisions().isPresent()) {
            call.interference().holdDecisions();
        }
    }

    /** The server takes it. */
    void begin() {
        settle();
    }

    private Decision answer(Question question) {
        return Objects.requireNonNull(chosen, "nothing was chosen");
    }

    private void settle() {
        simulation.runFor(Duration.ZERO);
    }

    // The simulation's side.

    @Override
    public void connected(Line connected) {
        line = connected;
    }

    @Override
    public void shown(byte[] text) {
        String shown = new String(text, charset);
        screen.show(shown);
        audience.shown(shown);
    }

    // How it stands.

    PlayedRun run() {
        return run;
    }

    CallerScreen screen() {
        return screen;
    }

    /** How long it has lasted, or did. */
    Duration now() {
        return simulation.now();
    }

    /** Empty until it is over. */
    Optional<CallOutcome> outcome() {
        return call.isOver() ? Optional.of(call.outcome()) : Optional.empty();
    }

    /** The state that waits for a line. */
    Optional<AwaitReceive> reading() {
        return in(Phase.RECEIVING);
    }

    /** The state that waits for the player's decision. */
    Optional<AwaitReceive> deciding() {
        return call.interference().isHeld() ? in(Phase.DECIDING) : Optional.empty();
    }

    private Optional<AwaitReceive> in(Phase phase) {
        Location at = run.present().location();
        return !call.isOver() && at.phase() == phase ? Optional.of((AwaitReceive) at.state()) : Optional.empty();
    }

    /** Whether the line that is typed now is a secret. */
    boolean isSecret() {
        return reading().filter(state -> datum(state).secret()).isPresent();
    }

    private Datum datum(AwaitReceive state) {
        return dialog.data().get(state.into());
    }

    /** As the caller's terminal window shows what he types now. */
    String masked(String text) {
        return isSecret() ? Character.toString(MASK).repeat(text.length()) : text;
    }

    /** The rules of the protocol that were broken: none, as far as anybody knows. */
    List<Violation> violations() {
        return simulation.violations();
    }

    // What is done.

    /** Types a line, and Enter where the state takes lines. */
    void type(String text) throws RefusedException {
        AwaitReceive state = reading()
                .orElseThrow(() -> new RefusedException(
                        call.isOver() ? "the call is over" : "nobody reads: a decision is awaited"));
        if (!charset.newEncoder().canEncode(text)) {
            throw new RefusedException("the terminal of this dialog has only the characters of " + charset);
        }
        if (state.untilAny() && text.isEmpty()) {
            throw new RefusedException("this state takes what is typed, without Enter");
        }
        byte[] keys = (state.untilAny() ? text : text + ENTER).getBytes(charset);
        screen.show(masked(text) + "\r\n");
        if (datum(state).secret()) {
            line().typeSecret(keys);
        } else {
            line().type(keys);
        }
        settle();
    }

    /** Types a line that the present state takes for malformed. */
    void typeMalformed() throws RefusedException {
        AwaitReceive state = reading().orElseThrow(() -> new RefusedException("nobody reads"));
        type(LineSamples.malformed(state, datum(state))
                .orElseThrow(() -> new RefusedException(
                        "every line is a value of " + datum(state).name())));
    }

    private Line line() {
        return Objects.requireNonNull(line, "the call was not taken");
    }

    /**
     * The player decides.
     *
     * @param values of data that the outcome sets, where they are not to be those that were given, or samples
     */
    void decide(String outcome, Map<String, String> values) throws RefusedException {
        AwaitReceive state = awaited();
        try {
            Decision decision = played.decisions().orElseThrow().of(state.name(), outcome, values);
            chosen = decision;
        } catch (IllegalArgumentException wrong) {
            throw new RefusedException(wrong.getMessage());
        }
        note(state, outcome, values);
        call.interference().decide();
        settle();
    }

    private void note(AwaitReceive state, String outcome, Map<String, String> values) {
        Reaction.Outcome taken = state.decide().orElseThrow().outcomes().stream()
                .filter(candidate -> candidate.name().equals(outcome))
                .findFirst()
                .orElseThrow();
        for (int index : taken.sets()) {
            Datum datum = dialog.data().get(index);
            if (!datum.secret()) {
                run.chosen(index, played.decisions().orElseThrow().value(datum.name(), values));
            }
        }
    }

    private AwaitReceive awaited() throws RefusedException {
        return deciding().orElseThrow(() -> new RefusedException("no decision of yours is awaited"));
    }

    /** The handler comes to no decision. */
    void giveUpDeciding() throws RefusedException {
        awaited();
        call.interference().giveUpDeciding();
        settle();
    }

    /** Lets time pass; what is due happens. */
    void advance(int seconds) throws RefusedException {
        if (call.isOver()) {
            throw new RefusedException("the call is over");
        }
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new RefusedException("1 to " + MOST_SECONDS + " seconds at once");
        }
        simulation.runFor(Duration.ofSeconds(seconds));
    }

    /** Lets time pass until the present wait is over. */
    void advanceToLimit() throws RefusedException {
        simulation.runFor(run.left()
                .filter(left -> !call.isOver())
                .orElseThrow(() -> new RefusedException("nothing ends by itself here")));
    }

    /** The caller hangs up, or his line is lost; End comes (E2). */
    void hangUp() throws RefusedException {
        if (call.isOver()) {
            throw new RefusedException("the call is over");
        }
        line().hangUp();
        settle();
    }

    /**
     * The Receive in flight fails.
     *
     * @param code a name or digits
     */
    void failReceive(String code) throws RefusedException {
        int error = error(code);
        if (!call.interference().failReceive(error)) {
            throw new RefusedException("no Receive is in flight");
        }
        settle();
    }

    /**
     * The next Send fails.
     *
     * @param code a name or digits
     */
    void failNextSend(String code) throws RefusedException {
        int error = error(code);
        if (call.isOver()) {
            throw new RefusedException("the call is over");
        }
        call.interference().failNext(NativeCall.SEND, error);
    }

    private static int error(String code) throws RefusedException {
        boolean tooLong = code.length() > 10 && Character.isDigit(code.charAt(0));
        OptionalLong number = code.isEmpty() || tooLong ? OptionalLong.empty() : ErrorCodes.number(code);
        OptionalInt error = number.isPresent() && number.getAsLong() <= 0xFFFF_FFFFL
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
        if (error.isEmpty() || error.getAsInt() == ErrorCodes.SUCCESS || error.getAsInt() == ErrorCodes.PENDING) {
            throw new RefusedException("'" + code + "' is no error of RASMAN: give a number, or a name of raserror.h");
        }
        return error.getAsInt();
    }
}
