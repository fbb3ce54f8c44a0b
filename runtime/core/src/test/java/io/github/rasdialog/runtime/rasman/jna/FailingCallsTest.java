// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.SecurityDialogs;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Send, Receive, GetInfo, and a Receive under way, fail with each code of raserror.h; the next caller is served. */
class FailingCallsTest {
    /** After PENDING, which is no failure. */
    private static final int FIRST_CODE = 601;

    private static final int LAST_CODE = 870;

    /** A script holds no more. */
    private static final int CODES_A_SCRIPT = 30;

    private static final Pattern CODE = Pattern.compile("#define \\w+ \\(?RASBASE ?\\+ ?(\\d+)\\)?");

    @ParameterizedTest
    @ValueSource(strings = {"fail-send", "fail-receive", "fail-info", "lose"})
    void a_failing_call_ends_its_own_dialog_with_its_own_code(String fault) throws Exception {
        try (RasServer server = new RasServer(SecurityDialogs.DEFAULT_MAX_TRANSACTIONS)) {
            for (int code = FIRST_CODE; code <= LAST_CODE; code += CODES_A_SCRIPT) {
                play(server, fault, code, Math.min(code + CODES_A_SCRIPT - 1, LAST_CODE));
            }
        }
    }

    private static void play(RasServer server, String fault, int first, int last) {
        StringBuilder script = new StringBuilder("speed 1000\n");
        for (int code = first; code <= last; code++) {
            script.append("port 0\n%s %d\ntype bob\\r\n\nport 0\npass ann\\r\n\n".formatted(fault, code));
        }
        String told = server.play(script.toString());
        assertThat(told).doesNotContain("violation");
        for (int code = first, number = 1; code <= last; code++, number += 2) {
            assertThat(told)
                    .contains("number=%d begin=0 result=ERROR error=%d end=619 ".formatted(number, code))
                    .contains("number=%d begin=0 result=SUCCESS error=0 end=619 ".formatted(number + 1));
        }
    }

    @Test
    void these_are_all_the_codes_of_the_header() throws Exception {
        String compiler = "x86_64-w64-mingw32-gcc";
        NativeTool.require(compiler);
        Process process = new ProcessBuilder(compiler, "-E", "-dM", "-include", "raserror.h", "-xc", "/dev/null")
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        List<Integer> codes = CODE.matcher(told)
                .results()
                .map(FailingCallsTest::code)
                .sorted()
                .distinct()
                .toList();
        assertThat(codes)
                .hasSizeGreaterThan(200)
                .startsWith(FIRST_CODE - 1, FIRST_CODE)
                .endsWith(LAST_CODE);
    }

    private static int code(MatchResult found) {
        return FIRST_CODE - 1 + Integer.parseInt(found.group(1));
    }
}
