package io.redress.stories.walk;

import io.redress.contact.OrderRef;
import io.redress.id.TenantId;
import io.redress.stories.walk.Step.Doing;
import io.redress.stories.walk.Step.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Draws steps: mostly such as go on, often at the edge of a due instant, now and then with trouble. */
final class Steps {
    private static final int MANY = 1000;

    private Steps() {}

    /** Walks of a length; only one that failed is shortened. */
    static Arbitrary<List<Step>> walks(int length) {
        return step().list().ofMaxSize(length).withSizeDistribution((size, min, max, center) -> random -> max);
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(138, doing().map(step -> (Step) step)),
                Tuple.of(21, Combinators.combine(trouble(), doing()).as(Step.Troubled::new)),
                Tuple.of(8, withoutOrders().map(step -> new Step.Troubled(Trouble.ORDERS_DOWN, step))),
                Tuple.of(1, spree()),
                Tuple.of(27, Combinators.combine(doing(), doing()).as(Step.Intruded::new)),
                Tuple.of(54, time().map(Step.Passing::new)),
                Tuple.of(24, Arbitraries.of(-1L, 0L, 1L).map(Step.PassingToDue::new)),
                Tuple.of(18, Arbitraries.of(Post.Mode.class).map(Step.Delivering::new)),
                Tuple.of(3, Arbitraries.of(4, 10).map(Step.Outage::new)),
                Tuple.of(12, Combinators.combine(shop(), person(), target()).as(Step.Looking::new)));
    }

    private static Arbitrary<Doing> doing() {
        return Arbitraries.frequencyOf(
                Tuple.of(13, contacting()),
                Tuple.of(54, advancing()),
                Tuple.of(16, acting()),
                Tuple.of(14, answering()),
                Tuple.of(3, leaving()),
                Tuple.of(3, Arbitraries.create(Step.PassingOn::new)),
                Tuple.of(6, number().map(Step.Repeating::new)),
                Tuple.of(10, Arbitraries.of(1, 2, 1000, 1000, 1000).map(Step.Running::new)));
    }

    private static Arbitrary<Doing> contacting() {
        Arbitrary<Saying> saying = Arbitraries.frequency(
                Tuple.of(16, Saying.SOMETHING),
                Tuple.of(8, Saying.SOMETHING_ELSE),
                Tuple.of(1, Saying.NOTHING),
                Tuple.of(1, Saying.TOO_MUCH),
                Tuple.of(1, Saying.HALF_A_CHARACTER),
                Tuple.of(1, Saying.TO_THE_OUTSIDE));
        Arbitrary<Optional<OrderRef>> order = Arbitraries.of(Orders.ALL).optional(0.93);
        return Combinators.combine(
                        shop(),
                        person(),
                        Arbitraries.of(Voice.class),
                        saying,
                        Arbitraries.of(false, false, false, true),
                        order,
                        target().optional(0.3),
                        oldKey())
                .as(Step.Contacting::new);
    }

    private static Arbitrary<Doing> acting() {
        return Combinators.combine(
                        shop(),
                        person(),
                        Arbitraries.of(Deed.class),
                        Arbitraries.of("please", "now"),
                        target(),
                        person().optional(0.4),
                        Arbitraries.of(false, false, false, true),
                        oldKey())
                .as(Step.Acting::new);
    }

    private static Arbitrary<Doing> advancing() {
        Arbitrary<Step.Aim> aim = Arbitraries.frequency(
                Tuple.of(10, Step.Aim.REMEDIED),
                Tuple.of(4, Step.Aim.ONWARD),
                Tuple.of(3, Step.Aim.DONE),
                Tuple.of(2, Step.Aim.ALMOST),
                Tuple.of(3, Step.Aim.ASKED));
        return Combinators.combine(shop(), target(), number(), number(), aim).as(Step.Advancing::new);
    }

    private static Arbitrary<Doing> offering() {
        Arbitrary<Person> staff = Arbitraries.of(People.ALL.subList(0, 2));
        Arbitrary<Deed> offer = Arbitraries.of(Deed.OFFER_LITTLE, Deed.OFFER_ABOVE, Deed.OFFER_ALL);
        return Combinators.combine(shop(), staff, offer, target(), person().optional(0.5), oldKey())
                .as((shop, who, deed, target, second, key) ->
                        new Step.Acting(shop, who, deed, "please", target, second, false, key));
    }

    private static Arbitrary<Doing> answering() {
        Arbitrary<Answer> answer = Arbitraries.frequency(
                Tuple.of(10, Answer.APPROVE),
                Tuple.of(4, Answer.DENY),
                Tuple.of(1, Answer.DENY_WITHOUT_REASON),
                Tuple.of(3, Answer.WITHDRAW),
                Tuple.of(2, Answer.AMEND_TO_A_LITTLE),
                Tuple.of(2, Answer.AMEND_TO_MUCH),
                Tuple.of(1, Answer.AMEND_TO_MORE_THAN_MUCH),
                Tuple.of(1, Answer.AMEND_TO_NOTHING),
                Tuple.of(1, Answer.AMEND_TO_DOLLARS));
        Arbitrary<Step.Speaker> speaker = Arbitraries.frequency(
                Tuple.of(1, Step.Speaker.ANYBODY),
                Tuple.of(1, Step.Speaker.INVOLVED),
                Tuple.of(3, Step.Speaker.ALLOWED));
        Arbitrary<Boolean> isThere = Arbitraries.frequency(Tuple.of(15, true), Tuple.of(1, false));
        return Combinators.combine(shop(), number(), number(), speaker, answer, isThere)
                .as(Step.Answering::new);
    }

    private static Arbitrary<Doing> withoutOrders() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, offering()),
                Tuple.of(1, answering()),
                Tuple.of(1, Arbitraries.just(new Step.Running(MANY))));
    }

    private static Arbitrary<Step> spree() {
        Arbitrary<Step> agent = Combinators.combine(shop(), Arbitraries.of(true, false))
                .as((shop, one) -> new Step.Spree(shop, People.ALL.get(0), Deed.OFFER_LIMIT, one ? 6 : 11, one));
        Arbitrary<Person> leads =
                Arbitraries.of(People.ALL).filter(person -> person.roles().contains(People.LEAD));
        Arbitrary<Step> lead = Combinators.combine(shop(), leads, Arbitraries.of(4, 5))
                .as((shop, who, complaints) -> new Step.Spree(shop, who, Deed.OFFER_AS_LEAD, complaints, true));
        return Arbitraries.oneOf(agent, lead);
    }

    private static Arbitrary<Doing> leaving() {
        return Combinators.combine(
                        shop(),
                        person(),
                        Arbitraries.of(People.ALL.subList(0, 7)),
                        Arbitraries.of(People.AGENT, People.LEAD, People.SAFETY, People.FINANCE))
                .as(Step.Leaving::new);
    }

    private static Arbitrary<Trouble> trouble() {
        return Arbitraries.of(Trouble.LOST_RACE, Trouble.FAILS_BEFORE, Trouble.FAILS_AFTER);
    }

    private static Arbitrary<Duration> time() {
        return Arbitraries.frequencyOf(
                Tuple.of(22, Arbitraries.integers().between(1, 90).map(Duration::ofMinutes)),
                Tuple.of(14, Arbitraries.integers().between(1, 12).map(Duration::ofHours)),
                Tuple.of(4, Arbitraries.integers().between(1, 4).map(Duration::ofDays)),
                Tuple.of(1, Arbitraries.integers().between(5, 12).map(Duration::ofDays)),
                Tuple.of(4, Arbitraries.integers().between(-180, -1).map(Duration::ofMinutes)),
                Tuple.of(2, Arbitraries.just(Duration.ZERO)));
    }

    private static Arbitrary<TenantId> shop() {
        return Arbitraries.frequency(Tuple.of(3, People.NORTH), Tuple.of(1, People.SOUTH));
    }

    private static Arbitrary<Person> person() {
        return Arbitraries.of(People.ALL);
    }

    private static Arbitrary<Target> target() {
        Arbitrary<Target.Kind> kind = Arbitraries.frequency(
                Tuple.of(40, Target.Kind.OPEN),
                Tuple.of(6, Target.Kind.CLOSED),
                Tuple.of(6, Target.Kind.ANY),
                Tuple.of(1, Target.Kind.NEXT_DOOR),
                Tuple.of(1, Target.Kind.UNKNOWN));
        return Combinators.combine(kind, number()).as(Target::new);
    }

    private static Arbitrary<Optional<Integer>> oldKey() {
        return number().optional(0.1);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, MANY).withDistribution(RandomDistribution.uniform());
    }
}
