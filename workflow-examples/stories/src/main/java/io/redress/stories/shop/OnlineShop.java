package io.redress.stories.shop;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.VENDOR;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.party.Relation.OTHER_PARTY;
import static io.redress.party.Relation.REPORTER;
import static io.redress.permission.Field.DEADLINES;
import static io.redress.permission.Field.EVIDENCE;
import static io.redress.permission.Field.FLAGS;
import static io.redress.permission.Field.HOLDER;
import static io.redress.permission.Field.ORDER;
import static io.redress.permission.Field.SEVERITY;
import static io.redress.permission.Field.STATE;
import static io.redress.permission.Field.TIMELINE;
import static io.redress.permission.Field.WORDS;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;

import io.redress.casefile.Flag;
import io.redress.party.Role;
import io.redress.workflow.Erase;
import io.redress.workflow.ShowContact;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;

/**
 * The complaints of a marketplace. Read {@link Stage} first, then {@link Promises}, {@link Conversation},
 * {@link Adverts}, {@link Hearing}, {@link Remedies}, {@link Payouts}, {@link HelpNow}, {@link Safety} and
 * {@link Closing}: each is a chapter of the definition, and {@link Offers} says what is offered. People at a contractor are agents too; what
 * they may not do is said where it matters.
 */
public final class OnlineShop {
    /** Answers customers, in house or at a contractor. */
    public static final Role AGENT = Role.of("agent");

    /** Decides what agents may not. */
    public static final Role TEAM_LEAD = Role.of("team-lead");

    /** Looks after people who are pressed or in danger, day and night. */
    public static final Role SAFETY_DESK = Role.of("safety-desk");

    /** Pays. */
    public static final Role FINANCE = Role.of("finance");

    /** Somebody is pressed because of the complaint. */
    public static final Flag HARASSMENT = Flag.of("harassment");

    /** The customer curses or threatens, and is not called for a while. */
    public static final Flag ABUSE = Flag.of("abuse");

    /** The customer's safety was at risk. */
    public static final Flag UNSAFE = Flag.of("unsafe");

    /** Help came too late, or not at all. */
    public static final Flag FAILED_HELP = Flag.of("failed-help");

    /** Whoever needs help cannot wait as others can, such as a child or a woman alone at night. */
    public static final Flag VULNERABLE = Flag.of("vulnerable");

    private OnlineShop() {}

    /**
     * The workflow.
     *
     * @return the workflow, checked
     */
    public static Workflow workflow() {
        return definition().build();
    }

    /**
     * The definition before it is checked, for a host that adds sentences of its own.
     *
     * @return a new builder, with everything said
     */
    public static WorkflowBuilder<Stage> definition() {
        WorkflowBuilder<Stage> shop = Workflow.named("online-shop").version(1).over(Stage.class);
        shop.startsIn(Stage.NEW).endsIn(Stage.CLOSED).takenInBy(AGENT).holdingDisputedItems();
        Promises.define(shop);
        Conversation.define(shop);
        Adverts.define(shop);
        Hearing.define(shop);
        Remedies.define(shop);
        Payouts.define(shop);
        HelpNow.define(shop);
        Safety.define(shop);
        Closing.define(shop);
        handOvers(shop);
        views(shop);
        return shop;
    }

    private static void handOvers(WorkflowBuilder<Stage> shop) {
        shop.handingOver(AGENT, AGENT, TEAM_LEAD, SAFETY_DESK);
        shop.handingOver(TEAM_LEAD, AGENT, TEAM_LEAD, SAFETY_DESK, FINANCE);
        shop.handingOver(SAFETY_DESK, SAFETY_DESK, TEAM_LEAD);
        shop.handingOver(FINANCE, FINANCE, TEAM_LEAD);
    }

    private static void views(WorkflowBuilder<Stage> shop) {
        shop.showingEverything().to(IN_HOUSE);
        shop.showing(STATE, SEVERITY, HOLDER, ORDER, WORDS, DEADLINES, FLAGS, TIMELINE)
                .to(VENDOR);
        shop.showing(STATE, ORDER, WORDS, EVIDENCE, DEADLINES, TIMELINE).to(CUSTOMER, BOOKER, MERCHANT);
        shop.showing(STATE).to(REPORTER, OTHER_PARTY);

        shop.on(ShowContact.class).in(Stage.values()).by(TEAM_LEAD);
        shop.on(Erase.class).in(Stage.CLOSED).by(TEAM_LEAD);
    }
}
