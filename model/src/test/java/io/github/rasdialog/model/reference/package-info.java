// SPDX-License-Identifier: Apache-2.0
/** The language once more, by the book and slowly: what the semantics and the checker are held against. */
@NullMarked
package io.github.rasdialog.model.reference;

import org.jspecify.annotations.NullMarked;
