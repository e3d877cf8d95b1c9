package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.LogBook.Line;
import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Remark;
import io.redress.desk.Shop.Take;
import io.redress.failure.InvalidInputException;
import io.redress.failure.RedressException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Erase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** What the library logs: enough to find a case, and nothing about a person. */
class LogTest {
    private static final String SECRET = "Xantippe";

    private final LosingStore store = new LosingStore(new MemoryCaseStore());
    private final Office office = new Office(store);

    private static Contact secretive(String order) {
        return Contact.inbound(
                        Channel.EMAIL,
                        Party.verified("carl", Relation.CUSTOMER)
                                .called(SECRET + " Socrates")
                                .reachedAt(SECRET + "@example.org"))
                .about(OrderRef.of(order))
                .saying("My name is " + SECRET + " and I am angry");
    }

    private static Line only(List<Line> lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void theLibraryLogsIntoThisBook() {
        assertThat(LogBook.isBoundTo(LoggerFactory.getLogger(LogTest.class))).isTrue();
    }

    @Test
    void aLineOfACommandCarriesTenantCaseAndAction() {
        CaseId id = office.open("o1");

        Line line = only(LogBook.during(() -> office.act(office.ann, id, new Take())));
        assertThat(line.level()).isEqualTo(Level.INFO);
        assertThat(line.text()).isEqualTo("take/1 done, entry 2");
        assertThat(line.context())
                .isEqualTo(Map.of("redress.tenant", "t1", "redress.case", id.value(), "redress.action", "take/1"));
    }

    @Test
    void aLineOfAnIntakeCarriesTenantAndAction() {
        Line line = only(LogBook.during(() -> office.open("o1")));

        assertThat(line.text()).matches("case \\S+ opened");
        assertThat(line.context()).isEqualTo(Map.of("redress.tenant", "t1", "redress.action", "receive"));
    }

    @Test
    void aTimerThatIsParkedSaysWhose() {
        CaseId id = office.another(Shop.workflow("old-shop", 1))
                .as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        office.clock.advance(Duration.ofHours(9));

        List<Line> lines = LogBook.during(() -> office.desk.runDue(Office.MANY));
        assertThat(lines).extracting(Line::level).containsExactly(Level.ERROR, Level.WARN);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.context())
                        .isEqualTo(
                                Map.of("redress.tenant", "t1", "redress.case", id.value(), "redress.action", "lapse")));
    }

    @Test
    void aMessageThatFailsSaysWhose() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Remark("text", Office.START));
        office.post.failNext(1);

        Line line = only(LogBook.during(() -> office.desk.deliver(1)));
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.text()).contains("told to fail");
        assertThat(line.context())
                .isEqualTo(Map.of("redress.tenant", "t1", "redress.case", id.value(), "redress.action", "deliver"));
    }

    @Test
    void afterACommandTheContextIsAsItWas() {
        MDC.put("request", "r-1");
        MDC.put("redress.tenant", "of the host");
        try {
            CaseId id = office.open("o1");
            office.act(office.ann, id, new Take());
            office.act(office.carl, id, new Take());
            try {
                office.act(office.ann, CaseId.of("nowhere"), new Take());
            } catch (RedressException unknown) {
                assertThat(unknown.code()).isEqualTo("unknown-case");
            }
            office.runner.run(Duration.ofDays(1));

            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("request", "r-1", "redress.tenant", "of the host"));
        } finally {
            MDC.clear();
        }
    }

    @Test
    void theHostsOwnContextStandsBesideTheLibrarys() {
        MDC.put("request", "r-1");
        try {
            assertThat(only(LogBook.during(() -> office.open("o1"))).context()).containsEntry("request", "r-1");
        } finally {
            MDC.clear();
        }
    }

    @Test
    void aCommandInsideADeliveryLeavesTheContextOfTheDelivery() {
        Office outer = new Office(store);
        CaseId id = outer.open("o1");
        CaseId other = outer.open("o2");
        outer.act(outer.ann, id, new Remark("text", Office.START));
        List<Map<String, String>> contexts = new ArrayList<>();
        Office nested = new Office(
                store,
                desk -> desk.notifying(message -> {
                    outer.act(outer.ann, other, new Take());
                    contexts.add(MDC.getCopyOfContextMap());
                }));

        nested.desk.deliver(1);
        assertThat(contexts)
                .containsExactly(
                        Map.of("redress.tenant", "t1", "redress.case", id.value(), "redress.action", "deliver"));
    }

    @Test
    void noLineEverHoldsPersonalWords() {
        List<Line> lines = LogBook.during(this::everythingThatCanHappen);

        assertThat(lines).hasSizeGreaterThan(15);
        assertThat(lines).extracting(Line::level).contains(Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR);
        assertThat(lines).noneSatisfy(line -> assertThat(line.toString()).contains(SECRET));
    }

    private void everythingThatCanHappen() {
        CommandKey key = CommandKey.of("k");
        CaseId id = office.desk.as(office.ann).receive(key, secretive("o1")).caseId();
        failing(() -> office.desk.as(office.ann).receive(key, secretive("o1").saying(SECRET)));
        office.desk.as(office.ann).receive(office.key(), secretive("o1").saying(SECRET.repeat(3000)));
        office.desk.as(office.ann).receive(office.key(), secretive("o1").saying(SECRET + "\ud800"));
        office.desk.as(office.ann).receive(office.key(), secretive("o1").inCase(CaseId.of("nowhere")));
        store.loseNext(2);
        office.act(office.ann, id, new Take());
        Offer offer = new Offer("a refund", PersonalText.of("Dear " + SECRET));
        office.act(office.carl, id, offer);
        failing(() -> office.act(office.ann, id, new Offer(" ", PersonalText.of("Dear " + SECRET))));
        failing(() -> office.act(office.ann, id, new Offer("x", PersonalText.of(SECRET.repeat(3000)))));
        office.act(office.ann, id, offer);
        office.clock.advance(Duration.ofHours(50));
        office.post.failNext(1);
        office.runner.runNow();
        office.act(office.lea, id, new Erase("asked for it"));
        CaseId late = office.open("o2");
        broken().runDue(Office.MANY);
        office.clock.advance(Duration.ofHours(9));
        broken().runDue(Office.MANY);
        broken().as(office.ann).receive(office.key(), secretive("o2"));
        failing(() -> broken().as(office.ann).act(office.key(), late, offer));
        office.another(Shop.workflow("other", 1));
        office.post.failNext(100);
        for (int i = 0; i < 12; i++) {
            office.clock.advance(Duration.ofHours(2));
            office.desk.deliver(Office.MANY);
        }
    }

    private static void failing(Runnable command) {
        try {
            command.run();
        } catch (RedressException expected) {
            // What the caller gets may quote the caller's words; a log may not.
            assertThat(expected.code()).isNotBlank();
        }
    }

    /** A desk that cannot read what the others wrote. */
    private ComplaintDesk broken() {
        ForwardingStore unreadable = new ForwardingStore(store) {
            @Override
            public io.redress.spi.Loaded load(
                    io.redress.id.TenantId tenant,
                    java.util.Optional<CaseId> caseId,
                    java.util.Set<io.redress.spi.RegisterKey> registers) {
                io.redress.spi.Loaded loaded = super.load(tenant, caseId, registers);
                return new io.redress.spi.Loaded(
                        loaded.found()
                                .map(row -> new io.redress.spi.StoredCase(
                                        row.tenant(), row.id(), row.index(), row.head(), row.body() + "?")),
                        loaded.registers());
            }
        };
        return ComplaintDesk.running(office.workflow)
                .storing(unreadable)
                .timedBy(office.clock)
                .knowing(Shop.Parcel.class, request -> {
                    throw new IOException("down");
                })
                .open();
    }

    @Test
    void whatACallerGetsSaysWhatWasWrong() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());

        org.assertj.core.api.Assertions.assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> office.act(office.ann, id, new Offer("x", PersonalText.of("y".repeat(20_001)))))
                .satisfies(invalid -> assertThat(invalid.violations()).hasSize(1));
    }
}
