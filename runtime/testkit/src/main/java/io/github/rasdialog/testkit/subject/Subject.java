// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All that a test knows of what it tests.
 *
 * @param <H> the generated handler interface
 * @param handlerType its class
 * @param types makes the dialog's type from handlers: the generated class's {@code type}
 * @param handlers the user's handlers; empty where decisions are drawn
 * @param mayThrow what these handlers may throw and be no fault
 * @param mayPass whether somebody who was let in had a right to it
 */
public record Subject<H>(
        DialogModel model,
        Class<H> handlerType,
        Function<Supplier<H>, DialogType> types,
        Optional<Supplier<? extends H>> handlers,
        Vocabulary words,
        List<Class<? extends Throwable>> mayThrow,
        Predicate<Login> mayPass) {}
