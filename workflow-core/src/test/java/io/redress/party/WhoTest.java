package io.redress.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.id.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the words of a grant mean, and whom they leave out because they are a side of the dispute. */
class WhoTest {
    private static final TenantId TENANT = TenantId.of("shop");
    private static final Role AGENT = Role.of("agent");
    private static final Set<Relation> SIDES =
            EnumSet.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER, Relation.OTHER_PARTY);

    @ParameterizedTest
    @EnumSource
    void aSideIsLeftOutOfItsRolesAndOfTheStaff(Relation relation) {
        Actor agent = Actor.inHouse(TENANT, "ann", AGENT);
        boolean side = SIDES.contains(relation);

        assertThat(relation.takesSides()).isEqualTo(side);
        for (Who who : List.of(AGENT, Affiliation.IN_HOUSE, AGENT.and(Affiliation.IN_HOUSE))) {
            assertThat(who.includes(agent, Set.of())).isTrue();
            assertThat(who.includes(agent, Set.of(relation))).isEqualTo(!side);
            assertThat(who.describes(agent, Set.of(relation))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyStaffAreLeftOutForTakingSides(Affiliation affiliation) {
        Actor actor = Actor.of(TENANT, "ann", affiliation);
        boolean staff = affiliation == Affiliation.IN_HOUSE || affiliation == Affiliation.VENDOR;

        assertThat(affiliation.isStaff()).isEqualTo(staff);
        assertThat(affiliation.includes(actor, Set.of(Relation.CUSTOMER))).isEqualTo(!staff);
        assertThat(Stream.of(Affiliation.values())
                        .filter(other -> other != affiliation)
                        .noneMatch(other -> other.describes(actor, Set.of(Relation.values()))))
                .isTrue();
    }

    @Test
    void aRelationIsMeantWhoeverHasIt() {
        Actor anybody = Actor.of(TENANT, "ann", Affiliation.AUTHORITY);

        assertThat(Relation.ASSIGNEE.includes(anybody, Set.of(Relation.ASSIGNEE, Relation.CUSTOMER)))
                .isTrue();
        assertThat(Relation.CUSTOMER.includes(anybody, Set.of(Relation.ASSIGNEE)))
                .isFalse();
        assertThat(Relation.CUSTOMER.describes(anybody, Set.of())).isFalse();
    }

    @Test
    void severalConditionsHoldTogether() {
        Who who = AGENT.and(Affiliation.VENDOR).and(Relation.ASSIGNEE);

        assertThat(who.includes(Actor.vendor(TENANT, "vic", AGENT), Set.of(Relation.ASSIGNEE)))
                .isTrue();
        assertThat(who.includes(Actor.vendor(TENANT, "vic", AGENT), Set.of())).isFalse();
        assertThat(who.includes(Actor.vendor(TENANT, "vic"), Set.of(Relation.ASSIGNEE)))
                .isFalse();
        assertThat(who.includes(Actor.inHouse(TENANT, "ann", AGENT), Set.of(Relation.ASSIGNEE)))
                .isFalse();
        assertThat(who).hasToString("agent+VENDOR+ASSIGNEE");
        assertThatIllegalArgumentException().isThrownBy(() -> new Who.AllOf(List.of(AGENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Agent", "team lead", "agent\n", "rôle"})
    void aRoleHasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of(name)).withMessageContaining(name);
    }
}
