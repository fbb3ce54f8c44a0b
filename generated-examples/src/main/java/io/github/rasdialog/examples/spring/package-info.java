// SPDX-License-Identifier: Apache-2.0
/** The token login as a Spring application: the dialog run by Spring Statemachine, wired by a context, without Spring Boot. */
@NullMarked
package io.github.rasdialog.examples.spring;

import org.jspecify.annotations.NullMarked;
