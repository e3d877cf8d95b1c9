package io.redress.stories.walk;

import io.redress.contact.OrderRef;
import io.redress.id.TenantId;
import java.time.Duration;
import java.util.Optional;

/** One step of the walk, as it was drawn: what it means depends on what is there when it is taken. */
sealed interface Step {

    /** A step that becomes a command, and can meet trouble. */
    sealed interface Doing extends Step {}

    /** Which case is meant. */
    record Target(Kind kind, int nth) {
        enum Kind {
            OPEN,
            CLOSED,
            ANY,
            NEXT_DOOR,
            UNKNOWN
        }
    }

    /** Somebody hands a contact in, perhaps under a key that was used before. */
    record Contacting(
            TenantId shop,
            Person who,
            Voice voice,
            Saying saying,
            boolean photo,
            Optional<OrderRef> order,
            Optional<Target> target,
            Optional<Integer> oldKey)
            implements Doing {}

    /** Anybody tries anything, perhaps with a second person, perhaps under a key that was used before. */
    record Acting(
            TenantId shop,
            Person who,
            Deed deed,
            String words,
            Target target,
            Optional<Person> second,
            boolean secondFromNextDoor,
            Optional<Integer> oldKey)
            implements Doing {}

    /** Somebody does the first thing, from a drawn one on, of which comes what is wanted; without a case one is opened. */
    record Advancing(TenantId shop, Target target, int deed, int who, Aim aim) implements Doing {}

    /** What comes of it. */
    enum Aim {
        /** It is an offer, and waits for others. */
        ASKED,
        /** It is about a claim, an offer, an award or its payment, or about help, and is done. */
        REMEDIED,
        /** The case goes on to another stage. */
        ONWARD,
        /** It is done. */
        DONE,
        /** It is known in this stage and not beyond that person, and yet it is not to be. */
        ALMOST
    }

    /** Somebody answers an offer that waits, or one that is not there. */
    record Answering(TenantId shop, int nth, int who, Speaker speaker, Answer answer, boolean isThere)
            implements Doing {}

    /** Who answers. */
    enum Speaker {
        ANYBODY,
        /** Somebody who has a part in the request already. */
        INVOLVED,
        /** Somebody who may. */
        ALLOWED
    }

    /** Everything that somebody holds is handed to a team. */
    record Leaving(TenantId shop, Person who, Person leaving, String team) implements Doing {}

    /** What was refused last is passed on to whoever can. */
    record PassingOn() implements Doing {}

    /** A command is given again, word by word, under its own key. */
    record Repeating(int nth) implements Doing {}

    /** Overdue promises lapse. */
    record Running(int limit) implements Doing {}

    /** Something goes wrong meanwhile. */
    record Troubled(Trouble trouble, Doing step) implements Step {}

    /** Somebody else comes first, on another node. */
    record Intruded(Doing intruder, Doing step) implements Step {}

    /** Somebody offers the same on one new complaint after another, of one customer or of two by turns, till limits are reached. */
    record Spree(TenantId shop, Person who, Deed offer, int complaints, boolean isOneCustomer) implements Step {}

    /** Time passes, or a node's clock is set back. */
    record Passing(Duration time) implements Step {}

    /** Time passes up to the next due instant, give or take. */
    record PassingToDue(long microsAfter) implements Step {}

    /** Messages are delivered, as far as the post works. */
    record Delivering(Post.Mode mode) implements Step {}

    /** The post is down for so many tries. */
    record Outage(int rounds) implements Step {}

    /** Somebody asks what they may do. */
    record Looking(TenantId shop, Person who, Target target) implements Step {}
}
