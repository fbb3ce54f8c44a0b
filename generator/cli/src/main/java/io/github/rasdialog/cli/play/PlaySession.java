// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.generator.java.JavaGenerator;
import io.github.rasdialog.generator.java.TraceTestGenerator;
import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.generator.output.OutputTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls that are played one after the other. Without I/O, but for {@link #save}. For one thread. */
public final class PlaySession {
    private final PlayedDialog dialog;
    private final Audience audience;
    private PlayedCall call;
    private int number = 1;

    /** A session that nobody is told of, with its first call begun. */
    public PlaySession(PlayedDialog dialog) {
        this(dialog, Audience.NONE);
    }

    /** A session, with its first call begun. */
    PlaySession(PlayedDialog dialog, Audience audience) {
        this.dialog = dialog;
        this.audience = audience;
        this.call = new PlayedCall(dialog, audience);
        call.begin();
    }

    PlayedDialog dialog() {
        return dialog;
    }

    /** The present call. */
    PlayedCall call() {
        return call;
    }

    /** Which call that is, from 1. */
    int number() {
        return number;
    }

    /** Hangs up, if need be, and calls again. */
    void callAgain() throws RefusedException {
        if (call.outcome().isEmpty()) {
            call.hangUp();
        }
        number++;
        call = new PlayedCall(dialog, audience);
        call.begin();
    }

    /**
     * Writes the present call as a JUnit test against the simulator, with the generated classes that it drives. No secret is
     * written (S2).
     *
     * @param folder the root of the packages
     * @return the test's file, one that was not there
     * @throws RefusedException if it cannot be written
     */
    Path save(String folder) throws RefusedException {
        try {
            return save(Path.of(folder));
        } catch (IOException | IllegalArgumentException failure) {
            throw new RefusedException(
                    "not saved: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private Path save(Path folder) throws RefusedException, IOException {
        TraceTestGenerator generator = new TraceTestGenerator(dialog.model(), dialog.fileName(), "");
        int free = 1;
        while (Files.exists(folder.resolve(generator.playedPath(free)))) {
            free++;
        }
        TraceTestGenerator.Outcome test =
                generator.played(free, call.run().run().labels(), call.run().lines());
        GeneratedFile file = test.file()
                .orElseThrow(() -> new RefusedException(
                        "no test of this call: " + test.reason().orElseThrow()));
        OutputTree tree = new OutputTree(folder);
        for (GeneratedFile generated : JavaGenerator.generate(dialog.model(), dialog.fileName(), "")) {
            tree.write(generated);
        }
        tree.write(file);
        return folder.resolve(file.path());
    }
}
