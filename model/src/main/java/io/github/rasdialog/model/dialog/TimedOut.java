// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/** The caller was silent; no I/O. */
public record TimedOut(int index, String name, SourceLocation location, Target next) implements State {}
