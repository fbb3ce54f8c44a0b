// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.project;

/**
 * A file of a new project.
 *
 * @param path relative to the project's folder, with {@code /} between its parts
 * @param content not to be changed
 * @param executable whether it is a program
 */
record ProjectFile(String path, byte[] content, boolean executable) {}
