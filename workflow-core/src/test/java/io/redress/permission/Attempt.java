package io.redress.permission;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody asks for an amount, and somebody else agrees, in plain words. It knows nothing of the library on purpose:
 * {@link ApprovalRules} judges by it.
 *
 * @param band how much is asked for
 * @param requester what ann holds, who asks
 * @param approver what bob holds, who agrees; or that ann agrees herself
 * @param tenant where the one who agrees works
 * @param tie what the case says of the one who agrees
 * @param standIn in whose place the one who agrees may decide besides
 * @param absence when the one who agrees is away
 */
record Attempt(
        Band band, Requester requester, Approver approver, Tenant tenant, Tie tie, StandIn standIn, Absence absence) {

    /** How much, in cents. */
    enum Band {
        NOTHING("CNY", 0),
        WITHIN_AGENTS_OWN("CNY", 60_00),
        AT_AGENTS_OWN("CNY", 100_00),
        ABOVE_AGENTS_OWN("CNY", 100_01),
        AT_LEADS_OWN("CNY", 200_00),
        ABOVE_LEADS_OWN("CNY", 200_01),
        WITHIN_LEADS_CONSENT("CNY", 300_00),
        AT_LEADS_CONSENT("CNY", 500_00),
        ABOVE_LEADS_CONSENT("CNY", 500_01),
        AT_CEILING("CNY", 2000_00),
        ABOVE_CEILING("CNY", 2000_01),
        NEGATIVE("CNY", -1),
        FOREIGN("USD", 60_00);

        final String currency;
        final long cents;

        Band(String currency, long cents) {
            this.currency = currency;
            this.cents = cents;
        }

        String amount() {
            String digits = "%d.%02d".formatted(Math.abs(cents) / 100, Math.abs(cents) % 100);
            return currency + " " + (cents < 0 ? "-" : "") + digits;
        }
    }

    /** What the one who asks holds. */
    enum Requester {
        NONE(""),
        AGENT("agent"),
        LEAD("team-lead"),
        FINANCE("finance"),
        AGENT_AND_LEAD("agent+team-lead");

        final String roles;

        Requester(String roles) {
            this.roles = roles;
        }

        boolean holds(String role) {
            return List.of(roles.split("\\+")).contains(role);
        }
    }

    /** Who agrees: with which roles as they come in, and with which according to the directory. */
    enum Approver {
        SAME_PERSON("ann", "ann herself", "team-lead+finance", "team-lead+finance"),
        AGENT("bob", "agent", "agent", "agent"),
        LEAD("bob", "lead", "team-lead", "team-lead"),
        FINANCE("bob", "finance", "finance", "finance"),
        LEAD_AND_FINANCE("bob", "both", "team-lead+finance", "team-lead+finance"),
        UNKNOWN("bob", "unknown", "team-lead+finance", "team-lead+finance"),
        CLAIMING("bob", "claims", "team-lead+finance", ""),
        LISTED("bob", "listed", "", "team-lead+finance");

        final String person;
        final String head;
        final String comesWith;
        final String listedWith;

        Approver(String person, String head, String comesWith, String listedWith) {
            this.person = person;
            this.head = head;
            this.comesWith = comesWith;
            this.listedWith = listedWith;
        }
    }

    /** Where the one who agrees works. */
    enum Tenant {
        SAME,
        OTHER
    }

    /** What a case can say of the one who agrees. */
    enum Tie {
        NONE("n", "nothing"),
        ASSIGNEE("a", "holds the case"),
        CUSTOMER("c", "is the customer"),
        BOOKER("b", "is the booker"),
        REPORTER("r", "is a reporter"),
        MERCHANT("m", "is the merchant"),
        OTHER_PARTY("o", "is the other party"),
        CLAIM("l", "only claims to be the customer");

        final String letter;
        final String prose;

        Tie(String letter, String prose) {
            this.letter = letter;
            this.prose = prose;
        }
    }

    /** What the directory says of delegations to the one who agrees. Each is in the role of a team lead. */
    enum StandIn {
        NONE("no delegation"),
        VALID("from a lead"),
        EXPIRED("from a lead, over"),
        NOT_YET("from a lead, later"),
        ENDS_NOW("from a lead, ends now"),
        BEGINS_NOW("from a lead, begins now"),
        OF_ABSENT("from a lead who is away"),
        OF_FORMER("from a lead no more"),
        OF_ASKER("from ann"),
        OF_SIDE("from a lead who booked"),
        CYCLE("to each other"),
        NEVER_HELD("from an agent");

        final String prose;

        StandIn(String prose) {
            this.prose = prose;
        }
    }

    /** When the one who agrees is away. */
    enum Absence {
        NONE("not away"),
        NOW("away"),
        ENDS_NOW("away until now"),
        BEGINS_NOW("away from now on"),
        OVER("back long since");

        final String prose;

        Absence(String prose) {
            this.prose = prose;
        }
    }

    static List<Attempt> all() {
        List<Attempt> all = new ArrayList<>();
        for (Band band : Band.values()) {
            for (Requester requester : Requester.values()) {
                all.addAll(of(band, requester));
            }
        }
        return all;
    }

    /** Everybody who could agree. */
    static List<Attempt> of(Band band, Requester requester) {
        List<Attempt> all = new ArrayList<>();
        for (Approver approver : Approver.values()) {
            for (Tenant tenant : Tenant.values()) {
                for (Tie tie : Tie.values()) {
                    for (StandIn standIn : StandIn.values()) {
                        for (Absence absence : Absence.values()) {
                            all.add(new Attempt(band, requester, approver, tenant, tie, standIn, absence));
                        }
                    }
                }
            }
        }
        return all;
    }
}
