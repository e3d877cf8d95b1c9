package io.redress.permission;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Commitment;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.party.Who;
import io.redress.permission.Asker.Tenant;
import io.redress.permission.Asker.Tie;
import io.redress.permission.MatrixWorkflow.Stage;
import io.redress.permission.Views.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field shown to every kind of people, one at a time, and looked at by everybody. */
class ViewTest {
    private static final Words NO_WORDS = new Words(Map.of());
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    /** Whom a rule can name, and in plain words who that is. */
    private static final Map<Who, Predicate<Asker>> PEOPLE = people();

    /** Which field opens which part of a view. */
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("state", Field.STATE),
            Map.entry("openedAt", Field.STATE),
            Map.entry("closedAt", Field.STATE),
            Map.entry("severity", Field.SEVERITY),
            Map.entry("team", Field.HOLDER),
            Map.entry("assignee", Field.HOLDER),
            Map.entry("order", Field.ORDER),
            Map.entry("party's relation", Field.PARTIES),
            Map.entry("party's account", Field.PARTIES),
            Map.entry("party's name", Field.CONTACT_DETAILS),
            Map.entry("party's address", Field.CONTACT_DETAILS),
            Map.entry("evidence", Field.EVIDENCE),
            Map.entry("clocks", Field.DEADLINES),
            Map.entry("verdicts", Field.DEADLINES),
            Map.entry("flags", Field.FLAGS),
            Map.entry("links", Field.LINKS),
            Map.entry("attributes", Field.ATTRIBUTES));

    @Test
    void withoutARuleNobodySeesAnything() {
        assertThat(everybody())
                .allSatisfy(asker -> assertThat(seen(List.of(), asker)).isEmpty());
    }

    @Test
    void aRuleShowsItsFieldToItsPeopleAndNothingElseToAnybody() {
        List<String> wrong = new ArrayList<>();
        for (Field field : Field.values()) {
            PEOPLE.forEach((who, areMeant) -> everybody().forEach(asker -> {
                boolean contactOfTheOtherSide =
                        field == Field.CONTACT_DETAILS && (asker.is(Tie.OTHER_PARTY) || asker.from("OTHER_PARTY"));
                boolean sees = asker.tenant() == Tenant.SAME && areMeant.test(asker) && !contactOfTheOtherSide;
                Set<Field> expected = sees ? Set.of(field) : Set.of();
                Set<Field> seen = seen(List.of(new Rule(Set.of(field), who)), asker);
                if (!seen.equals(expected)) {
                    wrong.add(field + " shown to " + who + ": " + asker + " sees " + seen);
                }
            }));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void rulesAddUp() {
        List<Rule> rules = List.of(
                new Rule(Set.of(Field.STATE, Field.FLAGS), Relation.CUSTOMER),
                new Rule(Set.of(Field.FLAGS, Field.ORDER), Affiliation.CUSTOMER),
                new Rule(Set.of(Field.LINKS), Affiliation.SYSTEM));

        assertThat(seen(rules, new Asker(Set.of(), "CUSTOMER", Tie.CUSTOMER, Tenant.SAME)))
                .containsExactlyInAnyOrder(Field.STATE, Field.FLAGS, Field.ORDER);
    }

    @Test
    void theOtherPartyNeverSeesContactDetailsWhateverTheRulesSay() {
        List<Rule> everythingToAll =
                PEOPLE.keySet().stream().map(who -> new Rule(ALL, who)).toList();
        List<Asker> others = everybody().stream()
                .filter(asker -> asker.is(Tie.OTHER_PARTY) || asker.from("OTHER_PARTY"))
                .filter(asker -> asker.tenant() == Tenant.SAME)
                .toList();

        assertThat(others).isNotEmpty().allSatisfy(asker -> {
            assertThat(seen(everythingToAll, asker))
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Field.CONTACT_DETAILS)));
            CaseView view = view(everythingToAll, asker);
            assertThat(view.toString()).doesNotContain("Carla", "+86 1");
            assertThat(view.parties())
                    .extracting(CaseView.PartyView::address)
                    .containsOnly(new Shown.Redacted<>(Field.CONTACT_DETAILS));
        });
    }

    @Test
    void anotherTenantSeesNothingWhateverTheRulesSay() {
        List<Rule> everythingToAll =
                PEOPLE.keySet().stream().map(who -> new Rule(ALL, who)).toList();

        assertThat(Asker.everybody(Tenant.OTHER))
                .allSatisfy(asker ->
                        assertThat(parts(view(everythingToAll, asker)).values()).allMatch(shown -> !shown.isVisible()));
    }

    @Test
    void whoOnlyClaimsToBeTheCustomerSeesNothingOfTheCustomers() {
        List<Rule> toTheCustomer = List.of(new Rule(ALL, Relation.CUSTOMER));

        assertThat(seen(toTheCustomer, new Asker(Set.of(), "CUSTOMER", Tie.CUSTOMER, Tenant.SAME)))
                .isEqualTo(ALL);
        assertThat(seen(toTheCustomer, new Asker(Set.of(), "CUSTOMER", Tie.CLAIM, Tenant.SAME)))
                .isEmpty();
    }

    @Test
    void eachPartOfAViewIsShownByItsOwnFieldAndOtherwiseSaysThatItIsRedacted() {
        CaseFile file = file(Tie.NONE);
        for (Field open : Field.values()) {
            Map<String, Shown<?>> parts = parts(CaseView.of(file, new Lens(Set.of(open)), NO_WORDS));

            assertThat(parts.keySet()).isEqualTo(FIELDS.keySet());
            parts.forEach((part, shown) -> {
                if (FIELDS.get(part) == open) {
                    assertThat(shown.isVisible()).as(part).isTrue();
                } else {
                    assertThat(shown)
                            .as(part)
                            .isEqualTo(new Shown.Redacted<>(requireNonNull(FIELDS.get(part))))
                            .hasToString("[redacted]");
                }
            });
        }
    }

    @Test
    void whatIsShownIsWhatTheFileHolds() {
        CaseFile file = file(Tie.NONE);
        CaseView view = CaseView.of(file, new Lens(ALL), NO_WORDS);

        assertThat(view.id()).isEqualTo(file.id());
        assertThat(view.state()).isEqualTo(new Shown.Visible<>(Stage.WORKING));
        assertThat(view.clocks()).isEqualTo(new Shown.Visible<>(file.clocks()));
        assertThat(view.parties().get(0).name()).isEqualTo(new Shown.Visible<>(Optional.of("Carla")));
        assertThat(view.closedAt()).isEqualTo(new Shown.Visible<>(Optional.empty()));
    }

    @Test
    void erasedWordsShowAsErasedAndOnlyToThoseWhoMayReadThem() {
        Commitment commitment = Commitment.to("00", "Carla");
        PersonalText kept = new PersonalText.Kept(commitment);

        assertThat(new Words(Map.of(commitment, "Carla")).of(kept)).isEqualTo("Carla");
        assertThat(NO_WORDS.of(kept)).isEqualTo(Words.ERASED);
        assertThat(new Lens(Set.of()).show(Field.WORDS, NO_WORDS.of(kept))).hasToString("[redacted]");
    }

    @Test
    void aRedactionStaysOneWhateverIsMadeOfIt() {
        Shown<String> hidden = new Shown.Redacted<>(Field.WORDS);
        Shown<String> open = new Shown.Visible<>("words");

        assertThat(hidden.map(String::length)).isEqualTo(new Shown.Redacted<>(Field.WORDS));
        assertThat(hidden.or("other")).isEqualTo("other");
        assertThat(open.map(String::length)).isEqualTo(new Shown.Visible<>(5));
        assertThat(open.or("other")).isEqualTo("words");
    }

    private static Map<Who, Predicate<Asker>> people() {
        Map<Who, Predicate<Asker>> people = new LinkedHashMap<>();
        people.put(Relation.ASSIGNEE, Asker::isAssignee);
        people.put(Relation.CUSTOMER, Asker::isCustomer);
        people.put(Relation.BOOKER, asker -> asker.is(Tie.BOOKER));
        people.put(Relation.REPORTER, asker -> asker.is(Tie.REPORTER));
        people.put(Relation.MERCHANT, asker -> asker.is(Tie.MERCHANT));
        people.put(Relation.OTHER_PARTY, asker -> asker.is(Tie.OTHER_PARTY));
        people.put(Relation.REQUESTER, asker -> false);
        people.put(Affiliation.IN_HOUSE, asker -> asker.worksFor("IN_HOUSE"));
        people.put(Affiliation.VENDOR, asker -> asker.worksFor("VENDOR"));
        Stream.of("MERCHANT", "CUSTOMER", "OTHER_PARTY", "AUTHORITY", "SYSTEM")
                .forEach(name -> people.put(Affiliation.valueOf(name), asker -> asker.from(name)));
        people.put(MatrixWorkflow.AGENT, asker -> asker.serves("agent"));
        people.put(
                MatrixWorkflow.AGENT.and(Affiliation.VENDOR), asker -> asker.serves("agent") && asker.from("VENDOR"));
        return people;
    }

    private static List<Asker> everybody() {
        return Stream.of(Tenant.values())
                .flatMap(tenant -> Asker.everybody(tenant).stream())
                .toList();
    }

    private static Set<Field> seen(List<Rule> rules, Asker asker) {
        return new Views(rules, Set.of()).fields(file(asker.tie()), MatrixWorkflow.actor(asker));
    }

    private static CaseView view(List<Rule> rules, Asker asker) {
        Actor actor = MatrixWorkflow.actor(asker);
        return new Views(rules, Set.of()).view(file(asker.tie()), actor, NO_WORDS);
    }

    private static CaseFile file(Tie tie) {
        CaseFile file = MatrixWorkflow.file(Stage.WORKING, tie);
        List<Party> parties = new ArrayList<>();
        parties.add(Party.claimed(Relation.REPORTER).called("Carla").reachedAt("+86 1"));
        parties.addAll(file.parties());
        return new CaseFile(
                file.origin(),
                file.standing(),
                file.order(),
                parties,
                file.clocks(),
                file.verdicts(),
                file.flags(),
                file.links(),
                file.evidence(),
                file.attributes(),
                file.books(),
                file.remedies(),
                file.unknown());
    }

    private static Map<String, Shown<?>> parts(CaseView view) {
        Map<String, Function<CaseView, Shown<?>>> parts = new LinkedHashMap<>();
        parts.put("state", CaseView::state);
        parts.put("openedAt", CaseView::openedAt);
        parts.put("closedAt", CaseView::closedAt);
        parts.put("severity", CaseView::severity);
        parts.put("team", CaseView::team);
        parts.put("assignee", CaseView::assignee);
        parts.put("order", CaseView::order);
        parts.put("party's relation", whole -> whole.parties().get(0).relation());
        parts.put("party's account", whole -> whole.parties().get(0).account());
        parts.put("party's name", whole -> whole.parties().get(0).name());
        parts.put("party's address", whole -> whole.parties().get(0).address());
        parts.put("evidence", CaseView::evidence);
        parts.put("clocks", CaseView::clocks);
        parts.put("verdicts", CaseView::verdicts);
        parts.put("flags", CaseView::flags);
        parts.put("links", CaseView::links);
        parts.put("attributes", CaseView::attributes);
        Map<String, Shown<?>> shown = new LinkedHashMap<>();
        parts.forEach((name, part) -> shown.put(name, part.apply(view)));
        return shown;
    }
}
