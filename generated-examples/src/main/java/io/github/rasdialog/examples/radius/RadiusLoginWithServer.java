// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import io.github.rasdialog.examples.radius.Verdict.Accepted;
import io.github.rasdialog.examples.radius.Verdict.Challenged;
import io.github.rasdialog.runtime.dialog.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.aaa4j.radius.core.attribute.attributes.State;

/**
 * Decides the RADIUS login as the server says. Keeps the server's State between two questions, so that each call has a
 * handler of its own. Where there is no verdict it throws, and the call ends in an ERROR.
 */
public final class RadiusLoginWithServer implements RadiusLoginHandler {
    private final RadiusServer server;
    private Optional<State> state = Optional.empty();

    /** A handler for one call. */
    public RadiusLoginWithServer(RadiusServer server) {
        this.server = server;
    }

    @Override
    public ReadPassword readPassword(RadiusLoginData data) {
        Verdict verdict = ask(data.user(), data.password());
        if (verdict instanceof Challenged challenged) {
            return new ReadPassword.Challenged(Prompt.of(challenged.messages()));
        }
        return verdict instanceof Accepted ? new ReadPassword.Accepted() : new ReadPassword.Rejected();
    }

    @Override
    public ReadAnswer readAnswer(RadiusLoginData data) {
        Verdict verdict = ask(data.user(), data.answer());
        if (verdict instanceof Challenged challenged) {
            return new ReadAnswer.Challenged(Prompt.of(challenged.messages()));
        }
        return verdict instanceof Accepted ? new ReadAnswer.Accepted() : new ReadAnswer.Rejected();
    }

    private Verdict ask(String user, Secret typed) {
        byte[] bytes = typed.bytes(StandardCharsets.ISO_8859_1);
        try {
            Verdict verdict = server.ask(user, bytes, state);
            state = verdict instanceof Challenged challenged ? challenged.state() : Optional.empty();
            return verdict;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
