package io.redress.stories.outside;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/** Gives a case to the team leads in which somebody outside waits for longer than was set. */
@Stored("chase-outside/1")
public record ChaseOutside() implements Action {}
