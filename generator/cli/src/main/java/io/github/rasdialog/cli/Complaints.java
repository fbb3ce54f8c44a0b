// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong apart from the dialogs, on one line; never a stack trace. */
final class Complaints {
    private Complaints() {}

    /** Prints a complaint; returns {@link ExitStatus#USAGE}. */
    static int complain(Terminal terminal, String complaint) {
        terminal.err().println("rasdialog: " + oneLine(complaint));
        return ExitStatus.USAGE;
    }

    static int wrongUsage(Terminal terminal, ParameterException exception) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        String reason =
                exception instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : exception.getMessage();
        return complain(terminal, reason + " (see '" + command + " --help')");
    }

    private static String unknown(UnmatchedArgumentException exception) {
        String unknown = "what is '" + exception.getUnmatched().get(0) + "'?";
        List<String> suggestions = exception.getSuggestions();
        return suggestions.isEmpty() ? unknown : unknown + " Did you mean " + suggestions.get(0) + "?";
    }

    static int failed(Terminal terminal, Throwable exception) {
        if (exception instanceof UncheckedIOException unchecked) {
            return complain(terminal, of(unchecked.getCause()));
        }
        return exception instanceof IOException failure
                ? complain(terminal, of(failure))
                : complain(terminal, "internal error, please report it: " + exception);
    }

    /** What is wrong with a file, such as {@code login.dialog.yaml: no such file}. */
    static String of(IOException failure) {
        if (failure instanceof FileSystemException onFile) {
            return onFile.getFile() + ": " + reason(onFile);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException && failure.getReason() == null) {
            return "something else of that name is in the way";
        }
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .reduce((first, next) -> first + " " + next)
                .orElse("");
    }
}
