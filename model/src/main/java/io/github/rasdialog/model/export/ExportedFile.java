// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

/**
 * A file that an export makes.
 *
 * @param name without a folder, such as {@code TokenLogin.pml}; made of letters, digits, dots and hyphens
 * @param content to be written in UTF-8; its lines end in LF
 */
public record ExportedFile(String name, String content) {}
