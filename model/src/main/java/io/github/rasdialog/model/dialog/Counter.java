// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/**
 * A counter, 0 at the start.
 *
 * @param index its place among the counters, from 0
 * @param max its greatest value, 1 to 1,000,000
 * @param location of its key
 */
public record Counter(int index, String name, int max, SourceLocation location) {}
