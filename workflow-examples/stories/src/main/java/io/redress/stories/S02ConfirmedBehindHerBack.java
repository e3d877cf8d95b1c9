package io.redress.stories;

import static io.redress.contact.Channel.PHONE;

import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Hold;
import io.redress.desk.Settling;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideStage;
import io.redress.stories.ride.Rides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order waits for the dispute about it. */
final class S02ConfirmedBehindHerBack implements Story {
    private static final OrderId RIDE = OrderId.of("ride-0207");
    private static final OrderId NEXT = OrderId.of("ride-0208");
    private static final ItemId FARE = ItemId.of("fare");
    private static final ItemId TOLL = ItemId.of("toll");

    private final List<String> confirmed = new ArrayList<>();

    @Override
    public String title() {
        return "S02 Confirmed behind her back.";
    }

    @Override
    public void tell(Telling it) {
        confirmed.clear();
        it.facts(
                "A passenger disputes a ride and is told not to confirm her arrival. On day 10 the platform confirms it"
                        + " by itself, and gives back a difference in price of 7 yuan.");
        ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-09-08T20:30");
        it.happens(desk.now(), "Lin calls about the fare of her ride. Wu takes it in.");
        CaseId id = desk.receive(
                        Cast.WU,
                        Contact.inbound(PHONE, Cast.lin())
                                .about(OrderRef.of(RIDE.value(), FARE.value()))
                                .saying("He left us 5 km short; I will not confirm that"))
                .caseId();
        it.check("who holds the fare", holder(desk, FARE), Optional.of(id));
        dayTen(it, desk, id);
        theEnd(it, desk, id);
        it.rule(
                "What is disputed cannot settle while the case is open; everything else settles as ever, and no"
                        + " automatic payout resolves a case.",
                "a register of the item, which a case takes and settling needs to be free, in one transaction");
    }

    private void dayTen(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-18T20:30");
        it.happens(desk.now(), "Day 10. The job that confirms arrivals and pays drivers comes by.");
        it.check("the fare", confirm(desk, RIDE, FARE), new Settling.Held<>(id));
        it.check(
                "leave to pay it elsewhere",
                desk.desk().permit(Cast.SHOP, RIDE, FARE, desk.key(), Duration.ofDays(1)),
                new Settling.Held<>(id));
        it.check("the toll of the same ride", confirm(desk, RIDE, TOLL), new Settling.Free<>(1));
        it.check("the driver's next ride", confirm(desk, NEXT, FARE), new Settling.Free<>(2));
        it.check("what was confirmed", confirmed, List.of("toll of ride-0207", "fare of ride-0208"));
        it.holds("the case is open as before", desk.view(id).state().or(RideStage.CLOSED) != RideStage.CLOSED);
    }

    private void theEnd(Telling it, ShopFloor desk, CaseId id) {
        it.happens(desk.now(), "Mei decides: half the fare back.");
        it.done("the decision", desk.act(Cast.MEI, id, new Decide("half the fare back, driver warned")));
        it.check("who holds the fare", holder(desk, FARE), Optional.empty());
        it.check("the fare", confirm(desk, RIDE, FARE), new Settling.Free<>(3));
        it.check("faults in what is stored", desk.faults(), List.of());
    }

    /** What the host does to confirm: with the check, or not at all. */
    private Settling<Integer> confirm(ShopFloor desk, OrderId order, ItemId item) {
        return desk.desk().settle(Cast.SHOP, order, item, () -> {
            confirmed.add(item + " of " + order);
            return confirmed.size();
        });
    }

    private static Optional<CaseId> holder(ShopFloor desk, ItemId item) {
        return desk.desk().holds(Cast.SHOP, RIDE, List.of(item)).stream()
                .map(Hold::by)
                .findFirst()
                .orElseThrow();
    }
}
