// SPDX-License-Identifier: Apache-2.0
/** Runs dialog machines for a RAS server: Begin, the worker of a transaction, the clock, Complete and End. */
@NullMarked
package io.github.rasdialog.runtime.engine;

import org.jspecify.annotations.NullMarked;
