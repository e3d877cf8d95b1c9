package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.casefile.Flag;
import io.redress.contact.Direction;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Grant;
import io.redress.permission.Powers;
import io.redress.permission.Refusal;
import io.redress.workflow.Transition.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every workflow can do without being told: take contacts and hand over. */
final class Builtin {
    static final List<Class<? extends Action>> ACTIONS =
            List.of(Correspond.class, HandOver.class, ShowContact.class, Erase.class);

    /** What the system alone does, without a transition. */
    static final List<Class<? extends Action>> OF_THE_SYSTEM = List.of(
            EndPause.class,
            Warn.class,
            Climb.class,
            Recalculate.class,
            Migrate.class,
            Silence.class,
            AwardAction.Send.class,
            AwardAction.Report.class);

    /** What can be done about requests, without a transition. */
    static final List<Class<? extends Action>> ON_REQUESTS = List.of(
            RequestAction.Approve.class,
            RequestAction.Deny.class,
            RequestAction.Amend.class,
            RequestAction.Withdraw.class,
            RequestAction.Entrust.class,
            RequestAction.Settle.class);

    private Builtin() {}

    static List<Transition<?>> transitions(Set<Enum<?>> open, Roles roles, Set<Flag> inHouse) {
        List<Transition<?>> builtin = new ArrayList<>();
        builtin.add(stays(Correspond.class, open, everybody(), only(Direction.INBOUND), reading -> Set.of()));
        builtin.add(stays(
                Correspond.class,
                open,
                List.of(Affiliation.IN_HOUSE, Affiliation.VENDOR, Affiliation.MERCHANT, Affiliation.SYSTEM),
                only(Direction.OUTBOUND),
                reading -> Set.of()));
        roles.handOvers().forEach((from, to) -> builtin.add(handOver(open, from, to, inHouse)));
        builtin.add(handOver(open, Affiliation.SYSTEM, roles.all(), inHouse));
        return builtin;
    }

    /** Staff who are a side of the dispute as well: by what they are to the case, since they are not included as staff. */
    private static List<Who> everybody() {
        List<Who> everybody = new ArrayList<>(List.of(Affiliation.values()));
        Stream.of(Relation.values()).filter(Relation::takesSides).forEach(everybody::add);
        return everybody;
    }

    /** Why a contact does not belong to a case, wherever a workflow takes it. */
    static Optional<Objection> objection(CaseFile file, Action action) {
        boolean isAboutAnother = action instanceof Correspond said
                && file.order().isPresent()
                && said.contact()
                        .order()
                        .filter(named -> !named.id().equals(file.order().get().id()))
                        .isPresent();
        return isAboutAnother
                ? Optional.of(Objection.of(Refusal.OTHER_ORDER, "a contact about the order of the case"))
                : Optional.empty();
    }

    private static Guard<Correspond> only(Direction direction) {
        return situation -> situation.action().contact().direction() == direction
                ? Optional.empty()
                : Optional.of(
                        Objection.of(Refusal.NOT_PERMITTED, "only staff, merchants and the system write for the desk"));
    }

    private static Transition<HandOver> handOver(Set<Enum<?>> open, Who from, Set<Role> to, Set<Flag> inHouse) {
        Guard<HandOver> target = situation -> {
            HandOver action = situation.action();
            if (!to.contains(action.team())) {
                return Optional.of(Objection.of(
                        Refusal.NO_SUCH_HOLDER, from + " may hand over to " + to + ", not to " + action.team()));
            }
            if (action.person().isEmpty()) {
                return Optional.empty();
            }
            StaffMember person = situation.facts().get(StaffMember.class);
            if (!person.roles().contains(action.team())) {
                return Optional.of(Objection.of(
                        Refusal.NO_SUCH_HOLDER, "the directory knows no such person with role " + action.team()));
            }
            boolean keptFrom = inHouse.stream().anyMatch(situation.file()::has)
                    && !person.affiliation().equals(Optional.of(Affiliation.IN_HOUSE));
            return keptFrom
                    ? Optional.of(Objection.of(
                            Refusal.NO_SUCH_HOLDER, "a person in house: the case is kept from contractors"))
                    : Optional.empty();
        };
        return stays(
                HandOver.class,
                open,
                List.of(from),
                target,
                action -> action.person().isPresent() ? Set.of(StaffMember.class) : Set.of());
    }

    private static <A extends Action> Transition<A> stays(
            Class<A> action,
            Set<Enum<?>> open,
            List<Who> included,
            Guard<A> guard,
            Function<A, Set<Class<? extends Fact>>> reading) {
        return new Transition<>(
                action,
                open,
                Optional.empty(),
                new Grant(included, List.of()),
                List.of(guard),
                List.of(),
                Set.of(),
                reading,
                Reads.NOTHING,
                List.of(),
                Powers.UNLIMITED,
                Optional.empty(),
                Transition.Settles.NOTHING,
                Relief.none(),
                Transition.Reopens.NO);
    }
}
