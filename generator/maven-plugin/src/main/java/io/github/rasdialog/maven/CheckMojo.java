// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.maven;

import io.github.rasdialog.generator.GeneratorRun;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks every dialog, tells all that is wrong, and generates nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends DialogMojo {
    @Override
    void accept(GeneratorRun run) {
        getLog().info(summary(run));
    }
}
