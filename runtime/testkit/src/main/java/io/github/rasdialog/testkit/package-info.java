// SPDX-License-Identifier: Apache-2.0
/** What a test extends: a dialog under test, and the properties that hold of it whatever happens. */
@NullMarked
package io.github.rasdialog.testkit;

import org.jspecify.annotations.NullMarked;
