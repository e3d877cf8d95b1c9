package io.redress.spring;

import io.redress.spi.Message;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A letter that the shop has to send: to whom, and which of its texts. */
@Entity
@Table(name = "shop_letter")
class Letter {
    @Id
    private String id;

    private String recipient;
    private String template;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Letter() {}

    Letter(Message message) {
        id = message.key().toString();
        recipient = message.to().toString();
        template = message.template();
    }

    @Override
    public String toString() {
        return template + " to " + recipient;
    }
}
