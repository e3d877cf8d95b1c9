package io.redress.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Constants by their stored names; also the form of a family that consists of one enum. */
final class EnumForm implements TextForm {
    private final Class<?> type;
    private final Map<Object, String> written = new HashMap<>();
    private final Map<String, Object> read = new HashMap<>();

    /**
     * Takes the names of the constants in their order.
     *
     * @param type the enum, or the family that it stands for
     */
    EnumForm(Class<?> type, Object[] constants, List<StoredName> names) {
        this.type = type;
        for (int i = 0; i < constants.length; i++) {
            written.put(constants[i], names.get(i).current());
            for (String name : names.get(i).all()) {
                read.put(name, constants[i]);
            }
        }
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public String text(Object value, Trail trail) {
        String name = written.get(value);
        if (name == null) {
            throw trail.fault("a " + value.getClass().getTypeName() + " is not registered as a " + type.getTypeName());
        }
        return name;
    }

    @Override
    public Object parse(String text, Trail trail) {
        Object constant = read.get(text);
        if (constant == null) {
            throw new UnknownNameException(
                    trail.pointer(), text, written.values().stream().sorted().toList());
        }
        return constant;
    }
}
