package io.redress.store.jdbc;

import java.util.regex.Pattern;

/**
 * How the tables are called.
 *
 * @param qualified what comes before each table's own name, schema included
 * @param prefix the same without the schema, for names of indexes
 */
record Tables(String qualified, String prefix) {
    static final String USUAL_PREFIX = "redress_";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    static Tables prefixed(String prefix) {
        return new Tables(named("prefix", prefix), prefix);
    }

    Tables in(String schema) {
        return new Tables(named("schema", schema) + "." + prefix, prefix);
    }

    /** Names go into statements as they are, so nothing but plain ones is let in. */
    private static String named(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 40 lower-case letters, digits and underscores: " + name);
        }
        return name;
    }

    String table(String name) {
        return qualified + name;
    }

    /** Puts the names into a script, where they stand as placeholders. */
    String into(String sql) {
        return sql.replace("${table}", qualified).replace("${index}", prefix);
    }
}
