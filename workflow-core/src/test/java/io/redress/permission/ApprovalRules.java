package io.redress.permission;

import io.redress.permission.Attempt.Absence;
import io.redress.permission.Attempt.Approver;
import io.redress.permission.Attempt.StandIn;
import io.redress.permission.Attempt.Tenant;
import io.redress.permission.Attempt.Tie;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of {@link ApprovalWorkflow} written a second time, by hand and in plain Java, to judge the engine by. It
 * shares no code with the library: keep it so.
 */
final class ApprovalRules {
    static final List<String> PROSE = List.of(
            "Agents refund up to 100.00 a day alone, team leads up to 200.00, finance nothing. Beyond that a team lead agrees,",
            "up to 500.00 a day, and above 500.00 somebody of finance besides, each another person. Nobody refunds more than",
            "2000.00. All of it comes from a budget.");

    private static final String DAY = "2026-11-23";
    private static final Set<Tie> SIDES = EnumSet.of(Tie.CUSTOMER, Tie.BOOKER, Tie.REPORTER, Tie.OTHER_PARTY);

    private ApprovalRules() {}

    /** What ann hears when she asks. */
    static String asked(Attempt attempt) {
        if (attempt.requester().roles.isEmpty()) {
            return "not-permitted";
        }
        if (attempt.approver() == Approver.SAME_PERSON && SIDES.contains(attempt.tie())) {
            return "takes-sides";
        }
        if (attempt.band().currency.equals("USD")) {
            return "foreign-currency";
        }
        if (attempt.band().cents < 0) {
            return "negative-amount";
        }
        if (attempt.band().cents > 2000_00) {
            return "beyond-ceiling";
        }
        if (attempt.requester().holds("agent") && attempt.band().cents <= 100_00) {
            return done(attempt, "", "own-agent/CNY/ann/" + DAY);
        }
        if (attempt.requester().holds("team-lead") && attempt.band().cents <= 200_00) {
            return done(attempt, "", "own-lead/CNY/ann/" + DAY);
        }
        return "waits for team-lead";
    }

    /** What the one hears who then agrees. */
    static String answered(Attempt attempt) {
        if (!asked(attempt).startsWith("waits") || attempt.tenant() == Tenant.OTHER) {
            return "no-such-request";
        }
        if (attempt.approver() == Approver.SAME_PERSON) {
            return "own-request";
        }
        if (attempt.approver() == Approver.UNKNOWN) {
            return "unknown-person";
        }
        if (attempt.absence() == Absence.NOW || attempt.absence() == Absence.BEGINS_NOW) {
            return "absent";
        }
        if (SIDES.contains(attempt.tie())) {
            return "takes-sides";
        }
        boolean isLead = holds(attempt.approver(), "team-lead");
        boolean isFinance = holds(attempt.approver(), "finance");
        if (!isLead && !isFinance && !standsIn(attempt.standIn())) {
            return "not-permitted";
        }
        String agrees = isLead || isFinance ? "bob agrees; " : "bob agrees in place of lena; ";
        if (attempt.band().cents > 500_00) {
            return agrees + "waits for " + (isFinance ? "team-lead" : "finance");
        }
        if (isLead) {
            return agrees + done(attempt, "bob", "consent-lead/CNY/bob/" + DAY);
        }
        return agrees + (isFinance ? done(attempt, "bob") : done(attempt, "bob", "consent-lead/CNY/lena/" + DAY));
    }

    /** What fay of finance hears, who agrees where that is not enough: she may stand in for a team lead too. */
    static String ended(Attempt attempt) {
        return answered(attempt).contains("; waits for ") ? "fay agrees; " + done(attempt, "fay") : "";
    }

    /** Only what somebody comes with and is listed with counts. */
    private static boolean holds(Approver approver, String role) {
        return approver.comesWith.contains(role) && approver.listedWith.contains(role);
    }

    private static boolean standsIn(StandIn standIn) {
        return standIn == StandIn.VALID || standIn == StandIn.BEGINS_NOW || standIn == StandIn.OF_ABSENT;
    }

    private static String done(Attempt attempt, String signer, String... accounts) {
        StringBuilder done = new StringBuilder("done for ann");
        if (!signer.isEmpty()) {
            done.append(", signed by ").append(signer);
        }
        if (attempt.band().cents > 0) {
            done.append(", charged ").append(attempt.band().amount());
            for (String account : accounts) {
                done.append(", ").append(attempt.band().cents).append(" on ").append(account);
            }
            done.append(", ").append(attempt.band().cents).append(" on goodwill/CNY/2026");
        }
        return done.toString();
    }
}
