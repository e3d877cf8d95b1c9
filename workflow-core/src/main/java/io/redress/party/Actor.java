package io.redress.party;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who acts, as the host has authenticated them: Redress believes the host and checks the rest. Immutable.
 *
 * @param tenant the tenant the actor works in; nothing outside it is reachable
 * @param id who it is
 * @param affiliation on whose behalf
 * @param roles the roles the host's directory gives at this moment
 * @param locale the language for messages to this actor
 * @param terms roles held for a time
 */
public record Actor(
        TenantId tenant, ActorId id, Affiliation affiliation, Set<Role> roles, Locale locale, List<Term> terms) {

    /**
     * Copies the roles and terms.
     *
     * @param tenant the tenant the actor works in; nothing outside it is reachable
     * @param id who it is
     * @param affiliation on whose behalf
     * @param roles the roles the host's directory gives at this moment
     * @param locale the language for messages to this actor
     * @param terms roles held for a time
     */
    public Actor {
        roles = Set.copyOf(roles);
        terms = List.copyOf(terms);
    }

    /**
     * Somebody none of whose roles ends.
     *
     * @param tenant the tenant the actor works in; nothing outside it is reachable
     * @param id who it is
     * @param affiliation on whose behalf
     * @param roles the roles the host's directory gives at this moment
     * @param locale the language for messages to this actor
     */
    public Actor(TenantId tenant, ActorId id, Affiliation affiliation, Set<Role> roles, Locale locale) {
        this(tenant, id, affiliation, roles, locale, List.of());
    }

    /**
     * An employee of the platform.
     *
     * @param tenant the tenant
     * @param id who it is
     * @param roles the roles held
     * @return the actor, in English
     */
    public static Actor inHouse(TenantId tenant, String id, Role... roles) {
        return of(tenant, id, Affiliation.IN_HOUSE, roles);
    }

    /**
     * An employee of a contractor.
     *
     * @param tenant the tenant worked for
     * @param id who it is
     * @param roles the roles held
     * @return the actor, in English
     */
    public static Actor vendor(TenantId tenant, String id, Role... roles) {
        return of(tenant, id, Affiliation.VENDOR, roles);
    }

    /**
     * A customer, or whoever speaks for one.
     *
     * @param tenant the tenant
     * @param id who it is
     * @return the actor, without roles, in English
     */
    public static Actor customer(TenantId tenant, String id) {
        return of(tenant, id, Affiliation.CUSTOMER);
    }

    /**
     * The host's own software, or the desk itself.
     *
     * @param tenant the tenant acted in
     * @return the actor with id {@code system}
     */
    public static Actor system(TenantId tenant) {
        return of(tenant, "system", Affiliation.SYSTEM);
    }

    /**
     * An actor of any affiliation.
     *
     * @param tenant the tenant
     * @param id who it is
     * @param affiliation on whose behalf
     * @param roles the roles held
     * @return the actor, in English
     */
    public static Actor of(TenantId tenant, String id, Affiliation affiliation, Role... roles) {
        return new Actor(tenant, ActorId.of(id), affiliation, Set.copyOf(List.of(roles)), Locale.ENGLISH);
    }

    /**
     * The same actor in another language.
     *
     * @param language the language for messages
     * @return a copy
     */
    public Actor speaking(Locale language) {
        return new Actor(tenant, id, affiliation, roles, language, terms);
    }

    /**
     * The same actor with a role held for a time, such as a certification.
     *
     * @param role the role
     * @param since from when, inclusive
     * @param until until when, exclusive
     * @return a copy
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Actor holding(Role role, Instant since, Instant until) {
        List<Term> more = new ArrayList<>(terms);
        more.add(new Term(role, new Validity(since, until)));
        return new Actor(tenant, id, affiliation, roles, locale, more);
    }

    /**
     * The actor as of one moment: with the roles held then, none of them for a time. Every decision is made about this.
     *
     * @param instant the moment
     * @return a copy without terms
     */
    public Actor at(Instant instant) {
        if (terms.isEmpty()) {
            return this;
        }
        Set<Role> held = new HashSet<>(roles);
        terms.stream()
                .filter(term -> term.validity().covers(instant))
                .map(Term::role)
                .forEach(held::add);
        return new Actor(tenant, id, affiliation, held, locale, List.of());
    }
}
