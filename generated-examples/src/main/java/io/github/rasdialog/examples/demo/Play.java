// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.demo;

import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginWithTotp;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.engine.ThreadWorkers;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.RealSimulation;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has the token login question whoever sits at this terminal: a RAS server simulator on the real clock takes the call, the
 * engine runs the generated dialog on threads. Every start issues a new token, so that no key is kept anywhere.
 */
public final class Play {
    private static final int KEY_BYTES = 20;
    private static final int MAX_TRANSACTIONS = 1;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
    private static final String SECRET_PROMPT = "Code for ";
    private static final long SECONDS_TO_HANG_UP = 2;

    private final PrintStream out;
    private final TerminalCaller caller;
    private final TokenDisplay display;
    private final TokenStore tokens;

    /**
     * A play.
     *
     * @param echoes whether the input must be shown as it is read
     * @param clock the time of the token and of who checks it
     */
    Play(InputStream in, PrintStream out, boolean echoes, InstantSource clock) {
        Token token = issue();
        this.out = out;
        this.display = new TokenDisplay(token, clock);
        this.tokens = new TokenStore(List.of(token), clock);
        this.caller = new TerminalCaller(
                in,
                out,
                new TerminalCaller.Settings(
                        echoes,
                        prompt -> prompt.startsWith(SECRET_PROMPT),
                        () -> "(her token shows " + display.look() + ")"));
    }

    /** Plays once on standard input and output. */
    public static void main(String[] arguments) throws InterruptedException {
        boolean terminalEchoes = System.console() != null;
        Play play = new Play(System.in, System.out, !terminalEchoes, Clock.systemUTC());
        CountDownLatch finished = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> play.hangUp(finished), "hang-up");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            play.run();
        } finally {
            finished.countDown();
        }
    }

    private static Token issue() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Token.of("alice", "EXAMPLE", "4711", key);
    }

    /** Plays once: the banner, the call, the report. */
    void run() throws InterruptedException {
        printBanner();
        try (RealSimulation server = Simulation.real();
                ThreadWorkers workers = new ThreadWorkers()) {
            SecurityDialogs dialogs = new SecurityDialogs(
                    TokenLoginDialog.type(() -> new TokenLoginWithTotp(tokens)),
                    server.rasman(),
                    workers,
                    server.clock(),
                    MAX_TRANSACTIONS);
            server.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
            CallOutcome outcome = server.call(Scenario.of(() -> caller), LONGEST_CALL);
            Report.print(outcome, out);
            awaitLast(dialogs);
        }
    }

    /** Whoever is still told how the call ended may need more classes, which go when Maven lets go of this program. */
    private static void awaitLast(SecurityDialogs dialogs) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HANG_UP);
        while (dialogs.live() > 0 && System.nanoTime() - until < 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** The interrupt key hangs up; the report is still printed, soon. */
    private void hangUp(CountDownLatch finished) {
        caller.hangUp();
        try {
            if (!finished.await(SECONDS_TO_HANG_UP, TimeUnit.SECONDS)) {
                out.println("(the server did not take note of the hang-up in time)");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void printBanner() {
        out.printf("""

                A simulated RAS server has taken your call. You are the remote user, this is the terminal window.

                  who you are   alice, who carries token 4711 (or somebody else, and see)
                  her token     shows %s; type ? and Enter to look again
                  how to fail   three wrong codes; silence, a minute at the name or half of one at the code;
                                Ctrl-D or Ctrl-C, which hang up

                """, display.look());
    }
}
