package io.redress.store.jdbc;

import io.redress.desk.Office;
import io.redress.desk.Shop;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.party.PersonalText;
import io.redress.workflow.Erase;
import java.time.Duration;
import java.util.List;

/** The commands in the life of a case, each with what has to be there before it. */
enum Life {
    OPENING,
    JOINING,
    ACTING,
    ACTING_LATE,
    LOSING_A_RACE,
    HANDING_OVER,
    BEING_REFUSED,
    LAPSING,
    DELIVERING,
    PARKING,
    ERASING,
    CLOSING,
    SETTLING,
    PERMITTING;

    private static final OrderId ORDER = OrderId.of("o1");
    private static final ItemId ITEM = ItemId.of("item-1");
    private static final String TOO_LONG = "x".repeat(20_001);

    void prepare(Scene scene) {
        switch (this) {
            case OPENING, PARKING, SETTLING, PERMITTING -> {}
            case JOINING -> scene.open("o1");
            case ACTING, HANDING_OVER, BEING_REFUSED -> taken(scene);
            case ACTING_LATE -> {
                scene.open("o1");
                scene.pass(Duration.ofHours(9));
            }
            case LOSING_A_RACE -> {
                taken(scene);
                Shop.Remark remark = new Shop.Remark("I was here", Office.START);
                scene.rival(() -> scene.clean.act(scene.clean.lea, scene.first(), remark));
            }
            case LAPSING -> {
                List.of("o1", "o2", "o3").forEach(scene::open);
                scene.pass(Duration.ofHours(9));
            }
            case DELIVERING -> {
                for (String order : List.of("o1", "o2")) {
                    CaseId id = scene.open(order);
                    scene.clean.act(scene.clean.ann, id, new Shop.Take());
                    scene.clean.act(scene.clean.ann, id, offer());
                }
            }
            case ERASING -> {
                offered(scene);
                scene.clean
                        .desk
                        .as(scene.clean.ann)
                        .receive(
                                scene.clean.key(),
                                Office.complaint("o1").inCase(scene.first()).saying(TOO_LONG));
            }
            case CLOSING -> offered(scene);
        }
    }

    Object run(Scene scene) {
        Office office = scene.office;
        return switch (this) {
            case OPENING, JOINING -> scene.receive("One of eight is missing");
            case ACTING, LOSING_A_RACE -> scene.act(office.ann, offer());
            case ACTING_LATE -> scene.act(office.ann, new Shop.Take());
            case HANDING_OVER -> office.desk.as(office.lea).handOver(Scene.KEY, scene.first(), Shop.LEAD, "leave");
            case BEING_REFUSED -> scene.act(office.carl, new Shop.Take());
            case LAPSING -> office.desk.runDue(Office.MANY);
            case DELIVERING -> office.desk.deliver(Office.MANY);
            case PARKING -> scene.receive(TOO_LONG);
            case ERASING -> scene.act(office.lea, new Erase("asked for it"));
            case CLOSING -> scene.act(office.carl, new Shop.Accept());
            case SETTLING -> office.desk.settle(Office.TENANT, ORDER, ITEM, () -> "paid");
            case PERMITTING -> office.desk.permit(Office.TENANT, ORDER, ITEM, Scene.KEY, Duration.ofHours(1));
        };
    }

    /** Whether the answer of a second time is that of the first; those without a key answer what was left to do. */
    boolean answersAgain() {
        return this != LAPSING && this != DELIVERING;
    }

    private static Shop.Offer offer() {
        return new Shop.Offer("a refund", PersonalText.of("Dear Carl"));
    }

    private static void taken(Scene scene) {
        scene.clean.act(scene.clean.ann, scene.open("o1"), new Shop.Take());
    }

    private static void offered(Scene scene) {
        taken(scene);
        scene.clean.act(scene.clean.ann, scene.first(), offer());
    }
}
