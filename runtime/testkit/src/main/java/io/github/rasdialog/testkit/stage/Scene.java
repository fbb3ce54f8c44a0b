// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.watch.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One call of a play: its story, and all that was seen of it. Thread-safe. */
public final class Scene {
    private final Story story;
    private final Walk walk;
    private final List<Ending> endings = new ArrayList<>();
    private final List<String> misdeeds = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Set<String> endless = new TreeSet<>();
    private @Nullable Call call;
    private OptionalLong begunAt = OptionalLong.empty();
    private OptionalLong completedAt = OptionalLong.empty();
    private int decisions;
    private boolean handlerMade;

    Scene(Story story, Walk walk) {
        this.story = story;
        this.walk = walk;
    }

    /** What happens to it. */
    public Story story() {
        return story;
    }

    /** Its run, beside the model. */
    public Walk walk() {
        return walk;
    }

    synchronized void placed(Call made) {
        call = made;
    }

    /** How it went, seen from the server. */
    public synchronized CallOutcome outcome() {
        return Objects.requireNonNull(call).outcome();
    }

    synchronized Call call() {
        return Objects.requireNonNull(call);
    }

    synchronized void begins(long nanos) {
        begunAt = OptionalLong.of(nanos);
    }

    synchronized void completes(long nanos) {
        if (completedAt.isEmpty()) {
            completedAt = OptionalLong.of(nanos);
        }
    }

    /** How long the caller held the port, from Begin to the first Complete, in nanoseconds; empty without Complete. */
    public synchronized OptionalLong held() {
        return begunAt.isPresent() && completedAt.isPresent()
                ? OptionalLong.of(completedAt.getAsLong() - begunAt.getAsLong())
                : OptionalLong.empty();
    }

    /** When Complete was first called; empty if never. */
    public synchronized OptionalLong completedAt() {
        return completedAt;
    }

    /** X7: where the state has a time-out, a Receive has one. */
    synchronized void receives(int timeoutSeconds) {
        walk.question()
                .filter(question ->
                        timeoutSeconds == 0 && question.state().timeoutSeconds().isPresent())
                .ifPresent(question -> endless.add(question.state().name()));
    }

    /** The states with a time-out in which a Receive had none. */
    public synchronized Set<String> endless() {
        return Set.copyOf(endless);
    }

    synchronized void handlerIsMade() {
        handlerMade = true;
    }

    /** Whether the transaction came as far as to need its handler. */
    public synchronized boolean isHandlerMade() {
        return handlerMade;
    }

    /** Counts a decision; its number, from 0. */
    synchronized int nextDecision() {
        return decisions++;
    }

    synchronized void ended(Ending ending) {
        endings.add(ending);
    }

    /** How the handler was told that it ended, each time. */
    public synchronized List<Ending> endings() {
        return List.copyOf(endings);
    }

    synchronized void misdeed(String what) {
        misdeeds.add(what);
    }

    /** What the handler did that no handler ought to. */
    public synchronized List<String> misdeeds() {
        return List.copyOf(misdeeds);
    }

    /** Something has left the handler as a text. */
    synchronized void tells(String where, String text) {
        told.merge(where, text, (before, more) -> before + "\n" + more);
    }

    /** Texts that have left the handler, by where they were found. */
    public synchronized Map<String, String> told() {
        return Map.copyOf(told);
    }

    synchronized void received(String datum, String line) {
        typed.computeIfAbsent(datum, name -> new ArrayList<>()).add(line);
    }

    /** The well-formed lines that were received for each datum, in order. */
    public synchronized Map<String, List<String>> typed() {
        return Map.copyOf(typed);
    }

    @Override
    public String toString() {
        return story.toString();
    }
}
