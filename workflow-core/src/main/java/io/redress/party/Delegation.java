package io.redress.party;

import io.redress.id.ActorId;

/**
 * Somebody lets somebody else decide in their place, in one role, for a time. It is never handed on: who decides in
 * somebody's place has what that person holds at present in their own name, and no more. Whoever stands in during an
 * absence does so by a delegation for that time.
 *
 * @param from in whose place
 * @param role in which role
 * @param validity when it counts
 */
public record Delegation(ActorId from, Role role, Validity validity) {}
