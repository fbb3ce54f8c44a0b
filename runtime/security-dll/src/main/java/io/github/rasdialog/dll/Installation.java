// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.rasman.jna.AnsiCodePage;
import io.github.rasdialog.runtime.rasman.jna.windows.MachineRegistry;
import io.github.rasdialog.runtime.rasman.jna.windows.Registry;
import io.github.rasdialog.runtime.rasman.jna.windows.RegistryException;
import io.github.rasdialog.runtime.rasman.jna.windows.RegistryText;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The security DLL in the registry: there is one a server, in {@code SecurityHost\DLLPath} (ras-protocol,
 * Installation). What was there before is kept under a key of ours, so that {@link #remove} restores it exactly. Not
 * thread-safe; each method throws a {@link RegistryException} where Windows refuses.
 */
public final class Installation {
    /** Where the RAS server looks, below HKEY_LOCAL_MACHINE. */
    public static final String SECURITY_HOST = "SOFTWARE\\Microsoft\\RAS\\SecurityHost";

    /** The value that holds the DLL's full path. */
    public static final String DLL_PATH = "DLLPath";

    /** Where what was there before is kept. */
    static final String KEPT = "SOFTWARE\\rasdialog\\SecurityHost";

    private static final String INSTALLED = "Installed";

    /** What is about to be {@link #INSTALLED}: between the two writes either may be what is registered. */
    private static final String INSTALLING = "Installing";

    private static final String DEEPEST_KEY = "DeepestKey";

    private final Registry registry;
    private final Charset ansi;

    /** An installation in this registry, for a DLL that knows paths in this code page. */
    Installation(Registry registry, Charset ansi) {
        this.registry = registry;
        this.ansi = ansi;
    }

    /** The one of this machine; on Windows only. */
    public static Installation ofMachine() {
        return new Installation(new MachineRegistry(), AnsiCodePage.ofMachine());
    }

    /** The path of the DLL that is registered, whoever did it; empty: none. */
    public Optional<String> registered() {
        return registry.read(SECURITY_HOST, DLL_PATH).map(RegistryText::text);
    }

    /** Whether what is registered is what {@link #install} did. */
    public boolean isOurs() {
        Optional<String> registered = registered();
        return registered.isPresent()
                && Stream.of(INSTALLED, INSTALLING)
                        .map(name -> registry.read(KEPT, name).map(RegistryText::text))
                        .anyMatch(registered::equals);
    }

    /** What is registered, in words. */
    public String status() {
        return registered()
                .map(path -> "registered: " + path + (isOurs() ? " (by rasdialog)" : ""))
                .orElse("no security DLL is registered");
    }

    /**
     * Registers a DLL.
     *
     * @throws InstallationException if there is no such file: the RAS service would not start; or if it lies where the DLL
     *     could not find what lies beside it
     */
    public void install(Path dll) throws InstallationException {
        Path path = dll.toAbsolutePath().normalize();
        if (!isReadable(path.toString(), ansi)) {
            throw new InstallationException(
                    "The path " + path + " holds a character that is not in the ANSI code page (" + ansi.name()
                            + "), or a semicolon: Java could not be started from there. Use another folder.");
        }
        if (!Files.isRegularFile(path)) {
            throw new InstallationException("There is no file " + path + ".");
        }
        if (!isOurs()) {
            keepWhatIsThere();
        }
        RegistryText text = RegistryText.of(path.toString());
        registry.write(KEPT, INSTALLING, text);
        registry.write(SECURITY_HOST, DLL_PATH, text);
        registry.write(KEPT, INSTALLED, text);
        registry.deleteValue(KEPT, INSTALLING);
    }

    /** Whether the DLL, which asks Windows in the ANSI code page, and the class path of Java can hold that path. */
    static boolean isReadable(String path, Charset ansi) {
        return path.indexOf(';') < 0 && ansi.newEncoder().canEncode(path);
    }

    /**
     * Restores what was there before.
     *
     * @throws InstallationException if what is registered is not ours; nothing is changed
     */
    public void remove() throws InstallationException {
        if (!isOurs()) {
            throw new InstallationException("No security DLL of rasdialog is registered.");
        }
        Optional<RegistryText> before = registry.read(KEPT, DLL_PATH);
        String deepest =
                registry.read(KEPT, DEEPEST_KEY).map(RegistryText::text).orElse(SECURITY_HOST);
        if (before.isPresent()) {
            registry.write(SECURITY_HOST, DLL_PATH, before.get());
        } else {
            registry.deleteValue(SECURITY_HOST, DLL_PATH);
        }
        deleteEmptyKeys(SECURITY_HOST, deepest);
        forget();
    }

    private void keepWhatIsThere() {
        if (registry.hasKey(KEPT)) {
            forget();
        }
        registry.write(KEPT, DEEPEST_KEY, RegistryText.of(deepestKey(SECURITY_HOST)));
        registry.read(SECURITY_HOST, DLL_PATH).ifPresent(before -> registry.write(KEPT, DLL_PATH, before));
    }

    private void forget() {
        registry.deleteKey(KEPT);
        deleteEmptyKeys(parent(KEPT), parent(parent(KEPT)));
    }

    /** The longest part of the path that is there. */
    private String deepestKey(String key) {
        String found = key;
        while (!registry.hasKey(found) && found.contains("\\")) {
            found = parent(found);
        }
        return found;
    }

    /** Removes the keys from here up, down to but without the last, as far as they are empty. */
    private void deleteEmptyKeys(String from, String last) {
        for (String key = from; !key.equals(last) && registry.isEmpty(key); key = parent(key)) {
            registry.deleteKey(key);
        }
    }

    private static String parent(String key) {
        return key.substring(0, key.lastIndexOf('\\'));
    }
}
