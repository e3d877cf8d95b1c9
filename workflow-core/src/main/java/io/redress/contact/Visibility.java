package io.redress.contact;

/** Who may read a contact's words: a decision apart from whether it is recorded, which it always is. */
public enum Visibility {
    /** Its author, and nobody else. */
    AUTHOR_ONLY,
    /** Its author, the person it went to, and staff whose view includes words. */
    STAFF,
    /** Everybody whose view includes words. */
    PUBLIC
}
