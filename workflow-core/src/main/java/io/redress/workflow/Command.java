package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.party.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * An action that somebody wants to take.
 *
 * @param action the action
 * @param actor who wants it
 * @param cosigner a second person who approves it, present and authenticated
 * @param now as of when it is judged
 */
public record Command(Action action, Actor actor, Optional<Actor> cosigner, Instant now) {

    /**
     * Takes both persons as they are at that moment, without roles that have ended.
     *
     * @param action the action
     * @param actor who wants it
     * @param cosigner a second person who approves it, present and authenticated
     * @param now as of when it is judged
     */
    public Command {
        Instant moment = now;
        actor = actor.at(moment);
        cosigner = cosigner.map(person -> person.at(moment));
    }

    /**
     * A command by one person.
     *
     * @param action the action
     * @param actor who wants it
     * @param now as of when it is judged
     * @return the command
     */
    public static Command of(Action action, Actor actor, Instant now) {
        return new Command(action, actor, Optional.empty(), now);
    }
}
