package io.redress.stories.walk;

import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.People.SAFETY;

import io.redress.casefile.Severity;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.TenantId;
import io.redress.party.Relation;
import io.redress.stories.shop.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One case on paper. A copy is changed, and put in the place of the case when that is what the store did. */
final class PaperCase {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    final TenantId shop;
    final CaseId id;
    final Instant openedAt;
    final Optional<CaseId> follows;
    final PaperParties parties;
    final Map<PaperPromise, PaperClock> clocks = new EnumMap<>(PaperPromise.class);
    final Map<PaperPromise, Integer> cycles = new EnumMap<>(PaperPromise.class);
    final List<PaperVerdict> verdicts = new ArrayList<>();
    final PaperMail mail;
    final PaperBooks books;
    final PaperRemedies remedies;
    final PaperPurse purse;

    /** The order, and what of it is disputed: nothing in particular is all of it. */
    Optional<OrderRef> order;

    /** Flags and what is written down besides. */
    final Set<String> marks = new TreeSet<>();

    final List<String> causes = new ArrayList<>();
    Stage stage = Stage.NEW;
    String team = AGENT;
    Optional<String> holder = Optional.empty();
    Severity severity = Severity.NORMAL;
    boolean harassed;
    boolean needKnown;
    boolean photoKnown;
    Optional<Instant> closedAt = Optional.empty();
    Instant lastChange;

    /** As of when the case is looked at. */
    Instant present;

    long entries;
    int lapses;
    long erasedThrough;

    private PaperCase(
            TenantId shop,
            CaseId id,
            Instant openedAt,
            Optional<OrderRef> order,
            Optional<CaseId> follows,
            PaperParties parties,
            PaperMail mail,
            PaperBooks books,
            PaperRemedies remedies,
            PaperPurse purse) {
        this.shop = shop;
        this.id = id;
        this.openedAt = openedAt;
        this.order = order;
        this.follows = follows;
        this.parties = parties;
        this.mail = mail;
        this.books = books;
        this.remedies = remedies;
        this.purse = purse;
        lastChange = openedAt;
        present = openedAt;
    }

    static PaperCase opened(
            PaperPurse purse,
            TenantId shop,
            CaseId id,
            Instant now,
            Optional<CaseId> follows,
            Contact first,
            Person source) {
        PaperCase opened = new PaperCase(
                shop,
                id,
                now,
                first.order(),
                follows,
                new PaperParties(),
                new PaperMail(),
                new PaperBooks(),
                new PaperRemedies(),
                purse);
        opened.hear(first, source);
        opened.startPromises(Optional.empty(), Set.of(), now);
        opened.entries = 1;
        return opened;
    }

    PaperCase copy() {
        PaperCase copy = new PaperCase(
                shop, id, openedAt, order, follows, parties.copy(), mail.copy(), books.copy(), remedies.copy(), purse);
        copy.marks.addAll(marks);
        copy.causes.addAll(causes);
        copy.present = present;
        copy.clocks.putAll(clocks);
        copy.cycles.putAll(cycles);
        copy.verdicts.addAll(verdicts);
        copy.stage = stage;
        copy.team = team;
        copy.holder = holder;
        copy.severity = severity;
        copy.harassed = harassed;
        copy.needKnown = needKnown;
        copy.photoKnown = photoKnown;
        copy.closedAt = closedAt;
        copy.lastChange = lastChange;
        copy.entries = entries;
        copy.lapses = lapses;
        copy.erasedThrough = erasedThrough;
        return copy;
    }

    boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    void hear(Contact contact, Person source) {
        parties.hear(contact, source);
        order = order.or(contact::order);
        boolean comesIn = contact.direction() == Direction.INBOUND;
        contact.order().filter(named -> comesIn).ifPresent(this::dispute);
        photoKnown |= !contact.evidence().isEmpty();
    }

    /** What was disputed stays so, and what is named now comes to it. */
    private void dispute(OrderRef named) {
        order.filter(known -> known.id().equals(named.id()))
                .map(OrderRef::items)
                .filter(known -> !known.isEmpty())
                .ifPresent(known -> {
                    Set<ItemId> all = new LinkedHashSet<>(known);
                    all.addAll(named.items());
                    disputing(named.items().isEmpty() ? List.of() : List.copyOf(all));
                });
    }

    /** From now on these and no others. */
    void disputing(List<ItemId> items) {
        order = order.map(same -> new OrderRef(same.id(), items));
    }

    void handTo(String role) {
        team = role;
        holder = Optional.empty();
    }

    void raiseTo(Severity grade) {
        if (severity.rank() < grade.rank()) {
            severity = grade;
        }
    }

    void tellCustomers(String template) {
        tell(Relation.CUSTOMER, template);
    }

    void tell(Relation relation, String template) {
        parties.all(relation).forEach(person -> mail.write(PaperLetter.of(template, person)));
    }

    /** What was claimed closes with a cause; a mere question has none. */
    boolean isExplained() {
        return remedies.claim.isEmpty() || !causes.isEmpty();
    }

