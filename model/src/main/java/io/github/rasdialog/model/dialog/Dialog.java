// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A dialog, linked: states, data and counters refer to each other by index.
 *
 * @param name UpperCamelCase
 * @param packageName of the generated classes
 * @param sendBuffer the least send buffer, in bytes
 * @param receiveBuffer the least receive buffer, in bytes
 * @param charset the terminal's; one byte a character
 * @param countersLocation of the {@code counters} key; of the {@code states} key where there is none
 * @param start the index of the start state
 * @param startLocation of the {@code start} value
 * @param states those of the file in its order, then the two built-in completions: {@link #failed()}, {@link #undecided()}
 * @param digest {@code sha256:} and 64 hexadecimal digits over what the dialog means: the same for two files that differ
 *     in layout, comments, spelling of the same value, package, description and property names alone
 */
public record Dialog(
        String name,
        Optional<String> packageName,
        Optional<String> description,
        int sendBuffer,
        int receiveBuffer,
        Charset charset,
        List<Datum> data,
        List<Counter> counters,
        SourceLocation countersLocation,
        int start,
        SourceLocation startLocation,
        List<State> states,
        List<Property> properties,
        String digest) {

    /** Copies the lists. */
    public Dialog {
        data = List.copyOf(data);
        counters = List.copyOf(counters);
        states = List.copyOf(states);
        properties = List.copyOf(properties);
    }

    /** The same with these properties. */
    public Dialog withProperties(List<Property> declared) {
        return with(declared, digest);
    }

    /** The same with this digest. */
    public Dialog withDigest(String computed) {
        return with(properties, computed);
    }

    private Dialog with(List<Property> newProperties, String newDigest) {
        return new Dialog(
                name,
                packageName,
                description,
                sendBuffer,
                receiveBuffer,
                charset,
                data,
                counters,
                countersLocation,
                start,
                startLocation,
                states,
                newProperties,
                newDigest);
    }

    /** A state by its index. */
    public State state(int index) {
        return states.get(index);
    }

    /** The built-in completion of <i>failed</i>. */
    public Completing failed() {
        return (Completing) states.get(states.size() - 2);
    }

    /** The built-in completion of <i>undecided</i>. */
    public Completing undecided() {
        return (Completing) states.get(states.size() - 1);
    }

    /** The one ended state. */
    public Ended ended() {
        return states.stream()
                .filter(Ended.class::isInstance)
                .map(Ended.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
