// SPDX-License-Identifier: Apache-2.0
/** One dialog, executed in several ways, each as its own documentation would have it written. */
@NullMarked
package io.github.rasdialog.examples.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
