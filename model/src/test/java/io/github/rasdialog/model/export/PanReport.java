// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code pan} printed. */
record PanReport(String output) {
    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
    private static final Pattern TRANSITIONS = Pattern.compile("(\\d+) transitions \\(= stored\\+matched\\)");
    private static final Pattern ASSERTIONS = Pattern.compile("assertion violated +(\\S+) \\(at depth");

    /** Whether it found no error. */
    boolean proved() {
        return number(ERRORS) == 0;
    }

    long states() {
        return number(STATES);
    }

    long transitions() {
        return number(TRANSITIONS);
    }

    /** The conditions of the assertions that failed. */
    Set<String> failedAssertions() {
        return ASSERTIONS
                .matcher(output)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private long number(Pattern pattern) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in\n" + output);
        }
        return Long.parseLong(matcher.group(1));
    }
}
