package io.redress.desk;

import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import java.time.Instant;

/**
 * Says that an item may be settled, wherever that is done. A dispute that comes later does not take it back.
 *
 * @param order the order
 * @param item the item of it
 * @param key under which it was asked for
 * @param until when it ends; at that instant it is no longer valid
 */
public record Permit(OrderId order, ItemId item, CommandKey key, Instant until) {}
