package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import java.time.Instant;

/**
 * What a guard or an effect may look at.
 *
 * @param file the case before the action
 * @param action the action
 * @param actor who acts
 * @param now as of when
 * @param facts what is known
 * @param <A> the action's type
 */
public record Situation<A extends Action>(CaseFile file, A action, Actor actor, Instant now, Facts facts) {}
