package io.redress.authority;

import io.redress.authority.PaperLimits.Debit;
import io.redress.authority.PaperLimits.Line;
import io.redress.authority.PaperLimits.Sheet;
import io.redress.authority.PaperPeople.Person;
import io.redress.authority.PaperPeople.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the house, kept on paper with nothing of the library: says beforehand what becomes of everything that is
 * asked, and what then stands on every limit.
 */
final class Paper {
    static final String DONE = "done";
    static final String WAITING = "waiting";

    final PaperPeople people = new PaperPeople();
    final PaperLimits limits = new PaperLimits();
    final Map<String, Dossier> dossiers = new LinkedHashMap<>();

    /** What became of things nobody commanded. */
    final List<String> happened = new ArrayList<>();

    /** What can be asked for. */
    enum Kind {
        REFUND,
        GIFT,
        REPLACE,
        TAKE_BACK,
        PAY,
        HIDE,
        FINISH;

        private Set<String> by() {
            return switch (this) {
                case REFUND -> Set.of("agent", "lead", "chief");
                case GIFT, TAKE_BACK, FINISH -> Set.of("agent", "lead");
                case REPLACE, PAY, HIDE -> Set.of("lead", "chief");
            };
        }

        private List<String> chain() {
            return this == REFUND ? List.of("lead", "chief") : this == GIFT ? List.of("lead") : List.of();
        }
    }

    /** A yes, and in whose name. */
    record Yes(String by, String of) {}

    /** A right to say yes. */
    private record Voice(String of, int level) {}

    /** Something that waits for a yes. */
    static final class Ask {
        final String id;
        final Kind kind;
        final String asker;
        int amount;
        String team = "";
        List<Yes> yes = List.of();
        boolean silent;
        Instant wakes;
        int woke;

        Ask(String id, Kind kind, String asker, int amount, Instant now) {
            this.id = id;
            this.kind = kind;
            this.asker = asker;
            this.amount = amount;
            wakes = now.plus(patience());
        }

        private Duration patience() {
            return Duration.ofHours(kind == Kind.REFUND ? 24 : 12);
        }

        private boolean involves(String person, List<Yes> said) {
            return asker.equals(person)
                    || said.stream()
                            .anyMatch(yes -> yes.by().equals(person) || yes.of().equals(person));
        }
    }

    /** A case. */
    static final class Dossier {
        final String id;
        final Optional<String> customer;
        final List<Ask> asks = new ArrayList<>();
        final List<List<Debit>> reserved = new ArrayList<>();
        private final Set<String> refunded = new HashSet<>();
        private final Set<String> paid = new HashSet<>();
        boolean closed;
        boolean secret;
        int asked;
        int charged;

        Dossier(String id, Optional<String> customer) {
            this.id = id;
            this.customer = customer;
        }

        Optional<Ask> ask(String name) {
            return asks.stream().filter(one -> one.id.equals(name)).findFirst();
        }
    }

    /** What is taken, or why nothing is. */
    private record Ruling(String code, List<Line> lines) {
        boolean isYes() {
            return code.equals(DONE);
        }
    }

    void opened(String id, Optional<String> customer) {
        dossiers.put(id, new Dossier(id, customer));
    }

    Dossier dossier(String id) {
        return Optional.ofNullable(dossiers.get(id)).orElseThrow();
    }

    // What people do

    String act(Dossier on, Kind kind, String who, int amount, Optional<String> second, Instant now) {
        catchUp(on, now);
        Person actor = people.of(who);
        String unfit = unfit(on, kind, actor, actor.roles(now), amount);
        if (!unfit.isEmpty()) {
            return unfit;
        }
        switch (kind) {
            case REFUND, GIFT, REPLACE -> {
                return spend(on, kind, actor, amount, second, now);
            }
            case TAKE_BACK -> release(on, now);
            case PAY -> {
                on.reserved.clear();
                on.paid.add(who);
            }
            case HIDE -> on.secret = true;
            case FINISH -> {
                on.closed = true;
                on.asks.clear();
            }
        }
        return DONE;
    }

