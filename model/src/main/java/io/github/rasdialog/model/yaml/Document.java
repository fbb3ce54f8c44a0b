// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

/**
 * One YAML document: no anchor, alias, merge key or tag in it, no key twice in a mapping, every key a scalar.
 *
 * @param root its node
 */
public record Document(Node root) {}
