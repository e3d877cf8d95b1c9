package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.party.Role;
import io.redress.remedy.Award;
import io.redress.remedy.Remedies;
import io.redress.workflow.Fulfilling.Once;
import io.redress.workflow.Fulfilling.Said;
import io.redress.workflow.Fulfilling.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Says what follows from the carrying out of awards. While an award is stuck its case has the flag {@code award-stuck}. What
 * the system takes then reads no facts, and gives nothing back to limits whose balance has to be known for that. Not
 * thread-safe.
 */
public final class FulfilmentBuilder {
    private final Consumer<Role> mentioned;
    private final List<Telling> tellings = new ArrayList<>();
    private Optional<Once<Remedies>> arrived = Optional.empty();
    private Optional<Once<Award>> stuck = Optional.empty();

    FulfilmentBuilder(Consumer<Role> mentioned) {
        this.mentioned = mentioned;
    }

    /**
     * Lets the system take an action as soon as everything that was awarded has arrived or was taken back: together with what
     * says so, and if the case is in a state in which the system may take it.
     *
     * @param action the action
     * @param made makes it: pure
     * @param <A> its type
     * @return this
     */
    public <A extends Action> FulfilmentBuilder onceArrived(Class<A> action, Function<Remedies, A> made) {
        arrived = Optional.of(new Once<>(action, made));
        return this;
    }

    /**
     * Lets the system take an action as soon as an award is stuck: together with what says so, and if the case is in a state
     * in which the system may take it.
     *
     * @param action the action
     * @param made makes it: pure
     * @param <A> its type
     * @return this
     */
    public <A extends Action> FulfilmentBuilder onceStuck(Class<A> action, Function<Award, A> made) {
        stuck = Optional.of(new Once<>(action, made));
        return this;
    }

    /**
     * Tells a team when an award gets stuck; may be said of several.
     *
     * @param template what to tell, a key of the host's texts
     * @param team whom
     * @return this
     */
    public FulfilmentBuilder tellingOf(String template, Role team) {
        mentioned.accept(team);
        tellings.add(new Telling(template, team));
        return this;
    }

    Fulfilling freeze() {
        return new Fulfilling(Said.SOMETHING, arrived, stuck, tellings);
    }
}
