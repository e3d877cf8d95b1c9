package io.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Consent;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Request;
import io.redress.casefile.Subject;
import io.redress.desk.Till;
import io.redress.desk.Till.Refund;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.party.Affiliation;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.timeline.By;
import io.redress.timeline.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever changes what was spent, or lets the wrong people agree, is found out. */
class ForgedBooksTest {
    private static final TenantId TENANT = TenantId.of("t1");
    private static final CaseId CASE = CaseId.of("case-1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Refund REFUND = Refund.of("300");

    /** A store that says something else of limits than it holds. */
    private static final class Lying extends ForwardingStore {
        private UnaryOperator<Register> lie = UnaryOperator.identity();

        Lying() {
            super(new MemoryCaseStore());
        }

        @Override
        public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
            Loaded loaded = super.load(tenant, caseId, registers);
            Map<RegisterKey, Register> told = new HashMap<>(loaded.registers());
            told.replaceAll((key, register) -> key.kind().equals("limit") ? lie.apply(register) : register);
            return new Loaded(loaded.found(), told);
        }
    }

    @Test
    void aCentMoreOrLessOnAnAccountIsFound() {
        Lying store = new Lying();
        Till till = new Till(store);
        till.act(till.ann, till.open(), Refund.of("10"));
        Invariants invariants = Invariants.of(store, till.workflow()).timedBy(() -> NOON);
        assertThat(invariants.check(TENANT)).isEmpty();

        for (int cents : List.of(-1, 1)) {
            store.lie = register ->
                    new Register(register.key(), register.content(), register.amount() + cents, register.until());
            assertThat(invariants.check(TENANT)).singleElement().satisfies(breach -> {
                assertThat(breach.rule()).isEqualTo(Rule.NEVER_OVER);
                assertThat(breach.what()).contains("agent-day/CNY/ann/2026-11-23");
            });
        }
    }

    private static Request request(String... agreed) {
        return new Request(
                RequestId.of("r1"),
                REFUND,
                ActorId.of("ann"),
                Affiliation.IN_HOUSE,
                Optional.empty(),
                NOON,
                Optional.empty(),
                List.of(),
                Subject.NONE,
                2,
                List.of(agreed).stream()
                        .map(person -> new Consent(ActorId.of(person), Optional.empty(), NOON))
                        .toList(),
                Set.of(),
                Optional.empty());
    }

    private static Entry entry(String by, Optional<String> cosigner, Event... events) {
        return new Entry(
                TENANT,
                CASE,
                1,
                NOON,
                NOON,
                new By(ActorId.of(by), Affiliation.IN_HOUSE, Set.of()),
                cosigner.map(person -> new By(ActorId.of(person), Affiliation.IN_HOUSE, Set.of())),
                "agent",
                cosigner.isPresent() ? Optional.empty() : Optional.of(CommandKey.of("key")),
                REFUND,
                List.of(events));
    }

    private static List<Breach> found(Entry... entries) {
        Breaches breaches = new Breaches();
        RequestCheck check = new RequestCheck(CASE, breaches);
        List.of(entries).forEach(check::check);
        return breaches.list();
    }

    private static Event granted() {
        return new Event.RequestSettled(RequestId.of("r1"), Ending.GRANTED, "");
    }

    @Test
    void anHonestRequestIsFine() {
        assertThat(found(
                        entry("ann", Optional.empty(), new Event.Requested(request())),
                        entry("lea", Optional.empty(), new Event.RequestChanged(request("lea")), granted()),
                        entry("ann", Optional.of("lea"))))
                .isEmpty();
    }

    @Test
    void whoAskedDoesNotAgreeAndNobodyTwice() {
        Entry asked = entry("ann", Optional.empty(), new Event.Requested(request()));

        assertThat(found(asked, entry("ann", Optional.empty(), new Event.RequestChanged(request("ann")))))
                .extracting(Breach::rule)
                .containsExactly(Rule.AUTHORITY);
        assertThat(found(asked, entry("lea", Optional.empty(), new Event.RequestChanged(request("lea", "lea")))))
                .extracting(Breach::rule)
                .containsExactly(Rule.AUTHORITY);
    }

    @Test
    void nothingIsGrantedWithoutAYesNorCarriedOutOtherwise() {
        Entry asked = entry("ann", Optional.empty(), new Event.Requested(request()));

        assertThat(found(asked, entry("lea", Optional.empty(), granted()))).hasSize(1);
        assertThat(found(
                        asked,
                        entry("lea", Optional.empty(), new Event.RequestChanged(request("lea")), granted()),
                        entry("ben", Optional.of("lea"))))
                .hasSize(1);
        assertThat(found(entry("lea", Optional.empty(), granted()))).hasSize(1);
        assertThat(found(entry("ben", Optional.empty(), new Event.Requested(request()))))
                .hasSize(1);
    }
}
