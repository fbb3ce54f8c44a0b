// Walks a dialog: a configuration is a location and the values of the counters.
"use strict";

/** The configuration where every run begins. */
function initial(model) {
  return { location: model.start, counters: model.counters.map(() => 0) };
}

/** The steps from a configuration, in the order of the YAML: what happens, and where it leads. */
function steps(model, here) {
  return model.locations[here.location].edges.map((edge) => {
    const counts = edge.counter >= 0;
    const full = counts && here.counters[edge.counter] === model.counters[edge.counter].max;
    const counters = here.counters.slice();
    if (counts && !full) {
      counters[edge.counter] += 1;
    }
    return { edge, full, target: { location: full ? edge.exhausted : edge.next, counters } };
  });
}
