package io.redress.stories.shop;

import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.casefile.CaseFile;
import io.redress.party.Affiliation;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.OutsideAction.CarrierAnswers;
import io.redress.stories.shop.OutsideAction.MerchantAnswers;
import io.redress.stories.shop.StaffAction.AskCarrier;
import io.redress.stories.shop.StaffAction.ConsultMerchant;
import io.redress.stories.shop.StaffAction.RecordHarm;
import io.redress.stories.shop.SystemAction.AssumeAdmitted;
import io.redress.stories.shop.SystemAction.AssumeUndelivered;
import io.redress.workflow.WorkflowBuilder;

/** What is claimed, and what merchant and carrier say to it: each in its own time, and silence speaks for the customer. */
final class Hearing {
    private Hearing() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<Stage> shop) {
        shop.carrying(Heard.class, Harm.class);
        shop.on(Complain.class)
                .in(NEW, WORKING, WITH_CUSTOMER, HELP)
                .by(CUSTOMER, BOOKER, AGENT, TEAM_LEAD)
                .claiming(said -> said.action().claim());
        shop.on(RecordHarm.class)
                .inAnyOpenState()
                .by(AGENT, TEAM_LEAD)
                .recording(said -> new Harm(said.action().what()));

        shop.on(ConsultMerchant.class)
                .in(NEW, WORKING, HELP)
                .by(AGENT, TEAM_LEAD)
                .notifying("merchant-asked", MERCHANT);
        shop.on(MerchantAnswers.class)
                .in(NEW, WORKING, WITH_CUSTOMER, HELP)
                .by(MERCHANT, AGENT, TEAM_LEAD)
                .recording(said -> heard(said.file()).merchant(said.action().answer()))
                .meeting(Promises.CONSULTATION);
        shop.on(AssumeAdmitted.class)
                .inAnyOpenState()
                .by(Affiliation.SYSTEM)
                .recording(said -> heard(said.file()).merchant(Heard.Answer.SILENT));

        shop.on(AskCarrier.class).in(NEW, WORKING).by(AGENT, TEAM_LEAD).notifying("carrier-asked", AGENT);
        shop.on(CarrierAnswers.class)
                .in(NEW, WORKING, WITH_CUSTOMER)
                .by(AGENT, TEAM_LEAD)
                .recording(said -> heard(said.file()).carrier(said.action().answer()))
                .meeting(Promises.PROOF);
        shop.on(AssumeUndelivered.class)
                .inAnyOpenState()
                .by(Affiliation.SYSTEM)
                .recording(said -> heard(said.file()).carrier(Heard.Answer.SILENT));
    }

    private static Heard heard(CaseFile file) {
        return file.attribute(Heard.class).orElse(Heard.NOBODY);
    }
}
