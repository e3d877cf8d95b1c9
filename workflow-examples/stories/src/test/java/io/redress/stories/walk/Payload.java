package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.party.PersonalText;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.walk.PaperJudge.Second;
import io.redress.workflow.Correspond;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command asks for, its personal words apart: two are the same while shape and words are. */
record Payload(Action shape, String words, List<String> people) {
    private static final PersonalText NO_WORDS = PersonalText.of("");

    static Payload of(Action action) {
        if (action instanceof Correspond said) {
            return new Payload(
                    new Correspond(said.contact().saying("")),
                    words(said.contact().words()),
                    List.of());
        }
        if (action instanceof StaffAction.Ask ask) {
            return new Payload(new StaffAction.Ask(ask.question(), NO_WORDS), words(ask.words()), List.of());
        }
        if (action instanceof CustomerAction.Contest contest) {
            return new Payload(new CustomerAction.Contest(NO_WORDS), words(contest.reason()), List.of());
        }
        if (action instanceof CustomerAction.ReportHarassment report) {
            return new Payload(new CustomerAction.ReportHarassment(NO_WORDS), words(report.happened()), List.of());
        }
        if (action instanceof CustomerAction.Appeal appeal) {
            return new Payload(new CustomerAction.Appeal(NO_WORDS), words(appeal.reason()), List.of());
        }
        if (action instanceof CustomerAction.Reopen reopen) {
            return new Payload(new CustomerAction.Reopen(NO_WORDS), words(reopen.reason()), List.of());
        }
        if (action instanceof StaffAction.ConsultMerchant consult) {
            return new Payload(new StaffAction.ConsultMerchant(NO_WORDS), words(consult.question()), List.of());
        }
        if (action instanceof StaffAction.ReportAbuse report) {
            return new Payload(new StaffAction.ReportAbuse(NO_WORDS), words(report.happened()), List.of());
        }
        return new Payload(action, "", List.of());
    }

    /** The same by somebody, perhaps together with a second person. */
    Payload by(Person person, Optional<Second> second) {
        return new Payload(
                shape,
                words,
                Stream.concat(Stream.of(person), second.map(Second::person).stream())
                        .map(Person::id)
                        .toList());
    }

    private static String words(PersonalText text) {
        return text instanceof PersonalText.Plain plain ? plain.words() : "";
    }
}
