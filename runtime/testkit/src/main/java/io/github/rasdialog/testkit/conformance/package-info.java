// SPDX-License-Identifier: Apache-2.0
/** Holds executions of one dialog against its semantics: the same events, the same actions, the same configurations. */
@NullMarked
package io.github.rasdialog.testkit.conformance;

import org.jspecify.annotations.NullMarked;
