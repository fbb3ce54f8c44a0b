// SPDX-License-Identifier: Apache-2.0
/** The token login in your own terminal: a simulated RAS server, the engine on threads, and you as the remote user. */
@NullMarked
package io.github.rasdialog.examples.demo;

import org.jspecify.annotations.NullMarked;
