package io.redress.testkit;

import io.redress.id.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects breaches, of one case or of the whole tenant. */
final class Breaches {
    private final List<Breach> found = new ArrayList<>();

    void add(Rule rule, CaseId id, String what) {
        found.add(new Breach(rule, Optional.of(id), what));
    }

    void add(Rule rule, String what) {
        found.add(new Breach(rule, Optional.empty(), what));
    }

    void addAll(Breaches more) {
        found.addAll(more.found);
    }

    List<Breach> list() {
        return List.copyOf(found);
    }
}
