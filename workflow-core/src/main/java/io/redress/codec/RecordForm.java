package io.redress.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object, one member per component.
 *
 * <p>Components and the members of a parsed object are both kept sorted by name, so that writing and reading are one
 * walk along two sorted lists: what no component takes turns up on the way.
 */
final class RecordForm implements Form {
    private final RecordShape shape;
    private final List<Slot> slots;
    private final List<Taken> taken;
    private final OptionalInt unknownAt;

    /** A member name that is read, current or former, and the component that takes it. */
    private record Taken(String name, Slot slot) {}

    /** Takes the slots in any order, and the position of the component for unknown members if there is one. */
    RecordForm(RecordShape shape, List<Slot> slots, OptionalInt unknownAt) {
        this.shape = shape;
        this.slots = slots.stream().sorted(Comparator.comparing(Slot::name)).toList();
        this.taken = slots.stream()
                .flatMap(slot -> slot.names().all().stream().map(name -> new Taken(name, slot)))
                .sorted(Comparator.comparing(Taken::name))
                .toList();
        this.unknownAt = unknownAt;
    }

    @Override
    public Class<?> type() {
        return shape.type();
    }

    @Override
    public void write(Object value, JsonWriter out) {
        Comeback comeback = new Comeback(unknown(value, out.trail()));
        out.open('{');
        members(value, comeback, out);
        out.close('}');
    }

    /** Writes the record as a member of a family, which names the record in one more member. */
    void write(Object value, String mark, String name, JsonWriter out) {
        Comeback comeback = new Comeback(unknown(value, out.trail()));
        out.open('{');
        comeback.before(mark, out);
        out.member(mark);
        out.text(name);
        out.leave();
        members(value, comeback, out);
        out.close('}');
    }

    @Override
    public Object read(Json json, Reading reading) {
        return read(reading.fields(json), reading);
    }

    /** Reads a record from members sorted by name. */
    Object read(List<Json.Field> fields, Reading reading) {
        @Nullable Object[] components = new Object[shape.accessors().size()];
        List<Json.Field> left = new ArrayList<>(0);
        int next = 0;
        for (Json.Field field : fields) {
            while (next < taken.size() && taken.get(next).name().compareTo(field.name()) < 0) {
                next++;
            }
            if (next < taken.size() && taken.get(next).name().equals(field.name())) {
                take(field, taken.get(next).slot(), components, reading);
            } else {
                left.add(field);
            }
        }
        if (unknownAt.isPresent()) {
            left.forEach(field -> reading.kept(field.name()));
            components[unknownAt.getAsInt()] = Unknown.of(left);
        } else {
            left.forEach(field -> reading.unknown(field.name()));
        }
        fillIn(components, reading.trail());
        return shape.create(components, reading.trail());
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        Trail trail = mapping.trail();
        @Nullable Object[] components = new Object[shape.accessors().size()];
        boolean changed = false;
        for (Slot slot : slots) {
            trail.enter(slot.name());
            Object component = shape.component(slot.position(), value, trail);
            Object copy = mapping.component(component, slot.form());
            components[slot.position()] = copy;
            changed |= copy != component;
            trail.leave();
        }
        if (unknownAt.isPresent()) {
            Unknown unknown = unknown(value, trail);
            Object copy = mapping.leaf(unknown, Unknown.class);
            components[unknownAt.getAsInt()] = copy;
            changed |= copy != unknown;
        }
        return changed ? shape.create(components, trail) : value;
    }

    private void members(Object value, Comeback comeback, JsonWriter out) {
        for (Slot slot : slots) {
            Object component = shape.component(slot.position(), value, out.trail());
            if (component != null && slot.form().leftOut(component)) {
                continue;
            }
            comeback.before(slot.name(), out);
            out.member(slot.name());
            out.value(component, slot.form());
            out.leave();
        }
        comeback.rest(out);
    }

    private void take(Json.Field field, Slot slot, @Nullable Object[] components, Reading reading) {
        reading.trail().enter(field.name());
        if (components[slot.position()] != null) {
            throw reading.trail().fault("the component " + slot.name() + " is there under two of its names");
        }
        components[slot.position()] = slot.form().read(field.value(), reading);
        reading.trail().leave();
    }

    private void fillIn(@Nullable Object[] components, Trail trail) {
        for (Slot slot : slots) {
            if (components[slot.position()] == null) {
                trail.enter(slot.name());
                components[slot.position()] =
                        slot.form().whenMissing(trail).orElseThrow(() -> trail.fault("the member is missing"));
                trail.leave();
            }
        }
    }

    private Unknown unknown(Object value, Trail trail) {
        if (unknownAt.isEmpty()) {
            return Unknown.NONE;
        }
        if (!(shape.component(unknownAt.getAsInt(), value, trail) instanceof Unknown unknown)) {
            throw trail.fault("null stands where the unknown members are due");
        }
        for (Json.Field field : unknown.fields()) {
            if (taken.stream().anyMatch(known -> known.name().equals(field.name()))) {
                throw Comeback.clash(field.name(), trail);
            }
        }
        return unknown;
    }
}