    void nameCause(String found) {
        if (!causes.contains(found)) {
            causes.add(found);
        }
    }

    /** An award got further, or stuck: then finance hears of it. */
    void handle(PaperAward next) {
        boolean isNews = next.stage().equals("STUCK")
                && !remedies.award(next.number()).orElseThrow().stage().equals("STUCK");
        remedies.put(next);
        if (isNews) {
            mail.write(PaperLetter.of("award-stuck", FINANCE));
        }
        marks.remove("award-stuck");
        if (remedies.isAnyStuck()) {
            marks.add("award-stuck");
        }
    }

    /** Once everything is there the system says so, in the same change. */
    void payOff(Instant at) {
        if (stage == Stage.PAYING && remedies.isAllThere()) {
            books.confirm();
            tellCustomers("paid");
            go(isExplained() ? Stage.CLOSED : Stage.REVIEW, Set.of(PaperPromise.PAYOUT), at);
            entries++;
        }
    }

    /** Brings a promise forward, if that brings it forward. */
    void hasten(PaperPromise promise, Instant due) {
        clocks.computeIfPresent(
                promise,
                (same, clock) ->
                        due.isBefore(clock.due()) ? PaperClock.starting(clock.cycle(), clock.start(), due) : clock);
    }

    /** Goes to a stage, keeping some promises; others end that hold there no more, and some begin. */
    void go(Stage to, Set<PaperPromise> kept, Instant at) {
        Stage from = stage;
        stage = to;
        if (to == Stage.CLOSED && from != Stage.CLOSED) {
            closedAt = Optional.of(at);
            books.settle("closed");
            remedies.offer = Optional.empty();
        }
        if (from == Stage.CLOSED && to != Stage.CLOSED) {
            closedAt = Optional.empty();
        }
        Set<PaperPromise> met = EnumSet.noneOf(PaperPromise.class);
        met.addAll(kept);
        met.retainAll(clocks.keySet());
        met.forEach(promise -> end(promise, at, "MET"));
        List.copyOf(clocks.keySet()).stream()
                .filter(promise -> promise.isOver(to))
                .forEach(promise -> end(promise, at, "CANCELLED"));
        startPromises(Optional.of(from), met, at);
        if (from == Stage.CLOSED && to != Stage.CLOSED && marks.contains("abuse")) {
            start(PaperPromise.COOLING_OFF, at);
        }
    }

    /** Begins a promise that no stage brings with it, unless it is running. */
    void begin(PaperPromise promise, Instant at) {
        if (!clocks.containsKey(promise)) {
            start(promise, at);
        }
    }

    /** A date is set, or another one; what is over already is so at once. */
    void dueBy(PaperPromise promise, Instant due, Instant at) {
        PaperClock running = clocks.get(promise);
        int cycle = running == null ? cycles.merge(promise, 1, Integer::sum) : running.cycle();
        Instant start = running == null ? at : running.start();
        clocks.put(promise, new PaperClock(cycle, start, due, 0, due.isBefore(at) ? at : due));
    }

    /** The customer may be called again. */
    void calmDown(Instant at) {
        marks.remove("abuse");
        if (clocks.containsKey(PaperPromise.COOLING_OFF)) {
            end(PaperPromise.COOLING_OFF, at, "CANCELLED");
        }
    }

    void sayOf(String who, String answer) {
        marks.removeIf(mark -> mark.startsWith(who));
        marks.add(who + " " + answer);
    }

    /** What was offered is taken back, or not wanted. */
    void endOffer() {
        books.release();
        remedies.offer = Optional.empty();
    }

    private void startPromises(Optional<Stage> from, Set<PaperPromise> met, Instant at) {
        for (PaperPromise promise : PaperPromise.values()) {
            boolean entered = from.filter(promise::holdsIn).isEmpty();
            boolean renewed = met.contains(promise) && promise.repeats();
            if (!clocks.containsKey(promise) && promise.holdsIn(stage) && (entered || renewed)) {
                start(promise, at);
            }
        }
    }

    private void start(PaperPromise promise, Instant at) {
        int cycle = cycles.merge(promise, 1, Integer::sum);
        clocks.put(promise, PaperClock.starting(cycle, at, promise.due(at)));
    }

    private void end(PaperPromise promise, Instant at, String ending) {
        PaperClock clock = running(promise);
        clocks.remove(promise);
        if (clock.woken() == 0) {
            verdict(promise, clock, at, ending);
        }
    }

    /** There is one for each run: what has lapsed once stays so. */
    private void verdict(PaperPromise promise, PaperClock clock, Instant at, String ending) {
        verdicts.add(new PaperVerdict(promise.title, clock.cycle(), clock.start(), clock.due(), at, ending));
    }

    void startConsent(Instant at) {
        start(PaperPromise.CONSENT, at);
    }

    void endConsent(Instant at, String ending) {
        end(PaperPromise.CONSENT, at, ending);
    }

