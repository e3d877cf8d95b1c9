package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Standing;
import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Grant.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Laws of grants, whoever is included and excluded and whoever asks. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // combined, they would use up all tries
class GrantProperties {
    private static final TenantId TENANT = MatrixWorkflow.TENANT;
    private static final Set<Relation> SIDES =
            EnumSet.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER, Relation.OTHER_PARTY);
    private static final List<Role> ROLES = List.of(Role.of("agent"), Role.of("team-lead"), Role.of("finance"));

    @Property
    void nobodyMayUnlessIncluded(
            @ForAll("actors") Actor actor, @ForAll("ties") Set<Relation> ties, @ForAll("who") Who other) {
        CaseFile file = file(actor, ties);

        assertThat(new Grant(List.of(), List.of()).on(file, actor)).isEqualTo(Ruling.NOT_INCLUDED);
        assertThat(new Grant(List.of(), List.of(other)).on(file, actor)).isNotEqualTo(Ruling.PERMITTED);
    }

    @Property
    void whatExcludesBeatsWhatIncludes(
            @ForAll("grants") Grant grant,
            @ForAll("who") Who other,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties) {
        CaseFile file = file(actor, ties);
        Grant turned = new Grant(List.of(other), List.of());
        boolean fits = turned.on(file, actor) == Ruling.PERMITTED || turned.on(file, actor) == Ruling.TAKES_SIDES;
        Ruling ruling = new Grant(grant.included(), with(grant.excluded(), other)).on(file, actor);

        assertThat(ruling).isEqualTo(fits ? Ruling.EXCLUDED : grant.on(file, actor));
    }

    @Property
    void anExclusionMoreNeverPermitsMoreAndAnInclusionMoreNeverLess(
            @ForAll("grants") Grant grant,
            @ForAll("who") Who other,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties) {
        CaseFile file = file(actor, ties);
        boolean before = grant.on(file, actor) == Ruling.PERMITTED;
        Ruling lessened = new Grant(grant.included(), with(grant.excluded(), other)).on(file, actor);
        Ruling widened = new Grant(with(grant.included(), other), grant.excluded()).on(file, actor);

        assertThat(before || lessened != Ruling.PERMITTED).isTrue();
        assertThat(!before || widened == Ruling.PERMITTED).isTrue();
    }

    @Property
    void orderAndRepetitionDoNotMatter(
            @ForAll("grants") Grant grant,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties,
            @ForAll Random random) {
        CaseFile file = file(actor, ties);
        Grant mixed = new Grant(mixed(grant.included(), random), mixed(grant.excluded(), random));

        assertThat(mixed.on(file, actor)).isEqualTo(grant.on(file, actor));
    }

    @Property
    void nobodyMayAcrossTenants(
            @ForAll("grants") Grant grant, @ForAll("actors") Actor actor, @ForAll("ties") Set<Relation> ties) {
        CaseFile file = file(actor, ties);
        Actor stranger =
                new Actor(TenantId.of("another"), actor.id(), actor.affiliation(), actor.roles(), actor.locale());

        assertThat(grant.on(file, stranger)).isEqualTo(Ruling.NOT_INCLUDED);
        assertThat(Relations.of(file, stranger)).isEmpty();
    }

    @Property
    void aSideNeverActsByARoleOrAsStaff(
            @ForAll("grants") Grant grant,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties,
            @ForAll("side") Relation side) {
        CaseFile file = file(actor, with(ties, side));
        List<Who> professional = grant.included().stream()
                .filter(who -> who instanceof Role || who == Affiliation.IN_HOUSE || who == Affiliation.VENDOR)
                .toList();

        assertThat(new Grant(professional, grant.excluded()).on(file, actor)).isNotEqualTo(Ruling.PERMITTED);
    }

    @Property
    void becomingASideOnlyAddsWhatThatSideHas(
            @ForAll("grants") Grant grant,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties,
            @ForAll("side") Relation side) {
        List<Who> impersonal = grant.included().stream()
                .filter(who -> who instanceof Role || who instanceof Affiliation)
                .toList();
        Grant toNoSide = new Grant(impersonal, grant.excluded());
        boolean before = toNoSide.on(file(actor, ties), actor) == Ruling.PERMITTED;
        boolean after = toNoSide.on(file(actor, with(ties, side)), actor) == Ruling.PERMITTED;

        assertThat(before || !after).isTrue();
    }

    @Property
    void twoConditionsHoldWhenEachDoes(
            @ForAll("simple") Who one,
            @ForAll("simple") Who two,
            @ForAll("actors") Actor actor,
            @ForAll("ties") Set<Relation> ties) {
        CaseFile file = file(actor, ties);
        boolean each = permits(one, file, actor) && permits(two, file, actor);

        assertThat(permits(one.and(two), file, actor)).isEqualTo(each);
        assertThat(permits(two.and(one), file, actor)).isEqualTo(each);
    }

    private static boolean permits(Who who, CaseFile file, Actor actor) {
        return new Grant(List.of(who), List.of()).on(file, actor) == Ruling.PERMITTED;
    }

    private static List<Who> with(List<Who> all, Who other) {
        return Stream.concat(all.stream(), Stream.of(other)).toList();
    }

    private static Set<Relation> with(Set<Relation> all, Relation other) {
        Set<Relation> more = EnumSet.of(other);
        more.addAll(all);
        return more;
    }

    private static List<Who> mixed(List<Who> all, Random random) {
        List<Who> mixed = new ArrayList<>(all);
        all.stream().filter(unused -> random.nextBoolean()).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static CaseFile file(Actor actor, Set<Relation> ties) {
        CaseFile file = MatrixWorkflow.file(MatrixWorkflow.Stage.WORKING, Asker.Tie.NONE);
        Standing standing = file.standing();
        Optional<ActorId> assignee = ties.contains(Relation.ASSIGNEE) ? Optional.of(actor.id()) : Optional.empty();
        List<Party> parties = ties.stream()
                .map(tie -> Party.verified(actor.id().value(), tie))
                .toList();
        return new CaseFile(
                file.origin(),
                new Standing(standing.state(), standing.severity(), standing.team(), assignee, standing.closedAt()),
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

    @Provide
    Arbitrary<Actor> actors() {
        return Combinators.combine(Arbitraries.of(ROLES).set().ofMaxSize(3), Arbitraries.of(Affiliation.class))
                .as((roles, affiliation) -> new Actor(TENANT, ActorId.of("ann"), affiliation, roles, Locale.ENGLISH));
    }

    @Provide
    Arbitrary<Set<Relation>> ties() {
        return Arbitraries.of(Relation.class).set().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Relation> side() {
        return Arbitraries.of(SIDES);
    }

    @Provide
    Arbitrary<Who> simple() {
        return Arbitraries.oneOf(
                Arbitraries.of(ROLES), Arbitraries.of(Affiliation.class), Arbitraries.of(Relation.class));
    }

    @Provide
    Arbitrary<Who> who() {
        return Arbitraries.oneOf(
                simple(), Combinators.combine(simple(), simple()).as(Who::and));
    }

    @Provide
    Arbitrary<Grant> grants() {
        Arbitrary<List<Who>> lists = who().list().ofMaxSize(4);
        return Combinators.combine(lists, lists).as(Grant::new);
    }
}
