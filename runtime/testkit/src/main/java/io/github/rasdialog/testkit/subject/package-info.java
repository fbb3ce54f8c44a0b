// SPDX-License-Identifier: Apache-2.0
/** What is tested: the dialog as its YAML has it, the classes generated from it, the words its callers know. */
@NullMarked
package io.github.rasdialog.testkit.subject;

import org.jspecify.annotations.NullMarked;