    private String spend(Dossier on, Kind kind, Person actor, int amount, Optional<String> second, Instant now) {
        Ruling alone = alone(on, kind, actor, amount, now);
        if (alone.isYes()) {
            charge(on, kind, amount, alone, Set.of(actor.id), now);
            if (kind == Kind.REPLACE) {
                release(on, now);
            }
            return DONE;
        }
        if (!alone.code().equals("beyond-limit") || kind.chain().isEmpty()) {
            return alone.code();
        }
        if (kind == Kind.REFUND && !limits.hasRoom(new Line(Sheet.BUDGET, ""), amount, now)) {
            return "budget-used-up";
        }
        if (on.asks.stream().anyMatch(ask -> ask.kind == kind)) {
            return "waits-already";
        }
        Ask ask = new Ask("r" + (on.asked + 1), kind, actor.id, amount, now);
        if (second.isPresent() && bar(on, ask, List.of(), second.get(), now).isEmpty()) {
            List<Voice> voices = voices(on, ask, List.of(), second.get(), 0, now);
            if (!voices.isEmpty() && needed(kind, amount) > 1) {
                ask.yes = List.of(new Yes(second.get(), voices.get(0).of()));
            } else if (!voices.isEmpty()) {
                Spoken spoken = together(ask, amount, voices, 1, now);
                if (spoken.ruling().isYes()) {
                    Set<String> part = new HashSet<>(
                            List.of(actor.id, second.get(), spoken.voice().of()));
                    charge(on, kind, amount, spoken.ruling(), part, now);
                    return DONE;
                }
            }
        }
        on.asked++;
        on.asks.add(ask);
        return WAITING;
    }

    private void release(Dossier on, Instant now) {
        on.reserved.forEach(debits -> debits.forEach(debit -> limits.giveBack(debit, now)));
        on.reserved.clear();
    }

    /** Approves, refuses, or agrees to less. */
    String answer(Dossier on, String name, String how, String speaker, int to, Instant now) {
        catchUp(on, now);
        Optional<Ask> found = on.ask(name);
        if (found.isEmpty()) {
            return "no-such-request";
        }
        Ask ask = found.get();
        if (ask.silent) {
            return "lapsed-already";
        }
        String unfit = unfit(on, ask, now);
        Table table = table(on, ask, needed(ask.kind, ask.amount), now);
        List<Yes> said = table.said();
        String bar = bar(on, ask, said, speaker, now);
        if (!bar.isEmpty()) {
            return bar;
        }
        List<Voice> voices = voices(on, ask, said, speaker, table.lowestFree(), now);
        if (voices.isEmpty()) {
            return "not-permitted";
        }
        if (how.equals("deny")) {
            on.asks.remove(ask);
            return DONE;
        }
        if (!unfit.isEmpty()) {
            return unfit;
        }
        int amount = ask.amount;
        if (how.equals("amend")) {
            if (ask.kind == Kind.GIFT || to <= 0 || to >= amount) {
                return "not-less";
            }
            amount = to;
            said = List.of();
            table = new Table(said, needed(ask.kind, amount), Set.of(), List.of());
            voices = voices(on, ask, said, speaker, 0, now);
        }
        List<Yes> all = new ArrayList<>(said);
        if (table.free() > 1) {
            all.add(new Yes(speaker, voices.get(0).of()));
            ask.amount = amount;
            ask.yes = all;
            ask.wakes = now.plus(ask.patience());
            ask.woke = 0;
            return WAITING;
        }
        int needed = needed(ask.kind, amount);
        boolean sitsAtTheTop = !table.taken().contains(needed - 1);
        Spoken spoken = together(ask, amount, sitsAtTheTop ? voices : table.top(), needed, now);
        if (!spoken.ruling().isYes()) {
            return spoken.ruling().code();
        }
        on.asks.remove(ask);
        all.add(new Yes(
                speaker, sitsAtTheTop ? spoken.voice().of() : voices.get(0).of()));
        Set<String> part = new HashSet<>(Set.of(ask.asker));
        all.forEach(yes -> part.addAll(List.of(yes.by(), yes.of())));
        charge(on, ask.kind, amount, spoken.ruling(), part, now);
        return DONE;
    }

