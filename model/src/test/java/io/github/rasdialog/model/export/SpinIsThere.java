// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a property where SPIN is missing, unless everything should be there. */
final class SpinIsThere implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Spin.missing().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }
}
