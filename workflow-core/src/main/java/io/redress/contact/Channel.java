package io.redress.contact;

/** By what means a contact came or went. */
public enum Channel {
    /** A telephone call, answered or not. */
    PHONE,
    /** An e-mail. */
    EMAIL,
    /** A live chat. */
    CHAT,
    /** A message in the host's application. */
    APP,
    /** A form on a web site. */
    WEB,
    /** A text message. */
    SMS,
    /** A letter on paper. */
    LETTER,
    /** A post or message on a social network. */
    SOCIAL,
    /** At a counter. */
    IN_PERSON,
    /** A regulator, hotline or mediation platform. */
    AUTHORITY,
    /** The press. */
    MEDIA,
    /** Anything else. */
    OTHER
}
