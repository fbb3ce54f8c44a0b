// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
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
     * What the machine's completing state says. A verdict without a user is none (C2), and neither is one with a NUL in a
     * name, which the server would read as another, shorter name: each becomes an ERROR. An ERROR tells the names that it
     * can.
     *
     * @throws IndexOutOfBoundsException if a name is too long
     */
    static Completion of(DialogMachine machine) {
        byte[] user = new byte[CompleteMessage.MAX_USER_NAME];
        byte[] domain = new byte[CompleteMessage.MAX_DOMAIN];
        int userLength = machine.renderUser(user);
        int domainLength = machine.renderDomain(domain);
        boolean unreadable = hasNul(user, userLength) || hasNul(domain, domainLength);
        if (machine.result() == Result.ERROR) {
            Completion nameless = error(machine.error());
            return unreadable
                    ? nameless
                    : nameless.named(Arrays.copyOf(user, userLength), Arrays.copyOf(domain, domainLength));
        }
        if (userLength == 0 || unreadable) {
            return error(RasError.ERROR_AUTH_INTERNAL);
        }
        return new Completion(
                machine.result(),
                RasError.SUCCESS,
                Arrays.copyOf(user, userLength),
                Arrays.copyOf(domain, domainLength));
    }

    private Completion named(byte[] newUser, byte[] newDomain) {
        return new Completion(result, error, newUser, newDomain);
    }

    private static boolean hasNul(byte[] name, int length) {
        for (int i = 0; i < length; i++) {
            if (name[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** An ERROR; a code of 0 is no error and is told as one within (C2). */
    static Completion error(int code) {
        int told = code == RasError.SUCCESS ? RasError.ERROR_AUTH_INTERNAL : code;
        return new Completion(Result.ERROR, told, NO_NAME, NO_NAME);
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
