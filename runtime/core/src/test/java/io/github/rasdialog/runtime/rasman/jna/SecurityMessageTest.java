// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Names reach the server whole, or not at all (C2). */
class SecurityMessageTest {
    private static final int PORT = 0x1234;

    private static SecurityMessage success(byte[] user, byte[] domain) {
        return SecurityMessage.of(new CompleteMessage(CompleteMessage.SUCCESS, PORT, 0, user, domain));
    }

    @Property(tries = 300)
    void a_name_is_whole_and_ends_in_a_nul_or_nobody_is_let_in(
            @ForAll @Size(max = 300) byte[] user, @ForAll @Size(max = 20) byte[] domain) {
        SecurityMessage message = success(user, domain);
        boolean fits = isWhole(user, CompleteMessage.MAX_USER_NAME) && isWhole(domain, CompleteMessage.MAX_DOMAIN);
        assertThat(message.dwMsgId).isEqualTo(fits ? CompleteMessage.SUCCESS : CompleteMessage.ERROR);
        assertThat(message.dwError).isEqualTo(fits ? 0 : RasError.ERROR_AUTH_INTERNAL);
        byte[] none = {};
        assertThat(message.UserName).isEqualTo(Arrays.copyOf(fits ? user : none, 257));
        assertThat(message.Domain).isEqualTo(Arrays.copyOf(fits ? domain : none, 16));
    }

    private static boolean isWhole(byte[] name, int most) {
        return name.length <= most && new String(name, ISO_8859_1).indexOf(0) < 0;
    }

    @Test
    void the_longest_names_fit() {
        byte[] user = new byte[CompleteMessage.MAX_USER_NAME];
        byte[] domain = new byte[CompleteMessage.MAX_DOMAIN];
        Arrays.fill(user, (byte) 'u');
        Arrays.fill(domain, (byte) 'd');
        SecurityMessage message = success(user, domain);
        assertThat(message.dwMsgId).isEqualTo(CompleteMessage.SUCCESS);
        assertThat(message.getPointer().getString(20, "US-ASCII")).isEqualTo("u".repeat(256));
    }

    @Test
    void a_name_is_gone_once_it_was_told() {
        SecurityMessage message = success(new byte[] {'a'}, new byte[] {'b'});
        message.wipe();
        assertThat(message.getPointer().getByteArray(0, message.size())).containsOnly(0);
        assertThat(message.UserName).containsOnly(0);
        assertThat(message.Domain).containsOnly(0);
    }
}
