// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.rasdialog.generator.report.CoverageJson;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the test kit writes of coverage is what {@code graph} and {@code report} read. */
class CoverageIsReadTest {
    private static final String GENERATED_TEST = "io.github.rasdialog.examples.password.PasswordLoginDialogTest";
    private static final Path WRITTEN = Path.of("target/rasdialog-coverage");

    @Test
    void whatTheTestKitCountedIsWhatIsDrawn() throws IOException {
        Dialog dialog = DialogLoader.load(Path.of("src/main/dialog/password-login.dialog.yaml"))
                .dialog()
                .orElseThrow();
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(GENERATED_TEST))
                        .configurationParameter("jqwik.tries.default", "20")
                        .build());

        var coverage = CoverageJson.read(dialog, List.of(WRITTEN));

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.transitionShare()).extracting(Share::ratio).isEqualTo(1.0);
        assertThat(coverage.missed()).isEmpty();
        assertThat(coverage.never()).isNotEmpty();
    }
}
