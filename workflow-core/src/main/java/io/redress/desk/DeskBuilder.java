package io.redress.desk;

import io.redress.casefile.Fact;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.remedy.Fulfilment;
import io.redress.spi.ActorDirectory;
import io.redress.spi.CaseStore;
import io.redress.spi.DefinitionCount;
import io.redress.spi.DeskListener;
import io.redress.spi.FactRequest;
import io.redress.spi.FactSource;
import io.redress.spi.Fulfiller;
import io.redress.spi.Notifier;
import io.redress.spi.Seal;
import io.redress.workflow.HandOver;
import io.redress.workflow.Mandates;
import io.redress.workflow.StaffMember;
import io.redress.workflow.Workflow;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugs a desk together. Only a store is needed. Without a notifier, messages fail and are set aside as dead, to be
 * revived. Not thread-safe; the desk it opens is.
 */
public final class DeskBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(DeskBuilder.class);

    private final List<Workflow> workflows = new ArrayList<>();
    private final Map<Class<? extends Fact>, FactSource<?>> sources = new HashMap<>();
    private @Nullable CaseStore store;
    private @Nullable Validator validator;
    private Optional<ActorDirectory> directory = Optional.empty();
    private Notifier notifier = message -> {
        throw new IllegalStateException("plug in a notifier with notifying(...)");
    };
    private Optional<Fulfiller> fulfiller = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Optional<Seal> seal = Optional.empty();
    private final List<DeskListener> listeners = new ArrayList<>();
    private Supplier<String> numbers = new Numbers();
    private Duration keysKept = Duration.ofDays(30);

    DeskBuilder(Workflow first, Workflow... others) {
        workflows.add(first);
        workflows.addAll(List.of(others));
    }

    /**
     * Says where cases are kept.
     *
     * @param cases the store
     * @return this
     */
    public DeskBuilder storing(CaseStore cases) {
        store = cases;
        return this;
    }

    /**
     * Says where facts of a kind come from.
     *
     * @param type the kind of fact
     * @param source gives them
     * @param <F> the kind of fact
     * @return this
     */
    public <F extends Fact> DeskBuilder knowing(Class<F> type, FactSource<? extends F> source) {
        sources.put(type, source);
        return this;
    }

    /**
     * Says who works here: refusals then name persons, and cases can be handed to one.
     *
     * @param people the host's directory
     * @return this
     */
    public DeskBuilder staffedBy(ActorDirectory people) {
        directory = Optional.of(people);
        return this;
    }

    /**
     * Says who delivers messages.
     *
     * @param messenger delivers them
     * @return this
     */
    public DeskBuilder notifying(Notifier messenger) {
        notifier = messenger;
        return this;
    }

    /**
     * Says who carries out what was awarded.
     *
     * @param payments carries it out
     * @return this
     */
    public DeskBuilder fulfilling(Fulfiller payments) {
        fulfiller = Optional.of(payments);
        return this;
    }

    /**
     * Says who checks constraints, in place of the library's own validator in English and Simplified Chinese.
     *
     * @param checker the host's validator
     * @return this
     */
    public DeskBuilder validatedBy(Validator checker) {
        validator = checker;
        return this;
    }

    /**
     * Says what time it is.
     *
     * @param time the clock; the system's unless said otherwise
     * @return this
     */
    public DeskBuilder timedBy(InstantSource time) {
        clock = time;
        return this;
    }

    /**
     * Says where the ends of chains are kept out of the database's reach.
     *
     * @param safe keeps them
     * @return this
     */
    public DeskBuilder sealedBy(Seal safe) {
        seal = Optional.of(safe);
        return this;
    }

    /**
     * Says who hears what the desk does; may be said of several.
     *
     * @param listener hears it
     * @return this
     */
    public DeskBuilder heardBy(DeskListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Says how cases are numbered.
     *
     * @param cases gives a new case's id, never the same twice within a tenant
     * @return this
     */
    public DeskBuilder numberedBy(Supplier<String> cases) {
        numbers = cases;
        return this;
    }

    /**
     * Says for how long command keys are remembered.
     *
     * @param time how long; 30 days unless said otherwise
     * @return this
     * @throws IllegalArgumentException when the time is not positive
     */
    public DeskBuilder rememberingKeysFor(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("keys are remembered for a positive time, not " + time);
        }
        keysKept = time;
        return this;
    }

    /**
     * Opens the desk, and warns of open cases whose definition it was not given.
     *
     * @return the desk
     * @throws IllegalStateException when no store was named, no source for a fact that a workflow reads, no directory where a
     *     workflow asks for consent, or no fulfiller where one awards anything
     */
    public ComplaintDesk open() {
        CaseStore cases = Objects.requireNonNullElseGet(store, () -> {
            throw new IllegalStateException("name a store with storing(...)");
        });
        sources.putIfAbsent(StaffMember.class, (FactSource<StaffMember>) this::staffMember);
        Definitions definitions = new Definitions(workflows);
        if (definitions.facts().contains(Mandates.class)) {
            ActorDirectory people = directory.orElseThrow(
                    () -> new IllegalStateException(
                            "name a directory with staffedBy(...): a workflow asks for consent, and who may give it is its word"));
            sources.putIfAbsent(Mandates.class, (FactSource<Mandates>) new Personnel(people, clock)::mandates);
        }
        if (fulfiller.isEmpty() && workflows.stream().anyMatch(Workflow::awards)) {
            throw new IllegalStateException(
                    "name a fulfiller with fulfilling(...): a workflow awards what it carries out");
        }
        Set<String> missing = new TreeSet<>();
        definitions.facts().stream()
                .filter(type -> !sources.containsKey(type))
                .forEach(type -> missing.add(type.getSimpleName()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("name a source with knowing(...) for each of " + missing);
        }
        Validator own = validator;
        Doorkeeper doorkeeper = new Doorkeeper(own == null ? Languages.load() : locale -> own);
        ComplaintDesk desk = new ComplaintDesk(new Wiring(
                definitions,
                new GuardedStore(cases),
                Map.copyOf(sources),
                directory.map(people -> new Personnel(people, clock)),
                notifier,
                fulfiller.orElse(payout -> Fulfilment.failed("no fulfiller is plugged in")),
                doorkeeper,
                clock,
                seal,
                new Listeners(listeners),
                numbers,
                keysKept));
        for (DefinitionCount count : desk.missingDefinitions()) {
            LOG.warn(
                    "{} open cases run {}/{}, which this desk was not given",
                    count.openCases(),
                    count.workflow(),
                    count.version());
        }
        return desk;
    }

    private StaffMember staffMember(FactRequest request) {
        HandOver handOver = (HandOver) request.action();
        Optional<Actor> person = directory.flatMap(
                people -> people.find(request.file().tenant(), handOver.person().orElseThrow()));
        Set<Role> roles = person.map(known -> known.at(clock.instant()).roles()).orElse(Set.of());
        return new StaffMember(handOver.person().orElseThrow(), roles, person.map(Actor::affiliation));
    }
}
