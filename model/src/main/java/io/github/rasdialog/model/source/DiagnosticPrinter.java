// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints diagnostics as a compiler does:
 *
 * <pre>
 * login.dialog.yaml:12:5: error M102: unknown key "nxt"; did you mean "next"?
 *     nxt: readUser
 *     ^
 * </pre>
 *
 * <p>The caret stands below the culprit however wide the characters before it are. What a terminal would act upon
 * (control, formatting and bidirectional characters) is shown as U+FFFD; of a very long line the part around the culprit is
 * shown. Immutable, thread-safe.
 */
public final class DiagnosticPrinter {
    /** The longest piece of a source line that is shown, in code points. */
    static final int SHOWN = 160;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String ELLIPSIS = "...";

    private final SourceFiles files;
    private final Map<SourceFile, List<int[]>> lines;
    private final Ink ink;

    /** Prints what is wrong with a dialog, in plain text. */
    public DiagnosticPrinter(SourceFiles files) {
        this(files, Ink.PLAIN);
    }

    /** Prints what is wrong with a dialog. */
    public DiagnosticPrinter(SourceFiles files, Ink ink) {
        this.files = files;
        this.lines = Stream.concat(Stream.of(files.main()), files.used().values().stream())
                .distinct()
                .collect(Collectors.toMap(
                        file -> file,
                        file -> file.text()
                                .lines()
                                .map(line -> line.codePoints().toArray())
                                .toList()));
        this.ink = ink;
    }

    /** Three lines, parted by LF and without a last one: the message, the source line, the caret. */
    public String print(Diagnostic diagnostic) {
        return print(diagnostic, diagnostic.code().severity());
    }

    /** The same with a severity that may be worse than the diagnostic's own. */
    public String print(Diagnostic diagnostic, Severity severity) {
        return summary(diagnostic, severity) + "\n" + excerpt(diagnostic.location());
    }

    /** The message's line alone: {@code file:line:column: error M102: reason}. */
    public String summary(Diagnostic diagnostic) {
        return summary(diagnostic, diagnostic.code().severity());
    }

    private String summary(Diagnostic diagnostic, Severity severity) {
        String place = harmless(files.shown(diagnostic.location())) + ":";
        String kind = severity.word() + " " + diagnostic.code() + ":";
        return ink.strong(place) + " " + ink.of(severity, kind) + " " + harmless(diagnostic.told());
    }

    private String excerpt(SourceLocation location) {
        List<int[]> all = lines.getOrDefault(files.of(location), List.of());
        int[] line = location.line() <= all.size() ? all.get(location.line() - 1) : new int[0];
        int culprit = Math.min(location.column() - 1, line.length);
        int from = line.length <= SHOWN ? 0 : Math.max(0, Math.min(culprit - SHOWN / 2, line.length - SHOWN));
        int to = Math.min(line.length, from + SHOWN);
        String before = from == 0 ? "" : ELLIPSIS;
        String after = to == line.length ? "" : ELLIPSIS;
        return before + harmless(line, from, to) + after + "\n" + " ".repeat(before.length())
                + padding(line, from, culprit) + ink.strong("^");
    }

    /** Blanks as wide as what they stand below; a tab below a tab, since only the terminal knows its width. */
    private static String padding(int[] line, int from, int to) {
        StringBuilder padding = new StringBuilder();
        for (int i = from; i < to; i++) {
            padding.append(line[i] == '\t' ? "\t" : " ".repeat(width(shown(line[i]))));
        }
        return padding.toString();
    }

    private static String harmless(String text) {
        int[] codePoints = text.codePoints().map(c -> c == '\t' ? ' ' : c).toArray();
        return harmless(codePoints, 0, codePoints.length);
    }

    private static String harmless(int[] codePoints, int from, int to) {
        int[] shown = Arrays.stream(codePoints, from, to)
                .map(DiagnosticPrinter::shown)
                .toArray();
        return new String(shown, 0, shown.length);
    }

    private static int shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' ? codePoint : REPLACEMENT;
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> codePoint;
        };
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** East Asian Width W or F, near enough for a caret: Hangul, CJK and full-width forms, emoji. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
