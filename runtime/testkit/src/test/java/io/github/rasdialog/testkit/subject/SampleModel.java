// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.model.flatten.UsedDialogs;

/** A dialog for the kit's own tests: a counter, a secret, a time-out, and lines of which none is malformed. */
public final class SampleModel {
    /** Its YAML. */
    public static final String YAML = """
            dialog: Sample
            buffers: { send: 64, receive: 32 }
            data:
              user: { type: text, min: 0, max: 8 }
              pin:  { type: text, min: 4, max: 6, pattern: "[0-9]+", secret: true }
            counters:
              misses: { max: 1 }
            start: ask
            states:
              ask:     { kind: await-send, text: "Pin: ", next: read }
              read:
                kind: await-receive
                into: pin
                timeout: 20s
                timed-out: silent
                malformed: { count: misses, next: ask, exhausted: refused }
                decide:
                  right: name
                  wrong: { count: misses, next: ask, exhausted: refused }
              name:    { kind: await-send, text: "Name: ", next: take }
              take:    { kind: await-receive, into: user, until: any, timeout: 5s, timed-out: silent, received: refused }
              silent:  { kind: timed-out, next: refused }
              refused: { kind: completing, result: error, error: 691 }
              over:    { kind: ended }
            """;

    private SampleModel() {}

    /** The dialog. */
    public static DialogModel load() {
        return DialogModel.load(new DialogSource("sample.dialog.yaml", YAML, UsedDialogs.NONE));
    }
}
