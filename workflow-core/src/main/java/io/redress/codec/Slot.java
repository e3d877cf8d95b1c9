package io.redress.codec;

/** A stored component of a record: its names, its place in the constructor, its form. */
record Slot(StoredName names, int position, Form form) {
    /** The name it is written under. */
    String name() {
        return names.current();
    }
}
