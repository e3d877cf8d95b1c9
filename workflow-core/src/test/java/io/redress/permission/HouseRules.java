package io.redress.permission;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules of {@link MatrixWorkflow} written a second time, by hand and in plain Java, to judge the engine by. It
 * shares no code with the library: keep it so.
 */
final class HouseRules {

    static final List<Rule> ALL = List.of(
            rule("take", "NEW", "Agents and team leads take a new case.")
                    .may(asker -> asker.serves("agent") || asker.serves("team-lead"))
                    .sendTo("agent", "team-lead"),
            rule(
                            "propose",
                            "WORKING",
                            "The agent who holds the case, or a team lead, makes an offer; nobody of the vendor does. A team"
                                    + " lead in house has to approve it.")
                    .may(HouseRules::mayPropose)
                    .barred(asker -> asker.from("VENDOR"))
                    .sendTo(asker -> mayPropose(asker)
                            ? Set.of("team-lead+IN_HOUSE")
                            : Set.of("agent+the ASSIGNEE", "team-lead"))
                    .offeredAs(asker -> "NEEDS_APPROVAL")
                    .then(asker -> "needs-cosigner"),
            rule("review", "WORKING", "A team lead has a second look, but never at a case of their own.")
                    .may(asker -> asker.serves("team-lead"))
                    .barred(Asker::isAssignee)
                    .sendTo("team-lead"),
            rule("credit small", "WORKING OFFERED", "Agents credit up to 100, team leads any amount.")
                    .may(asker -> asker.serves("agent") || asker.serves("team-lead"))
                    .sendTo("agent", "team-lead")
                    .offeredAs(asker -> asker.serves("team-lead") ? "FREE" : "GUARDED"),
            rule("credit large", "WORKING OFFERED", "Agents credit up to 100, team leads any amount.")
                    .may(asker -> asker.serves("agent") || asker.serves("team-lead"))
                    .sendTo(asker -> asker.serves("agent") ? Set.of("team-lead") : Set.of("agent", "team-lead"))
                    .offeredAs(asker -> asker.serves("team-lead") ? "FREE" : "GUARDED")
                    .then(asker -> asker.serves("team-lead") ? "accepted" : "above-limit"),
            rule("check", "WORKING", "The vendor, or an agent in house, checks the stock; the stock has to be known.")
                    .may(asker -> asker.worksFor("VENDOR") || (asker.serves("agent") && asker.worksFor("IN_HOUSE")))
                    .sendTo("VENDOR", "agent+IN_HOUSE")
                    .then(asker -> "needs-facts"),
            rule("explain", "WORKING", "The merchant of the case, speaking as a merchant, or the other party explains.")
                    .may(asker ->
                            (asker.from("MERCHANT") && asker.is(Asker.Tie.MERCHANT)) || asker.is(Asker.Tie.OTHER_PARTY))
                    .sendTo("MERCHANT+the MERCHANT", "the OTHER_PARTY"),
            rule("accept", "OFFERED", "The customer or the booker accepts an offer.")
                    .may(asker -> asker.isCustomer() || asker.is(Asker.Tie.BOOKER))
                    .sendTo("the CUSTOMER", "the BOOKER"),
            rule("reject", "OFFERED", "The customer rejects an offer, but nobody who is an agent does.")
                    .may(Asker::isCustomer)
                    .barred(asker -> asker.holds("agent"))
                    .sendTo("the CUSTOMER"),
            rule(
                            "withdraw",
                            "NEW WORKING OFFERED",
                            "The customer, a reporter or a team lead in house withdraws it; nobody who acts for the other"
                                    + " party does.")
                    .may(asker -> asker.isCustomer()
                            || asker.is(Asker.Tie.REPORTER)
                            || (asker.serves("team-lead") && asker.worksFor("IN_HOUSE")))
                    .barred(asker -> asker.from("OTHER_PARTY"))
                    .sendTo("the CUSTOMER", "the REPORTER", "team-lead+IN_HOUSE"),
            rule("audit", "NEW WORKING OFFERED", "Anybody in house or of an authority audits, except team leads.")
                    .may(asker -> asker.worksFor("IN_HOUSE") || asker.from("AUTHORITY"))
                    .barred(asker -> asker.holds("team-lead"))
                    .sendTo("IN_HOUSE", "AUTHORITY"),
            rule("recall", "OFFERED", "Who asked for an approval calls it back; nobody becomes that by a contact.")
                    .may(asker -> false)
                    .sendTo("the REQUESTER"),
            rule("remind", "NEW WORKING OFFERED", "Only the system reminds.")
                    .may(asker -> asker.from("SYSTEM"))
                    .sendTo("SYSTEM"),
            rule("appeal", "CLOSED", "The customer appeals against a closed case.")
                    .may(Asker::isCustomer)
                    .sendTo("the CUSTOMER"),
            rule("contact in", "NEW WORKING OFFERED", "A contact is taken in from everybody.")
                    .may(asker -> true)
                    .offeredAs(asker -> "GUARDED"),
            rule(
                            "contact out",
                            "NEW WORKING OFFERED",
                            "Staff who are no side, merchants and the system write for the desk.")
                    .may(asker -> true)
                    .sendTo("IN_HOUSE", "VENDOR", "MERCHANT", "SYSTEM")
                    .offeredAs(asker -> "GUARDED")
                    .then(asker -> asker.worksFor("IN_HOUSE")
                                    || asker.worksFor("VENDOR")
                                    || asker.from("MERCHANT")
                                    || asker.from("SYSTEM")
                            ? "accepted"
                            : "not-permitted"),
            rule(
                            "hand over to team-lead",
                            "NEW WORKING OFFERED",
                            "Agents, team leads in house and the system hand over to team leads.")
                    .may(HouseRules::mayHandOver)
                    .sendTo("agent", "team-lead+IN_HOUSE", "SYSTEM")
                    .offeredAs(asker -> "GUARDED"),
            rule(
                            "hand over to agent",
                            "NEW WORKING OFFERED",
                            "Team leads in house and the system hand over to agents; agents do not.")
                    .may(HouseRules::mayHandOver)
                    .sendTo(asker -> mayHandOver(asker)
                            ? Set.of("team-lead+IN_HOUSE", "SYSTEM")
                            : Set.of("agent", "team-lead+IN_HOUSE", "SYSTEM"))
                    .offeredAs(asker -> "GUARDED")
                    .then(asker -> (asker.serves("team-lead") && asker.worksFor("IN_HOUSE")) || asker.from("SYSTEM")
                            ? "accepted"
                            : "no-such-holder"),
            rule("show contact", "WORKING", "A team lead decides who reads a contact, but nobody of the vendor.")
                    .may(asker -> asker.serves("team-lead"))
                    .barred(asker -> asker.from("VENDOR"))
                    .sendTo("team-lead"),
            rule("erase", "CLOSED", "A team lead in house erases what is personal, once the case is closed.")
                    .may(asker -> asker.serves("team-lead") && asker.worksFor("IN_HOUSE"))
                    .sendTo("team-lead+IN_HOUSE"));

