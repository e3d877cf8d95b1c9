package io.redress.codec;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns one record class into its form. */
final class RecordWalk {
    private final Class<?> type;
    private final TypeWalk walk;
    private final Names names;
    private final List<Slot> slots = new ArrayList<>();
    private OptionalInt unknownAt = OptionalInt.empty();

    RecordWalk(Class<?> type, TypeWalk walk) {
        this.type = type;
        this.walk = walk;
        this.names = new Names(walk);
    }

    Form form() {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            component(components[i], i);
        }
        try {
            RecordShape shape = RecordShape.of(type);
            RecordForm form = new RecordForm(shape, slots, unknownAt);
            walk.records().put(type, form);
            return inline(type) ? inline(shape, components.length) : form;
        } catch (IllegalAccessException | NoSuchMethodException e) {
            walk.fault(
                    type.getTypeName(),
                    "its components cannot be reached",
                    "open its package to " + RecordWalk.class.getModule() + ", or make it public and export it");
            return new Reference(type, walk.forms());
        }
    }

    private void component(RecordComponent component, int position) {
        String where = type.getTypeName() + "." + component.getName();
        if (component.getType() == Unknown.class) {
            if (unknownAt.isPresent()) {
                walk.fault(where, "a second component for unknown members", "keep one");
            }
            unknownAt = OptionalInt.of(position);
            return;
        }
        StoredName name = StoredName.of(component, component.getName());
        names.claim(name, where);
        slots.add(new Slot(name, position, walk.component(component.getGenericType(), where)));
    }

    private Form inline(RecordShape shape, int components) {
        if (components != 1 || slots.size() != 1) {
            walk.fault(
                    type.getTypeName(),
                    "@Inline wants exactly one component that has a value of its own",
                    "take the annotation away, or leave one component");
            return new Reference(type, walk.forms());
        }
        Form inner = slots.get(0).form();
        String where = type.getTypeName() + "." + type.getRecordComponents()[0].getName();
        if (inner instanceof OptionalForm) {
            walk.fault(where, "the component of an @Inline record is optional", "make the record itself optional");
        } else if (inner instanceof Reference && inline(inner.type())) {
            walk.fault(where, "the @Inline record contains itself with nothing between", "take @Inline away");
        }
        return InlineForm.of(shape, inner);
    }

    private static boolean inline(Class<?> type) {
        return type.isAnnotationPresent(Inline.class);
    }
}
