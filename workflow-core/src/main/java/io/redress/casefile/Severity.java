package io.redress.casefile;

/** How grave a case is, least first. */
public enum Severity {
    /** Can wait its turn. */
    LOW,
    /** The usual. */
    NORMAL,
    /** Goes before the usual. */
    HIGH,
    /** Somebody's safety or a journey under way depends on it. */
    URGENT
}
