package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.ActorId;
import io.redress.party.Role;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Gives the case to a team, or to a person of it, with all its clocks. Every workflow knows it.
 *
 * @param team the role whose work list it goes to
 * @param person who is to hold it; empty when the team chooses
 * @param reason why, in words that are not personal
 */
@Stored("redress/hand-over/1")
public record HandOver(
        Role team,
        Optional<ActorId> person,
        @Size(max = 500) String reason) implements Action {}
