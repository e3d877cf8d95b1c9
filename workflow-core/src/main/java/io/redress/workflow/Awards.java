package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.deadline.Passage;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.party.Affiliation;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.workflow.AwardAction.Report;
import io.redress.workflow.AwardAction.Send;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what the system does to carry awards out, on open and on closed cases. */
final class Awards {
    private final Blueprint blueprint;
    private final Following following;

    Awards(Blueprint blueprint, Following following) {
        this.blueprint = blueprint;
        this.following = following;
    }

    Decision decide(CaseFile file, AwardAction action, Command command) {
        if (!file.tenant().equals(command.actor().tenant()) || command.actor().affiliation() != Affiliation.SYSTEM) {
            return Requests.refused(
                    action.getClass(),
                    Objection.of(Refusal.NOT_PERMITTED, "the system itself"),
                    new WhoCan(List.of(Affiliation.SYSTEM), List.of()));
        }
        Optional<Award> found = file.remedies().award(action.award());
        if (found.isEmpty()) {
            return Requests.refused(
                    action.getClass(),
                    Objection.of(Refusal.NO_SUCH_AWARD, "an award of this case; it has no number " + action.award()),
                    WhoCan.NOBODY);
        }
        Award award = found.get();
        return next(award, action, command.now())
                .<Decision>map(next -> accepted(file, award, next, command.now()))
                .orElseGet(() -> Requests.refused(action.getClass(), late(award), WhoCan.NOBODY));
    }

    private static Optional<Handling> next(Award award, AwardAction action, Instant now) {
        Course course = new Course(award, now);
        if (action instanceof Send) {
            return course.isDue(action.part(), action.attempt()) ? Optional.of(course.sent()) : Optional.empty();
        }
        return course.told(action.part(), action.attempt(), ((Report) action).heard());
    }

    private static Objection late(Award award) {
        return Objection.of(
                award.handling().isOver() ? Refusal.AWARD_OVER : Refusal.AWARD_MOVED_ON,
                "an award that waits for this; it is at " + award.handling().stage() + ", part "
                        + award.handling().part() + ", try " + award.handling().tries());
    }

    private Decision.Accepted accepted(CaseFile file, Award award, Handling next, Instant now) {
        Draft draft = new Draft(file);
        blueprint.fulfilling().handled(draft, award, next);
        if (file.isOpen()) {
            Enum<?> state = file.state();
            Step step = new Step(Optional.of(state), state, Ends.STAYS_OPEN, AwardAction.class, Set.of());
            draft.addAll(new Passage(blueprint.deadlines(), Optional.of(file), step, now).events(draft.file()));
            Decider.clockRuns(draft);
        }
        return following.after(file, draft.accepted(Affiliation.SYSTEM.toString()), now);
    }
}
