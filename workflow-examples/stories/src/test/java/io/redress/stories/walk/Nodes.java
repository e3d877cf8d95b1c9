package io.redress.stories.walk;

import io.redress.compensation.BillFacts;
import io.redress.compensation.CoverFacts;
import io.redress.compensation.CustomerFacts;
import io.redress.compensation.OrderFacts;
import io.redress.desk.ComplaintDesk;
import io.redress.spi.CaseStore;
import io.redress.stories.shop.OnlineShop;
import io.redress.workflow.Workflow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;

/** Two desks over one store, opened once because that takes its time; each walk brings a site of its own. */
final class Nodes {
    static final Workflow SHOP = OnlineShop.workflow();

    private final ComplaintDesk desk;
    private final ComplaintDesk otherNode;
    private Site site = new Site();

    Nodes() {
        desk = open(() -> site.troubled().asStore());
        otherNode = open(() -> site.store());
    }

    void moveTo(Site next) {
        site = next;
    }

    ComplaintDesk desk() {
        return desk;
    }

    ComplaintDesk otherNode() {
        return otherNode;
    }

    private ComplaintDesk open(Supplier<CaseStore> store) {
        return ComplaintDesk.running(SHOP)
                .storing(whicheverIs(store))
                .timedBy(() -> site.clock().instant())
                .staffedBy(new People())
                .notifying(message -> site.post().deliver(message))
                .knowing(
                        OrderFacts.class,
                        request -> site.factsOf(request.file().order().orElseThrow()))
                .knowing(BillFacts.class, request -> Orders.bill())
                .knowing(CoverFacts.class, request -> new CoverFacts(List.of()))
                .knowing(CustomerFacts.class, request -> CustomerFacts.of(CustomerFacts.Trust.TRUSTED))
                .fulfilling(new Teller(() -> site.bank()))
                .numberedBy(() -> site.nextNumber())
                .rememberingKeysFor(PaperShop.KEYS_KEPT)
                .open();
    }

    private static CaseStore whicheverIs(Supplier<CaseStore> store) {
        return (CaseStore) Proxy.newProxyInstance(
                Nodes.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, called, arguments) -> {
                    try {
                        return called.invoke(store.get(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
