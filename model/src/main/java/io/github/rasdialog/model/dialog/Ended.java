// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/** The transaction is over. */
public record Ended(int index, String name, SourceLocation location) implements State {}
