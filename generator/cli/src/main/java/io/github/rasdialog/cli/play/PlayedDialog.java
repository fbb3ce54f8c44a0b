// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.run.Decisions;
import io.github.rasdialog.cli.run.MachineWatcher;
import io.github.rasdialog.cli.run.WatchedMachine;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.Optional;

/**
 * A dialog that is played. Immutable.
 *
 * @param model that passed the checker
 * @param semantics its meaning
 * @param fileName its YAML file's name, without the folder
 * @param handled what runs it with a handler; empty where the player decides
 * @param decisions makes the player's decisions; empty where a handler decides
 */
public record PlayedDialog(
        Dialog model,
        Semantics semantics,
        String fileName,
        Optional<DialogType> handled,
        Optional<Decisions> decisions) {

    /** A dialog that is run with a handler. */
    public static PlayedDialog handled(Dialog model, String fileName, DialogType type) {
        return new PlayedDialog(model, Semantics.of(model), fileName, Optional.of(type), Optional.empty());
    }

    /** A dialog in which the player decides. */
    public static PlayedDialog decided(Decisions decisions, String fileName) {
        Dialog model = decisions.dialog().dialog();
        return new PlayedDialog(
                model, decisions.dialog().semantics(), fileName, Optional.empty(), Optional.of(decisions));
    }

    /** What the engine runs: machines that are watched; {@code player} decides where there is no handler. */
    DialogType type(DialogHandler player, MachineWatcher watcher) {
        DialogType type =
                handled.orElseGet(() -> decisions.orElseThrow().dialog().type(() -> player));
        return new DialogType(
                type.name(),
                type.digest(),
                type.sendBuffer(),
                type.receiveBuffer(),
                type.charset(),
                () -> new WatchedMachine(type.machines().get(), watcher));
    }
}
