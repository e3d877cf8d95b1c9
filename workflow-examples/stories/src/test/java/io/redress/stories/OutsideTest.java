package io.redress.stories;

import static io.redress.stories.outside.Outside.ASSOCIATION;
import static io.redress.stories.outside.Outside.MEDIA;
import static io.redress.stories.shop.Promises.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import io.redress.casefile.Verdict.Ending;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.stories.outside.AnswerOutside;
import io.redress.stories.outside.Outside;
import io.redress.stories.outside.OutsideTrigger;
import io.redress.stories.outside.RecordTrigger;
import io.redress.workflow.Attach;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaint that others take up, on a Monday morning at nine. */
@NullMarked
class OutsideTest {
    private static final RecordTrigger LETTER = new RecordTrigger(new OutsideTrigger(ASSOCIATION, "letter 17"));
    private static final Attach CLOCK = new Attach(ASSOCIATION, "they wrote");

    private final ShopFloor shop = ShopFloor.running(Outside.workflow(), "2018-09-10T09:00");
    private final CaseId id = shop.call(Cast.ANN, "o-1", "It smells of fire");

    @AfterEach
    void whatIsStoredIsSound() {
        assertThat(shop.faults()).isEmpty();
    }

    @Test
    void aClockOfOthersMovesNoneOfTheCustomers() {
        var before = shop.clocks(id);
        act(Cast.MEI, LETTER);
        assertThat(act(Cast.MEI, CLOCK)).isEqualTo("done");

        assertThat(shop.due(id, ASSOCIATION)).isEqualTo(Hours.of("2018-09-13T18:00"));
        assertThat(shop.clocks(id)).containsAll(before).hasSize(before.size() + 1);
        assertThat(act(Cast.MEI, CLOCK)).isEqualTo("runs-already");
    }

    @Test
    void anAnswerToOthersIsNoneToTheCustomer() {
        act(Cast.MEI, LETTER);
        act(Cast.MEI, CLOCK);
        assertThat(act(Cast.MEI, new AnswerOutside(ASSOCIATION, "being looked into")))
                .isEqualTo("done");

        assertThat(shop.verdicts(id, ASSOCIATION).get(0).ending()).isEqualTo(Ending.MET);
        assertThat(shop.clocks(id)).extracting(Clock::name).contains(DECISION);
        assertThat(shop.desk().measures(Cast.SHOP, id).firstAnswer()).isEmpty();
    }

    @Test
    void nobodyIsRecordedForWhomThereIsNoClock() {
        assertThat(act(Cast.MEI, new RecordTrigger(new OutsideTrigger(DECISION, "me"))))
                .isEqualTo("unknown-clock");
    }

    @Test
    void aTriggerOfOneIsNoneOfTheOther() {
        act(Cast.MEI, LETTER);

        assertThat(act(Cast.MEI, new Attach(MEDIA, "they might call"))).isEqualTo("no-trigger");
    }

    private String act(Actor actor, Action action) {
        return shop.act(actor, id, action).fold(done -> "done", needs -> "needs a second person", Refusal::code);
    }
}