    private HouseRules() {}

    private static boolean mayPropose(Asker asker) {
        return !asker.from("VENDOR") && ((asker.serves("agent") && asker.isAssignee()) || asker.serves("team-lead"));
    }

    private static boolean mayHandOver(Asker asker) {
        return asker.serves("agent")
                || (asker.serves("team-lead") && asker.worksFor("IN_HOUSE"))
                || asker.from("SYSTEM");
    }

    private static Rule rule(String errand, String states, String prose) {
        return new Rule(
                errand,
                states,
                prose,
                asker -> false,
                asker -> false,
                asker -> Set.of(),
                asker -> "FREE",
                asker -> "accepted");
    }

    /**
     * What is said of one errand.
     *
     * @param errand a name of {@link MatrixWorkflow#ERRANDS}
     * @param states where it exists, between blanks
     * @param prose the rule in words
     * @param may who has the right
     * @param barred who has not, whatever else is true of them
     * @param sendTo whom a refusal names
     * @param offeredAs the terms on which it is listed for those who have the right
     * @param then what those who have the right hear when they try
     */
    record Rule(
            String errand,
            String states,
            String prose,
            Predicate<Asker> may,
            Predicate<Asker> barred,
            Function<Asker, Set<String>> sendTo,
            Function<Asker, String> offeredAs,
            Function<Asker, String> then) {

        Rule may(Predicate<Asker> who) {
            return new Rule(errand, states, prose, who, barred, sendTo, offeredAs, then);
        }

        Rule barred(Predicate<Asker> who) {
            return new Rule(errand, states, prose, may, who, sendTo, offeredAs, then);
        }

        Rule sendTo(String... who) {
            return sendTo(asker -> Set.of(who));
        }

        Rule sendTo(Function<Asker, Set<String>> who) {
            return new Rule(errand, states, prose, may, barred, who, offeredAs, then);
        }

        Rule offeredAs(Function<Asker, String> terms) {
            return new Rule(errand, states, prose, may, barred, sendTo, terms, then);
        }

        Rule then(Function<Asker, String> answer) {
            return new Rule(errand, states, prose, may, barred, sendTo, offeredAs, answer);
        }

        boolean existsIn(String state) {
            return (" " + states + " ").contains(" " + state + " ");
        }

        /** Whether the overview lists it for somebody in a state. */
        boolean permits(String state, Asker asker) {
            return asker.tenant() == Asker.Tenant.SAME && existsIn(state) && !barred.test(asker) && may.test(asker);
        }

        /** What somebody hears who tries it in a state. */
        String answer(String state, Asker asker) {
            if (asker.tenant() == Asker.Tenant.OTHER) {
                return "not-permitted";
            }
            if (!existsIn(state)) {
                return state.equals("CLOSED") ? "closed" : "wrong-state";
            }
            if (barred.test(asker)) {
                return "excluded";
            }
            if (may.test(asker)) {
                return then.apply(asker);
            }
            return may.test(asker.unconcerned()) ? "takes-sides" : "not-permitted";
        }

        /** Whom a refusal names. */
        Set<String> whoCan(String state, Asker asker) {
            return asker.tenant() == Asker.Tenant.SAME && existsIn(state) ? sendTo.apply(asker) : Set.of();
        }
    }
}
