package io.redress.casefile;

/**
 * Something an actor does to a case: a record whose components carry what it needs, with Jakarta constraints where they
 * have to hold. Give it a stable stored name with {@link io.redress.codec.Stored}; it is stored under that name for good.
 */
public interface Action {}
