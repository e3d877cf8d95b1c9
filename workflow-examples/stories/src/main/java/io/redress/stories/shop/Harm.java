package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;

/**
 * What followed from the failure beyond the order itself.
 *
 * @param what what, in words that are not personal
 */
@Stored("harm/1")
public record Harm(String what) implements Attribute {}
