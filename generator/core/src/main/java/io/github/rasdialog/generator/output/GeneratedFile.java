// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.output;

/**
 * A file to be written.
 *
 * @param path relative to the output folder, with {@code /} between its parts
 * @param content all of it; written in UTF-8
 */
public record GeneratedFile(String path, String content) {}
