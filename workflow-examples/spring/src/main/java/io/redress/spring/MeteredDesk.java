package io.redress.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.spi.Commanded;
import io.redress.spi.Delivery;
import io.redress.spi.DeskListener;
import io.redress.spi.Lapsed;
import io.redress.spi.Parked;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the desk does, in meters. Tags come from the workflow alone; tenants, cases and people would have no end. A command
 * counts when it is done, even if the shop then rolls its transaction back.
 */
@Component
class MeteredDesk implements DeskListener {
    private final MeterRegistry meters;

    MeteredDesk(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void commanded(Commanded command) {
        meters.timer("redress.commands", "action", command.action(), "result", command.result())
                .record(command.took());
    }

    /** How late the rounds are: the verdicts do not depend on it, the people who wait do. */
    @Override
    public void lapsed(Lapsed lapse) {
        meters.timer("redress.lapses", "deadline", lapse.deadline().value()).record(lapse.behind());
    }

    @Override
    public void delivered(Delivery delivery) {
        String fate = delivery.fate().name().toLowerCase(Locale.ROOT);
        meters.counter("redress.deliveries", "template", delivery.template(), "fate", fate)
                .increment();
    }

    @Override
    public void parked(Parked parked) {
        meters.counter("redress.parked", "kind", parked.kind().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
