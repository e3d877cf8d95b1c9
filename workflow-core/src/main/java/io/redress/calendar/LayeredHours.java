package io.redress.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is open in all of several calendars. The first one says where days begin and to which day an opening belongs. */
record LayeredHours(List<LocalHours> layers) {

    /** A team in a department in a company is three. */
    static final int MOST = 8;

    LayeredHours {
        layers = List.copyOf(layers);
        if (layers.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " calendars lie within each other");
        }
    }

    LocalHours first() {
        return layers.get(0);
    }

    LayeredHours within(LayeredHours outer) {
        List<LocalHours> all = new ArrayList<>(layers);
        all.addAll(outer.layers);
        return new LayeredHours(all);
    }

    List<OpenInterval> on(LocalDate date) {
        List<OpenInterval> open = first().on(date);
        for (int i = 1; i < layers.size() && !open.isEmpty(); i++) {
            OpenInterval span = new OpenInterval(
                    open.get(0).open(), open.get(open.size() - 1).close());
            open = Intervals.common(open, layers.get(i).within(span));
        }
        return open;
    }
}
