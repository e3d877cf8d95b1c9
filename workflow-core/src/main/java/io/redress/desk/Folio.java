package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.codec.StoredFormException;
import io.redress.codec.TooLargeException;
import io.redress.contact.OrderRef;
import io.redress.failure.TooLargeCaseException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CommandKey;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Commitment;
import io.redress.permission.Booking;
import io.redress.spi.Basis;
import io.redress.spi.Change;
import io.redress.spi.Handled;
import io.redress.spi.KeptText;
import io.redress.spi.Lapsed;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.By;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Lapse;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One change of one case while it is put together: what is on file, and the entries to be added. */
final class Folio {
    private final Workflow workflow;
    private final ChainHead expected;
    private final Optional<OrderId> had;
    private final Optional<Basis> basis;
    private final List<ChainLink> links = new ArrayList<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<KeptText> texts = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Lapsed> lapses = new ArrayList<>();
    private final List<Handled> handled = new ArrayList<>();
    private Set<Commitment> erased = Set.of();
    private CaseFile file;
    private ChainHead head;
    private Optional<OrderRef> held;
    private Instant updatedAt;

    private Folio(
            Workflow workflow,
            CaseFile file,
            ChainHead head,
            Instant updatedAt,
            Optional<OrderId> had,
            Optional<OrderRef> held,
            Optional<Basis> basis) {
        this.workflow = workflow;
        this.file = file;
        this.head = head;
        this.updatedAt = updatedAt;
        this.had = had;
        this.held = held;
        this.basis = basis;
        expected = head;
    }

    static Folio of(Workflow workflow, StoredCase row, CaseFile file) {
        Basis basis = new Basis(row.index(), timers(file));
        return new Folio(
                workflow,
                file,
                row.head(),
                row.index().updatedAt(),
                ownOrder(file),
                workflow.held(file),
                Optional.of(basis));
    }

