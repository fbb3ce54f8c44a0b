// SPDX-License-Identifier: Apache-2.0
/** Plays stories: the engine, the simulated server, watched machines and watched handlers. */
@NullMarked
package io.github.rasdialog.testkit.stage;

import org.jspecify.annotations.NullMarked;
