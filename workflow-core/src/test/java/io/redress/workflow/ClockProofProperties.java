package io.redress.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.codec.Stored;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Deadlines;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Views;
import io.redress.workflow.ClockPlan.Again;
import io.redress.workflow.ClockPlan.By;
import io.redress.workflow.ClockPlan.Due;
import io.redress.workflow.ClockPlan.Outcome;
import io.redress.workflow.ClockPlan.Place;
import io.redress.workflow.ClockPlan.Starts;
import io.redress.workflow.ClockPlan.Way;
import io.redress.workflow.Shop.Stock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The proof that a clock always runs, against a walk through all sequences of actions and lapses. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // combined, they would use up all tries
class ClockProofProperties {
    private static final Role CLERK = Role.of("clerk");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.roundTheClock(ZoneOffset.UTC);
    private static final List<String> DEADLINES = List.of("one", "two", "three");
    private static final Map<String, Action> ACTIONS =
            Map.of("go", new Go(), "work", new Work(), "meet", new Meet(), "lapse", new Lapsed());

    private enum State {
        A,
        B,
        C,
        Z
    }

    @Stored("go/1")
    private record Go() implements Action {}

    @Stored("work/1")
    private record Work() implements Action {}

    @Stored("meet/1")
    private record Meet() implements Action {}

    @Stored("lapse/1")
    private record Lapsed() implements Action {}

