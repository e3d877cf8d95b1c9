package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.ItemId;
import java.util.Optional;

/**
 * How it stands with the settlement of an item.
 *
 * @param item the item
 * @param by the open case that holds it, or its whole order; empty when it may be settled
 * @param permit the permit to settle it that is valid now, be it held or not
 */
public record Hold(ItemId item, Optional<CaseId> by, Optional<Permit> permit) {}
