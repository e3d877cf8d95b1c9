package io.redress.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One record of several: an object with one more member that names the record. */
final class FamilyForm implements Form {
    /** The member that names the record. */
    static final String MARK = "@type";

    private final Class<?> type;
    private final Map<Class<?>, String> written;
    private final Map<String, Class<?>> read = new HashMap<>();
    private final Map<Class<?>, RecordForm> records;

    /** Takes the names of the members, and the codec's records, which may be added while types are still walked. */
    FamilyForm(Class<?> type, Map<Class<?>, StoredName> members, Map<Class<?>, RecordForm> records) {
        this.type = type;
        this.written = new HashMap<>();
        members.forEach((member, name) -> {
            written.put(member, name.current());
            name.all().forEach(each -> read.put(each, member));
        });
        this.records = records;
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public void write(Object value, JsonWriter out) {
        String name = written.get(value.getClass());
        if (name == null) {
            throw stranger(value, out.trail());
        }
        record(value.getClass()).write(value, MARK, name, out);
    }

    @Override
    public Object read(Json json, Reading reading) {
        List<Json.Field> fields = reading.fields(json);
        int at = 0;
        while (at < fields.size() && fields.get(at).name().compareTo(MARK) < 0) {
            at++;
        }
        reading.trail().enter(MARK);
        if (at == fields.size() || !fields.get(at).name().equals(MARK)) {
            throw reading.trail().fault("the member is missing");
        }
        String name = reading.text(fields.get(at).value());
        Class<?> member = read.get(name);
        if (member == null) {
            throw new UnknownNameException(
                    reading.trail().pointer(),
                    name,
                    written.values().stream().sorted().toList());
        }
        reading.trail().leave();
        return record(member).read(without(at, fields), reading);
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        if (!written.containsKey(value.getClass())) {
            throw stranger(value, mapping.trail());
        }
        return record(value.getClass()).copy(value, mapping);
    }

    private RecordForm record(Class<?> member) {
        return Objects.requireNonNull(records.get(member));
    }

    private static List<Json.Field> without(int at, List<Json.Field> fields) {
        if (at == 0) { // nearly always
            return fields.subList(1, fields.size());
        }
        List<Json.Field> rest = new ArrayList<>(fields);
        rest.remove(at);
        return rest;
    }

    private StoredFormException stranger(Object value, Trail trail) {
        return trail.fault(value.getClass().getTypeName() + " is not registered as a member of " + type.getTypeName()
                + "; name it in the codec's family");
    }
}
