package io.redress.desk;

import static io.redress.desk.Office.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Take;
import io.redress.failure.LostRaceException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.spi.StoredCase;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever loses a race decides again, a bounded number of times, and never leaves half a change. */
class LostRaceTest {
    private static final int TRIES = 20;
    private static final CommandKey KEY = CommandKey.of("the-key");

    private final LosingStore store = new LosingStore(new MemoryCaseStore());
    private final Office office = new Office(store);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, TRIES - 1})
    void anActionIsTakenOnceHoweverManyRacesItLoses(int losses) {
        CaseId id = office.open("o1");
        store.loseNext(losses);

        assertThat(office.desk.as(office.ann).act(KEY, id, new Take())).isEqualTo(new Outcome.Done(id, 2));
        assertThat(office.links(id)).hasSize(2);
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, TRIES - 1})
    void aContactOpensOneCaseHoweverManyRacesItLoses(int losses) {
        store.loseNext(losses);
        Receipt receipt = office.desk.as(office.ann).receive(KEY, complaint("o1"));

        assertThat(receipt).isInstanceOf(Receipt.Opened.class);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
        assertThat(office.links(receipt.caseId())).hasSize(1);
    }

    @Test
    void anActionThatLosesEveryRaceChangesNothingAndCanBeTriedAgain() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        String before = StoredStrings.of(store).toString();
        int commits = store.commits();
        store.loseNext(Integer.MAX_VALUE);

        Offer offer = new Offer("a refund", PersonalText.of("Dear Carl"));
        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(() -> office.desk.as(office.ann).act(KEY, id, offer))
                .satisfies(lost -> {
                    assertThat(lost.tries()).isEqualTo(TRIES);
                    assertThat(lost.caseId()).isEqualTo(id);
                    assertThat(lost.code()).isEqualTo("lost-race");
                });
        assertThat(store.commits() - commits).isEqualTo(TRIES);
        assertThat(StoredStrings.of(store)).hasToString(before);

        store.loseNext(0);
        assertThat(office.desk.as(office.ann).act(KEY, id, offer)).isEqualTo(new Outcome.Done(id, 3));
    }

    @Test
    void aContactThatLosesEveryRaceLeavesNothingAndCanBeTriedAgain() {
        store.loseNext(Integer.MAX_VALUE);
        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(() -> office.desk.as(office.ann).receive(KEY, complaint("o1")));
        assertThat(StoredStrings.of(store)).isEmpty();

        store.loseNext(0);
        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isInstanceOf(Receipt.Opened.class);
    }

    @Test
    void aLostActionIsJudgedOnWhatTheOtherLeft() {
        CaseId id = office.open("o1");
        store.before(() -> office.act(office.lea, id, new Take()));

        Outcome outcome = office.desk.as(office.ann).act(KEY, id, new Take());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.WRONG_STATE));
        assertThat(office.file(id).standing().assignee()).contains(office.lea.id());
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void theSameCommandTwiceAtOnceIsTakenOnce() {
        CaseId id = office.open("o1");
        store.before(() -> office.desk.as(office.ann).act(KEY, id, new Take()));

        assertThat(office.desk.as(office.ann).act(KEY, id, new Take())).isEqualTo(new Outcome.Done(id, 2));
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void theSameContactTwiceAtOnceOpensOneCase() {
        store.before(() -> office.desk.as(office.ann).receive(KEY, complaint("o1")));
        Receipt receipt = office.desk.as(office.ann).receive(KEY, complaint("o1"));

        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
        assertThat(office.links(receipt.caseId())).hasSize(1);
    }

    @Test
    void twoContactsAboutOneOrderAtOnceOpenOneCase() {
        store.before(() -> office.open("o1"));
        Receipt second = office.desk.as(office.ann).receive(KEY, complaint("o1").saying("me too"));

        assertThat(second).isInstanceOf(Receipt.Joined.class);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
        assertThat(office.links(second.caseId())).hasSize(2);
    }

    @Test
    void aContactWhoseCaseIsClosedMeanwhileOpensANewOne() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        store.before(() -> office.act(office.ann, id, new Shop.Arrived()));

        Receipt receipt =
                office.desk.as(office.ann).receive(KEY, complaint("o1").saying("one more thing"));
        assertThat(receipt).isInstanceOf(Receipt.Opened.class);
        assertThat(receipt.caseId()).isNotEqualTo(id);
    }

    @Test
    void aRefusalStandsEvenWhenTheLapsesItBroughtToLightLoseTheirRace() {
        CaseId id = office.open("o1");
        StoredCase before = office.row(id);
        office.clock.advance(Duration.ofHours(9));
        store.loseNext(1);

        assertThat(office.desk.as(office.carl).act(KEY, id, new Take())).isInstanceOf(Outcome.Refused.class);
        assertThat(office.row(id)).isEqualTo(before);
        office.desk.runDue(Office.MANY);
        assertThat(office.file(id).verdicts()).hasSize(1);
    }

    @Test
    void aRunnerThatLosesARaceSaysSoAndTheNextRunTakesTheCase() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        store.loseNext(1);

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(0, 0, 1, 0, 0));
        assertThat(office.file(id).verdicts()).isEmpty();
        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(1, 1, 0, 0, 0));
        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(0, 0, 0, 0, 0));
        assertThat(office.file(id).verdicts()).hasSize(1);
    }

    @Test
    void aRunnerThatIsOvertakenByAnActionAddsNothing() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        store.before(() -> office.act(office.ann, id, new Take()));

        assertThat(office.desk.runDue(Office.MANY).lostRaces()).isEqualTo(1);
        assertThat(office.links(id)).hasSize(3);
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }
}
