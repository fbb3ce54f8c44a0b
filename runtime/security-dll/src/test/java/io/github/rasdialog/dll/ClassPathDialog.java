// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** No dialog, but an error that tells the class path. */
public final class ClassPathDialog implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        throw new ServiceConfigurationError(System.getProperty("java.class.path"));
    }
}
