package io.redress.codec;

import java.util.List;

/** Types that cannot be stored as they are declared; it lists every fault at once. */
@SuppressWarnings("serial") // the list is an unmodifiable one of strings, which is serializable
public final class StoredTypesException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** One sentence per fault. */
    private final List<String> faults;

    StoredTypesException(List<String> faults) {
        super(faults.size() + " fault(s) in the stored types:\n- " + String.join("\n- ", faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * One sentence per fault, naming the type, the component and what would mend it.
     *
     * @return the faults, never empty
     */
    public List<String> faults() {
        return faults;
    }
}
