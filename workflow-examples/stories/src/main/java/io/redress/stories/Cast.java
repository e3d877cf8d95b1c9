package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;

/** The people of the stories. */
final class Cast {
    static final TenantId SHOP = TenantId.of("shop");

    /** Bought something. */
    static final Actor LIN = Actor.customer(SHOP, "lin");

    /** Answers the telephone at a contractor. */
    static final Actor WU = Actor.vendor(SHOP, "wu", AGENT);

    /** Answers in house. */
    static final Actor ANN = Actor.inHouse(SHOP, "ann", AGENT);

    /** Leads the team. */
    static final Actor MEI = Actor.inHouse(SHOP, "mei", TEAM_LEAD);

    /** Leads another team. */
    static final Actor HE = Actor.inHouse(SHOP, "he", TEAM_LEAD);

    /** Keeps the money together. */
    static final Actor QIAN = Actor.inHouse(SHOP, "qian", FINANCE);

    /** Is on duty at the safety desk. */
    static final Actor SONG = Actor.inHouse(SHOP, "song", SAFETY_DESK);

    /** Drives, and is complained about. */
    static final Actor ZHAO = Actor.of(SHOP, "zhao", Affiliation.OTHER_PARTY);

    static final String LINS_PHONE = "+86 138 0000 1234";

    private Cast() {}

    /** Lin as a party: the host has checked who she is. */
    static Party lin() {
        return Party.verified("lin", Relation.CUSTOMER).called("Lin Yue").reachedAt(LINS_PHONE);
    }

    static Party zhao() {
        return Party.verified("zhao", Relation.OTHER_PARTY).called("Zhao");
    }
}
