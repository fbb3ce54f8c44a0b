// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.reference.ReferenceConfiguration;
import io.github.rasdialog.model.reference.ReferenceGraph;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SurelySetTest {
    @Property(tries = 300)
    void aDatumIsSurelySetWhereNoRunComesWithoutStoringIt(@ForAll("dialogs") Sample sample) {
        Dialog dialog = sample.dialog();
        SurelySet surelySet = SurelySet.of(dialog);
        ReferenceGraph graph = new ReferenceGraph(dialog);
        for (Datum datum : dialog.data()) {
            Set<ReferenceConfiguration> unset = graph.distances(
                            graph.start(), step -> !step.stores().contains(datum.index()))
                    .keySet();
            for (Location location : Automaton.of(dialog).locations()) {
                boolean comesUnset = unset.stream()
                        .anyMatch(at -> at.state() == location.state().index()
                                && at.deciding() == (location.phase() == Phase.DECIDING));
                assertThat(surelySet.at(location, datum))
                        .as(datum.name() + " at " + location)
                        .isEqualTo(!comesUnset);
            }
        }
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }
}