    private PaperClock running(PaperPromise promise) {
        return Optional.ofNullable(clocks.get(promise)).orElseThrow();
    }

    /** Lets happen what was due before now, at most so much; tells how often something did. */
    int catchUp(Instant now, int most) {
        present = now;
        for (int woken = 0; woken < most; woken++) {
            Optional<PaperPromise> next = overdue(now);
            if (next.isEmpty()) {
                return woken;
            }
            wake(next.get());
            entries++;
            lastChange = now;
        }
        return most;
    }

    /** When something happens by itself next, promise by promise and award by award. */
    Stream<Instant> timers() {
        return Stream.concat(
                clocks.values().stream().map(PaperClock::wakes),
                remedies.awards.stream().flatMap(award -> award.next().stream()));
    }

    /** Of those that wake together what was over before it was set comes first, then what stands first. */
    Optional<PaperPromise> overdue(Instant now) {
        return clocks.entrySet().stream()
                .filter(running -> running.getValue().isAwake(now))
                .min(Comparator.comparing((Map.Entry<PaperPromise, PaperClock> running) ->
                                running.getValue().wakes())
                        .thenComparing(running ->
                                !running.getValue().isAwake(running.getValue().wakes())))
                .map(Map.Entry::getKey);
    }

    private void wake(PaperPromise promise) {
        if (promise == PaperPromise.CONSENT) {
            nobodyAnswers();
        } else {
            lapse(promise);
        }
    }

    /** Finance is asked too; then nobody any more, and the runner is to come by after a minute, two, four and so on. */
    private void nobodyAnswers() {
        PaperClock clock = running(PaperPromise.CONSENT);
        PaperRequest request = books.request.orElseThrow();
        if (clock.woken() == 0) {
            lapses++;
            verdict(PaperPromise.CONSENT, clock, clock.due(), "LAPSED");
            clocks.put(PaperPromise.CONSENT, clock.waking(PaperHours.afterWork(clock.wakes(), Duration.ofHours(4))));
            books.request = Optional.of(request.awaitingAlso(FINANCE));
            mail.write(PaperLetter.alarm("consent-late", FINANCE, running(PaperPromise.CONSENT)));
        } else {
            Duration pause = Duration.ofMinutes(1L << Math.min(clock.woken() - 1, 30));
            Duration next = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            clocks.put(PaperPromise.CONSENT, clock.waking(clock.wakes().plus(next)));
            books.request = Optional.of(request.silent(clock.wakes()));
        }
    }

    private void lapse(PaperPromise promise) {
        lapses++;
        Instant due = running(promise).due();
        end(promise, due, "LAPSED");
        if (promise.repeats()) {
            start(promise, due);
        }
        switch (promise) {
            case FIRST_ANSWER, DECISION -> {
                escalate();
                alarm(promise.title + "-late", LEAD, promise);
            }
            case UPDATE -> {
                tellCustomers("still-working");
                alarm("update-late", LEAD, promise);
            }
            case REPLY, CHOICE -> {
                tellCustomers("closed-without-you");
                endOffer();
                go(isExplained() ? Stage.CLOSED : Stage.REVIEW, Set.of(), due);
            }
            case PAYOUT -> {
                chase();
                alarm("payout-late", FINANCE, promise);
            }
            case CONSENT -> throw new IllegalStateException("nobody's consent lapses at once");
            case SAFETY_CALL -> {
                mail.write(PaperLetter.of("page", SAFETY));
                alarm("safety-desk-silent", LEAD, promise);
            }
            case CONSULTATION -> sayOf("merchant", "SILENT");
            case PROOF -> sayOf("carrier", "SILENT");
            case HELP_NOW -> {
                mail.write(PaperLetter.of("page", LEAD));
                alarm("help-late", LEAD, promise);
            }
            case NEEDED -> {
                missNeed();
                alarm("needed-by-now", LEAD, promise);
            }
            case CAUSES -> {
                escalate();
                alarm("causes-late", LEAD, promise);
            }
            case COOLING_OFF -> marks.remove("abuse");
            case ADVERTISED -> breakAdvert();
        }
    }

    void breakAdvert() {
        raiseTo(Severity.HIGH);
        tellCustomers("advertised-and-not-kept");
    }

    void advertise(Instant by, String source, Instant at) {
        marks.removeIf(mark -> mark.startsWith("advertised"));
        marks.add("advertised " + by + " in " + source);
        dueBy(PaperPromise.ADVERTISED, by, at);
    }

    /** It is of no use any more. */
    void missNeed() {
        raiseTo(Severity.URGENT);
        tellCustomers("too-late-for-you");
    }

    void escalate() {
        handTo(LEAD);
        raiseTo(Severity.HIGH);
    }

    void chase() {
        handTo(FINANCE);
        raiseTo(Severity.HIGH);
        tellCustomers("payout-late");
    }

    private void alarm(String template, String team, PaperPromise promise) {
        mail.write(PaperLetter.alarm(template, team, promise, stage));
    }
}
