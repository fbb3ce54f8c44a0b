// SPDX-License-Identifier: Apache-2.0
/** What of Windows is used beside RASMAN, through JNA: the machine's registry. */
@NullMarked
package io.github.rasdialog.runtime.rasman.jna.windows;

import org.jspecify.annotations.NullMarked;
