package io.redress.stories.recourse;

/** With whom a demand is. */
public enum RecourseStage {
    /** The seller has to answer it. */
    WITH_SELLER,
    /** The seller did not, or said no: the platform has to decide it. */
    WITH_PLATFORM,
    /** The seller gave what was demanded. */
    SETTLED,
    /** The platform decided. */
    DECIDED
}
