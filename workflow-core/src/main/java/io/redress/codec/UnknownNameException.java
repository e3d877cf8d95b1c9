package io.redress.codec;

import java.util.List;

/** A stored type or constant of a name that this codec does not know: most likely a newer version wrote it. */
@SuppressWarnings("serial") // the list is an unmodifiable one of strings, which is serializable
public final class UnknownNameException extends StoredFormException {
    private static final long serialVersionUID = 1;

    /** The name that was found. */
    private final String name;

    /** The names that would have been understood. */
    private final List<String> known;

    UnknownNameException(String pointer, String name, List<String> known) {
        super(pointer, Excerpt.of(name) + " is none of the names known here, which are " + known, null);
        this.name = name;
        this.known = List.copyOf(known);
    }

    /**
     * The name that was found.
     *
     * @return the name as stored
     */
    public String name() {
        return name;
    }

    /**
     * The current names that this codec knows in that place, sorted; former names are read too but not listed.
     *
     * @return the known names
     */
    public List<String> known() {
        return known;
    }
}
