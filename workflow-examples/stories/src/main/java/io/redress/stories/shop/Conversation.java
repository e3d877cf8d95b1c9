package io.redress.stories.shop;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.NEEDED;
import static io.redress.stories.shop.Promises.REPLY;
import static io.redress.stories.shop.Promises.UPDATE;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.calendar.Span;
import io.redress.casefile.Severity;
import io.redress.stories.shop.CustomerAction.NeedBy;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Expedite;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.stories.shop.SystemAction.Escalate;
import io.redress.stories.shop.SystemAction.MissNeed;
import io.redress.stories.shop.SystemAction.Reassure;
import io.redress.workflow.Correspond;
import io.redress.workflow.WorkflowBuilder;

/** How staff and customer talk, and who hurries whom. */
final class Conversation {
    private Conversation() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<Stage> shop) {
        shop.on(Take.class)
                .in(NEW, WORKING, WITH_CUSTOMER, HELP, OFFERED, PAYING, REVIEW)
                .by(AGENT, TEAM_LEAD)
                .when("cursed", "somebody whom the customer has not cursed", Rules::isSpared)
                .assigning();

        // An answer is an outbound contact. It keeps the promise to answer or to report, never the promise to decide.
        shop.on(Correspond.class)
                .in(NEW)
                .to(WORKING)
                .by(AGENT, TEAM_LEAD)
                .when("no-answer", "words to the customer", Rules::answers)
                .guardedBy(Rules::isNoCallBeforeItsTime)
                .meeting(FIRST_ANSWER);
        shop.on(Correspond.class)
                .in(WORKING)
                .by(AGENT, TEAM_LEAD)
                .when("no-answer", "words to the customer", Rules::answers)
                .guardedBy(Rules::isNoCallBeforeItsTime)
                .meeting(UPDATE);

        shop.on(Ask.class)
                .in(NEW, WORKING)
                .to(WITH_CUSTOMER)
                .by(AGENT, TEAM_LEAD)
                .guardedBy(Rules::isNotKnownYet)
                .meeting(FIRST_ANSWER, UPDATE)
                .notifying("question", CUSTOMER);
        shop.on(Ask.class)
                .in(HELP)
                .by(AGENT, TEAM_LEAD)
                .guardedBy(Rules::isNotKnownYet)
                .notifying("question", CUSTOMER);
        shop.on(Correspond.class)
                .in(WITH_CUSTOMER)
                .to(WORKING)
                .by(CUSTOMER, AGENT, TEAM_LEAD)
                .when("no-reply", "words from the customer", Rules::replies)
                .meeting(REPLY);

        shop.carrying(NeededBy.class);
        shop.on(NeedBy.class)
                .inAnyOpenState()
                .by(CUSTOMER, BOOKER, AGENT, TEAM_LEAD)
                .recording(said -> new NeededBy(said.action().day()))
                .when("far-off", "a day within a year", Rules::isNear)
                .dueBy(NEEDED, Rules::endOfUse);
        shop.on(MissNeed.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .raisingTo(Severity.URGENT)
                .notifying("too-late-for-you", CUSTOMER);

        shop.on(Expedite.class)
                .in(NEW, WORKING)
                .by(TEAM_LEAD)
                .hastening(FIRST_ANSWER, Span.workingMinutes(30))
                .hastening(DECISION, Span.workingHours(4))
                .raisingTo(Severity.URGENT)
                .notifying("expedited", CUSTOMER);

        shop.on(Escalate.class)
                .in(NEW, WORKING, WITH_CUSTOMER, HELP, REVIEW)
                .by(SYSTEM)
                .handingTo(TEAM_LEAD)
                .raisingTo(Severity.HIGH);
        shop.on(Reassure.class).in(WORKING, SAFETY).by(SYSTEM).notifying("still-working", CUSTOMER);
    }
}
