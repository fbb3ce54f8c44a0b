// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import java.util.List;

/** A configuration: state, phase, counters. */
public record ReferenceConfiguration(int state, boolean deciding, List<Integer> counters) {}