    /** A case that does not exist yet; {@code opening} is written as its first entry. */
    static Folio opening(Workflow workflow, Accepted opening) {
        CaseFile file = opening.after();
        return new Folio(
                workflow,
                file,
                ChainHead.START,
                file.origin().openedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What another version of the workflow held until now. */
    Folio holdingSoFar(Optional<OrderRef> order) {
        held = order;
        return this;
    }

    Workflow workflow() {
        return workflow;
    }

    CaseFile file() {
        return file;
    }

    long entries() {
        return head.number();
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean isChanged() {
        return !links.isEmpty();
    }

    /** Who did what, for an entry. */
    record Deed(Actor actor, Optional<CommandKey> key, Action action) {}

    void write(Deed deed, Instant recordedAt, Instant effectiveAt, Accepted accepted) {
        Entry entry = new Entry(
                file.tenant(),
                file.id(),
                head.number() + 1,
                recordedAt,
                effectiveAt,
                By.of(deed.actor()),
                accepted.approver().map(By::of),
                accepted.right(),
                deed.key(),
                deed.action(),
                accepted.events());
        ChainLink link = ChainLink.after(head, entry, json(entry, Entry.class));
        links.add(link);
        head = link.head();
        file = accepted.after();
        updatedAt = recordedAt;
        accepted.bookings().forEach(this::book);
        notices(entry);
        handled(entry);
        accepted.carried()
                .ifPresent(carried -> write(
                        new Deed(carried.asker(), Optional.empty(), carried.action()),
                        recordedAt,
                        effectiveAt,
                        carried.accepted()));
    }

    private void handled(Entry entry) {
        entry.events().stream()
                .filter(RemedyEvent.AwardHandled.class::isInstance)
                .map(RemedyEvent.AwardHandled.class::cast)
                .flatMap(event -> file.remedies().award(event.award()).stream())
                .map(award -> new Handled(file.tenant(), file.id(), award))
                .forEach(handled::add);
    }

    private void book(Booking booking) {
        postings.add(new Posting.Sum(
                Accounts.key(file.tenant(), booking.account()),
                booking.before(),
                booking.after(),
                booking.change(),
                booking.most(),
                booking.until()));
    }

    /** Of several equal notices in one change only the last is sent: catching up sets off no storm. */
    private void notices(Entry entry) {
        for (int i = 0; i < entry.events().size(); i++) {
            if (entry.events().get(i) instanceof Event.Noticed notice) {
                MessageKey key = new MessageKey(file.tenant(), file.id(), entry.number(), i);
                Optional<String> onlyIn = notice.onlyIn().map(workflow::nameOf);
                String alike = notice.template() + " " + notice.to() + " "
                        + notice.arguments().getOrDefault("deadline", "");
                messages.remove(alike);
                messages.put(
                        alike,
                        new Message(
                                key,
                                notice.template(),
                                notice.to(),
                                notice.arguments(),
                                onlyIn,
                                notice.onlyAt(),
                                entry.recordedAt(),
                                workflow.deliveredFrom(file, entry.recordedAt())));
            }
        }
    }

    /** What the system does because a clock woke, dated at that instant, whenever it comes to light. */
    void write(Lapse lapse, Instant now) {
        Instant due = lapse.clock().due();
        bySystem(lapse.action(), now, lapse.at(), lapse.accepted());
        if (lapse.kind() == Lapse.Kind.BREACHED) {
            lapses.add(new Lapsed(
                    file.tenant(),
                    file.id(),
                    lapse.clock().name(),
                    Workflow.nameOf(lapse.action().getClass()),
                    Duration.between(due, now)));
        }
    }

    void bySystem(Action action, Instant recordedAt, Instant effectiveAt, Accepted accepted) {
        write(new Deed(Actor.system(file.tenant()), Optional.empty(), action), recordedAt, effectiveAt, accepted);
    }

    List<Lapsed> lapses() {
        return List.copyOf(lapses);
    }

    List<Handled> handled() {
        return List.copyOf(handled);
    }

    void keep(List<KeptText> words) {
        texts.addAll(words);
    }

    void erase(Set<Commitment> commitments) {
        erased = Set.copyOf(commitments);
    }

    void post(Posting posting) {
        postings.add(posting);
    }

    Change change(Instant now) {
        List<Posting> all = new ArrayList<>(postings);
        all.addAll(openCase(now));
        all.addAll(Holds.change(file.tenant(), file.id(), held, workflow.held(file), now));
        StoredCase after = new StoredCase(
                file.tenant(), file.id(), Columns.of(workflow, file, updatedAt), head, json(file, CaseFile.class));
        return new Change(
                after, expected, links, timers(file), all, texts, erased, List.copyOf(messages.values()), basis);
    }

    private static List<Timer> timers(CaseFile file) {
        Stream<Timer> clocks =
                file.clocks().stream().map(clock -> new Timer(file.tenant(), file.id(), clock.name(), clock.wakes()));
        Stream<Timer> awards = file.remedies().awards().stream()
                .flatMap(award -> award.handling().next().stream()
                        .map(next -> new Timer(file.tenant(), file.id(), award.timer(), next)));
        return Stream.concat(clocks, awards).toList();
    }

    /** The register that lets an order have one open case. */
    static RegisterKey openCase(TenantId tenant, OrderId order) {
        return new RegisterKey(tenant, "open-case", order.value());
    }

    /** The order that no other open case may have. */
    private static Optional<OrderId> ownOrder(CaseFile file) {
        return file.order().filter(order -> file.isOpen()).map(OrderRef::id);
    }

    /** The register that the case comes to need, when it is opened again or learns of its order. */
    Optional<RegisterKey> takes(CaseFile after) {
        return ownOrder(after)
                .filter(order -> !ownOrder(file).equals(Optional.of(order)))
                .map(order -> openCase(file.tenant(), order));
    }

    private List<Posting> openCase(Instant now) {
        Optional<OrderId> has = ownOrder(file);
        if (has.equals(had)) {
            return List.of();
        }
        String id = file.id().value();
        List<Posting> postings = new ArrayList<>();
        had.ifPresent(order -> postings.add(new Posting.Release(openCase(file.tenant(), order), id)));
        has.ifPresent(
                order -> postings.add(new Posting.Claim(openCase(file.tenant(), order), id, Optional.empty(), now)));
        return postings;
    }

    private String json(Object value, Class<?> as) {
        try {
            return workflow.codec().write(value, as);
        } catch (TooLargeException tooLarge) {
            throw new TooLargeCaseException("case " + file.id(), tooLarge);
        } catch (StoredFormException unstorable) {
            throw new UnreadableCaseException("what would be written on case " + file.id(), unstorable);
        }
    }
}
