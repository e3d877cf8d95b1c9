package io.redress.casefile;

import io.redress.id.ActorId;

/**
 * Somebody had a part in an action that others must not combine with another one.
 *
 * @param action the action's stored name
 * @param by who took it, asked for it or agreed to it
 */
public record Deed(String action, ActorId by) {}
