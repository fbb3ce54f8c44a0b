// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.model.flatten.UsedDialogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A dialog's YAML.
 *
 * @param file its file's name, without folders
 * @param used where the files are that it uses
 */
public record DialogSource(String file, String text, UsedDialogs used) {

    /**
     * Reads a file, from the folder that the tests run in; or else from the class path.
     *
     * @param beside a class whose loader finds it there
     * @throws IllegalArgumentException if there is no such file
     */
    public static DialogSource read(String yaml, Class<?> beside) {
        Path path = Path.of(yaml);
        UsedDialogs resources = new Resources(beside.getClassLoader(), yaml.substring(0, yaml.lastIndexOf('/') + 1));
        String name = yaml.substring(yaml.lastIndexOf('/') + 1);
        try {
            if (Files.exists(path)) {
                UsedDialogs folder = UsedDialogs.below(path.toAbsolutePath().getParent());
                return new DialogSource(name, Files.readString(path), folder);
            }
            return new DialogSource(name, new String(resources.read(name), StandardCharsets.UTF_8), resources);
        } catch (NoSuchFileException none) {
            throw new IllegalArgumentException("no file " + yaml + ", neither here nor on the class path", none);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files in a folder of the class path. */
    private record Resources(ClassLoader loader, String folder) implements UsedDialogs {
        @Override
        public byte[] read(String path) throws IOException {
            String resource = folder + path;
            try (InputStream in = Optional.ofNullable(loader.getResourceAsStream(resource))
                    .orElseThrow(() -> new NoSuchFileException(resource))) {
                return in.readAllBytes();
            }
        }
    }
}
