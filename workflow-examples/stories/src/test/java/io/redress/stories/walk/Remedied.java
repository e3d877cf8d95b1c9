package io.redress.stories.walk;

import io.redress.id.ActorId;
import io.redress.id.ItemId;
import io.redress.remedy.Award;
import io.redress.remedy.Offer;
import io.redress.remedy.Remedies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a case in the store holds of remedies, in the words of the paper. */
final class Remedied {
    private Remedied() {}

    static List<String> shown(Remedies remedies) {
        List<String> shown = new ArrayList<>();
        remedies.claim()
                .ifPresent(claim -> shown.add("claimed "
                        + claim.heads().stream()
                                .map(head -> head.item().map(ItemId::value).orElse("everything"))
                                .toList()));
        remedies.offer().ifPresent(offer -> shown.add("offered " + offer(offer)));
        remedies.awards().forEach(award -> shown.add("awarded " + award(award)));
        shown.add("decided by " + names(remedies.deciders()));
        shown.add("denied by " + names(remedies.deniers()));
        remedies.appeal().ifPresent(appeal -> shown.add("appealed against " + names(appeal.barred())));
        return shown;
    }

    private static String offer(Offer offer) {
        return offer.number() + " by " + offer.by() + ": "
                + offer.alternatives().stream()
                        .map(one -> new PaperAlternative(one.name(), List.of(PaperPart.of("all", one.worth()))))
                        .toList();
    }

    private static String award(Award award) {
        return award.number() + " " + award.remedy().getClass().getSimpleName() + " "
                + award.remedy().worth() + " for " + award.payee() + " by " + award.destination() + ": "
                + award.handling().stage() + " " + award.handling().part() + "/"
                + award.handling().tries() + "/" + award.handling().asks() + " "
                + award.handling().next().map(Instant::toString).orElse("-");
    }

    private static Set<String> names(Set<ActorId> people) {
        return people.stream().map(ActorId::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
