// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import java.util.function.Supplier;

/** HKEY_LOCAL_MACHINE, as a 64-bit program sees it. On Windows only. */
public final class MachineRegistry implements Registry {
    private static final HKEY ROOT = WinReg.HKEY_LOCAL_MACHINE;

    /** The machine's registry. */
    public MachineRegistry() {}

    @Override
    public boolean hasKey(String key) {
        return asked(key, () -> Advapi32Util.registryKeyExists(ROOT, key));
    }

    @Override
    public boolean isEmpty(String key) {
        return asked(
                key,
                () -> Advapi32Util.registryGetKeys(ROOT, key).length == 0
                        && Advapi32Util.registryGetValues(ROOT, key).isEmpty());
    }

    @Override
    public Optional<RegistryText> read(String key, String name) {
        return asked(key, () -> {
            if (!Advapi32Util.registryKeyExists(ROOT, key) || !Advapi32Util.registryValueExists(ROOT, key, name)) {
                return Optional.empty();
            }
            int type = type(key, name);
            boolean expandable = type == WinNT.REG_EXPAND_SZ;
            if (!expandable && type != WinNT.REG_SZ) {
                throw new RegistryException(
                        "HKEY_LOCAL_MACHINE\\" + key + ": " + name + " is no text, but of the type " + type + ".");
            }
            String text = expandable
                    ? Advapi32Util.registryGetExpandableStringValue(ROOT, key, name)
                    : Advapi32Util.registryGetStringValue(ROOT, key, name);
            return Optional.of(new RegistryText(text, expandable));
        });
    }

    @Override
    public void write(String key, String name, RegistryText text) {
        asked(key, () -> {
            Advapi32Util.registryCreateKey(ROOT, key);
            if (text.expandable()) {
                Advapi32Util.registrySetExpandableStringValue(ROOT, key, name, text.text());
            } else {
                Advapi32Util.registrySetStringValue(ROOT, key, name, text.text());
            }
            return key;
        });
    }

    @Override
    public void deleteValue(String key, String name) {
        asked(key, () -> {
            Advapi32Util.registryDeleteValue(ROOT, key, name);
            return key;
        });
    }

    @Override
    public void deleteKey(String key) {
        asked(key, () -> {
            Advapi32Util.registryDeleteKey(ROOT, key);
            return key;
        });
    }

    private static int type(String key, String name) {
        HKEYByReference opened = Advapi32Util.registryGetKey(ROOT, key, WinNT.KEY_READ);
        try {
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference();
            Advapi32.INSTANCE.RegQueryValueEx(opened.getValue(), name, 0, type, (char[]) null, size);
            return type.getValue();
        } finally {
            Advapi32Util.registryCloseKey(opened.getValue());
        }
    }

    private static <T> T asked(String key, Supplier<T> question) {
        try {
            return question.get();
        } catch (Win32Exception refused) {
            throw new RegistryException(
                    "HKEY_LOCAL_MACHINE\\" + key + ": " + refused.getMessage().strip(), refused);
        }
    }
}
