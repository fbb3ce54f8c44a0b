// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.engine.CompletionNames.UntoldName;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.Arrays;

/** What a transaction is about to report (C2). */
final class Completion {
    private static final byte[] NO_NAME = {};

    private final Result result;
    private final int error;
    private final byte[] user;
    private final byte[] domain;

    private Completion(Result result, int error, byte[] user, byte[] domain) {
        this.result = result;
        this.error = error;
        this.user = user;
        this.domain = domain;
    }

    /**
     * What the machine's completing state says. A verdict without a user is none (C2), and neither is one with a name
     * that the server would not read as it is: each becomes an ERROR. An ERROR tells the names that it can.
     *
     * @throws IndexOutOfBoundsException if a name is too long already as the machine renders it
     */
    static Completion of(DialogMachine machine, CompletionNames names) {
        byte[] user = new byte[CompleteMessage.MAX_USER_NAME];
        byte[] domain = new byte[CompleteMessage.MAX_DOMAIN];
        Result result = machine.result();
        int error = result == Result.ERROR ? machine.error() : RasError.SUCCESS;
        try {
            int userLength = machine.renderUser(user);
            int domainLength = machine.renderDomain(domain);
            if (result != Result.ERROR && userLength == 0) {
                return error(RasError.ERROR_AUTH_INTERNAL);
            }
            byte[] toldDomain = names.domain(domain, domainLength);
            return new Completion(result, told(result, error), names.user(user, userLength), toldDomain);
        } catch (UntoldName untold) {
            return error(result == Result.ERROR ? error : untold.error());
        } finally {
            Arrays.fill(user, (byte) 0);
            Arrays.fill(domain, (byte) 0);
        }
    }

    /** An ERROR; a code of 0 is no error and is told as one within (C2). */
    static Completion error(int code) {
        return new Completion(Result.ERROR, told(Result.ERROR, code), NO_NAME, NO_NAME);
    }

    private static int told(Result result, int code) {
        return result == Result.ERROR && code == RasError.SUCCESS ? RasError.ERROR_AUTH_INTERNAL : code;
    }

    Ending ending() {
        return Ending.completed(result, error);
    }

    CompleteMessage message(long port) {
        int id = switch (result) {
            case SUCCESS -> CompleteMessage.SUCCESS;
            case FAILURE -> CompleteMessage.FAILURE;
            case ERROR -> CompleteMessage.ERROR;
        };
        return new CompleteMessage(id, port, error, user, domain);
    }

    void wipe() {
        Arrays.fill(user, (byte) 0);
        Arrays.fill(domain, (byte) 0);
    }
}
