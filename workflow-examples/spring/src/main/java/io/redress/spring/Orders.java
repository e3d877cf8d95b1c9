package io.redress.spring;

import io.redress.contact.OrderRef;
import io.redress.money.Money;
import io.redress.spi.FactRequest;
import io.redress.spring.ShopComplaints.Refundable;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The orders of the shop. */
interface Orders extends CrudRepository<Order, String> {

    /** What Redress asks before it rules on a refund. Read in the transaction that will change the order. */
    default Refundable refundable(FactRequest request) {
        return request.file()
                .order()
                .flatMap(this::find)
                .map(order -> new Refundable(order.left()))
                .orElseGet(() -> new Refundable(Money.of("CNY", "0")));
    }

    default Optional<Order> find(OrderRef order) {
        return findById(order.id().value());
    }
}
