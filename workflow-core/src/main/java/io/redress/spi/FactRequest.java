package io.redress.spi;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import java.util.Optional;

/**
 * What a source of facts is asked about.
 *
 * @param file the case
 * @param action the action that needs the fact
 * @param actor who wants to take it
 * @param cosigner a second person who is present
 */
public record FactRequest(CaseFile file, Action action, Actor actor, Optional<Actor> cosigner) {}
