// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes a timeline as a table:
 *
 * <pre>
 * by    line  who      what
 * 0:00    24  DLL      askUser: sends "User name: "
 * 0:00    27  server   askUser.sent: passes it on
 * 0:00    29  DLL      readUser: awaits a line for user, at most 60 s
 * 1:00    29  caller   readUser.received: types a well-formed line for user
 * </pre>
 *
 * <p><i>by</i> is the latest time at which it happens, in minutes and seconds since the call was accepted; <i>line</i> is
 * the file's, with the file's path where the dialog uses it.
 */
public final class TextTimeline {
    private TextTimeline() {}

    /** The table's lines, the heading first. */
    public static List<String> lines(Timeline timeline) {
        List<Moment> moments = timeline.moments();
        String row = "%-" + width(moments, "by", Moment::time) + "s  %" + width(moments, "line", TextTimeline::line)
                + "s  %-7s  %s";
        List<String> rows = moments.stream()
                .map(moment -> row.formatted(
                        moment.time(), line(moment), moment.actor().word(), moment.label() + ": " + moment.deed()))
                .toList();
        return Stream.concat(Stream.of(row.formatted("by", "line", "who", "what")), rows.stream())
                .toList();
    }

    private static String line(Moment moment) {
        return moment.location().inTables();
    }

    private static int width(List<Moment> moments, String heading, Function<Moment, String> column) {
        return moments.stream().map(column).mapToInt(String::length).reduce(heading.length(), Math::max);
    }
}
