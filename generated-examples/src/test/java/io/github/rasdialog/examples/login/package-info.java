// SPDX-License-Identifier: Apache-2.0
/** Calls of every kind, drawn at random, on the logins that the build has generated: whatever happens, the rules hold. */
@NullMarked
package io.github.rasdialog.examples.login;

import org.jspecify.annotations.NullMarked;
