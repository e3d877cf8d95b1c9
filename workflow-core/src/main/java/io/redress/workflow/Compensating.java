package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.RemedyEvent;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ItemId;
import io.redress.permission.Account;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Ground;
import io.redress.remedy.Offer;
import io.redress.remedy.Reason;
import io.redress.workflow.Relief.Choosing;
import io.redress.workflow.Relief.Manner;
import io.redress.workflow.Relief.Proposing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what an action does about claims, offers and awards. Amounts come from policies, never from a caller. */
final class Compensating {
    private final CaseFile file;
    private final Instant now;
    private final Facts facts;

    Compensating(CaseFile file, Instant now, Facts facts) {
        this.file = file;
        this.now = now;
        this.facts = facts;
    }

    /** Why nobody can say anything about remedies on this case, whatever is known. */
    static Optional<Objection> objection(Relief<?> relief, CaseFile file) {
        if (relief.looksAtOrder() && file.order().isEmpty()) {
            return Optional.of(Objection.of(Refusal.NO_ORDER, "an order that the case is about"));
        }
        if (relief.stance() == Relief.Stance.APPEALS) {
            return appeal(file);
        }
        boolean lacksOffer =
                relief.choosing().isPresent() && file.remedies().offer().isEmpty();
        return lacksOffer ? Optional.of(Objection.of(Refusal.NO_OFFER, "an offer that stands")) : Optional.empty();
    }

    private static Optional<Objection> appeal(CaseFile file) {
        if (file.remedies().appeal().isPresent()) {
            return Optional.of(new Objection(
                    Refusal.APPEALED_ALREADY,
                    "a case on which nobody has appealed yet",
                    Map.of("appealed", file.remedies().appeal().get().at().toString())));
        }
        return file.remedies().deciders().isEmpty()
                ? Optional.of(Objection.of(Refusal.NOTHING_DECIDED, "a decision to appeal against"))
                : Optional.empty();
    }

    <A extends Action> Plan plan(Relief<A> relief, Situation<A> situation) {
        if (!relief.looksAtOrder()) {
            return Plan.Ready.NOTHING;
        }
        OrderFacts order = facts.get(OrderFacts.class);
        Optional<Claim> claim = relief.claiming().map(how -> how.apply(situation));
        Optional<Objection> unknown = claim.flatMap(said -> PaidSoFar.unknown(order, said.items()));
        if (unknown.isPresent()) {
            return new Plan.Barred(unknown.get());
        }
        List<Event> claimed = claim.<List<Event>>map(said -> List.of(new RemedyEvent.Claimed(said)))
                .orElse(List.of());
        if (relief.proposing().isPresent()) {
            return proposed(relief.proposing().get(), situation, order, claim).after(claimed);
        }
        Optional<Plan> chosen = relief.choosing().map(choosing -> chosen(choosing, situation, order));
        return chosen.orElse(Plan.Ready.NOTHING).after(claimed);
    }

    private <A extends Action> Plan proposed(
            Proposing<A> proposing, Situation<A> situation, OrderFacts order, Optional<Claim> said) {
        Policy policy = proposing.policy().apply(situation);
        Set<Class<? extends Fact>> lacking = facts.missing(policy.reads());
        PaidSoFar paid = new PaidSoFar(order, facts.balances());
        Set<Account> accounts =
                paid.missing(order.items().stream().map(OrderFacts.Item::id).toList());
        if (!lacking.isEmpty() || !accounts.isEmpty()) {
            return new Plan.Lacking(lacking, accounts);
        }
        Claim claim = said.or(() -> file.remedies().claim()).orElseGet(this::unspecified);
        Proposal proposal = policy.propose(new Matter(file, claim, now, known(policy, order), paid.left()));
        return proposal.fold(
                offers -> new Scrutiny(order, paid, now)
                        .objection(offers.alternatives())
                        .<Plan>map(Plan.Barred::new)
                        .orElseGet(() -> carried(proposing, situation, order, offers.alternatives())),
                person -> barred(Refusal.NEEDS_PERSON, "a person who looks at it", person.why()),
                nothing -> barred(Refusal.NOTHING_DUE, "a claim for which something is due", nothing.why()));
    }

    /** A case on which nothing was claimed is about the items that contacts named. */
    private Claim unspecified() {
        return Claim.of(
                Ground.UNSPECIFIED,
                file.order().orElseThrow().items().stream().map(ItemId::value).toArray(String[]::new));
    }

    private Map<Class<? extends Fact>, Fact> known(Policy policy, OrderFacts order) {
        Map<Class<? extends Fact>, Fact> known = new HashMap<>();
        policy.reads().forEach(type -> known.put(type, facts.get(type)));
        known.put(OrderFacts.class, order);
        return known;
    }

    private static Plan barred(String code, String missing, Reason why) {
        Map<String, String> known = new HashMap<>(why.inputs());
        known.put("rule", why.rule());
        known.put("because", why.result());
        return new Plan.Barred(new Objection(code, missing + "; " + why.rule() + ": " + why.result(), known));
    }

    private <A extends Action> Plan carried(
            Proposing<A> proposing, Situation<A> situation, OrderFacts order, List<Alternative> alternatives) {
        Offer offer = new Offer(
                file.remedies().offered() + 1, alternatives, situation.actor().id(), now);
        if (proposing.manner() == Manner.OFFERED) {
            List<Event> events = new ArrayList<>();
            file.remedies().offer().ifPresent(standing -> events.add(Relief.ended(file, Ending.REPLACED)));
            events.add(new RemedyEvent.Offered(offer));
            return new Plan.Ready(events, List.of(), Optional.of(offer.most()), alternatives);
        }
        return awarded(alternatives.get(0), order, proposing.destination().apply(situation));
    }

    private Plan awarded(Alternative alternative, OrderFacts order, Destination destination) {
        return new Awarding(file, now, order, facts.balances()).plan(alternative, destination);
    }

    private <A extends Action> Plan chosen(Choosing<A> choosing, Situation<A> situation, OrderFacts order) {
        Offer offer = file.remedies().offer().orElseThrow();
        if (offer.number() != choosing.offer().applyAsInt(situation)) {
            return new Plan.Barred(new Objection(
                    Refusal.OFFER_REPLACED,
                    "a choice from the offer that stands",
                    Map.of("offer", Integer.toString(offer.number()))));
        }
        String name = choosing.alternative().apply(situation);
        Optional<Alternative> alternative = offer.alternative(name);
        if (alternative.isEmpty()) {
            return new Plan.Barred(new Objection(
                    Refusal.NO_SUCH_ALTERNATIVE,
                    "an alternative that was offered; there is no \"" + name + "\"",
                    Map.of(
                            "offered",
                            offer.alternatives().stream()
                                    .map(Alternative::name)
                                    .sorted(Comparator.naturalOrder())
                                    .collect(Collectors.joining(", ")))));
        }
        Optional<Instant> useful = alternative.get().usefulUntil();
        if (useful.filter(now::isAfter).isPresent()) {
            return new Plan.Barred(new Objection(
                    Refusal.USELESS_BY_NOW,
                    "an alternative that is still of use",
                    Map.of("until", useful.get().toString())));
        }
        return awarded(alternative.get(), order, choosing.destination().apply(situation))
                .after(List.of(Relief.ended(file, Ending.ACCEPTED)));
    }
}
