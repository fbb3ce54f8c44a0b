// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import io.github.rasdialog.examples.accounts.AccountLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * At which numbers a user may be called back: a file of lines {@code user:+49301234567,+4989*}, where the star stands for
 * any further digits. Who has no line is called back nowhere. Read once; immutable and thread-safe.
 */
public final class CallBackRules {
    /** Two digits before the star at the least: nobody may be called just anywhere. */
    private static final Pattern RULE = Pattern.compile("[+]?([0-9]{4,19}|[0-9]{2,18}[*])");

    private final Map<String, List<String>> rules;

    private CallBackRules(Map<String, List<String>> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * Reads a file.
     *
     * @throws io.github.rasdialog.examples.accounts.AccountFileException if a line is bad; names it
     * @throws IOException if the file cannot be read
     */
    public static CallBackRules read(Path file) throws IOException {
        Map<String, List<String>> rules = new HashMap<>();
        for (AccountLine account : AccountLine.readAll(file, 2)) {
            List<String> numbers = List.of(account.field(1).split(",", -1));
            if (!numbers.stream().allMatch(number -> RULE.matcher(number).matches())) {
                throw account.refused("no list of numbers such as +49301234567,+4989*");
            }
            rules.put(account.user(), numbers);
        }
        return new CallBackRules(rules);
    }

    /**
     * Whether the user may be called back there.
     *
     * @param number as it was typed; a number is another one with its country's code before it
     */
    public boolean allow(String user, String number) {
        return rules.getOrDefault(user, List.of()).stream()
                .anyMatch(rule -> rule.endsWith("*")
                        ? number.startsWith(rule.substring(0, rule.length() - 1))
                        : number.equals(rule));
    }

    @Override
    public String toString() {
        return "CallBackRules of " + rules.size() + " users";
    }
}
