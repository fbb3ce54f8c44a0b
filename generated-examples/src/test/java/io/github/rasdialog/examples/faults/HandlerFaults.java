// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import io.github.rasdialog.examples.token.TokenLoginData;
import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.testkit.DialogUnderTest;
import io.github.rasdialog.testkit.stage.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Handlers of the token login, each with one fault. */
final class HandlerFaults {
    static final String RIGHT = "802753";
    private static final String LET_IN = "nobodyIsLetInWithoutARightToIt";
    private static final String SECRET = "noSecretGetsOut";
    private static final String OUGHT = "theHandlerDoesAsItOught";

    private HandlerFaults() {}

    static List<SeededFault> all() {
        Sound shared = new MixesCallsUp();
        return List.of(
                fault("lets a guest in with any code", LetsGuestsIn::new, LET_IN, "without a right to it"),
                fault("lets anybody in at the second code", TiresOfAsking::new, LET_IN, "without a right to it"),
                fault("logs the code", LogsTheCode::new, SECRET, "a secret is in a log"),
                fault("prints the code", PrintsTheCode::new, SECRET, "a secret is in what was printed"),
                fault("throws the code", ThrowsTheCode::new, SECRET, "a secret is in an exception of readCode"),
                fault("shows the code in toString", ShowsTheCode::new, SECRET, "the handler's toString"),
                fault("forgets to decide on an unknown user", ForgetsToDecide::new, OUGHT, "readUser gives null"),
                fault("falls over a long name", FallsOverLongNames::new, OUGHT, "readUser throws java.lang."),
                fault("keeps a lent secret", KeepsTheSecret::new, OUGHT, "ended throws java.lang.IllegalState"),
                fault("leaves a thread running", LeavesAThread::new, "nothingIsLeftBehind", "the thread sown runs on"),
                fault(
                        "is one object for all calls",
                        () -> shared,
                        "severalCallsAtOnceKeepToTheRules",
                        "without a right to it"));
    }

    private static SeededFault fault(String what, Supplier<TokenLoginHandler> handlers, String property, String cause) {
        DialogUnderTest<TokenLoginHandler> dialog = DialogUnderTest.of(
                        "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type)
                .decidedBy(handlers)
                .words("user", "alice", "guest", "mallory")
                .words("code", RIGHT, "918264")
                .lettingIn(login ->
                        login.user().equals("alice") && login.typed("code").equals(RIGHT));
        return new SeededFault(what, "handler", dialog, Engine.OURS, property, cause);
    }

    /** Without a fault. */
    private static class Sound implements TokenLoginHandler {
        @Override
        public @Nullable ReadUser readUser(TokenLoginData data) {
            return data.user().isBlank() ? new ReadUser.Unknown() : new ReadUser.Challenged("EXAMPLE", "4711");
        }

        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            boolean right = data.user().equals("alice") && data.code().matches(RIGHT);
            return right ? new ReadCode.Right() : new ReadCode.Wrong();
        }

        static String code(TokenLoginData data) {
            return new String(data.code().chars());
        }
    }

    private static final class LetsGuestsIn extends Sound {
        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            return data.user().equals("guest") ? new ReadCode.Right() : super.readCode(data);
        }
    }

    private static final class TiresOfAsking extends Sound {
        private int asked;

        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            return ++asked > 1 ? new ReadCode.Right() : super.readCode(data);
        }
    }

    private static final class LogsTheCode extends Sound {
        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            Logger.getLogger("org.example.login").fine(() -> "code " + code(data) + " of " + data.user());
            return super.readCode(data);
        }
    }

    private static final class PrintsTheCode extends Sound {
        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            System.out.println("looking at " + code(data));
            return super.readCode(data);
        }
    }

    private static final class ThrowsTheCode extends Sound {
        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            if (data.code().matches(RIGHT)) {
                return super.readCode(data);
            }
            throw new IllegalArgumentException("not a code: " + code(data));
        }
    }

    private static final class ShowsTheCode extends Sound {
        private String last = "";

        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            last = code(data);
            return super.readCode(data);
        }

        @Override
        public String toString() {
            return "handler, last code " + last;
        }
    }

    private static final class ForgetsToDecide extends Sound {
        @Override
        public @Nullable ReadUser readUser(TokenLoginData data) {
            return data.user().equals("alice") ? super.readUser(data) : null;
        }
    }

    private static final class FallsOverLongNames extends Sound {
        @Override
        public @Nullable ReadUser readUser(TokenLoginData data) {
            byte[] record = new byte[32];
            System.arraycopy(
                    data.user().getBytes(StandardCharsets.US_ASCII),
                    0,
                    record,
                    0,
                    data.user().length());
            return super.readUser(data);
        }
    }

    private static final class KeepsTheSecret extends Sound {
        private @Nullable Secret kept;

        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            kept = data.code();
            return super.readCode(data);
        }

        @Override
        public void ended(Ending ending) {
            if (kept != null && kept.length() > 0) {
                throw new AssertionError("the secret is still there");
            }
        }
    }

    private static final class LeavesAThread extends Sound {
        @Override
        public @Nullable ReadUser readUser(TokenLoginData data) {
            Thread thread = new Thread(() -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)), "sown");
            thread.setDaemon(true);
            thread.start();
            return super.readUser(data);
        }
    }

    private static final class MixesCallsUp extends Sound {
        private String user = "";

        @Override
        public @Nullable ReadUser readUser(TokenLoginData data) {
            user = data.user();
            return super.readUser(data);
        }

        @Override
        public @Nullable ReadCode readCode(TokenLoginData data) {
            boolean right = user.equals("alice") && data.code().matches(RIGHT);
            return right ? new ReadCode.Right() : new ReadCode.Wrong();
        }
    }
}
