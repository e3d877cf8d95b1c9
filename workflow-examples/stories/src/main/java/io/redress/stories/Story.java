package io.redress.stories;

/** A complaint as it happened, and what a desk does about it that keeps its rules. */
public interface Story {

    /**
     * What the story is known by.
     *
     * @return its number and its name, such as {@code S22 "We will expedite."}
     */
    String title();

    /**
     * Lets it happen and checks that the rules held.
     *
     * @param it hears the story
     * @throws BrokenStoryException when a rule was not enforced
     */
    void tell(Telling it);
}
