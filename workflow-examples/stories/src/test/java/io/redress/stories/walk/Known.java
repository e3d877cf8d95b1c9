package io.redress.stories.walk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Flag;
import io.redress.stories.shop.Advertised;
import io.redress.stories.shop.Causes;
import io.redress.stories.shop.Cursed;
import io.redress.stories.shop.Harm;
import io.redress.stories.shop.Heard;
import io.redress.stories.shop.NeededBy;
import io.redress.stories.shop.OnlineShop;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a case in the store is marked with and holds besides, in the words of the paper. */
final class Known {
    private static final Map<String, Flag> FLAGS = Map.of(
            "harassed", OnlineShop.HARASSMENT,
            "abuse", OnlineShop.ABUSE,
            "unsafe", OnlineShop.UNSAFE,
            "vulnerable", OnlineShop.VULNERABLE,
            "failed-help", OnlineShop.FAILED_HELP,
            "award-stuck", Flag.of("award-stuck"));

    private Known() {}

    static Set<String> to(CaseFile file) {
        Set<String> known = new TreeSet<>();
        FLAGS.forEach((mark, flag) -> add(known, mark, file.has(flag)));
        add(known, "need", file.attribute(NeededBy.class).isPresent());
        add(known, "photo", !file.evidence().isEmpty());
        add(known, "harm", file.attribute(Harm.class).isPresent());
        file.attribute(Heard.class).ifPresent(heard -> {
            heard.merchant().ifPresent(said -> known.add("merchant " + said));
            heard.carrier().ifPresent(said -> known.add("carrier " + said));
        });
        file.attribute(Advertised.class)
                .ifPresent(read -> known.add("advertised " + read.by() + " in " + read.source()));
        file.attribute(Cursed.class)
                .ifPresent(cursed -> cursed.whom().forEach(person -> known.add("cursed " + person.value())));
        file.attribute(Causes.class)
                .ifPresent(causes -> causes.found()
                        .forEach(found -> known.add("because of " + found.cause() + " " + found.responsible())));
        return known;
    }

    private static void add(Set<String> known, String mark, boolean isSet) {
        if (isSet) {
            known.add(mark);
        }
    }
}
