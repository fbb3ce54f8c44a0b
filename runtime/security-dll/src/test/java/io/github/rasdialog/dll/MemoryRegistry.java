// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.rasman.jna.windows.Registry;
import io.github.rasdialog.runtime.rasman.jna.windows.RegistryText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registry that is a map: keys, then names. Equal where it holds the same. */
final class MemoryRegistry implements Registry {
    private final Map<String, Map<String, RegistryText>> keys = new TreeMap<>();
    private int changesLeft = Integer.MAX_VALUE;

    /** Has all changes after so many fail. */
    void failAfter(int changes) {
        changesLeft = changes;
    }

    private void change() {
        if (changesLeft == 0) {
            throw new IllegalStateException("no change is allowed");
        }
        changesLeft--;
    }

    Map<String, Map<String, RegistryText>> snapshot() {
        Map<String, Map<String, RegistryText>> copy = new TreeMap<>();
        keys.forEach((key, values) -> copy.put(key, new TreeMap<>(values)));
        return copy;
    }

    void createKey(String key) {
        for (int end = key.indexOf('\\'); end >= 0; end = key.indexOf('\\', end + 1)) {
            keys.putIfAbsent(key.substring(0, end), new TreeMap<>());
        }
        keys.putIfAbsent(key, new TreeMap<>());
    }

    @Override
    public boolean hasKey(String key) {
        return keys.containsKey(key);
    }

    @Override
    public boolean isEmpty(String key) {
        return keys.get(key).isEmpty() && keys.keySet().stream().noneMatch(other -> other.startsWith(key + "\\"));
    }

    @Override
    public Optional<RegistryText> read(String key, String name) {
        return Optional.ofNullable(keys.getOrDefault(key, Map.of()).get(name));
    }

    @Override
    public void write(String key, String name, RegistryText text) {
        change();
        createKey(key);
        keys.get(key).put(name, text);
    }

    @Override
    public void deleteValue(String key, String name) {
        change();
        if (keys.get(key).remove(name) == null) {
            throw new IllegalStateException("no value " + name);
        }
    }

    @Override
    public void deleteKey(String key) {
        change();
        if (keys.keySet().stream().anyMatch(other -> other.startsWith(key + "\\")) || keys.remove(key) == null) {
            throw new IllegalStateException("not to be deleted: " + key);
        }
    }
}
