// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import io.github.rasdialog.testkit.coverage.Coverage;
import io.github.rasdialog.testkit.coverage.CoverageVerdict;
import io.github.rasdialog.testkit.subject.DialogModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;

/** Holds a class to its {@link DialogCoverage} once it has run. */
final class CoverageHook implements AfterContainerHook {
    private static final Map<Class<?>, DialogModel> PLAYED = new ConcurrentHashMap<>();

    /** Remembers which dialog a class plays. */
    static void plays(Class<?> test, DialogModel model) {
        PLAYED.put(test, model);
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        context.optionalContainerClass().ifPresent(CoverageHook::check);
    }

    private static void check(Class<?> test) {
        DialogCoverage demanded = test.getAnnotation(DialogCoverage.class);
        DialogModel model = PLAYED.get(test);
        if (demanded == null || model == null) {
            return;
        }
        CoverageVerdict verdict = Coverage.ofThisMachine().verdict(model);
        List<String> missing = new ArrayList<>();
        compare("states", verdict.states(), demanded.states(), missing);
        compare("transitions", verdict.transitions(), demanded.transitions(), missing);
        compare("pairs", verdict.pairs(), demanded.pairs(), missing);
        if (!missing.isEmpty()) {
            missing.addAll(verdict.summary());
            throw new AssertionError(String.join("\n", missing));
        }
    }

    private static void compare(String what, double played, double demanded, List<String> missing) {
        if (played < demanded) {
            missing.add("@DialogCoverage demands " + demanded + " of the " + what + ", played are " + played);
        }
    }
}
