package io.redress.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record class taken apart: handles of its accessors in declared order and of its canonical constructor. */
record RecordShape(Class<?> type, List<MethodHandle> accessors, MethodHandle constructor) {
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    RecordShape {
        accessors = List.copyOf(accessors);
    }

    static RecordShape of(Class<?> type) throws IllegalAccessException, NoSuchMethodException {
        MethodHandles.Lookup lookup = lookup(type);
        RecordComponent[] components = type.getRecordComponents();
        List<MethodHandle> accessors = new ArrayList<>();
        for (RecordComponent component : components) {
            accessors.add(lookup.unreflect(component.getAccessor()).asType(ACCESSOR));
        }
        Class<?>[] parameters =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(parameters))
                .asSpreader(Object[].class, parameters.length)
                .asType(CONSTRUCTOR);
        return new RecordShape(type, accessors, constructor);
    }

    /** Full access where the package is open to us, otherwise what its public face allows. */
    private static MethodHandles.Lookup lookup(Class<?> type) {
        // unlike reflection, a lookup sees only modules that ours reads, and ours cannot name its hosts
        RecordShape.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.lookup();
        }
    }

    @Nullable
    Object component(int position, Object owner, Trail trail) {
        try {
            return (Object) accessors.get(position).invokeExact(owner);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw trail.fault(type.getTypeName() + " does not give a component: " + e.getMessage(), e);
        }
    }

    Object create(@Nullable Object[] components, Trail trail) {
        try {
            return (Object) constructor.invokeExact(components);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw trail.fault(type.getTypeName() + " refuses its components: " + e.getMessage(), e);
        }
    }
}
