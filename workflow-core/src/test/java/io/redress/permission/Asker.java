package io.redress.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who asks, in plain words. It knows nothing of the library on purpose: {@link HouseRules} judges by it.
 *
 * @param roles the roles held
 * @param affiliation on whose behalf
 * @param tie what the case says of them
 * @param tenant where they work
 */
record Asker(Set<String> roles, String affiliation, Tie tie, Tenant tenant) {

    static final List<Set<String>> ROLE_SETS =
            List.of(Set.of(), Set.of("agent"), Set.of("team-lead"), Set.of("agent", "team-lead"));

    static final List<String> AFFILIATIONS =
            List.of("IN_HOUSE", "VENDOR", "MERCHANT", "CUSTOMER", "OTHER_PARTY", "AUTHORITY", "SYSTEM");

    /** Whether the case is theirs to see at all. */
    enum Tenant {
        SAME,
        OTHER
    }

    /** What a case can say of somebody. */
    enum Tie {
        NONE("n", "nothing"),
        CLAIM("l", "only claims to be the customer"),
        CALLED_REQUESTER("q", "a contact calls them the requester"),
        CALLED_ASSIGNEE("p", "a contact calls them the assignee"),
        ASSIGNEE("a", "holds the case"),
        CUSTOMER("c", "is the customer"),
        BOOKER("b", "is the booker"),
        REPORTER("r", "is a reporter"),
        MERCHANT("m", "is the merchant"),
        OTHER_PARTY("o", "is the other party"),
        ASSIGNEE_AND_CUSTOMER("d", "holds the case and is its customer");

        final String letter;
        final String prose;

        Tie(String letter, String prose) {
            this.letter = letter;
            this.prose = prose;
        }
    }

    static List<Asker> everybody(Tenant tenant) {
        List<Asker> everybody = new ArrayList<>();
        for (Set<String> roles : ROLE_SETS) {
            for (String affiliation : AFFILIATIONS) {
                for (Tie tie : Tie.values()) {
                    everybody.add(new Asker(roles, affiliation, tie, tenant));
                }
            }
        }
        return everybody;
    }

    boolean holds(String role) {
        return roles.contains(role);
    }

    boolean from(String somewhere) {
        return affiliation.equals(somewhere);
    }

    boolean isAssignee() {
        return tie == Tie.ASSIGNEE || tie == Tie.ASSIGNEE_AND_CUSTOMER;
    }

    boolean isCustomer() {
        return tie == Tie.CUSTOMER || tie == Tie.ASSIGNEE_AND_CUSTOMER;
    }

    boolean is(Tie other) {
        return tie == other;
    }

    boolean isSide() {
        return isCustomer() || tie == Tie.BOOKER || tie == Tie.REPORTER || tie == Tie.OTHER_PARTY;
    }

    /** Has the role and may use it here. */
    boolean serves(String role) {
        return holds(role) && !isSide();
    }

    /** Works for the platform or its vendor, and is no side here. */
    boolean worksFor(String employer) {
        return from(employer) && !isSide();
    }

    /** The same person, were they no side of this dispute. */
    Asker unconcerned() {
        if (!isSide()) {
            return this;
        }
        return new Asker(roles, affiliation, isAssignee() ? Tie.ASSIGNEE : Tie.NONE, tenant);
    }
}
