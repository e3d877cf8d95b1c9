package io.redress.compensation;

import static io.redress.compensation.Driven.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.casefile.Flag;
import io.redress.compensation.OrderFacts.Item;
import io.redress.remedy.Claim;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.testkit.contract.Matters;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy need not reckon out for itself. */
class WhatAMatterTellsTest {
    private static final Instant NOON = Matters.NOON;
    private static final Item PROMISED = Item.of("1", cny("30")).promisedBy(NOON.minus(Duration.ofHours(3)));
    private static final Item OTHER = Item.of("2", cny("8"));

    private static final Matter MATTER = Matters.of(PROMISED, OTHER).matter();

    private static Head head(String... items) {
        return Claim.of(Ground.LATE, items).heads().get(0);
    }

    @Test
    void whichItemsAHeadIsAbout() {
        assertThat(MATTER.items(head("2"))).containsExactly(OTHER);
        assertThat(MATTER.items(head())).containsExactly(PROMISED, OTHER);
        assertThat(MATTER.items(head("3"))).isEmpty();
    }

    @Test
    void howLateAnItemIs() {
        assertThat(MATTER.late(PROMISED)).contains(Duration.ofHours(3));
        assertThat(MATTER.late(PROMISED.deliveredAt(NOON.minus(Duration.ofHours(2)))))
                .contains(Duration.ofHours(1));
        assertThat(MATTER.late(PROMISED.deliveredAt(NOON.minus(Duration.ofHours(4)))))
                .contains(Duration.ZERO);
        assertThat(MATTER.late(OTHER)).isEmpty();
    }

    @Test
    void whichPartOfAPriceAPortionIs() {
        Portion third = Portion.of("1", "3");

        assertThat(List.of(
                        third.of(cny("10"), RoundingMode.UP),
                        third.of(cny("10"), RoundingMode.DOWN),
                        third.of(cny("0"), RoundingMode.UP),
                        third.of(cny("9999999999999999.99"), RoundingMode.UNNECESSARY)))
                .containsExactly(cny("3.34"), cny("3.33"), cny("0"), cny("3333333333333333.33"));
        assertThatThrownBy(() -> third.of(cny("10"), RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTestsFlagsStayWhateverElseIsSaid() {
        Matters flagged = Matters.of(PROMISED).flagged("vip").flagged("fragile").showing(Driven.photo());
        Matter after = flagged.after(Driven.lapsed("answer")).matter();

        assertThat(after.file().flags()).containsExactlyInAnyOrder(Flag.of("vip"), Flag.of("fragile"));
        assertThat(after.file().evidence()).hasSize(1);
        assertThat(after.file().verdicts()).hasSize(1);
    }
}