    String withdraw(Dossier on, String name, String who, Instant now) {
        catchUp(on, now);
        Optional<Ask> ask = on.ask(name);
        if (ask.isEmpty()) {
            return "no-such-request";
        }
        if (ask.get().silent) {
            return "lapsed-already";
        }
        if (!ask.get().asker.equals(who) && !people.of(who).roles(now).contains(ask.get().team)) {
            return "not-permitted";
        }
        on.asks.remove(ask.get());
        return DONE;
    }

    /** Lets what somebody asked for stand in the right of a team; names what did, by case. */
    Map<String, List<String>> entrust(String person, String team, Instant now) {
        Map<String, List<String>> entrusted = new LinkedHashMap<>();
        for (Dossier on : dossiers.values()) {
            List<Ask> theirs = on.asks.stream()
                    .filter(ask -> ask.asker.equals(person) && !ask.team.equals(team))
                    .filter(ask -> ask.kind == Kind.REFUND || !ask.wakes.isBefore(now))
                    .toList();
            if (!theirs.isEmpty()) {
                catchUp(on, now);
            }
            for (Ask ask : theirs) {
                if (!ask.silent) {
                    ask.team = team;
                    entrusted.computeIfAbsent(on.id, none -> new ArrayList<>()).add(ask.id);
                }
            }
        }
        return entrusted;
    }

    // Who may what

    private String unfit(Dossier on, Ask ask, Instant now) {
        Person asker = people.of(ask.asker);
        Set<String> roles = !ask.team.isEmpty() ? Set.of(ask.team) : asker.gone ? Set.of() : asker.roles(now);
        return unfit(on, ask.kind, asker, roles, ask.amount);
    }

    private static String unfit(Dossier on, Kind kind, Person actor, Set<String> roles, int amount) {
        if (on.closed) {
            return "closed";
        }
        if (kind.by().stream().noneMatch(roles::contains)) {
            return "not-permitted";
        }
        if (on.customer.equals(Optional.of(actor.id))) {
            return "takes-sides";
        }
        if (actor.vendor && on.secret) {
            return "excluded";
        }
        boolean wasApart =
                kind == Kind.REFUND ? on.paid.contains(actor.id) : kind == Kind.PAY && on.refunded.contains(actor.id);
        if (wasApart) {
            return "separated";
        }
        return kind == Kind.REFUND && amount > 1_000 ? "beyond-ceiling" : "";
    }

    private static String personal(Dossier on, Kind kind, Person person) {
        if (on.customer.equals(Optional.of(person.id))) {
            return "takes-sides";
        }
        if (person.vendor && on.secret) {
            return "excluded";
        }
        return kind == Kind.REFUND && on.paid.contains(person.id) ? "separated" : "";
    }

    private String bar(Dossier on, Ask ask, List<Yes> said, String speaker, Instant now) {
        Person person = people.of(speaker);
        if (ask.asker.equals(speaker)) {
            return "own-request";
        }
        if (ask.involves(speaker, said)) {
            return "agreed-already";
        }
        if (person.gone) {
            return "unknown-person";
        }
        return person.isAway(now) ? "absent" : personal(on, ask.kind, person);
    }

    private List<Voice> voices(Dossier on, Ask ask, List<Yes> said, String speaker, int step, Instant now) {
        Person person = people.of(speaker);
        List<Voice> voices = new ArrayList<>();
        if (person.gone) {
            return voices;
        }
        add(voices, ask, person.id, person.roles(now), step);
        for (Proxy proxy : person.proxies) {
            Person from = people.of(proxy.from());
            boolean counts = proxy.time().has(now)
                    && !from.gone
                    && !ask.involves(from.id, said)
                    && from.roles(now).contains(proxy.role())
                    && personal(on, ask.kind, from).isEmpty();
            if (counts) {
                add(voices, ask, from.id, Set.of(proxy.role()), step);
            }
        }
        return voices;
    }

