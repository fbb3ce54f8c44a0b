// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import java.util.List;

/**
 * What callers of one login type, besides nonsense.
 *
 * @param openLines answers to what may be seen
 * @param secretLines answers to what is secret
 * @param secretPrompt how the line that asks for the secret begins
 */
record Vocabulary(List<String> openLines, List<String> secretLines, String secretPrompt) {}
