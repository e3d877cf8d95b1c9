package io.redress.stories.shop;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Severity;
import io.redress.id.DeadlineName;
import io.redress.stories.shop.CustomerAction.ReportArrival;
import io.redress.stories.shop.StaffAction.NoteAdvert;
import io.redress.stories.shop.SystemAction.BreakAdvert;
import io.redress.workflow.WorkflowBuilder;

/** What was advertised is a promise: it stands on the case with its source, and breaks by the clock. */
public final class Adverts {
    /** What was advertised is there. */
    public static final DeadlineName ADVERTISED = DeadlineName.of("advertised");

    private Adverts() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<Stage> shop) {
        shop.carrying(Advertised.class);
        shop.deadline(
                ADVERTISED,
                goods -> goods.owedBy(MERCHANT).to(CUSTOMER).byDate().lapsingInto(new BreakAdvert()));
        shop.on(NoteAdvert.class)
                .inAnyOpenState()
                .by(AGENT, TEAM_LEAD)
                .recording(noted ->
                        new Advertised(noted.action().by(), noted.action().source()))
                .dueBy(ADVERTISED, noted -> noted.action().by());
        shop.on(ReportArrival.class)
                .inAnyOpenState()
                .by(CUSTOMER, BOOKER, AGENT, TEAM_LEAD)
                .meeting(ADVERTISED);
        shop.on(BreakAdvert.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .raisingTo(Severity.HIGH)
                .notifying("advertised-and-not-kept", CUSTOMER);
    }
}
