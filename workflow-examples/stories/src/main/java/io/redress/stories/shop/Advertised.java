package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import java.time.Instant;

/**
 * What was advertised, which binds like any promise.
 *
 * @param by the last instant that keeps it
 * @param source where it was read, such as the number of a listing
 */
@Stored("advertised/1")
public record Advertised(Instant by, String source) implements Attribute {}
