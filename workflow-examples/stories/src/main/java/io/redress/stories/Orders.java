package io.redress.stories;

import io.redress.casefile.CaseFile;
import io.redress.compensation.BillFacts;
import io.redress.compensation.CoverFacts;
import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.OrderRef;
import io.redress.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the shop's other systems know: orders, corrected bills, receipts from elsewhere, customers. Not thread-safe. */
final class Orders {
    private final List<Item> usual;
    private final Map<String, List<Item>> known = new HashMap<>();
    private BillFacts bill = new BillFacts(List.of());
    private CoverFacts covers = new CoverFacts(List.of());
    private CustomerFacts customer = CustomerFacts.of(Trust.KNOWN);

    Orders(Money paid) {
        usual = List.of(Item.of("all", paid));
    }

    /** What an order consists of. */
    void has(String order, Item... items) {
        known.put(order, List.of(items));
    }

    /** What the bill should have said. */
    void owes(BillFacts.Owed... owed) {
        bill = new BillFacts(List.of(owed));
    }

    /** What it cost elsewhere. */
    void cost(CoverFacts.Cover... elsewhere) {
        covers = new CoverFacts(List.of(elsewhere));
    }

    /** How the customer is known. */
    void customer(CustomerFacts facts) {
        customer = facts;
    }

    OrderFacts facts(CaseFile file) {
        OrderRef order = file.order().orElseThrow();
        return new OrderFacts(order.id(), known.getOrDefault(order.id().value(), usual));
    }

    BillFacts bill() {
        return bill;
    }

    CoverFacts covers() {
        return covers;
    }

    CustomerFacts customer() {
        return customer;
    }
}