    private static void add(List<Voice> voices, Ask ask, String of, Set<String> roles, int step) {
        for (int level = step; level < ask.kind.chain().size(); level++) {
            if (roles.contains(ask.kind.chain().get(level))) {
                voices.add(new Voice(of, level));
            }
        }
    }

    /** Those of the yeses that still count, and where they sit: everybody as high as they may, where nobody sits yet. */
    private Table table(Dossier on, Ask ask, int needed, Instant now) {
        Table table = new Table(List.of(), needed, Set.of(), List.of());
        for (Yes yes : ask.yes) {
            List<Yes> said = table.said();
            if (people.of(yes.by()).gone
                    || ask.involves(yes.by(), said)
                    || !personal(on, ask.kind, people.of(yes.by())).isEmpty()) {
                continue;
            }
            List<Voice> theirs = voices(on, ask, said, yes.by(), table.lowestFree(), now).stream()
                    .filter(voice -> voice.of().equals(yes.of()))
                    .toList();
            table = table.with(yes, theirs);
        }
        return table;
    }

    /** Who has said yes, which levels are taken, and by what rights the highest is. */
    private record Table(List<Yes> said, int places, Set<Integer> taken, List<Voice> top) {
        int lowestFree() {
            int level = 0;
            while (taken.contains(level)) {
                level++;
            }
            return level;
        }

        int free() {
            return places - taken.size();
        }

        Table with(Yes yes, List<Voice> theirs) {
            int highest = theirs.stream().mapToInt(Voice::level).max().orElse(-1);
            for (int seat = Math.min(highest, places - 1); seat >= 0; seat--) {
                if (!taken.contains(seat)) {
                    Set<Integer> now = new HashSet<>(taken);
                    now.add(seat);
                    List<Yes> more = new ArrayList<>(said);
                    more.add(yes);
                    return new Table(more, places, now, seat == places - 1 ? theirs : top);
                }
            }
            return this;
        }
    }

    private static int needed(Kind kind, int amount) {
        return kind == Kind.REFUND && amount > 400 ? 2 : 1;
    }

    // How much

    private Ruling ruling(Kind kind, int atOnce, List<Line> own, int amount, Instant now) {
        if (amount > atOnce || own.stream().anyMatch(line -> !limits.hasRoom(line, amount, now))) {
            return new Ruling("beyond-limit", List.of());
        }
        List<Line> all = new ArrayList<>(own);
        if (kind == Kind.REFUND) {
            Line budget = new Line(Sheet.BUDGET, "");
            if (!limits.hasRoom(budget, amount, now)) {
                return new Ruling("budget-used-up", List.of());
            }
            all.add(budget);
        }
        return new Ruling(DONE, all);
    }

    private Ruling alone(Dossier on, Kind kind, Person actor, int amount, Instant now) {
        Set<String> roles = actor.roles(now);
        List<Ruling> rulings = new ArrayList<>();
        if (roles.contains("agent") && kind == Kind.REFUND) {
            List<Line> lines = List.of(
                    new Line(Sheet.AGENT_DAY, actor.id),
                    new Line(Sheet.CASE, on.id),
                    new Line(Sheet.MONTH, on.customer),
                    new Line(Sheet.THREE_DAYS, on.customer));
            rulings.add(ruling(kind, 100, lines, amount, now));
        }
        if (roles.contains("agent") && kind == Kind.GIFT) {
            rulings.add(ruling(kind, 50, List.of(), amount, now));
        }
        if (roles.contains("chief") && kind == Kind.REPLACE) {
            rulings.add(ruling(kind, Integer.MAX_VALUE, List.of(), amount, now));
        }
        if (roles.contains("lead") && kind != Kind.GIFT) {
            List<Line> lines = kind == Kind.REFUND
                    ? List.of(new Line(Sheet.LEAD_DAY, actor.id))
                    : List.of(new Line(Sheet.LEAD_DAY, actor.id), new Line(Sheet.THREE_DAYS, on.customer));
            rulings.add(ruling(kind, 400, lines, amount, now));
        }
        return rulings.stream()
                .filter(Ruling::isYes)
                .findFirst()
                .or(() -> rulings.stream().findFirst())
                .orElse(new Ruling("beyond-limit", List.of()));
    }

