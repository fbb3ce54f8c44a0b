// SPDX-License-Identifier: Apache-2.0
/** What happens to a call from outside: drawn at random with a liking for edges, or led to a transition. */
@NullMarked
package io.github.rasdialog.testkit.story;

import org.jspecify.annotations.NullMarked;
