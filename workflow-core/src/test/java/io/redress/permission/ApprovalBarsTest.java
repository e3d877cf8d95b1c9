package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.Money;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.permission.HouseLaw.Keeping;
import io.redress.permission.LawCase.Person;
import io.redress.permission.Outcome.Kind;
import io.redress.workflow.Decision;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An approval where the case is kept in house, where actions are kept apart, and where the asker is no more what they were. */
class ApprovalBarsTest {
    private static final Role AGENT = Role.of("agent");
    private static final Role LEAD = Role.of("team-lead");
    private static final Role FINANCE = Role.of("finance");
    private static final Workflow WORKFLOW = new HouseLaw(
                    List.of(AGENT, LEAD),
                    List.of(),
                    List.of(new Level(List.of(AGENT), List.of(Limit.perAction(Money.of("CNY", "100.00"))))),
                    List.of(new Level(List.of(LEAD), List.of())),
                    List.of(),
                    Optional.empty(),
                    List.of(Keeping.IN_HOUSE, Keeping.APART))
            .workflow();

    private static final List<Boolean> EITHER = List.of(false, true);

    /** Bob agrees, as a lead or in pam's place. */
    private record Bars(
            boolean isKept,
            boolean isContractor,
            boolean hasClosed,
            boolean isDelegate,
            boolean isPamContractor,
            boolean hasPamClosed) {

        String expected() {
            if (isKept && isContractor) {
                return "excluded";
            }
            if (hasClosed) {
                return "separated";
            }
            boolean isPamBarred = (isKept && isPamContractor) || hasPamClosed;
            return isDelegate && isPamBarred ? "not-permitted" : "";
        }

        String found() {
            Person bob = person("bob", isContractor, isDelegate ? Set.of() : Set.of(LEAD), hasClosed);
            Person pam = person("pam", isPamContractor, Set.of(LEAD), hasPamClosed);
            return heard(refund(person("ann", false, Set.of(AGENT), false), bob, pam, isKept)
                    .speak(WORKFLOW)
                    .orElseThrow());
        }
    }

    @Test
    void nobodyAgreesToWhatIsKeptFromThemOrWhoeverTheyStandInFor() {
        List<String> wrong = new ArrayList<>();
        for (boolean isKept : EITHER) {
            for (boolean isContractor : EITHER) {
                for (boolean hasClosed : EITHER) {
                    for (boolean isDelegate : EITHER) {
                        for (boolean isPamContractor : EITHER) {
                            for (boolean hasPamClosed : EITHER) {
                                Bars bars = new Bars(
                                        isKept, isContractor, hasClosed, isDelegate, isPamContractor, hasPamClosed);
                                if (!bars.expected().equals(bars.found())) {
                                    wrong.add(bars + ": expected " + bars.expected() + ", found " + bars.found());
                                }
                            }
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fates")
    void theAskerStillHasTheRightWhenItIsCarriedOut(String fate, Person now, String expected) {
        Person bob = person("bob", false, Set.of(LEAD), false);
        Person pam = person("pam", false, Set.of(), false);
        LawCase then = refund(person("ann", false, Set.of(AGENT), false), bob, pam, true);
        Decision.Waiting asked = (Decision.Waiting) then.ask(WORKFLOW);

        assertThat(heard(refund(now, bob, pam, true).speakOn(WORKFLOW, asked)))
                .as(fate)
                .isEqualTo(expected);
    }

    static Object[][] fates() {
        return new Object[][] {
            {"as before", person("ann", false, Set.of(AGENT), false), ""},
            {"became a lead", person("ann", false, Set.of(LEAD), false), ""},
            {"went to finance", person("ann", false, Set.of(FINANCE), false), Refusal.NOT_PERMITTED},
            {"lost every role", person("ann", false, Set.of(), false), Refusal.NOT_PERMITTED},
            {"works for a contractor", person("ann", true, Set.of(AGENT), false), Refusal.EXCLUDED},
            {"the directory knows only others", person("zoe", false, Set.of(AGENT), false), Refusal.NOT_PERMITTED},
        };
    }

    private static Person person(String id, boolean isContractor, Set<Role> roles, boolean hasClosed) {
        Affiliation from = isContractor ? Affiliation.VENDOR : Affiliation.IN_HOUSE;
        return new Person(id, from, roles, Set.of(), hasClosed ? Set.of("close/1") : Set.of());
    }

    private static LawCase refund(Person asker, Person bob, Person pam, boolean isKept) {
        return new LawCase(
                asker,
                bob,
                pam,
                Optional.of(LEAD),
                isKept ? Set.of(HouseLaw.DANGER) : Set.of(),
                Money.of("CNY", "300.00"),
                List.of(0L));
    }

    private static String heard(Decision decision) {
        Outcome outcome = Outcome.of(decision);
        return outcome.kind() == Kind.ACCEPTED ? "" : outcome.code();
    }
}
