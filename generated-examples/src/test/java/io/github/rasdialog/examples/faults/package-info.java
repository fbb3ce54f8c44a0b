// SPDX-License-Identifier: Apache-2.0
/** Faults sown on purpose, in handlers, dialogs, generated code and the engine: the test kit must find each, and tell why. */
@NullMarked
package io.github.rasdialog.examples.faults;

import org.jspecify.annotations.NullMarked;