    @Property(tries = 4000)
    void theProofFindsWhatAWalkThroughAllSequencesFinds(@ForAll("plans") ClockPlan plan) {
        Outcome walked = plan.explore();
        List<Finding> findings = ClockProof.of(blueprint(plan));

        assertThat(where(findings, "no-clock")).isEqualTo(prefixed(walked.stuck()));
        assertThat(where(findings, "lapse-goes-nowhere")).isEqualTo(walked.nowhere());
        assertThat(findings).hasSize(walked.stuck().size() + walked.nowhere().size());
        Statistics.label("no clock").collect(!walked.stuck().isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property(tries = 100)
    void whatIsBuiltKeepsAClockRunningOnEveryWalk(@ForAll("soundPlans") ClockPlan plan, @ForAll Random random) {
        Outcome walked = plan.explore();
        boolean sound = walked.stuck().isEmpty() && walked.nowhere().isEmpty();
        Optional<Workflow> built = build(plan);

        assertThat(built.isPresent()).isEqualTo(sound);
        built.ifPresent(workflow -> walk(workflow, walked.places(), random));
        Statistics.label("built")
                .collect(sound)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    /** Acts, waits and lapses at random; whatever comes about was foreseen, and something always runs. */
    private static void walk(Workflow workflow, Set<Place> foreseen, Random random) {
        CaseFile file = Shop.opened(workflow);
        Instant now = Shop.NOON;
        for (int step = 0; step < 40 && file.isOpen(); step++) {
            assertThat(foreseen).contains(place(file));
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            Optional<Lapse> lapse = workflow.lapse(file, now);
            while (file.isOpen() && lapse.isPresent()) {
                file = lapse.get().accepted().after();
                assertThat(
                                file.isOpen()
                                        ? foreseen.contains(place(file))
                                        : file.clocks().isEmpty())
                        .isTrue();
                lapse = workflow.lapse(file, now);
            }
            List<Action> actions = new ArrayList<>(ACTIONS.values());
            Action action = actions.get(random.nextInt(actions.size()));
            Actor actor = random.nextBoolean() ? Actor.inHouse(Shop.TENANT, "ann", CLERK) : Actor.system(Shop.TENANT);
            Facts facts = Facts.NONE.with(new Stock(random.nextInt(2)), now);
            if (workflow.decide(file, Command.of(action, actor, now), facts) instanceof Decision.Accepted accepted) {
                file = accepted.after();
            }
        }
        assertThat(file.clocks().isEmpty()).isEqualTo(!file.isOpen());
    }

    private static Place place(CaseFile file) {
        return new Place(
                file.state().name(),
                file.clocks().stream().map(Clock::name).map(DeadlineName::value).collect(Collectors.toSet()));
    }

    private static Set<String> where(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::where)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> prefixed(Set<String> states) {
        return states.stream().map(state -> "state " + state).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Workflow> build(ClockPlan plan) {
        WorkflowBuilder<State> builder =
                Workflow.named("plan").over(State.class).startsIn(State.A).endsIn(State.Z);
        plan.deadlines().forEach(due -> builder.deadline(DeadlineName.of(due.name()), rule -> say(rule, due)));
        plan.ways().forEach(way -> say(builder, way));
        try {
            return Optional.of(builder.build());
        } catch (FaultyWorkflowException faulty) {
            assertThat(faulty.findings())
                    .extracting(Finding::code)
                    .containsAnyOf("no-clock", "lapse-goes-nowhere")
                    .isSubsetOf("no-clock", "lapse-goes-nowhere");
            return Optional.empty();
        }
    }

    /** What the builder would hand to the proof, without the codec, which takes most of a build's time. */
    private static Blueprint blueprint(ClockPlan plan) {
        WorkflowBuilder<State> builder = Workflow.named("plan").over(State.class);
        Set<Enum<?>> open = Set.of(State.A, State.B, State.C);
        List<Transition<?>> own = new ArrayList<>();
        plan.ways().forEach(way -> own.add(say(builder, way).freeze(open)));
        List<DeadlineRule> rules = new ArrayList<>();
        for (Due due : plan.deadlines()) {
            DeadlineBuilder<State> rule = new DeadlineBuilder<>(DeadlineName.of(due.name()));
            say(rule, due);
            rules.add(rule.rule(new ArrayList<>()).orElseThrow());
        }
        Roles roles = Roles.of(own, rules, Set.of(), Map.of(), Map.of(), Optional.empty());
        return new Blueprint(
                "plan",
                1,
                State.class,
                Optional.of(State.A),
                Set.of(State.Z),
                Optional.empty(),
                new Deadlines(rules),
                Optional.empty(),
                List.of(),
                own,
                Builtin.transitions(open, roles, Set.of()),
                new Views(List.of(), Set.of()),
                Charter.NONE,
                Fulfilling.NONE,
                Set.of(),
                Holding.NOTHING,
                StoredTypes.none());
    }

    private static void say(DeadlineBuilder<State> rule, Due due) {
        rule.within(Span.wallHours(1 + DEADLINES.indexOf(due.name())))
                .on(CALENDAR)
                .lapsingInto(requireNonNull(ACTIONS.get(due.lapse())));
        if (due.again() == Again.REPEATING) {
            rule.repeating();
        }
        if (due.starts() == Starts.IN_STATES) {
            rule.whileIn(states(due.at()));
        }
        if (due.starts() == Starts.AFTER_ACTIONS) {
            rule.after(types(due.at()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of classes cannot be made otherwise
    private static Class<? extends Action>[] types(Set<String> actions) {
        return actions.stream()
                .map(name -> name.equals("contact")
                        ? Correspond.class
                        : requireNonNull(ACTIONS.get(name)).getClass())
                .toArray(Class[]::new);
    }

    private static TransitionBuilder<State, ?> say(WorkflowBuilder<State> builder, Way way) {
        TransitionBuilder<State, ?> said = builder.on(
                        requireNonNull(ACTIONS.get(way.action())).getClass())
                .in(states(way.from()))
                .by(who(way.by()))
                .meeting(way.meets().stream().map(DeadlineName::of).toArray(DeadlineName[]::new));
        if (!way.to().isEmpty()) {
            said.to(State.valueOf(way.to()));
        }
        return switch (way.terms()) {
            case FREE -> said;
            case GUARD ->
                said.when("odd", "an even second", situation -> situation.now().getEpochSecond() % 2 == 0);
            case FACTS -> said.reading(Stock.class);
            case APPROVAL -> said.cosignedBy(CLERK);
        };
    }

    private static Who[] who(By by) {
        return switch (by) {
            case STAFF -> new Who[] {CLERK};
            case SYSTEM -> new Who[] {Affiliation.SYSTEM};
            case BOTH -> new Who[] {CLERK, Affiliation.SYSTEM};
        };
    }

    private static Set<State> states(Set<String> names) {
        return names.stream().map(State::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    }

    @Provide
    Arbitrary<ClockPlan> plans() {
        return Combinators.combine(deadlines(), ways().list().ofMinSize(1).ofMaxSize(6))
                .as(ClockProofProperties::plan);
    }

    /** Plans whose shape is sound, so that only their clocks can be at fault. */
    @Provide
    Arbitrary<ClockPlan> soundPlans() {
        return Combinators.combine(
                        deadlines(), Arbitraries.of(By.class), meets(), meets(), Arbitraries.of("", "A", "B", "Z"))
                .as((deadlines, by, met, alsoMet, to) -> {
                    Set<String> everywhere = Set.copyOf(ClockPlan.OPEN);
                    Stream<Way> spine = Stream.of("AB", "BC", "CZ")
                            .map(leg -> new Way(
                                    "go",
                                    Set.of(leg.substring(0, 1)),
                                    leg.substring(1),
                                    met,
                                    By.STAFF,
                                    ClockPlan.Terms.FREE));
                    Stream<Way> others = Stream.of(
                            new Way("lapse", everywhere, to, Set.of(), By.SYSTEM, ClockPlan.Terms.GUARD),
                            new Way("lapse", everywhere, "", Set.of(), By.SYSTEM, ClockPlan.Terms.FREE),
                            new Way("work", everywhere, "", Set.of(), By.BOTH, ClockPlan.Terms.FREE),
                            new Way("meet", everywhere, "", alsoMet, by, ClockPlan.Terms.FREE));
                    return plan(deadlines, Stream.concat(spine, others).toList());
                });
    }

    /** A plan whose ways meet only deadlines that it has. */
    private static ClockPlan plan(List<Due> deadlines, List<Way> ways) {
        Set<String> known = deadlines.stream().map(Due::name).collect(Collectors.toSet());
        List<Way> sensible = ways.stream()
                .map(way -> new Way(
                        way.action(),
                        way.from(),
                        way.to(),
                        way.meets().stream().filter(known::contains).collect(Collectors.toSet()),
                        way.by(),
                        way.terms()))
                .toList();
        return new ClockPlan(deadlines, sensible);
    }

    private static Arbitrary<List<Due>> deadlines() {
        return Arbitraries.of(1, 2, 3)
                .flatMap(count -> Combinators.combine(DEADLINES.subList(0, count).stream()
                                .map(ClockProofProperties::due)
                                .toList())
                        .as(all -> all));
    }

    private static Arbitrary<Due> due(String name) {
        Arbitrary<Again> again = Arbitraries.of(Again.class);
        Arbitrary<String> lapse = Arbitraries.of("lapse", "lapse", "lapse", "work", "meet");
        Arbitrary<Set<String>> actions = Arbitraries.of("go", "work", "meet", "lapse", "contact")
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.of(Starts.class)
                .flatMap(starts -> Combinators.combine(starts == Starts.AFTER_ACTIONS ? actions : open(), again, lapse)
                        .as((at, renewal, action) -> new Due(name, starts, at, renewal, action)));
    }

    private static Arbitrary<Way> ways() {
        return Combinators.combine(
                        Arbitraries.of("go", "work", "meet", "lapse", "lapse"),
                        open(),
                        Arbitraries.of("", "", "A", "B", "C", "Z"),
                        meets(),
                        Arbitraries.of(By.STAFF, By.SYSTEM, By.BOTH, By.BOTH),
                        Arbitraries.of(
                                ClockPlan.Terms.FREE,
                                ClockPlan.Terms.FREE,
                                ClockPlan.Terms.FREE,
                                ClockPlan.Terms.GUARD,
                                ClockPlan.Terms.FACTS,
                                ClockPlan.Terms.APPROVAL))
                .as(Way::new);
    }

    private static Arbitrary<Set<String>> open() {
        return Arbitraries.of(ClockPlan.OPEN).set().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Set<String>> meets() {
        return Arbitraries.of(DEADLINES).set().ofMaxSize(2);
    }
}
