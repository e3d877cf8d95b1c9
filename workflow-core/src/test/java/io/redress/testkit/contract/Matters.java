package io.redress.testkit.contract;

import io.redress.casefile.Books;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.casefile.Flag;
import io.redress.casefile.Origin;
import io.redress.casefile.Severity;
import io.redress.casefile.Standing;
import io.redress.casefile.Verdict;
import io.redress.codec.Unknown;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Evidence;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Remedies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matters for the tests of policies, in the words of a test:
 *
 * <pre>{@code
 * Matter matter = Matters.of(Item.of("1", Money.of("CNY", "30")))
 *         .claiming(Claim.of(Ground.UNDELIVERED, "1"))
 *         .knowing(CustomerFacts.of(Trust.TRUSTED))
 *         .matter();
 * }</pre>
 *
 * <p>Unless said otherwise nothing was given back yet, the claim is that the order never came, and it is noon on 1 March
 * 2026, UTC, a day after the case was opened. Immutable.
 */
public final class Matters {
    /** As of when a matter is judged, unless {@link #at} says otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private enum State {
        OPEN
    }

    private final Matter matter;

    private Matters(Matter matter) {
        this.matter = matter;
    }

    /**
     * An order.
     *
     * @param items its items
     * @return a matter about it
     * @throws IllegalArgumentException when two have the same name or different currencies
     */
    public static Matters of(Item... items) {
        OrderFacts order = new OrderFacts(OrderId.of("order"), List.of(items));
        Map<ItemId, Money> left = new HashMap<>();
        order.items().forEach(item -> left.put(item.id(), item.paid()));
        return new Matters(
                new Matter(file(), Claim.of(Ground.UNDELIVERED), NOON, Map.of(OrderFacts.class, order), left));
    }

    /**
     * What is claimed.
     *
     * @param claim the claim
     * @return a copy
     */
    public Matters claiming(Claim claim) {
        return new Matters(matter.with(claim));
    }

    /**
     * Something that is known.
     *
     * @param fact the fact, in place of another of its type
     * @return a copy
     */
    public Matters knowing(Fact fact) {
        Map<Class<? extends Fact>, Fact> more = new HashMap<>(matter.facts());
        more.put(fact.getClass(), fact);
        return new Matters(new Matter(matter.file(), matter.claim(), matter.now(), more, matter.left()));
    }

    /**
     * As of when it is judged.
     *
     * @param now the instant
     * @return a copy
     */
    public Matters at(Instant now) {
        return new Matters(new Matter(matter.file(), matter.claim(), now, matter.facts(), matter.left()));
    }

    /**
     * What is left to be given back for an item.
     *
     * @param item the item's number
     * @param amount how much
     * @return a copy
     */
    public Matters left(String item, Money amount) {
        Map<ItemId, Money> left = new HashMap<>(matter.left());
        left.put(ItemId.of(item), amount);
        return new Matters(new Matter(matter.file(), matter.claim(), matter.now(), matter.facts(), left));
    }

    /**
     * What was handed in.
     *
     * @param evidence one piece
     * @return a copy
     */
    public Matters showing(Evidence evidence) {
        CaseFile file = matter.file();
        List<Evidence> more = new ArrayList<>(file.evidence());
        more.add(evidence);
        return on(like(file, file.flags(), more, file.verdicts(), file.remedies()));
    }

    /**
     * A mark on the case.
     *
     * @param flag its name, such as {@code vip}
     * @return a copy
     * @throws IllegalArgumentException when the name is malformed
     */
    public Matters flagged(String flag) {
        CaseFile file = matter.file();
        Set<Flag> more = new HashSet<>(file.flags());
        more.add(Flag.of(flag));
        return on(like(file, more, file.evidence(), file.verdicts(), file.remedies()));
    }

    /**
     * How the case's deadlines ended.
     *
     * @param verdicts their verdicts, oldest first
     * @return a copy
     */
    public Matters after(Verdict... verdicts) {
        CaseFile file = matter.file();
        return on(like(file, file.flags(), file.evidence(), List.of(verdicts), file.remedies()));
    }

    /**
     * What was offered and awarded before.
     *
     * @param remedies what the case knows of it
     * @return a copy
     */
    public Matters after(Remedies remedies) {
        CaseFile file = matter.file();
        return on(like(file, file.flags(), file.evidence(), file.verdicts(), remedies));
    }

    /**
     * The whole case, for policies that look at more of it.
     *
     * @param file the case
     * @return a copy
     */
    public Matters on(CaseFile file) {
        return new Matters(new Matter(file, matter.claim(), matter.now(), matter.facts(), matter.left()));
    }

    /**
     * The matter that a policy is asked about.
     *
     * @return the matter
     */
    public Matter matter() {
        return matter;
    }

    private static CaseFile file() {
        Instant opened = Instant.parse("2026-02-28T12:00:00Z");
        return new CaseFile(
                new Origin(TenantId.of("tenant"), CaseId.of("case"), "contract", 1, opened),
                new Standing(State.OPEN, Severity.NORMAL, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Books.EMPTY,
                Remedies.NONE,
                Unknown.NONE);
    }

    private static CaseFile like(
            CaseFile file, Set<Flag> flags, List<Evidence> evidence, List<Verdict> verdicts, Remedies remedies) {
        return new CaseFile(
                file.origin(),
                file.standing(),
                file.order(),
                file.parties(),
                file.clocks(),
                verdicts,
                flags,
                file.links(),
                evidence,
                file.attributes(),
                file.books(),
                remedies,
                file.unknown());
    }
}
