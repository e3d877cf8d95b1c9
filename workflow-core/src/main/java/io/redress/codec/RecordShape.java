package io.redress.codec;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record class taken apart: its accessors in declared order and its canonical constructor. Plain reflection: method
 * handles that are no constants run no faster, and on JDK 17 each takes a class of its own to make.
 */
record RecordShape(Class<?> type, List<Method> accessors, Constructor<?> constructor) {

    RecordShape {
        accessors = List.copyOf(accessors);
    }

    static RecordShape of(Class<?> type) throws IllegalAccessException, NoSuchMethodException {
        RecordComponent[] components = type.getRecordComponents();
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : components) {
            accessors.add(opened(component.getAccessor()));
        }
        Class<?>[] parameters =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return new RecordShape(type, accessors, opened(type.getDeclaredConstructor(parameters)));
    }

    /** Succeeds where the package is open to us, or the record is public in an exported one. */
    private static <T extends AccessibleObject> T opened(T member) throws IllegalAccessException {
        if (!member.trySetAccessible()) {
            throw new IllegalAccessException(member + " is closed to " + RecordShape.class.getModule());
        }
        return member;
    }

    @Nullable
    Object component(int position, Object owner, Trail trail) {
        try {
            return accessors.get(position).invoke(owner);
        } catch (InvocationTargetException e) {
            Throwable thrown = thrownBeneath(e);
            throw trail.fault(type.getTypeName() + " does not give a component: " + thrown.getMessage(), thrown);
        } catch (IllegalAccessException e) {
            throw trail.fault(type.getTypeName() + " does not give a component: " + e.getMessage(), e);
        }
    }

    Object create(@Nullable Object[] components, Trail trail) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            Throwable thrown = thrownBeneath(e);
            throw trail.fault(type.getTypeName() + " refuses its components: " + thrown.getMessage(), thrown);
        } catch (IllegalArgumentException | ReflectiveOperationException e) {
            throw trail.fault(type.getTypeName() + " refuses its components: " + e.getMessage(), e);
        }
    }

    /** What the record itself threw; errors are nobody's to wrap. */
    private static Throwable thrownBeneath(InvocationTargetException wrapper) {
        Throwable thrown = wrapper.getTargetException();
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown;
    }
}
