package io.redress.casefile;

import io.redress.id.ActorId;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An action that waits for somebody's consent, in its canonical form. It has done nothing yet.
 *
 * @param id its name within the case
 * @param action what is asked for
 * @param asker who asked, and never approves
 * @param affiliation on whose behalf
 * @param team in whose right it stands since its asker left; empty while it is the asker's own
 * @param askedAt when it was asked
 * @param amount what it costs, where it costs anything
 * @param basis the facts it was asked on
 * @param subject what it would decide, as it was when it was asked
 * @param needed how many have to agree, each another person
 * @param consents who has agreed so far, in order; never the same person twice
 * @param approvers the roles that it waits for
 * @param silentSince since when nobody can answer any more, and the system settles it
 */
public record Request(
        RequestId id,
        Action action,
        ActorId asker,
        Affiliation affiliation,
        Optional<Role> team,
        Instant askedAt,
        Optional<Money> amount,
        List<Basis> basis,
        Subject subject,
        int needed,
        List<Consent> consents,
        Set<Role> approvers,
        Optional<Instant> silentSince) {

    /**
     * Copies the collections.
     *
     * @param id its name within the case
     * @param action what is asked for
     * @param asker who asked, and never approves
     * @param affiliation on whose behalf
     * @param team in whose right it stands since its asker left
     * @param askedAt when it was asked
     * @param amount what it costs, where it costs anything
     * @param basis the facts it was asked on
     * @param subject what it would decide, as it was when it was asked
     * @param needed how many have to agree, each another person
     * @param consents who has agreed so far, in order
     * @param approvers the roles that it waits for
     * @param silentSince since when nobody can answer any more
     */
    public Request {
        basis = List.copyOf(basis);
        consents = List.copyOf(consents);
        approvers = Set.copyOf(approvers);
    }

    /**
     * Tells whether somebody has a part in it already, so that they cannot be the next to agree.
     *
     * @param person the person
     * @return true for the asker and for whoever has agreed or was stood in for
     */
    public boolean involves(ActorId person) {
        return asker.equals(person) || consents.stream().anyMatch(consent -> consent.involves(person));
    }

    /**
     * The same with one consent more.
     *
     * @param consent the consent
     * @return a copy
     */
    public Request with(Consent consent) {
        List<Consent> more = new ArrayList<>(consents);
        more.add(consent);
        return agreed(more);
    }

    /**
     * The same with these consents and no others.
     *
     * @param agreed the consents
     * @return a copy
     */
    public Request agreed(List<Consent> agreed) {
        return new Request(
                id,
                action,
                asker,
                affiliation,
                team,
                askedAt,
                amount,
                basis,
                subject,
                needed,
                agreed,
                approvers,
                silentSince);
    }

    /**
     * The same, waiting for other roles.
     *
     * @param roles the roles
     * @return a copy
     */
    public Request awaiting(Set<Role> roles) {
        return new Request(
                id,
                action,
                asker,
                affiliation,
                team,
                askedAt,
                amount,
                basis,
                subject,
                needed,
                consents,
                roles,
                silentSince);
    }

    /**
     * Another action, amount, basis and subject, to which nobody has agreed yet.
     *
     * @param next what is asked for now
     * @param cost what it costs
     * @param facts the facts it stands on
     * @param about what it would decide
     * @param people how many have to agree to it
     * @return a copy without consents
     */
    public Request changed(Action next, Optional<Money> cost, List<Basis> facts, Subject about, int people) {
        return new Request(
                id,
                next,
                asker,
                affiliation,
                team,
                askedAt,
                cost,
                facts,
                about,
                people,
                List.of(),
                approvers,
                silentSince);
    }

    /**
     * The same in the right of a team, because its asker left.
     *
     * @param role the team
     * @return a copy
     */
    public Request entrustedTo(Role role) {
        return new Request(
                id,
                action,
                asker,
                affiliation,
                Optional.of(role),
                askedAt,
                amount,
                basis,
                subject,
                needed,
                consents,
                approvers,
                silentSince);
    }

    /**
     * The same after nobody answered in time.
     *
     * @param at since when
     * @return a copy that waits for nobody
     */
    public Request silent(Instant at) {
        return new Request(
                id,
                action,
                asker,
                affiliation,
                team,
                askedAt,
                amount,
                basis,
                subject,
                needed,
                consents,
                Set.of(),
                Optional.of(at));
    }
}
