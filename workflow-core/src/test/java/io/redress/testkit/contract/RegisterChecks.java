package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.spi.Change;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Conditional rows with keys of their own. */
abstract class RegisterChecks extends StoreChecks {
    private static final RegisterKey SEAT = register("seat");
    private static final Instant END = NOON.plusSeconds(60);

    @Test
    void aClaimedRegisterIsRead() {
        made(opening("c1").claiming(SEAT, "c1", END, NOON));

        assertThat(read(SEAT)).contains(new Register(SEAT, "c1", Optional.of(END)));
    }

    @Test
    void onlyRegistersThatExistAreRead() {
        made(opening("c1").claiming(SEAT, "c1").claiming(register("bed"), "c1"));

        Loaded loaded =
                store.load(SHOP, Optional.empty(), Set.of(SEAT, register("bed"), register("table"), register("door")));
        assertThat(loaded.registers()).containsOnlyKeys(SEAT, register("bed"));
        assertThat(loaded.found()).isEmpty();
    }

    @Test
    void caseAndRegistersAreReadInOne() {
        Change change = made(opening("c1").claiming(SEAT, "c1"));

        Loaded loaded = store.load(SHOP, Optional.of(CaseId.of("c1")), Set.of(SEAT));
        assertThat(loaded.found()).contains(change.after());
        assertThat(loaded.registers()).containsOnlyKeys(SEAT);
    }

    @Test
    void aTakenRegisterCannotBeClaimed() {
        Change holder = made(opening("c1").claiming(SEAT, "c1"));

        lost(opening("c2").claiming(SEAT, "c2"));
        lost(Proposal.following(holder).claiming(SEAT, "c1"));
        assertThat(read(SEAT)).contains(Proposal.held(SEAT, "c1"));
    }

    @Test
    void aReleasedRegisterIsGoneAndFree() {
        Change holder = made(opening("c1").claiming(SEAT, "c1"));

        made(Proposal.following(holder).releasing(SEAT, "c1"));
        assertThat(read(SEAT)).isEmpty();
        made(opening("c2").claiming(SEAT, "c2"));
        assertThat(read(SEAT)).contains(Proposal.held(SEAT, "c2"));
    }

    @Test
    void aRegisterIsReleasedOnlyByItsContent() {
        Change holder = made(opening("c1").claiming(SEAT, "c1"));

        lost(Proposal.following(holder).releasing(SEAT, "c2"));
        lost(Proposal.following(holder).releasing(SEAT, "C1"));
        assertThat(read(SEAT)).contains(Proposal.held(SEAT, "c1"));
    }

    @Test
    void aRegisterThatDoesNotExistCannotBeReleased() {
        lost(opening("c1").releasing(SEAT, "c1"));
        assertThat(row("c1")).isEmpty();
    }

    @Test
    void aRegisterWithoutEndHoldsForGood() {
        made(opening("c1").claiming(SEAT, "c1"));

        lost(opening("c2")
                .claiming(SEAT, "c2", Instant.parse("2999-01-01T00:00:00Z"), Instant.parse("2998-01-01T00:00:00Z")));
    }

    @Test
    void aRegisterHoldsUntilItsEndAndNotAtIt() {
        made(opening("c1").claiming(SEAT, "c1", END, NOON));

        Instant before = END.minusNanos(1000);
        lost(opening("c2").claiming(SEAT, "c2", END.plusSeconds(60), before));
        made(opening("c2").claiming(SEAT, "c2", END.plusSeconds(60), END));
        assertThat(read(SEAT)).contains(new Register(SEAT, "c2", Optional.of(END.plusSeconds(60))));
    }

    @Test
    void thePresentIsWhatTheClaimSaysAndNotWhatTheStoreThinks() {
        Instant longAgo = Instant.parse("1999-12-31T00:00:00Z");
        made(opening("c1").claiming(SEAT, "c1", longAgo.plusSeconds(60), longAgo));

        lost(opening("c2").claiming(SEAT, "c2", longAgo.plusSeconds(90), longAgo.plusSeconds(30)));
    }

    @Test
    void aRegisterWhoseTimeIsOverIsStillReadUntilItIsDropped() {
        made(opening("c1").claiming(SEAT, "c1", END, NOON));

        assertThat(read(SEAT).filter(register -> register.holds(END))).isEmpty();
        assertThat(read(SEAT)).isPresent();
    }

    @Test
    void severalPostingsCountAllOrNone() {
        Change holder = made(opening("c1").claiming(SEAT, "c1"));
        RegisterKey bed = register("bed");

        lost(Proposal.following(holder).claiming(bed, "c1").releasing(SEAT, "wrong"));
        assertThat(read(bed)).isEmpty();
        made(Proposal.following(holder).claiming(bed, "c1").releasing(SEAT, "c1"));
        assertThat(read(bed)).contains(Proposal.held(bed, "c1"));
        assertThat(read(SEAT)).isEmpty();
    }

    @Test
    void registersOfAnotherKindAreOthers() {
        RegisterKey same = new RegisterKey(SHOP, "open-case", SEAT.key());
        made(opening("c1").claiming(SEAT, "c1"));

        made(opening("c2").claiming(same, "c2"));
        assertThat(read(SEAT)).contains(Proposal.held(SEAT, "c1"));
        assertThat(read(same)).contains(Proposal.held(same, "c2"));
    }

    @Test
    void aCommandKeyIsTakenOnceWithItsAnswerUntilItsTimeIsOver() {
        RegisterKey key = new RegisterKey(SHOP, "command", "key-1");
        String answer = "{\"caseId\":\"c1\",\"entry\":1}";
        Change first = made(opening("c1").claiming(key, answer, END, NOON));

        lost(Proposal.following(first).claiming(key, "{\"entry\":2}", END.plusSeconds(9), NOON.plusSeconds(9)));
        assertThat(read(key)).contains(new Register(key, answer, Optional.of(END)));
        made(Proposal.following(first).claiming(key, "{\"entry\":2}", END.plusSeconds(99), END.plusSeconds(1)));
        assertThat(read(key).map(Register::content)).contains("{\"entry\":2}");
    }

    @Test
    void onlyRegistersWhoseTimeIsOverAreDropped() {
        made(opening("c1")
                .claiming(register("over"), "c1", END.minusSeconds(1), NOON)
                .claiming(register("ends-now"), "c1", END, NOON)
                .claiming(register("goes-on"), "c1", END.plusSeconds(1), NOON)
                .claiming(register("for-good"), "c1"));

        assertThat(store.expire(END, MANY)).isEqualTo(2);
        assertThat(read(register("over"))).isEmpty();
        assertThat(read(register("ends-now"))).isEmpty();
        assertThat(read(register("goes-on"))).isPresent();
        assertThat(read(register("for-good"))).isPresent();
        assertThat(store.expire(END, MANY)).isZero();
    }

    @Test
    void noMoreAreDroppedThanTheLimitAllows() {
        Proposal many = opening("c1");
        for (int i = 0; i < 10; i++) {
            many.claiming(register("r" + i), "c1", END, NOON);
        }
        made(many);

        assertThat(store.expire(END, 4)).isEqualTo(4);
        assertThat(store.expire(END, 4)).isEqualTo(4);
        assertThat(store.expire(END, 4)).isEqualTo(2);
        assertThat(store.expire(END, 4)).isZero();
    }
}
