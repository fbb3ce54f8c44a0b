// SPDX-License-Identifier: Apache-2.0
/** The one door to the outside: what RASMAN.DLL offers a security DLL, in Java's terms. */
@NullMarked
package io.github.rasdialog.runtime.rasman;

import org.jspecify.annotations.NullMarked;
