package io.redress.permission;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of an account, made together with the change of the case, and only if the account still allows it.
 *
 * @param account which
 * @param before the mark it has to have, if it exists
 * @param after the mark it gets
 * @param change how much is added; negative for what is given back or has left
 * @param most the most that may stand there afterwards; nothing less than zero may
 * @param until when it can be forgotten; never when empty
 */
public record Booking(Account account, String before, String after, long change, long most, Optional<Instant> until) {}
