// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.semantics.Transition;
import io.github.rasdialog.testkit.subject.DialogModel;
import io.github.rasdialog.testkit.subject.Reach.Pair;
import io.github.rasdialog.testkit.watch.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this virtual machine has played, and what the whole build has. Thread-safe. */
public final class Coverage {
    private static final Coverage OF_THIS_MACHINE = new Coverage(CoverageFolder.ofThisBuild());

    private final CoverageFolder folder;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, DialogModel> models = new LinkedHashMap<>();
    private boolean changed;

    Coverage(CoverageFolder folder) {
        this.folder = folder;
    }

    /** The one of this virtual machine. */
    public static Coverage ofThisMachine() {
        return OF_THIS_MACHINE;
    }

    /** Counts a run, as far as machine and model agree. */
    public synchronized void count(DialogModel model, Walk walk) {
        String digest = model.dialog().digest();
        models.putIfAbsent(digest, model);
        Tally tally = tallies.computeIfAbsent(digest, key -> new Tally());
        if (!walk.isStarted()) {
            return;
        }
        changed = true;
        tally.state(walk.run().start().location().state().index(), 1);
        List<Step> steps = walk.run().steps();
        for (int i = 0; i < steps.size(); i++) {
            Transition way = Transition.of(steps.get(i));
            tally.way(way, 1);
            if (i > 0) {
                tally.pair(new Pair(Transition.of(steps.get(i - 1)), way), 1);
            }
            for (Event event : steps.get(i).events()) {
                if (event instanceof Event.Entered entered) {
                    tally.state(entered.state(), 1);
                }
            }
        }
    }

    /** Writes what was counted, and judges a dialog by what the whole build has counted so far. */
    public synchronized CoverageVerdict verdict(DialogModel model) {
        folder.write(tallies);
        CoverageReport report = new CoverageReport(
                model, folder.read().getOrDefault(model.dialog().digest(), new Tally()));
        return new CoverageVerdict(
                report.states().ratio(),
                report.transitions().ratio(),
                report.pairs().ratio(),
                report.summary());
    }

    /**
     * Writes what was counted, and for each dialog that this machine played a JSON report and a coloured
     * diagram of what the whole build has.
     *
     * @return the reports in a few lines; none where nothing was counted since
     */
    public synchronized List<String> report() {
        List<String> summaries = new ArrayList<>();
        if (!changed) {
            return summaries;
        }
        changed = false;
        folder.write(tallies);
        Map<String, Tally> merged = folder.read();
        for (DialogModel model : models.values()) {
            CoverageReport report =
                    new CoverageReport(model, merged.get(model.dialog().digest()));
            summaries.addAll(report.summary());
            write(model.dialog().name() + ".json", report.json());
            write(model.dialog().name() + ".mmd", report.picture());
        }
        return summaries;
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.path().resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
