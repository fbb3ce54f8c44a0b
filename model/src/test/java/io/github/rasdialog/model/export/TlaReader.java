// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a module of TLA+ without its parser: brackets match, every name is defined before it is used, and no
 * {@code x' = a \/ b} means something else than it seems to.
 */
final class TlaReader {
    private static final Set<String> WORDS =
            Set.of("IF", "THEN", "ELSE", "CASE", "OTHER", "UNCHANGED", "EXCEPT", "TRUE", "FALSE", "BOOLEAN", "WF_vars");
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}", "<<", ">>");
    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"\\\\]*\"|[A-Za-z][A-Za-z0-9_]*|\\d+|\\\\[a-z]+|/\\\\|\\\\/|\\|->|->|<=>|<=|=>|==|<<|>>|<>|\\[\\]"
                    + "|\\.\\.|[-=#<>+~'@!.:,_()\\[\\]{}]");
    private static final Pattern DEFINITION = Pattern.compile("^([A-Za-z]\\w*)(?:\\(([a-z, ]+)\\))? ==");

    private final String name;
    private final Set<String> defined = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    private TlaReader(String name) {
        this.name = name;
    }

    /** Reads a module; fails where it cannot be right. */
    static TlaReader read(String text) {
        List<String> lines =
                text.lines().map(line -> line.replaceFirst("\\\\\\*.*", "")).toList();
        Matcher first = Pattern.compile("---- MODULE (\\w+) ----").matcher(lines.get(0));
        require(first.matches(), lines.get(0));
        require(lines.get(lines.size() - 1).equals("===="), "no end");
        TlaReader reader = new TlaReader(first.group(1));
        int variables = lines.indexOf("VARIABLES");
        int gap = variables + lines.subList(variables, lines.size()).indexOf("");
        for (String line : lines.subList(variables + 1, gap)) {
            reader.variables.add(line.replace(",", "").strip());
        }
        reader.define(lines.subList(gap, lines.size() - 1));
        return reader;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    String name() {
        return name;
    }

    Set<String> defined() {
        return defined;
    }

    /** Which variables it declares. */
    Set<String> variables() {
        return variables;
    }

    private void define(List<String> lines) {
        StringBuilder body = new StringBuilder();
        String symbol = "";
        Set<String> parameters = Set.of();
        for (String line : lines) {
            Matcher definition = DEFINITION.matcher(line);
            if (definition.find()) {
                finish(symbol, parameters, body.toString());
                symbol = definition.group(1);
                parameters = definition.group(2) == null
                        ? Set.of()
                        : Set.of(definition.group(2).split(", "));
                body.setLength(0);
                body.append(line.substring(definition.end()));
            } else {
                body.append('\n').append(line);
            }
        }
        finish(symbol, parameters, body.toString());
    }

    private void finish(String symbol, Set<String> parameters, String body) {
        if (symbol.isEmpty()) {
            require(body.isBlank(), "outside a definition: " + body);
            return;
        }
        List<String> tokens = tokens(body);
        brackets(tokens);
        names(symbol, tokens, parameters);
        body.lines().forEach(TlaReader::primes);
        require(defined.add(symbol), symbol + " is defined twice");
        require(!variables.contains(symbol), symbol + " is a variable too");
    }

    private static List<String> tokens(String body) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(body);
        int end = 0;
        while (token.find()) {
            String between = body.substring(end, token.start());
            require(between.isBlank(), "unknown symbol: " + between);
            tokens.add(token.group());
            end = token.end();
        }
        require(body.substring(end).isBlank(), "unknown symbol: " + body.substring(end));
        return tokens;
    }

    private static void brackets(List<String> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (String token : tokens) {
            if (CLOSING.containsKey(token)) {
                open.push(CLOSING.get(token));
            } else if (CLOSING.containsValue(token)) {
                require(!open.isEmpty() && open.pop().equals(token), "unmatched " + token);
            }
        }
        require(open.isEmpty(), "missing " + open);
    }

    private void names(String symbol, List<String> tokens, Set<String> parameters) {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String before = i > 0 ? tokens.get(i - 1) : "";
            String after = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            boolean field = before.equals(".") || after.equals("|->");
            boolean bound = before.equals("[") && after.equals("\\in");
            if (Character.isLetter(token.charAt(0)) && !field && !bound) {
                boolean known = WORDS.contains(token) || parameters.contains(token);
                require(
                        known || defined.contains(token) || variables.contains(token),
                        token + " is not defined in " + symbol);
            }
        }
    }

    /** {@code x' = a \/ b} is {@code (x' = a) \/ b}. */
    private static void primes(String line) {
        Matcher assignment = Pattern.compile("^ +/\\\\ \\w+' = (.*)$").matcher(line);
        if (!assignment.matches() || assignment.group(1).matches("(IF|CASE) .*")) {
            return;
        }
        int depth = 0;
        for (String token : tokens(assignment.group(1))) {
            depth += CLOSING.containsKey(token) ? 1 : CLOSING.containsValue(token) ? -1 : 0;
            require(depth > 0 || !Set.of("/\\", "\\/", "=>").contains(token), "ambiguous: " + line);
        }
    }
}
