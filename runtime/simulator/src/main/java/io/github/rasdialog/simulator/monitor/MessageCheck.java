// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.util.Optional;

/** Holds a SECURITY_MESSAGE against C1, C2 and S2. */
final class MessageCheck {
    private MessageCheck() {}

    /** Tells what is wrong with a transaction's message. */
    static void check(CompleteMessage message, CallRecord record) {
        if (message.port() != record.port()) {
            record.broken(Rule.C1, "Complete with handle 0x" + Long.toHexString(message.port()));
        }
        byte[] user = message.userName();
        byte[] domain = message.domain();
        fault(message, user, domain).ifPresent(fault -> record.broken(Rule.C2, fault));
        if (record.secrets.isIn(user, user.length) || record.secrets.isIn(domain, domain.length)) {
            record.broken(Rule.S2, "a secret is in the message");
        }
    }

    private static Optional<String> fault(CompleteMessage message, byte[] user, byte[] domain) {
        return switch (message.id()) {
            case CompleteMessage.SUCCESS, CompleteMessage.FAILURE -> faultOfVerdict(message.error(), user, domain);
            case CompleteMessage.ERROR ->
                message.error() == 0 ? Optional.of("ERROR with code 0") : faultOfNames(user, domain);
            default -> Optional.of("a message of the unknown kind " + message.id());
        };
    }

    private static Optional<String> faultOfVerdict(int error, byte[] user, byte[] domain) {
        if (error != 0) {
            return Optional.of("SUCCESS or FAILURE with error " + Integer.toUnsignedString(error));
        }
        return user.length == 0 ? Optional.of("SUCCESS or FAILURE without a user name") : faultOfNames(user, domain);
    }

    private static Optional<String> faultOfNames(byte[] user, byte[] domain) {
        if (user.length > CompleteMessage.MAX_USER_NAME) {
            return Optional.of("a user name of " + user.length + " bytes");
        }
        if (domain.length > CompleteMessage.MAX_DOMAIN) {
            return Optional.of("a domain of " + domain.length + " bytes");
        }
        return hasNul(user) || hasNul(domain) ? Optional.of("a NUL inside a name") : Optional.empty();
    }

    private static boolean hasNul(byte[] name) {
        for (byte character : name) {
            if (character == 0) {
                return true;
            }
        }
        return false;
    }
}
