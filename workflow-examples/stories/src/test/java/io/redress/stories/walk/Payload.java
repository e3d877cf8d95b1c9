package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.party.PersonalText;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.StaffAction;
import io.redress.workflow.Correspond;

/** What a command asks for, its personal words apart: two are the same while shape and words are. */
record Payload(Action shape, String words) {
    private static final PersonalText NO_WORDS = PersonalText.of("");

    static Payload of(Action action) {
        if (action instanceof Correspond said) {
            return new Payload(
                    new Correspond(said.contact().saying("")),
                    words(said.contact().words()));
        }
        if (action instanceof StaffAction.Ask ask) {
            return new Payload(new StaffAction.Ask(ask.question(), NO_WORDS), words(ask.words()));
        }
        if (action instanceof CustomerAction.Contest contest) {
            return new Payload(new CustomerAction.Contest(NO_WORDS), words(contest.reason()));
        }
        if (action instanceof CustomerAction.ReportHarassment report) {
            return new Payload(new CustomerAction.ReportHarassment(NO_WORDS), words(report.happened()));
        }
        if (action instanceof CustomerAction.Appeal appeal) {
            return new Payload(new CustomerAction.Appeal(NO_WORDS), words(appeal.reason()));
        }
        if (action instanceof CustomerAction.Reopen reopen) {
            return new Payload(new CustomerAction.Reopen(NO_WORDS), words(reopen.reason()));
        }
        if (action instanceof StaffAction.ConsultMerchant consult) {
            return new Payload(new StaffAction.ConsultMerchant(NO_WORDS), words(consult.question()));
        }
        if (action instanceof StaffAction.ReportAbuse report) {
            return new Payload(new StaffAction.ReportAbuse(NO_WORDS), words(report.happened()));
        }
        return new Payload(action, "");
    }

    private static String words(PersonalText text) {
        return text instanceof PersonalText.Plain plain ? plain.words() : "";
    }
}
