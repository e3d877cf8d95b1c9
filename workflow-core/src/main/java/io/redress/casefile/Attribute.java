package io.redress.casefile;

/**
 * Something the host keeps on a case, such as the trip: a record with a stable stored name. A case has at most one
 * attribute of each type. Personal words in it are {@link io.redress.party.PersonalText}.
 */
public interface Attribute {}
