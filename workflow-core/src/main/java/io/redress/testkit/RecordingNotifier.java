package io.redress.testkit;

import io.redress.spi.Message;
import io.redress.spi.Notifier;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what it delivers; can be told to fail. Thread-safe. */
public final class RecordingNotifier implements Notifier {
    private final List<Message> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Creates a notifier that never fails. */
    public RecordingNotifier() {}

    @Override
    public void deliver(Message message) throws IOException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("told to fail");
        }
        delivered.add(message);
    }

    /**
     * Lets the next deliveries fail.
     *
     * @param times how many
     */
    public void failNext(int times) {
        failures.set(times);
    }

    /**
     * Lists what was delivered.
     *
     * @return messages in the order of their delivery, repeats included
     */
    public List<Message> delivered() {
        return List.copyOf(delivered);
    }

    /**
     * Lists the templates of what was delivered.
     *
     * @return templates in the order of delivery
     */
    public List<String> templates() {
        return delivered.stream().map(Message::template).toList();
    }
}
