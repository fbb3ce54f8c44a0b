// SPDX-License-Identifier: Apache-2.0
/** RASMAN.DLL itself, bound at run time through JNA: the port of a real RAS server. */
@NullMarked
package io.github.rasdialog.runtime.rasman.jna;

import org.jspecify.annotations.NullMarked;
