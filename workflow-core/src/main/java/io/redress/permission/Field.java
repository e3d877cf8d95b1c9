package io.redress.permission;

/** A part of a case that a view shows or hides. */
public enum Field {
    /** State, opening and closing. */
    STATE,
    /** How grave it is. */
    SEVERITY,
    /** Who holds it, whose work list it is on, and who took each action. */
    HOLDER,
    /** The order and its items. */
    ORDER,
    /** Which accounts the parties have. */
    PARTIES,
    /** The parties' names and addresses. */
    CONTACT_DETAILS,
    /** What was said in contacts, within each contact's own visibility. */
    WORDS,
    /** References to evidence. */
    EVIDENCE,
    /** Running deadlines and verdicts. */
    DEADLINES,
    /** Flags. */
    FLAGS,
    /** Ties to other cases. */
    LINKS,
    /** The host's attributes. */
    ATTRIBUTES,
    /** Requests that wait for consent: what is asked for, by whom, and for how much. */
    REQUESTS,
    /** What is claimed, offered and awarded, and why. */
    REMEDIES,
    /** Which actions were taken and when, and that there were contacts. */
    TIMELINE
}
