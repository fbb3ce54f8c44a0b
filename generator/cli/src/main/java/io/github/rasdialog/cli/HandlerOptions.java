// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.run.HandlerClass;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say who decides. */
final class HandlerOptions {
    @Option(
            names = "--handler",
            paramLabel = "CLASS",
            description =
                    "decides: implements the dialog's generated handler, or supplies the DialogType as on a server")
    private Optional<String> handler = Optional.empty();

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "where the handler and the generated classes are")
    private String classPath = "";

    @Option(
            names = "--set",
            paramLabel = "DATUM=VALUE",
            description = "without a handler: what decisions set a datum to; default: a sample that fits")
    private Map<String, String> values = new LinkedHashMap<>();

    /** What decisions set data to, as it was given. */
    Map<String, String> values() {
        return values;
    }

    /**
     * What runs a dialog with the handler; empty where none is given.
     *
     * @param othersDecide whether something else is to decide, too
     * @throws IllegalArgumentException if that cannot be; the message says why, for the user
     */
    Optional<DialogType> type(Dialog dialog, boolean othersDecide) {
        if (handler.isPresent() && (othersDecide || !values.isEmpty())) {
            throw new IllegalArgumentException("with --handler nothing else decides");
        }
        return handler.map(name -> HandlerClass.load(dialog, name, classPath));
    }
}
