package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.id.ItemId;
import io.redress.remedy.Claim;
import io.redress.remedy.Claim.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks for each item by itself, and for the order as a whole, and adds up what is said. */
record PerItem(Policy inner) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        Map<Optional<ItemId>, List<Head>> byItem = new LinkedHashMap<>();
        for (Head head : matter.claim().heads()) {
            byItem.computeIfAbsent(head.item(), item -> new ArrayList<>()).add(head);
        }
        List<Proposal> said = byItem.values().stream()
                .map(heads -> inner.propose(
                        matter.with(new Claim(heads, matter.claim().asked()))))
                .toList();
        return Sum.of(Several.of(said), matter);
    }
}
