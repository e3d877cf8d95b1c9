package io.redress.party;

/**
 * A role held for a time: a certification that expires, or a right given for two weeks. Outside it the role is not held.
 *
 * @param role the role
 * @param validity when it is held
 */
public record Term(Role role, Validity validity) {}
