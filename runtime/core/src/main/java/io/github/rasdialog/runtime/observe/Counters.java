// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

/**
 * What was counted since the start, read one after the other while calls go on: each is right at some moment of the
 * reading, and once nothing is live {@code begun} is the sum of the four endings. Immutable.
 *
 * @param begun transactions that Begin accepted
 * @param refused calls that Begin refused (B2)
 * @param live transactions that are live now, with those whose handler has yet to return
 * @param success ended after Complete with SUCCESS
 * @param failure ended after Complete with FAILURE
 * @param error ended after Complete with ERROR
 * @param hungUp ended by End before Complete (E2)
 * @param timedOut silences: states that were left because the caller typed nothing in time
 * @param undecided decisions that were not taken: the handler was too slow, threw or gave nothing
 */
public record Counters(
        long begun,
        long refused,
        int live,
        long success,
        long failure,
        long error,
        long hungUp,
        long timedOut,
        long undecided) {}
