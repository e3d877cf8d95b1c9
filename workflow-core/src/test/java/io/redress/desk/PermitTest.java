package io.redress.desk;

import static io.redress.desk.HoldingShop.FIRST;
import static io.redress.desk.HoldingShop.ORDER;
import static io.redress.desk.HoldingShop.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where settlement happens elsewhere: a permit to settle, asked for before and good for a while. */
class PermitTest {
    private static final CommandKey PAYOUT = CommandKey.of("payout-1");
    private static final CommandKey OTHER = CommandKey.of("payout-2");
    private static final Duration HOUR = Duration.ofHours(1);

    private final HoldingShop shop = new HoldingShop(new MemoryCaseStore());

    private Settling<Permit> permit(ItemId item, CommandKey key, Duration validity) {
        return shop.desk.permit(Office.TENANT, ORDER, item, key, validity);
    }

    private static Permit until(Duration end) {
        return new Permit(ORDER, FIRST, PAYOUT, Office.START.plus(end));
    }

    private Hold hold(ItemId item) {
        return shop.desk.holds(Office.TENANT, ORDER, List.of(item)).get(0);
    }

    @Test
    void whatNobodyDisputesIsPermitted() {
        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Free<>(until(HOUR)));
        assertThat(hold(FIRST)).isEqualTo(new Hold(FIRST, Optional.empty(), Optional.of(until(HOUR))));
        assertThat(hold(SECOND)).isEqualTo(new Hold(SECOND, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsDisputedIsNotAndNothingIsRecorded() {
        CaseId id = shop.dispute("item-1");

        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Held<>(id));
        assertThat(hold(FIRST)).isEqualTo(new Hold(FIRST, Optional.of(id), Optional.empty()));
        assertThat(permit(SECOND, PAYOUT, HOUR)).isInstanceOf(Settling.Free.class);
        shop.close(id);
        assertThat(permit(FIRST, PAYOUT, HOUR)).isInstanceOf(Settling.Free.class);
    }

    @Test
    void theSameKeyGetsTheSameAnswerWhileItIsValid() {
        permit(FIRST, PAYOUT, HOUR);
        shop.clock.advance(HOUR.minusNanos(1000));

        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Free<>(until(HOUR)));
        assertThat(permit(FIRST, OTHER, HOUR)).as("whose it is").isEqualTo(new Settling.Free<>(until(HOUR)));
    }

    @Test
    void atItsEndItIsAskedForAnew() {
        permit(FIRST, PAYOUT, HOUR);
        shop.clock.advance(HOUR);
        assertThat(hold(FIRST).permit()).isEmpty();
        CaseId id = shop.dispute("item-1");
        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Held<>(id));
        shop.close(id);

        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Free<>(until(HOUR.multipliedBy(2))));
    }

    @Test
    void aLaterDisputeDoesNotTakeItBackAndSeesIt() {
        permit(FIRST, PAYOUT, HOUR);
        CaseId id = shop.dispute();

        assertThat(permit(FIRST, PAYOUT, HOUR)).isEqualTo(new Settling.Free<>(until(HOUR)));
        assertThat(permit(FIRST, OTHER, HOUR)).isEqualTo(new Settling.Held<>(id));
        assertThat(shop.pay(FIRST)).isEqualTo(new Settling.Held<>(id));
        assertThat(hold(FIRST)).isEqualTo(new Hold(FIRST, Optional.of(id), Optional.of(until(HOUR))));
        shop.whole();
    }

    /** Somebody disputes it between the look and the grant. */
    @Test
    void aDisputeThatComesFirstWins() {
        List<CaseId> opened = new ArrayList<>();
        HoldingShop late = new HoldingShop(new ForwardingStore(shop.store) {
            @Override
            public Commit post(List<Posting> postings) {
                if (opened.isEmpty()) {
                    opened.add(shop.dispute("item-1"));
                }
                return super.post(postings);
            }
        });

        Settling<Permit> answer = late.desk.permit(Office.TENANT, ORDER, FIRST, PAYOUT, HOUR);
        assertThat(answer).isEqualTo(new Settling.Held<>(opened.get(0)));
        assertThat(hold(FIRST).permit()).isEmpty();
        shop.whole();
    }

    @Test
    void aPermitIsOfOneTenantOrderAndItem() {
        permit(FIRST, PAYOUT, HOUR);

        assertThat(shop.desk.holds(Office.RIVAL, ORDER, List.of(FIRST)).get(0).permit())
                .isEmpty();
        assertThat(permit(SECOND, PAYOUT, HOUR))
                .isEqualTo(new Settling.Free<>(new Permit(ORDER, SECOND, PAYOUT, Office.START.plus(HOUR))));
    }

    @Test
    void itIsGoodForSomeTimeAndNotForEver() {
        for (Duration validity :
                List.of(Duration.ZERO, HOUR.negated(), Duration.ofDays(366).plusNanos(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> permit(FIRST, PAYOUT, validity));
        }
        assertThat(permit(FIRST, PAYOUT, Duration.ofDays(366))).isInstanceOf(Settling.Free.class);
    }

    @Test
    void itemsAreListedInTheirOrderUpToALimit() {
        CaseId id = shop.dispute("item-2");

        assertThat(shop.desk.holds(Office.TENANT, ORDER, List.of(SECOND, FIRST, SECOND)))
                .extracting(Hold::by)
                .containsExactly(Optional.of(id), Optional.empty(), Optional.of(id));
        assertThat(shop.desk.holds(Office.TENANT, ORDER, List.of())).isEmpty();
        assertThat(shop.desk.holds(Office.TENANT, ORDER, Collections.nCopies(500, FIRST)))
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.desk.holds(Office.TENANT, ORDER, Collections.nCopies(501, FIRST)));
    }
}
