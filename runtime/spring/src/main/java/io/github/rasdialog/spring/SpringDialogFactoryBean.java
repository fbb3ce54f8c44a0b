// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import io.github.rasdialog.model.source.Severity;
import io.github.rasdialog.model.yaml.SourceText;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.statemachine.listener.StateMachineListener;

/**
 * Makes a bean of a dialog's file: the {@link DialogType} that the engine takes. The file is checked as the context
 * starts; one with errors keeps it from starting, and the message shows them.
 */
public final class SpringDialogFactoryBean implements FactoryBean<DialogType>, InitializingBean {
    private final Resource file;
    private final Supplier<? extends DialogHandler> handlers;
    private List<StateMachineListener<String, String>> listeners = List.of();
    private @Nullable DialogType type;

    /**
     * A dialog.
     *
     * @param file the {@code *.dialog.yaml}
     * @param handlers gives a handler for each transaction, such as an {@code ObjectProvider::getObject} of prototypes
     */
    public SpringDialogFactoryBean(Resource file, Supplier<? extends DialogHandler> handlers) {
        this.file = file;
        this.handlers = handlers;
    }

    /** Listeners to every machine of this dialog. */
    public void setListeners(List<StateMachineListener<String, String>> newListeners) {
        listeners = List.copyOf(newListeners);
    }

    @Override
    public void afterPropertiesSet() {
        type = SpringDialog.of(load()).with(listeners).type(handlers);
    }

    private Dialog load() {
        try (InputStream in = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getFilename(), file.getDescription());
            byte[] bytes = in.readNBytes(SourceText.MAX_BYTES + 1);
            LoadedDialog loaded = DialogLoader.load(name, bytes, this::used, Checker.DEFAULT_MAX_CONFIGURATIONS);
            return loaded.dialog().orElseThrow(() -> new BeanInitializationException(errors(loaded)));
        } catch (IOException unreadable) {
            throw new BeanInitializationException("cannot read " + file.getDescription(), unreadable);
        }
    }

    /** What the dialog uses lies beside it, whatever kind of resource it is. */
    private byte[] used(String path) throws IOException {
        Resource beside = file.createRelative(path);
        if (!beside.exists()) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = beside.getInputStream()) {
            return in.readNBytes(SourceText.MAX_BYTES + 1);
        }
    }

    private static String errors(LoadedDialog loaded) {
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.sources());
        return loaded.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().severity() == Severity.ERROR)
                .map(printer::print)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public DialogType getObject() {
        return Objects.requireNonNull(type, "afterPropertiesSet comes first");
    }

    @Override
    public Class<?> getObjectType() {
        return DialogType.class;
    }
}
