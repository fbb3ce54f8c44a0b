// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/**
 * A text is rendered and sent.
 *
 * @param text what is sent
 * @param next after it was sent
 * @param failed after RASMAN returned an error; the built-in completion where the YAML says nothing
 */
public record AwaitSend(int index, String name, SourceLocation location, Text text, Target next, Target failed)
        implements State {}
