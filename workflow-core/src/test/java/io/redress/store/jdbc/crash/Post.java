package io.redress.store.jdbc.crash;

import io.redress.spi.Message;
import io.redress.spi.Notifier;
import java.util.List;

/** Delivers messages into a file. */
final class Post implements Notifier {
    private final Lines lines;

    Post(Lines lines) {
        this.lines = lines;
    }

    @Override
    public void deliver(Message message) {
        lines.add(message.key().toString());
    }

    /** The keys of what was delivered, repeats included. */
    List<String> delivered() {
        return lines.read();
    }
}
