// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * TLC comes to the checker's verdicts, where {@code -Dtla2tools.jar=…} says where it is: no repository has it. It may be a
 * class path.
 */
@AddLifecycleHook(TlcAgreementTest.TlcIsThere.class)
class TlcAgreementTest {
    private static final String NO_ERROR = "No error has been found";

    /** Skips where no jar is named. */
    static final class TlcIsThere implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return System.getProperty("tla2tools.jar", "").isEmpty()
                    ? SkipResult.skip("no -Dtla2tools.jar is given: the exports for TLC are not run")
                    : SkipResult.doNotSkip();
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void tlcFindsWhatTheCheckerFinds(@ForAll("dialogs") Sample sample) throws Exception {
        Findings findings = new Expectation(sample.dialog(), Checker.check(sample.dialog())).findings();
        Map<String, Boolean> claims = claims(findings);
        Path folder = Files.createTempDirectory("tlc");
        try {
            List<String> holding = claims.keySet().stream().filter(claims::get).toList();
            assertThat(run(folder, sample, holding)).as(holding.toString()).contains(NO_ERROR);
            for (String claim : claims.keySet()) {
                if (!claims.get(claim)) {
                    assertThat(run(folder, sample, List.of(claim)))
                            .as(claim)
                            .doesNotContain(NO_ERROR)
                            .containsPattern("(is|were|was) violated");
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** By the module's name for it, whether it holds. */
    private static Map<String, Boolean> claims(Findings findings) {
        Map<String, Boolean> claims = new LinkedHashMap<>();
        claims.put("TypeOK", true);
        claims.put("CompleteOnce", true);
        claims.put("SendThenReceive", !findings.failedAssertions().contains("!(asked)"));
        claims.put("ReceiveAfterSend", !findings.failedAssertions().contains("asked"));
        claims.put("SilentIfTimedOut", !findings.broken().contains("silent"));
        claims.put("SetBeforeUse", !findings.broken().contains("has"));
        claims.put("SuccessIsDecided", !findings.broken().contains("doubtful"));
        findings.claims()
                .forEach((name, holds) -> claims.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), holds));
        return claims;
    }

    private static String run(Path folder, Sample sample, List<String> claims)
            throws IOException, InterruptedException {
        ExportedFile module = new Tla().export(sample.dialog()).get(0);
        Files.writeString(folder.resolve(module.name()), module.content());
        Lines configuration = new Lines().add("SPECIFICATION Spec").add("CHECK_DEADLOCK FALSE");
        for (String claim : claims) {
            boolean temporal = module.content().matches("(?s).*\\n" + claim + " == (<>|\\[\\]).*");
            configuration.add((temporal ? "PROPERTY " : "INVARIANT ") + claim);
        }
        Files.writeString(folder.resolve("claims.cfg"), configuration.toString());
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseParallelGC", "-cp", System.getProperty("tla2tools.jar"), "tlc2.TLC"));
        command.addAll(List.of("-metadir", folder.resolve("states").toString(), "-noGenerateSpecTE"));
        command.addAll(List.of("-config", "claims.cfg", module.name()));
        new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readString(output);
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return Samples.withProperties();
    }
}
