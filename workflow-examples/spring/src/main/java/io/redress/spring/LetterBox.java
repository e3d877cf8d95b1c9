package io.redress.spring;

import io.redress.spi.Message;
import io.redress.spi.Notifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what Redress wants to tell people. A letter has a transaction of its own: when it fails, the transaction that
 * delivers must live on to note the failure and try again later. A repeat has the same key and writes the same row.
 */
@Component
class LetterBox implements Notifier {
    private final Letters letters;

    LetterBox(Letters letters) {
        this.letters = letters;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void deliver(Message message) {
        letters.save(new Letter(message));
    }
}
