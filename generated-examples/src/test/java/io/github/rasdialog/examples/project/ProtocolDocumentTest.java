// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.monitor.Rule;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the protocol's page in step with the code. */
class ProtocolDocumentTest {
    private static final String PAGE = ProjectFiles.read("runtime/docs/ras-protocol.md");

    @Test
    void everyRuleThatTheMonitorKnowsIsStatedOnceAndNoOther() {
        List<String> stated = found("(?m)^- \\*\\*([A-Z][0-9]+)\\*\\* ").stream()
                .map(rule -> rule.group(1))
                .toList();

        assertThat(stated)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::name).toList());
    }

    @Test
    void everyCodeThatTheEngineSpeaksIsListedWithItsNumber() throws IllegalAccessException {
        Map<String, Integer> listed = new HashMap<>();
        for (MatchResult row : found("(?m)^\\| ([0-9]+) \\| (`[^|]*`) \\|")) {
            for (String name : row.group(2).replace("`", "").split(", ")) {
                listed.put(name, Integer.valueOf(row.group(1)));
            }
        }

        Map<String, Integer> spoken = new TreeMap<>();
        for (Field constant : RasError.class.getFields()) {
            spoken.put(constant.getName(), constant.getInt(null));
        }
        assertThat(spoken).isNotEmpty();
        assertThat(listed).containsAllEntriesOf(spoken);
    }

    @Test
    void messageIdsAndNameLengthsAreThoseOfTheCode() {
        assertThat(PAGE)
                .contains("`SECURITYMSG_SUCCESS` " + CompleteMessage.SUCCESS)
                .contains("`SECURITYMSG_FAILURE` " + CompleteMessage.FAILURE)
                .contains("`SECURITYMSG_ERROR` " + CompleteMessage.ERROR)
                .contains("`CHAR[" + (CompleteMessage.MAX_USER_NAME + 1) + "]`, UNLEN + 1")
                .contains("`CHAR[" + (CompleteMessage.MAX_DOMAIN + 1) + "]`, DNLEN + 1");
    }

    private static List<MatchResult> found(String regex) {
        return Pattern.compile(regex).matcher(PAGE).results().toList();
    }
}
