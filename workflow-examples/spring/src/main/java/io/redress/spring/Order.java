package io.redress.spring;

import io.redress.id.CommandKey;
import io.redress.money.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** An order of the shop: what was paid, and what was given back. */
@Entity
@Table(name = "shop_order")
class Order {
    @Id
    private String id;

    @Version
    private long version;

    @Convert(converter = MoneyColumn.class)
    private Money paid;

    @ElementCollection
    @CollectionTable(name = "shop_refund", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "command")
    @Column(name = "amount")
    @Convert(attributeName = "value", converter = MoneyColumn.class)
    private Map<String, Money> refunds = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Order() {}

    Order(String id, Money paid) {
        this.id = id;
        this.paid = paid;
    }

    /** Gives money back, once for each command: the desk answers a repeated command as it did the first. */
    void refund(CommandKey command, Money amount) {
        refunds.putIfAbsent(command.value(), amount);
    }

    Money left() {
        return refunds.values().stream().reduce(paid, Money::minus);
    }

    /** Writes money as {@code CNY 245.10}. */
    static final class MoneyColumn implements AttributeConverter<Money, String> {
        @Override
        public String convertToDatabaseColumn(Money money) {
            return money.toString();
        }

        @Override
        public Money convertToEntityAttribute(String column) {
            return Money.parse(column);
        }
    }
}