    /** A ruling, and by whose right. */
    private record Spoken(Ruling ruling, Voice voice) {}

    private Spoken together(Ask ask, int amount, List<Voice> voices, int needed, Instant now) {
        List<Spoken> all = new ArrayList<>();
        for (Voice voice : voices) {
            if (voice.level() >= needed - 1) {
                boolean isLead = ask.kind == Kind.REFUND && voice.level() == 0;
                Ruling ruling = isLead
                        ? ruling(ask.kind, 400, List.of(new Line(Sheet.LEAD_DAY, voice.of())), amount, now)
                        : ruling(ask.kind, Integer.MAX_VALUE, List.of(), amount, now);
                all.add(new Spoken(ruling, voice));
            }
        }
        return all.stream()
                .filter(spoken -> spoken.ruling().isYes())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(new Spoken(new Ruling("beyond-limit", List.of()), voices.get(0)));
    }

    private void charge(Dossier on, Kind kind, int amount, Ruling ruling, Set<String> part, Instant now) {
        List<Debit> debits = ruling.lines().stream()
                .map(line -> limits.take(line, amount, now))
                .toList();
        on.charged++;
        if (kind == Kind.REFUND) {
            on.reserved.add(debits);
            on.refunded.addAll(part);
        }
    }

    // What time does

    /** What lapsed on a case before now, as everybody finds it who comes to it. */
    private void catchUp(Dossier on, Instant now) {
        for (Ask ask : List.copyOf(on.asks)) {
            if (ask.kind == Kind.GIFT && ask.wakes.isBefore(now)) {
                on.asks.remove(ask);
                happened.add("lapsed");
            }
            while (ask.kind == Kind.REFUND && ask.wakes.isBefore(now)) {
                ask.silent = true;
                ask.wakes = ask.wakes.plus(Duration.ofMinutes(Math.min(1L << ask.woke, 24 * 60)));
                ask.woke++;
            }
        }
    }

    private record Next(Dossier on, Instant wakes) {}

    private Optional<Next> next() {
        return dossiers.values().stream()
                .flatMap(on -> on.asks.stream().map(ask -> new Next(on, ask.wakes)))
                .min(Comparator.comparing(Next::wakes));
    }

    /** When the next request's time is over. */
    Optional<Instant> nextDue() {
        return next().map(Next::wakes);
    }

    /** Somebody runs what is due. */
    void runDue(Instant now) {
        Optional<Next> due = next().filter(next -> next.wakes().isBefore(now));
        while (due.isPresent()) {
            Dossier on = due.get().on();
            catchUp(on, now);
            List.copyOf(on.asks).stream().filter(ask -> ask.silent).forEach(ask -> settle(on, ask, now));
            due = next().filter(next -> next.wakes().isBefore(now));
        }
    }

    private void settle(Dossier on, Ask ask, Instant now) {
        on.asks.remove(ask);
        List<Line> silence = List.of(new Line(Sheet.SILENCE, ""), new Line(Sheet.BUDGET, ""));
        if (!unfit(on, ask, now).isEmpty()) {
            happened.add("silence refused what its asker may not any more");
        } else if (ask.amount > 150) {
            happened.add("silence refused what is above its cap");
        } else if (silence.stream().anyMatch(line -> !limits.hasRoom(line, ask.amount, now))) {
            happened.add("silence refused for want of budget");
        } else {
            happened.add("granted by silence");
            charge(on, ask.kind, ask.amount, new Ruling(DONE, silence), Set.of(ask.asker), now);
        }
    }
}
