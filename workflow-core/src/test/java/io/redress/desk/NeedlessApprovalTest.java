package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Role;
import io.redress.store.MemoryCaseStore;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second person comes along though nobody asked for one: perhaps the first again, perhaps somebody from next door. */
class NeedlessApprovalTest {
    private static final TenantId HERE = TenantId.of("here");
    private static final Role AGENT = Role.of("agent");
    private static final Actor ANN = Actor.inHouse(HERE, "ann", AGENT);
    private static final Actor AMY = Actor.inHouse(HERE, "amy", AGENT);
    private static final Actor STRANGER = Actor.inHouse(TenantId.of("there"), "zoe", AGENT);

    private static final Workflow SHOP = Workflow.named("shop")
            .over(Stage.class)
            .startsIn(Stage.OPEN)
            .endsIn(Stage.DONE)
            .takenInBy(AGENT)
            .deadline(
                    DeadlineName.of("answer"),
                    answer -> answer.within(wallHours(8)).repeating().lapsingInto(new Wait()))
            .on(Take.class)
            .in(Stage.OPEN)
            .by(AGENT)
            .assigning()
            .on(Settle.class)
            .in(Stage.OPEN)
            .to(Stage.DONE)
            .by(AGENT)
            .cosignedBy(AGENT)
            .on(Wait.class)
            .in(Stage.OPEN)
            .by(SYSTEM)
            .build();

    private final MemoryCaseStore store = new MemoryCaseStore();
    private final ComplaintDesk desk =
            ComplaintDesk.running(SHOP).storing(store).open();
    private final CaseId id = desk.as(ANN)
            .receive(key("k1"), Contact.inbound(Channel.PHONE, Party.claimed(CUSTOMER)))
            .caseId();

    private enum Stage {
        OPEN,
        DONE
    }

    @Stored("take/1")
    private record Take() implements Action {}

    @Stored("settle/1")
    private record Settle() implements Action {}

    @Stored("wait/1")
    private record Wait() implements Action {}

    @Test
    void anApprovalThatWasNotNeededIsNotRecorded() {
        assertThat(desk.as(ANN).act(key("k2"), id, new Take(), ANN).isDone()).isTrue();
        assertThat(desk.as(ANN).act(key("k3"), id, new Take(), STRANGER).isDone())
                .isTrue();
        assertThat(approverOf(2)).isEmpty();
        assertThat(approverOf(3)).isEmpty();
    }

    @Test
    void anApprovalThatWasNeededIs() {
        assertThat(desk.as(ANN).act(key("k2"), id, new Settle(), ANN).isDone()).isFalse();
        assertThat(desk.as(ANN).act(key("k2"), id, new Settle(), STRANGER).isDone())
                .isFalse();
        assertThat(desk.as(ANN).act(key("k2"), id, new Settle(), AMY).isDone()).isTrue();
        assertThat(approverOf(2)).contains("amy");
    }

    private static CommandKey key(String name) {
        return CommandKey.of(name);
    }

    private Optional<String> approverOf(long number) {
        ChainLink link = store.timeline(HERE, id, number - 1, 1).get(0);
        Entry entry = SHOP.codec().read(link.json(), Entry.class).value();
        return entry.cosignedBy().map(by -> by.id().value());
    }
}
