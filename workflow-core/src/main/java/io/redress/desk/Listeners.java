package io.redress.desk;

import io.redress.failure.RedressException;
import io.redress.id.TenantId;
import io.redress.spi.Commanded;
import io.redress.spi.Delivery;
import io.redress.spi.DeskListener;
import io.redress.spi.Handled;
import io.redress.spi.Lapsed;
import io.redress.spi.Message;
import io.redress.spi.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who listen, kept apart from each other and from the work: a listener's failure is its own. */
final class Listeners implements DeskListener {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<DeskListener> all;

    Listeners(List<DeskListener> listeners) {
        all = new CopyOnWriteArrayList<>(listeners);
    }

    void add(DeskListener listener) {
        all.add(listener);
    }

    void remove(DeskListener listener) {
        all.remove(listener);
    }

    /** Does a command and tells its end, whatever the end. */
    <T> T timed(TenantId tenant, String action, Supplier<T> work, Function<T, String> result) {
        long begun = System.nanoTime();
        String end = "failed";
        try {
            T done = work.get();
            end = result.apply(done);
            return done;
        } catch (RedressException known) {
            end = known.code();
            throw known;
        } finally {
            commanded(new Commanded(tenant, action, end, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    @Override
    public void commanded(Commanded command) {
        tell(listener -> listener.commanded(command));
    }

    @Override
    public void lapsed(Lapsed lapse) {
        tell(listener -> listener.lapsed(lapse));
    }

    @Override
    public void delivered(Delivery delivery) {
        tell(listener -> listener.delivered(delivery));
    }

    @Override
    public void handled(Handled handled) {
        tell(listener -> listener.handled(handled));
    }

    @Override
    public void parked(Parked parked) {
        tell(listener -> listener.parked(parked));
    }

    @Override
    public void scheduled(Instant due) {
        tell(listener -> listener.scheduled(due));
    }

    @Override
    public void written(Message message) {
        tell(listener -> listener.written(message));
    }

    private void tell(Consumer<DeskListener> news) {
        for (DeskListener listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException failed) {
                LOG.warn("a listener failed", failed);
            }
        }
    }
}
