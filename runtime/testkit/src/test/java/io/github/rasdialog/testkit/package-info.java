// SPDX-License-Identifier: Apache-2.0
/** The test kit's own tests; those of what it finds are with the examples, which have generated classes. */
@NullMarked
package io.github.rasdialog.testkit;

import org.jspecify.annotations.NullMarked;
