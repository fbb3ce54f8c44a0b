// SPDX-License-Identifier: Apache-2.0
/** Text files of accounts, one to a line, and the hashes in them, as the example logins keep them. */
@NullMarked
package io.github.rasdialog.examples.accounts;

import org.jspecify.annotations.NullMarked;
