package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.failure.FactsUnavailableException;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.spi.FactRequest;
import io.redress.spi.FactSource;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Decision.NeedsFacts;
import io.redress.workflow.Facts;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Asks the core, and fetches what it needs to know until it decides. */
final class Briefing {
    private static final int ROUNDS = 16;

    private final Wiring wiring;
    private final Ledger ledger;

    Briefing(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    /** Where the balances of limits come from. */
    enum Balances {
        /** They are taken to be untouched, which saves reading them: whether there is room shows when the change is made. */
        HOPED_FOR,
        /** They are read. */
        READ
    }

    /** What the core said, and on what facts. */
    record Heard(Decision decision, Facts facts) {}

    /** Only a yes may stand on hope: whoever hears anything else hears it as things are. */
    Heard decide(Folio folio, Command command, Balances balances) {
        Action action = command.action();
        FactRequest asked = new FactRequest(folio.file(), action, command.actor(), command.cosigner());
        boolean mayHope = balances == Balances.HOPED_FOR
                && !(action instanceof RequestAction)
                && !folio.workflow().looksAtBalances(action.getClass());
        Set<Account> hopedFor = new HashSet<>();
        Facts facts = Facts.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            Decision decision = folio.workflow().decide(folio.file(), command, facts);
            Set<Account> accounts;
            if (decision instanceof NeedsFacts needs) {
                for (Class<? extends Fact> type : needs.types()) {
                    facts = facts.with(fetch(type, asked), wiring.now());
                }
                accounts = needs.accounts();
            } else if (decision instanceof Accepted || hopedFor.isEmpty()) {
                return new Heard(unlessTaken(folio, command, decision), facts);
            } else {
                mayHope = false;
                accounts = Set.copyOf(hopedFor);
                hopedFor.clear();
            }
            if (mayHope) {
                hopedFor.addAll(accounts);
                facts = facts.with(untouched(accounts));
            } else if (!accounts.isEmpty()) {
                facts = facts.with(Accounts.balances(ledger, folio.file().tenant(), accounts));
            }
        }
        return new Heard(unlessTaken(folio, command, folio.workflow().decide(folio.file(), command, facts)), facts);
    }

    /**
     * An order has at most one open case: where it has another, a closed one stays closed, and one without an order does not
     * take it.
     */
    private Decision unlessTaken(Folio folio, Command command, Decision decision) {
        if (!(decision instanceof Accepted accepted)) {
            return decision;
        }
        CaseFile file = folio.file();
        return folio.takes(accepted.end())
                .flatMap(key -> Optional.ofNullable(ledger.load(file.tenant(), Optional.empty(), Set.of(key))
                        .registers()
                        .get(key)))
                // A case that ends because of a lapse nobody has stored yet still holds its own order.
                .filter(register -> !register.content().equals(file.id().value()))
                .<Decision>map(register -> new Decision.Refused(new Refusal(
                        Refusal.ORDER_TAKEN,
                        Workflow.nameOf(command.action().getClass()),
                        "an order without another open case",
                        WhoCan.NOBODY,
                        Map.of("case", register.content()))))
                .orElse(decision);
    }

    private static Map<Account, Balance> untouched(Set<Account> accounts) {
        Map<Account, Balance> untouched = new HashMap<>();
        accounts.forEach(account -> untouched.put(account, Balance.NOTHING));
        return untouched;
    }

    private Fact fetch(Class<? extends Fact> type, FactRequest asked) {
        FactSource<?> source = wiring.sources().get(type);
        if (source == null) {
            throw new IllegalStateException("no source of " + type.getName() + " was plugged in");
        }
        try {
            return Objects.requireNonNull(source.fetch(asked), "the source gave nothing");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FactsUnavailableException(type.getSimpleName(), stopped);
        } catch (Exception failed) {
            throw new FactsUnavailableException(type.getSimpleName(), failed);
        }
    }
}
