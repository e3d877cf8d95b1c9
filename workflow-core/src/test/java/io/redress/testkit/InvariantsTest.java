package io.redress.testkit;

import static io.redress.testkit.Scene.CASE_THERE;
import static io.redress.testkit.Scene.CLOSED_CASE;
import static io.redress.testkit.Scene.HERE;
import static io.redress.testkit.Scene.OPEN_CASE;
import static io.redress.testkit.Scene.SHOP;
import static io.redress.testkit.Scene.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Commitment;
import io.redress.spi.Attempt;
import io.redress.spi.CaseStore;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.Page;
import io.redress.spi.Parked;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.store.MemoryCaseStore;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A store that lies about one thing is found out, by the rule that thing breaks. */
class InvariantsTest {
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final Scene scene = Scene.playedOn(store);

    @Test
    void anHonestStoreHasNoBreach() {
        Invariants invariants = Invariants.of(store, SHOP).timedBy(scene.clock);
        assertThat(invariants.check(HERE)).isEmpty();
        assertThat(invariants.check(THERE)).isEmpty();
        invariants.verify(HERE);
    }

    @Test
    void theErrorListsEveryBreach() {
        CaseStore forgetful = Lie.about(store, "due", (List<Timer> all) -> List.of());
        assertThatThrownBy(() -> Invariants.of(forgetful, SHOP).verify(HERE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("R6 case case-2: the clock of answer");
    }

    @Test
    void whatIsMendedMeanwhileIsNoBreachAnyMore() {
        boolean[] lying = {true};
        CaseStore fickle = Lie.about(store, "texts", (List<KeptText> all) -> lying[0] ? List.<KeptText>of() : all);
        Invariants invariants = Invariants.of(fickle, SHOP);
        assertThat(invariants.check(HERE)).isNotEmpty();
        lying[0] = false;
        assertThat(invariants.check(HERE)).isEmpty();
    }

    @Test
    void rowAndTimelineDisagree() {
        CaseStore stale = rows(row -> row.id().equals(OPEN_CASE)
                ? new StoredCase(row.tenant(), row.id(), row.index(), row.head(), firstBody(row))
                : row);
        finds(stale, Rule.ONE_WRITE, OPEN_CASE, "not what its timeline gives");
    }

    private static String firstBody(StoredCase row) {
        return row.body().replace("LATE", "OPEN");
    }

    @Test
    void aColumnSaysSomethingElse() {
        StoredCase closed = row(CLOSED_CASE);
        CaseStore stale = rows(row -> row.id().equals(OPEN_CASE)
                ? new StoredCase(row.tenant(), row.id(), closed.index(), row.head(), row.body())
                : row);
        finds(stale, Rule.ONE_WRITE, OPEN_CASE, "its columns are");
    }

    @Test
    void theWorkListShowsAnotherRow() {
        CaseStore stale = Lie.about(store, "load", (Loaded loaded) -> new Loaded(Optional.empty(), loaded.registers()));
        finds(stale, Rule.ONE_WRITE, OPEN_CASE, "another row");
    }

    @Test
    void theWorkListNamesACaseTwice() {
        CaseStore stuttering = Lie.about(
                store,
                "cases",
                (Page page) -> new Page(
                        Stream.concat(page.cases().stream(), page.cases().stream())
                                .toList(),
                        Optional.empty()));
        finds(stuttering, Rule.ONE_WRITE, CLOSED_CASE, "twice");
    }

    @Test
    void theRegisterOfAnOrderForgetsItsOpenCase() {
        CaseStore forgetful = registers("open-case", register -> Optional.empty());
        finds(forgetful, Rule.ONE_WRITE, "order-2 holds no case");
    }

    @Test
    void theRegisterOfAKeyPointsElsewhere() {
        CaseStore confused = registers(
                "command",
                register -> Optional.of(new Register(
                        register.key(), register.content().replace("case-2", "case-9"), register.until())));
        finds(confused, Rule.ONCE, OPEN_CASE, "does not point at entry");
    }

    @Test
    void theRegisterOfAKeyIsUnreadable() {
        CaseStore confused =
                registers("command", register -> Optional.of(new Register(register.key(), "{", register.until())));
        finds(confused, Rule.ONCE, OPEN_CASE, "does not point at entry");
    }

    @Test
    void aKeyIsForgottenTooEarly() {
        CaseStore forgetful = registers("command", register -> Optional.empty());
        finds(forgetful, Rule.ONCE, OPEN_CASE, "has no register");
    }

    @Test
    void aKeyIsRememberedForAnotherTime() {
        Invariants strict = Invariants.of(store, SHOP).rememberingKeysFor(Duration.ofDays(365));
        assertThat(strict.check(HERE)).extracting(Breach::rule).containsOnly(Rule.ONCE);
    }

    @Test
    void aTimerIsMissing() {
        finds(Lie.about(store, "due", (List<Timer> all) -> List.of()), Rule.CLOCK_RUNS, OPEN_CASE, "has no timer");
    }

    @Test
    void aTimerIsDueAtAnotherInstant() {
        CaseStore late = Lie.about(
                store,
                "due",
                (List<Timer> all) -> all.stream()
                        .map(timer -> new Timer(
                                timer.tenant(),
                                timer.caseId(),
                                timer.deadline(),
                                timer.due().plusSeconds(1)))
                        .toList());
        finds(late, Rule.CLOCK_RUNS, OPEN_CASE, "no such clock runs");
    }

    @Test
    void aTimerOfAClosedCaseIsLeft() {
        Timer left = new Timer(HERE, CLOSED_CASE, Scene.ANSWER, Instant.parse("2026-03-03T00:00:00Z"));
        CaseStore untidy = Lie.about(
                store,
                "due",
                (List<Timer> all) ->
                        Stream.concat(all.stream(), Stream.of(left)).toList());
        finds(untidy, Rule.CLOCK_RUNS, CLOSED_CASE, "no such clock runs");
    }

    @Test
    void aParkedTimerStandsForItsClockAndIsNotDue() {
        Parked parked = new Parked(
                HERE, "timer/x", Parked.Kind.TIMER, Optional.of(OPEN_CASE), Instant.EPOCH, "answer", "unreadable");
        store.park(parked);
        assertThat(Invariants.of(store, SHOP).check(HERE)).isEmpty();
        Parked other = new Parked(
                HERE, "timer/y", Parked.Kind.TIMER, Optional.of(CLOSED_CASE), Instant.EPOCH, "answer", "unreadable");
        store.park(other);
        finds(store, Rule.CLOCK_RUNS, "a timer is parked of a clock that does not run");
    }

    @Test
    void aWordOfTheTimelineIsChanged() {
        CaseStore forged = links(link -> link(link, link.json().replace("carl", "dora"), link.hash()));
        finds(forged, Rule.CHAIN, OPEN_CASE, "does not match its hash");
    }

    @Test
    void theTailOfATimelineIsCut() {
        CaseStore cut =
                Lie.about(store, "timeline", (List<ChainLink> all) -> all.subList(0, Math.max(0, all.size() - 1)));
        finds(cut, Rule.CHAIN, OPEN_CASE, "its timeline ends at entry");
    }

    @Test
    void theRowIsBehindItsTimeline() {
        CaseStore behind =
                rows(row -> new StoredCase(row.tenant(), row.id(), row.index(), ChainHead.START, row.body()));
        finds(behind, Rule.CHAIN, OPEN_CASE, "the case ends there");
    }

    @Test
    void wordsAreChanged() {
        CaseStore forged = texts(text -> new KeptText(text.commitment(), text.salt(), "all is well"));
        finds(forged, Rule.CHAIN, OPEN_CASE, "were changed");
    }

    @Test
    void wordsAreGone() {
        CaseStore forgetful = Lie.about(store, "texts", (List<KeptText> all) -> List.of());
        finds(forgetful, Rule.CHAIN, OPEN_CASE, "are gone and were never erased");
    }

    @Test
    void wordsAreKeptThatNothingMentions() {
        CaseStore hoarding = Lie.about(
                store, "texts", (List<KeptText> all) -> List.of(new KeptText(Commitment.to("00", "old"), "00", "old")));
        finds(hoarding, Rule.CHAIN, CLOSED_CASE, "nothing mentions them");
    }

    @Test
    void erasedWordsAreStillKept() {
        MemoryCaseStore inner = new MemoryCaseStore();
        Map<Commitment, KeptText> copies = new HashMap<>();
        CaseStore hoarding = Lie.about(inner, "texts", (truth, asked) -> {
            List<KeptText> all = Lie.as(truth);
            all.forEach(text -> copies.put(text.commitment(), text));
            return asked.get(1).equals(CLOSED_CASE) ? List.copyOf(copies.values()) : all;
        });
        Scene.playedOn(hoarding);
        finds(hoarding, Rule.CHAIN, CLOSED_CASE, "were erased and are still kept");
    }

    @Test
    void aWorkListShowsTheCaseNextDoor() {
        CaseStore leaky = Lie.about(
                store,
                "cases",
                (truth, asked) -> new Page(
                        List.of(store.load(THERE, Optional.of(CASE_THERE), Set.of())
                                .found()
                                .orElseThrow()),
                        Optional.empty()));
        finds(leaky, Rule.WALLS, CASE_THERE, "its row is of tenant there");
    }

    @Test
    void aTimelineShowsTheEntriesNextDoor() {
        CaseStore leaky = Lie.about(store, "timeline", (truth, asked) -> store.timeline(THERE, CASE_THERE, 0, 10));
        finds(leaky, Rule.WALLS, OPEN_CASE, "entry 1 is of tenant there");
    }

    @Test
    void aCaseNextDoorCanBeLoaded() {
        CaseStore leaky = Lie.about(store, "load", (truth, asked) -> {
            Optional<CaseId> id = Lie.as(asked.get(1));
            return id.equals(Optional.of(CASE_THERE)) ? store.load(THERE, id, Set.of()) : truth;
        });
        finds(leaky, Rule.WALLS, CASE_THERE, "it is another tenant's");
    }

    @Test
    void anAttemptNextDoorIsListed() {
        Attempt foreign = new Attempt(
                THERE, CASE_THERE, CommandKey.of("k"), ActorId.of("tom"), "take/1", "closed", Instant.EPOCH);
        finds(Lie.about(store, "attempts", (List<Attempt> all) -> List.of(foreign)), Rule.WALLS, "tenant there");
    }

    @Test
    void aCaseThatNobodyCanReadIsNamed() {
        assertThat(Invariants.of(store).check(HERE)).extracting(Breach::rule).contains(Rule.NOTHING_VANISHES);
        CaseStore garbled =
                rows(row -> new StoredCase(row.tenant(), row.id(), row.index(), row.head(), row.body() + "x"));
        finds(garbled, Rule.NOTHING_VANISHES, OPEN_CASE, "cannot be read");
    }

    private void finds(CaseStore liar, Rule rule, CaseId id, String what) {
        assertThat(Invariants.of(liar, SHOP).timedBy(scene.clock).check(HERE)).anySatisfy(breach -> {
            assertThat(breach.rule()).isEqualTo(rule);
            assertThat(breach.caseId()).contains(id);
            assertThat(breach.what()).contains(what);
        });
    }

    private void finds(CaseStore liar, Rule rule, String what) {
        assertThat(Invariants.of(liar, SHOP).timedBy(scene.clock).check(HERE)).anySatisfy(breach -> {
            assertThat(breach.rule()).isEqualTo(rule);
            assertThat(breach.what()).contains(what);
        });
    }

    private StoredCase row(CaseId id) {
        return store.load(HERE, Optional.of(id), Set.of()).found().orElseThrow();
    }

    private CaseStore rows(UnaryOperator<StoredCase> lie) {
        return Lie.about(
                store,
                "cases",
                (Page page) -> new Page(page.cases().stream().map(lie).toList(), page.next()));
    }

    private CaseStore links(UnaryOperator<ChainLink> lie) {
        return Lie.about(
                store,
                "timeline",
                (List<ChainLink> all) -> all.stream().map(lie).toList());
    }

    private static ChainLink link(ChainLink link, String json, String hash) {
        return new ChainLink(link.tenant(), link.caseId(), link.number(), link.recordedAt(), json, hash);
    }

    private CaseStore texts(UnaryOperator<KeptText> lie) {
        return Lie.about(
                store, "texts", (List<KeptText> all) -> all.stream().map(lie).toList());
    }

    private interface RegisterLie {
        Optional<Register> of(Register register);
    }

    private CaseStore registers(String kind, RegisterLie lie) {
        return Lie.about(store, "load", (Loaded loaded) -> {
            Map<RegisterKey, Register> told = new HashMap<>(loaded.registers());
            loaded.registers().values().stream()
                    .filter(register -> register.key().kind().equals(kind))
                    .forEach(register -> {
                        told.remove(register.key());
                        lie.of(register).ifPresent(lied -> told.put(register.key(), lied));
                    });
            return new Loaded(loaded.found(), told);
        });
    }
}
