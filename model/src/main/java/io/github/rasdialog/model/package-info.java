// SPDX-License-Identifier: Apache-2.0
/** A dialog's file to a linked dialog, or to all that is wrong with it: the whole pipeline behind one door. */
@NullMarked
package io.github.rasdialog.model;

import org.jspecify.annotations.NullMarked;
