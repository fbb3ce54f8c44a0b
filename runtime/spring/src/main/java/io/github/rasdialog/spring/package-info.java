// SPDX-License-Identifier: Apache-2.0
/** Runs a dialog on Spring Statemachine, and makes it a Spring bean: the same model, the same engine, another machine. */
@NullMarked
package io.github.rasdialog.spring;

import org.jspecify.annotations.NullMarked;
