package ${package};

import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The login as a RAS server runs it. The PINs are in {@code pins.txt}: beside {@code rasdialog.dll}, or where you are. */
public final class ${dialog}OnServer implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        Path file = Path.of(System.getProperty("rasdialog.home", ""), "pins.txt");
        try {
            Pins pins = Pins.read(file);
            return ${dialog}Dialog.type(() -> new ${dialog}WithPins(pins));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
