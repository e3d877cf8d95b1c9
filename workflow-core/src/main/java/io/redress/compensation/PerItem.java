package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.id.ItemId;
import io.redress.remedy.Claim;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for each item by itself, and for the order as a whole, and adds up what is said. A ground on which the order as a whole is
 * claimed is asked about once, with whatever else is claimed on it, so that no item counts twice.
 */
record PerItem(Policy inner) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        Map<Optional<ItemId>, List<Head>> byItem = new LinkedHashMap<>();
        Set<Ground> ofOrder = matter.claim().heads().stream()
                .filter(head -> head.item().isEmpty())
                .map(Head::ground)
                .collect(Collectors.toSet());
        for (Head head : matter.claim().heads()) {
            Optional<ItemId> item = ofOrder.contains(head.ground()) ? Optional.empty() : head.item();
            byItem.computeIfAbsent(item, one -> new ArrayList<>()).add(head);
        }
        List<Proposal> said = byItem.values().stream()
                .map(heads -> inner.propose(
                        matter.with(new Claim(heads, matter.claim().asked()))))
                .toList();
        return Sum.of(Several.of(said), matter);
    }
}
