// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

/**
 * Dialogs of several questions. A wrong answer leads back to the first question, a malformed one to the same; both are
 * counted. Runs of one length differ much in what they ask, which makes the shortest of some kind hard to find.
 *
 * @param questions how many, each with a counter of its own, at least 1
 * @param max of each counter
 */
record DialogChain(int questions, int max) {

    /**
     * The dialog's YAML.
     *
     * @param property what is declared of it, such as {@code within: 50m}
     */
    String yaml(String property) {
        StringBuilder declared = new StringBuilder();
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < questions; i++) {
            declared.append("  wrong%d: { max: %d }\n".formatted(i, max));
            states.append(
                    """
                      ask%1$d: { kind: await-send, text: "> ", next: read%1$d }
                      read%1$d:
                        kind: await-receive
                        into: user
                        timeout: 30s
                        timed-out: silent
                        malformed: { count: wrong%1$d, next: ask%1$d, exhausted: denied }
                        decide:
                          right: %2$s
                          wrong: { count: wrong%1$d, next: ask0, exhausted: denied }
                    """
                            .formatted(i, i + 1 < questions ? "ask" + (i + 1) : "granted"));
        }
        return """
                dialog: Chain
                buffers: { send: 64, receive: 16 }
                data:
                  user: { type: text, max: 8 }
                counters:
                %sstart: ask0
                states:
                %s  silent: { kind: timed-out, next: gaveUp }
                  granted: { kind: completing, result: success, user: "${user}" }
                  denied: { kind: completing, result: error, error: ERROR_ACCESS_DENIED }
                  gaveUp: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
                  over: { kind: ended }
                properties:
                  - name: declared
                    %s
                """
                .formatted(declared, states, property);
    }
}
