// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.yaml.CoreType;
import io.github.rasdialog.model.yaml.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads single values; a bad one is reported (M105) and read as nothing. */
record Values(Diagnostics diagnostics) {
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]{1,5})m)?(?:([0-9]{1,5})s)?");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z][A-Z0-9_]*|[0-9]+");
    private static final BigInteger GREATEST_ERROR_CODE = BigInteger.valueOf(0xFFFF_FFFFL);
    private static final int LONGEST_PATTERN = 256;

    Optional<Node.Mapping> mapping(Node node) {
        return node instanceof Node.Mapping mapping ? Optional.of(mapping) : bad(node, "a mapping");
    }

    Optional<Node.Sequence> sequence(Node node) {
        return node instanceof Node.Sequence sequence ? Optional.of(sequence) : bad(node, "a list");
    }

    Optional<String> string(Node node) {
        return word(node).map(Word::text);
    }

    Optional<Word> word(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == CoreType.STRING
                ? Optional.of(new Word(scalar.text(), scalar.location()))
                : bad(node, "a text");
    }

    Optional<Boolean> flag(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == CoreType.BOOLEAN
                ? Optional.of(scalar.text().equalsIgnoreCase("true"))
                : bad(node, "true or false");
    }

    /** A whole number within bounds. */
    Optional<Integer> number(Node node, int least, int greatest) {
        String wanted = "a whole number from " + least + " to " + greatest;
        if (!(node instanceof Node.Scalar scalar) || scalar.type() != CoreType.INTEGER) {
            return bad(node, wanted);
        }
        BigInteger value = integer(scalar.text());
        boolean within =
                value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(greatest)) <= 0;
        return within ? Optional.of(value.intValue()) : bad(node, wanted);
    }

    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }

    /** One of these words. */
    Optional<String> oneOf(Node node, List<String> words) {
        Optional<Word> word = word(node);
        if (word.isEmpty() || words.contains(word.get().text())) {
            return word.map(Word::text);
        }
        String written = word.get().text();
        String wanted = words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        return refused(node, Quoted.of(written) + " is not " + wanted + diagnostics.didYouMean(written, words));
    }

    /** A duration in seconds, at least one. */
    Optional<Integer> duration(Node node) {
        boolean isText = node instanceof Node.Scalar scalar && scalar.type() == CoreType.STRING;
        Matcher matcher = DURATION.matcher(isText ? ((Node.Scalar) node).text() : "");
        int seconds = matcher.matches() ? 60 * parsed(matcher.group(1)) + parsed(matcher.group(2)) : 0;
        return seconds > 0 ? Optional.of(seconds) : bad(node, "a duration of a second or more, such as 90s or 1m30s");
    }

    private static int parsed(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** A {@code java.util.regex} expression of at most 256 characters. */
    Optional<String> pattern(Node node) {
        Optional<String> pattern = string(node);
        if (pattern.isEmpty()) {
            return pattern;
        }
        if (pattern.get().codePointCount(0, pattern.get().length()) > LONGEST_PATTERN) {
            return refused(node, "a pattern has at most " + LONGEST_PATTERN + " characters");
        }
        try {
            Pattern.compile(pattern.get());
            return pattern;
        } catch (PatternSyntaxException e) {
            return refused(node, "not a regular expression: " + e.getDescription());
        }
    }

    /** A name or decimal digits, the form of an error code. */
    Optional<Word> errorCode(Node node) {
        if (node instanceof Node.Scalar scalar
                && ERROR_CODE.matcher(scalar.text()).matches()
                && (scalar.type() == CoreType.INTEGER || scalar.type() == CoreType.STRING)) {
            boolean fits = !Character.isDigit(scalar.text().charAt(0))
                    || new BigInteger(scalar.text()).compareTo(GREATEST_ERROR_CODE) <= 0;
            return fits
                    ? Optional.of(new Word(scalar.text(), scalar.location()))
                    : refused(node, "an error code is at most " + GREATEST_ERROR_CODE);
        }
        return bad(node, "an error code: a name such as ERROR_AUTH_INTERNAL, or decimal digits");
    }

    private <T> Optional<T> bad(Node node, String wanted) {
        String found = node instanceof Node.Scalar scalar && scalar.type() != CoreType.NULL
                ? Quoted.of(scalar.text())
                : node.described();
        return refused(node, found + " is not " + wanted);
    }

    private <T> Optional<T> refused(Node node, String message) {
        diagnostics.report(node.location(), DiagnosticCode.M105, message);
        return Optional.empty();
    }
}
