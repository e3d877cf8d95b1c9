package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.contact.OrderRef;
import java.util.Optional;

/** What of its order an open case keeps from being settled. */
enum Holding {
    /** Nothing. */
    NOTHING {
        @Override
        Optional<OrderRef> of(CaseFile file) {
            return Optional.empty();
        }
    },
    /** What the customer disputes. */
    DISPUTED_ITEMS {
        @Override
        Optional<OrderRef> of(CaseFile file) {
            return file.order().filter(order -> file.isOpen());
        }
    };

    abstract Optional<OrderRef> of(CaseFile file);
}
