package io.redress.stories.outside;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.party.Affiliation.AUTHORITY;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.SHOP_HOURS;

import io.redress.calendar.Span;
import io.redress.casefile.Flag;
import io.redress.id.DeadlineName;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Attach;
import io.redress.workflow.Situation;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The online shop, with clocks for those outside who take a complaint up. They run beside the customer's own and move none
 * of them; neither the case nor its place on any list is graded by them.
 */
public final class Outside {
    /** The consumers' hotline 12315 hears what was done. */
    public static final DeadlineName CONSUMER_HOTLINE = DeadlineName.of("outside-12315");

    /** A consumers' association hears what was done. */
    public static final DeadlineName ASSOCIATION = DeadlineName.of("outside-association");

    /** The media hear what was done. */
    public static final DeadlineName MEDIA = DeadlineName.of("outside-media");

    /** Somebody outside took the case up. */
    public static final Flag FROM_OUTSIDE = Flag.of("from-outside");

    /** In this order they are defined: a workflow reads the same each time it is built. */
    private static final SortedMap<DeadlineName, Span> CLOCKS = clocks();

    private Outside() {}

    private static SortedMap<DeadlineName, Span> clocks() {
        SortedMap<DeadlineName, Span> clocks = new TreeMap<>(Comparator.comparing(DeadlineName::value));
        clocks.put(CONSUMER_HOTLINE, workingDays(2));
        clocks.put(ASSOCIATION, workingDays(3));
        clocks.put(MEDIA, workingHours(4));
        return clocks;
    }

    /**
     * The workflow.
     *
     * @return the workflow, checked
     */
    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    public static Workflow workflow() {
        WorkflowBuilder<Stage> shop = OnlineShop.definition();
        CLOCKS.forEach((clock, span) -> shop.deadline(
                clock,
                answer -> answer.owedBy(TEAM_LEAD)
                        .to(AUTHORITY)
                        .within(span)
                        .on(SHOP_HOURS)
                        .byHand()
                        .lapsingInto(new ChaseOutside())
                        .alarming("outside-late", TEAM_LEAD)));
        CLOCKS.keySet()
                .forEach(clock -> shop.on(AnswerOutside.class)
                        .inAnyOpenState()
                        .by(TEAM_LEAD)
                        .when(
                                "another-clock",
                                "a clock for whoever it was",
                                situation -> situation.action().clock().equals(clock))
                        .meeting(clock));
        shop.carrying(OutsideTrigger.class);
        shop.on(RecordTrigger.class)
                .inAnyOpenState()
                .by(TEAM_LEAD)
                .when(
                        "unknown-clock",
                        "a clock for whoever it was",
                        situation ->
                                CLOCKS.containsKey(situation.action().trigger().clock()))
                .recording(situation -> situation.action().trigger())
                .flagging(FROM_OUTSIDE);
        shop.on(Attach.class)
                .inAnyOpenState()
                .by(TEAM_LEAD)
                .when("no-trigger", "a recorded trigger of this kind, with a reference", Outside::isTriggered);
        return shop.on(ChaseOutside.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .handingTo(TEAM_LEAD)
                .build();
    }

    /** A threat is no trigger. */
    private static boolean isTriggered(Situation<Attach> situation) {
        return situation
                .file()
                .attribute(OutsideTrigger.class)
                .filter(trigger -> trigger.clock().equals(situation.action().deadline()))
                .isPresent();
    }
}
