// SPDX-License-Identifier: Apache-2.0
/** The Java half of the security DLL: what its C half calls, and how it is installed on a RAS server. */
@NullMarked
package io.github.rasdialog.dll;

import org.jspecify.annotations.NullMarked;
