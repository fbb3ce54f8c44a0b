// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.runtime.dialog.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides the login by PIN and code with a store of tokens and a file of PINs. Thread-safe: one handler may serve all
 * transactions. A PIN that cannot be stored is thrown, and the call ends in an ERROR.
 */
public final class NewPinLoginWithFile implements NewPinLoginHandler {
    private static final int CODE_DIGITS = 6;

    private final TokenStore tokens;
    private final PinFile pins;

    /** A handler that asks these two. */
    public NewPinLoginWithFile(TokenStore tokens, PinFile pins) {
        this.tokens = tokens;
        this.pins = pins;
    }

    @Override
    public ReadPasscode readPasscode(NewPinLoginData data) {
        String user = data.user();
        Optional<Token> token = tokens.tokenOf(user);
        if (!judged(data.passcode(), passcode -> isRight(user, passcode)) || token.isEmpty()) {
            return new ReadPasscode.Wrong();
        }
        String domain = token.get().domain();
        return pins.mustChange(user) ? new ReadPasscode.RightButNewPin(domain) : new ReadPasscode.Right(domain);
    }

    /** A code is used up only where the PIN before it is right. */
    private boolean isRight(String user, byte[] passcode) {
        int pinDigits = passcode.length - CODE_DIGITS;
        byte[] pin = Arrays.copyOf(passcode, pinDigits);
        byte[] code = Arrays.copyOfRange(passcode, pinDigits, passcode.length);
        try {
            return pins.matches(user, pin) && tokens.accept(user, code);
        } finally {
            Arrays.fill(pin, (byte) 0);
            Arrays.fill(code, (byte) 0);
        }
    }

    @Override
    public NewPinRead newPinRead(NewPinLoginData data) {
        boolean weak = judged(data.newPinChosen(), pin -> PinRules.isWeak(pin) || pins.matches(data.user(), pin));
        return weak ? new NewPinRead.Weak() : new NewPinRead.Good();
    }

    @Override
    public NewPinReadAgain newPinReadAgain(NewPinLoginData data) {
        boolean stored = judged(data.newPinRepeated(), pin -> {
            boolean same = data.newPinChosen().matches(pin, StandardCharsets.US_ASCII);
            if (same) {
                store(data.user(), pin);
            }
            return same;
        });
        return stored ? new NewPinReadAgain.Stored() : new NewPinReadAgain.Different();
    }

    private void store(String user, byte[] pin) {
        try {
            pins.replace(user, pin);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static boolean judged(Secret typed, Predicate<byte[]> judge) {
        byte[] digits = typed.bytes(StandardCharsets.US_ASCII);
        try {
            return judge.test(digits);
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }
}
