package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/**
 * The host moves a case to another version of its workflow. Nobody else takes this action.
 *
 * @param version the version it runs from now on
 */
@Stored("redress/migrate/1")
public record Migrate(int version) implements Action {}
