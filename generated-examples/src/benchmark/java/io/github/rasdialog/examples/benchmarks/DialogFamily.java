// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

/**
 * Dialogs that differ in size alone: one question, and an outcome for each of some counters that asks again until its
 * counter is full.
 *
 * @param counters how many counters, at least 1
 * @param max of each
 */
record DialogFamily(int counters, int max) {

    /** The dialog's YAML. */
    String yaml() {
        StringBuilder declared = new StringBuilder();
        StringBuilder outcomes = new StringBuilder();
        for (int c = 0; c < counters; c++) {
            declared.append("  wrong%d: { max: %d }%n".formatted(c, max));
            outcomes.append("      missed%d: { count: wrong%d, next: ask, exhausted: denied }%n".formatted(c, c));
        }
        return """
                dialog: Family
                buffers: { send: 64, receive: 16 }
                data:
                  user: { type: text, max: 8 }
                counters:
                %sstart: ask
                states:
                  ask: { kind: await-send, text: "> ", next: read }
                  read:
                    kind: await-receive
                    into: user
                    timeout: 10s
                    timed-out: silent
                    malformed: { count: wrong0, next: ask, exhausted: denied }
                    decide:
                      right: granted
                %s  silent: { kind: timed-out, next: gaveUp }
                  granted: { kind: completing, result: success, user: "${user}" }
                  denied: { kind: completing, result: error, error: ERROR_ACCESS_DENIED }
                  gaveUp: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
                  over: { kind: ended }
                properties:
                  - name: nobody gets in without a right answer
                    precedence: { first: read.right, then: granted }
                  - name: a silent caller is never let in
                    never-after: { first: silent, then: granted }
                """
                .formatted(declared, outcomes);
    }
}
