// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.rasdialog.generator.output.GeneratedFile;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Declaring a dialog is enough to have it tested: the generated test of each golden dialog, and of one that uses another, passes, and covers it. */
class GeneratedTestsRunTest {
    private static final int PROPERTIES = 11;

    static List<Path> dialogs() throws IOException {
        Path usingAnother = Path.of("../../model/src/test/resources/corpus/valid/use-new-pin.dialog.yaml");
        return Stream.concat(GoldenTest.dialogs().stream(), Stream.of(usingAnother))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void passes(Path file) throws Exception {
        Dialog dialog = DialogLoader.load(file).dialog().orElseThrow();
        String yaml = file.toString().replace('\\', '/');
        GeneratedFile test = PropertiesTestGenerator.generate(dialog, yaml, "org.example")
                .file()
                .orElseThrow();
        List<GeneratedFile> sources = new ArrayList<>(JavaGenerator.generate(dialog, yaml, "org.example"));
        sources.add(test);
        CompiledSources classes = CompiledSources.of(sources, System.getProperty("java.class.path"));
        String name = test.path().substring(0, test.path().length() - ".java".length());

        TestExecutionSummary summary = run(classes.loadClass(name.replace('/', '.')));

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getException().toString())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(PROPERTIES);
    }

    private static TestExecutionSummary run(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("jqwik.tries.default", "200")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-generated-tests")
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create(alone).execute(request, listener);
        return listener.getSummary();
    }
}
