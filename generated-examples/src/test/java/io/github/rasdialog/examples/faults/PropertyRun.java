// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.faults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.rasdialog.testkit.DialogProperties;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs properties of the test kit inside a test, and gives what they failed with. */
final class PropertyRun {
    private PropertyRun() {}

    /** One property of {@link FaultyProperties}. */
    static List<Throwable> of(String property) {
        return run(selectMethod(FaultyProperties.class, method(property)), 2_000);
    }

    /** All properties of a class, each tried a few times. */
    static List<Throwable> of(Class<? extends DialogProperties> test) {
        return run(selectClass(test), 20);
    }

    private static List<Throwable> run(DiscoverySelector what, int tries) {
        List<Throwable> failures = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(what)
                .configurationParameter("jqwik.tries.default", Integer.toString(tries))
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-faults")
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone).execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        });
        // A container's failure is told of what it is in, too.
        return failures.stream().distinct().toList();
    }

    private static Method method(String property) {
        return Arrays.stream(DialogProperties.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(property))
                .findFirst()
                .orElseThrow();
    }
}
