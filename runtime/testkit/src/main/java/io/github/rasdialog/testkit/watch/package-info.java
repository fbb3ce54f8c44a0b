// SPDX-License-Identifier: Apache-2.0
/** Watches a running machine and walks the model beside it, step by step. */
@NullMarked
package io.github.rasdialog.testkit.watch;

import org.jspecify.annotations.NullMarked;
