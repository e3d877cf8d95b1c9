package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.redress.casefile.Fact;
import io.redress.compensation.Explanations;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of the contract, one matter and one answer at a time. */
final class PolicyChecks {
    private PolicyChecks() {}

    static Proposal answer(Policy policy, Matter matter) {
        try {
            return policy.propose(onlyDeclared(policy, matter));
        } catch (RuntimeException failed) {
            return fail("the policy failed on " + matter, failed);
        }
    }

    static Matter onlyDeclared(Policy policy, Matter matter) {
        Map<Class<? extends Fact>, Fact> declared = new HashMap<>(matter.facts());
        declared.keySet()
                .removeIf(type -> type != OrderFacts.class && !policy.reads().contains(type));
        return new Matter(matter.file(), matter.claim(), matter.now(), declared, matter.left());
    }

    /** An equal matter, none of whose maps is the same. */
    static Matter rebuilt(Matter matter) {
        return new Matter(matter.file(), matter.claim(), matter.now(), turned(matter.facts()), turned(matter.left()));
    }

    private static <K, V> Map<K, V> turned(Map<K, V> map) {
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
        Collections.reverse(entries);
        Map<K, V> turned = new LinkedHashMap<>();
        entries.forEach(entry -> turned.put(entry.getKey(), entry.getValue()));
        return turned;
    }

    static void addsUp(Matter matter, Proposal.Offers offers) {
        assertThat(offers.alternatives().stream().map(Alternative::name))
                .as("names of the alternatives for %s", matter)
                .doesNotHaveDuplicates();
        try {
            assertThat(offers.alternatives().stream()
                            .map(one -> one.worth().currency())
                            .distinct())
                    .as("currencies of the alternatives for %s", matter)
                    .hasSize(1);
        } catch (IllegalArgumentException overflow) {
            fail("the parts of an alternative cannot be added up, for " + matter, overflow);
        }
    }

    static void bounded(Matter matter, Proposal.Offers offers) {
        for (Alternative one : offers.alternatives()) {
            Map<ItemId, Money> back = one.parts().stream()
                    .flatMap(part -> items(part))
                    .collect(Collectors.toMap(ItemAmount::item, ItemAmount::amount, Money::plus));
            back.forEach((item, amount) -> {
                Money zero = Money.zero(amount.currency());
                Money left = matter.left().getOrDefault(item, zero);
                assertThat(amount.currency())
                        .as("the currency of item %s in \"%s\" for %s", item, one.name(), matter)
                        .isEqualTo(left.currency());
                assertThat(amount)
                        .as(
                                "what \"%s\" gives back for item %s, of which %s is left, for %s",
                                one.name(), item, left, matter)
                        .isLessThanOrEqualTo(left.max(zero));
            });
        }
    }

    private static Stream<ItemAmount> items(Part part) {
        return part.remedy() instanceof Payment payment && payment.against() instanceof Against.Items items
                ? items.parts().stream()
                : Stream.empty();
    }

    static void useful(Matter matter, Proposal.Offers offers) {
        for (Alternative one : offers.alternatives()) {
            assertThat(one.usefulUntil().filter(last -> last.isBefore(matter.now())))
                    .as("when \"%s\" was of use last, of %s", one.name(), matter)
                    .isEmpty();
        }
    }

    static void explained(Explanations texts, List<Locale> languages, Matter matter, Proposal proposal) {
        for (Reason reason : reasons(proposal)) {
            assertThat(reason.rule())
                    .as("the rule of %s, for %s", reason, matter)
                    .isNotBlank();
            assertThat(reason.result())
                    .as("the result of %s, for %s", reason, matter)
                    .isNotBlank();
            for (Locale language : languages) {
                assertThat(texts.explains(reason, language))
                        .as(
                                "a text in %s for %s whose arguments are all given, for %s",
                                language.toLanguageTag(), reason, matter)
                        .isTrue();
            }
        }
    }

    static List<Reason> reasons(Proposal proposal) {
        return proposal.fold(
                offers -> offers.alternatives().stream()
                        .flatMap(one -> one.parts().stream())
                        .flatMap(part -> part.reasons().stream())
                        .toList(),
                person -> List.of(person.why()),
                nothing -> List.of(nothing.why()));
    }

    /** A person may be needed for more, but there is not nothing. */
    static void noLess(Proposal less, Proposal more, PolicyContract.Growth pair) {
        if (!(less instanceof Proposal.Offers few)) {
            return;
        }
        assertThat(more).as("what is said to the larger of %s", pair).isNotInstanceOf(Proposal.Nothing.class);
        if (more instanceof Proposal.Offers many) {
            assertThat(best(many)).as("the best for the larger of %s", pair).isGreaterThanOrEqualTo(best(few));
        }
    }

    private static Money best(Proposal.Offers offers) {
        return offers.alternatives().stream()
                .map(one -> one.parts().stream()
                        .filter(part -> part.payee() == Relation.CUSTOMER)
                        .map(Part::worth)
                        .reduce(Money.zero(one.worth().currency()), Money::plus))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
