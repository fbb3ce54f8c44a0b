// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import io.github.rasdialog.simulator.caller.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Knows what the caller typed in secret and finds it again (S2), be it half typed only. A secret shorter than
 * {@value #SHORTEST} bytes, or of fewer than three different ones, or one that is to be seen in the call
 * by right, cannot be told from chance and is left out.
 */
final class SecretWatch {
    static final int SHORTEST = 4;
    private static final int NONE = Integer.MIN_VALUE;

    private final Bytes open = new Bytes();
    private final Bytes typing = new Bytes();
    private final List<byte[]> secrets = new ArrayList<>(0);
    private final List<byte[]> shown;
    private final Consumer<byte[]> onSecret;

    /**
     * A watch.
     *
     * @param shown what is to be seen in any call by right
     * @param onSecret told of each secret that is watched
     */
    SecretWatch(List<byte[]> shown, Consumer<byte[]> onSecret) {
        this.shown = shown;
        this.onSecret = onSecret;
    }

    /** Something that anybody may see: what the caller typed in the open, and what he was shown that is no secret. */
    void seen(byte[] bytes, int length) {
        open.add(bytes, length);
    }

    /** Keys typed in secret; a secret ends with Enter. */
    void typed(byte[] keys) {
        int from = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == '\r' || keys[i] == '\n') {
                typing.add(keys, from, i - from);
                close();
                from = i + 1;
            }
        }
        typing.add(keys, from, keys.length - from);
    }

    private void close() {
        if (typing.size() >= SHORTEST) {
            byte[] secret = typing.copy();
            if (!isOpen(secret)) {
                secrets.add(secret);
                if (isTelling(secret)) {
                    onSecret.accept(secret);
                }
            }
        }
        typing.clear();
    }

    /** Whether a secret is in there. */
    boolean isIn(byte[] bytes, int length) {
        for (byte[] secret : secrets) {
            if (isIn(secret, bytes, length)) {
                return true;
            }
        }
        return typing.size() >= SHORTEST && isIn(typing.copy(), bytes, length);
    }

    /** The caller may have typed in the open, before or since, what he typed in secret; he then sees it by right. */
    private boolean isIn(byte[] secret, byte[] bytes, int length) {
        return Bytes.contains(bytes, length, secret) && isTelling(secret) && !isOpen(secret);
    }

    private boolean isOpen(byte[] secret) {
        boolean found = open.contains(secret);
        for (byte[] text : shown) {
            found |= Bytes.contains(text, text.length, secret);
        }
        return found;
    }

    /** Whether it has three different characters, so that it is known again where it turns up: a row of zeros is not. */
    private static boolean isTelling(byte[] secret) {
        int other = NONE;
        for (byte character : secret) {
            if (character != secret[0] && character != other) {
                if (other != NONE) {
                    return true;
                }
                other = character;
            }
        }
        return false;
    }

    /** A text as {@link Printable} gives it, with every secret in it replaced. */
    String mask(String printable) {
        String masked = printable;
        for (byte[] secret : secrets) {
            masked = masked.replace(Printable.of(secret, 0, secret.length), "***");
        }
        return masked;
    }
}
