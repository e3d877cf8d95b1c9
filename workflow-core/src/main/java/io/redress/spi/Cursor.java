package io.redress.spi;

import io.redress.id.CaseId;

/**
 * A place in a work list: behind the case it names. It stays valid when cases come and go.
 *
 * @param sortKey the sort key of the last case seen
 * @param id the last case seen
 */
public record Cursor(String sortKey, CaseId id) implements Comparable<Cursor> {
    @Override
    public int compareTo(Cursor other) {
        int byKey = sortKey.compareTo(other.sortKey);
        return byKey != 0 ? byKey : id.value().compareTo(other.id.value());
    }
}
