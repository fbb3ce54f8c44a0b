// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesTest {
    @ParameterizedTest
    @CsvSource({
        "SUCCESS,0",
        "PENDING,600",
        "ERROR_INVALID_PORT_HANDLE,601",
        "ERROR_PORT_ALREADY_OPEN,602",
        "ERROR_BUFFER_TOO_SMALL,603",
        "ERROR_PORT_NOT_CONNECTED,606",
        "ERROR_PORT_NOT_OPEN,618",
        "ERROR_PORT_DISCONNECTED,619",
        "ERROR_HARDWARE_FAILURE,630",
        "ERROR_REQUEST_TIMEOUT,638",
        "ERROR_AUTH_INTERNAL,645",
        "ERROR_ACCT_DISABLED,647",
        "ERROR_PASSWD_EXPIRED,648",
        "ERROR_NO_DIALIN_PERMISSION,649",
        "ERROR_UNRECOGNIZED_RESPONSE,652",
        "ERROR_AUTHENTICATION_FAILURE,691",
        "NO_ERROR,0",
        "ERROR_ACCESS_DENIED,5",
        "ERROR_LOGON_FAILURE,1326",
        "WSAECONNRESET,10054"
    })
    void knowsTheCodesOfBothHeaders(String name, long number) {
        assertThat(ErrorCodes.number(name)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E_FAIL", "SEC_E_NO_SPM", "error_access_denied", "ERROR_NO_SUCH_NAME", "FAILED"})
    void knowsNothingElse(String name) {
        assertThat(ErrorCodes.number(name)).isEmpty();
    }

    @Property
    void digitsAreTheirOwnNumber(@ForAll @LongRange(max = 0xFFFF_FFFFL) long number) {
        assertThat(ErrorCodes.number(Long.toString(number))).hasValue(number);
    }

    @Test
    void everyCodeIsAnUnsignedDword() {
        assertThat(ErrorCodes.names())
                .hasSizeGreaterThan(2000)
                .allSatisfy(name ->
                        assertThat(ErrorCodes.number(name).orElseThrow()).isBetween(0L, 0xFFFF_FFFFL));
    }
}
