// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

/**
 * Whether a declared property holds, of all runs.
 *
 * @param name as it was declared
 */
public record PropertyVerdict(String name, boolean holds) {}
