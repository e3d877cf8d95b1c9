package io.redress.workflow;

import io.redress.casefile.Basis;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Request;
import io.redress.party.Actor;
import java.time.Instant;

/**
 * Everything about one answer to one request.
 *
 * @param file the case
 * @param request the request
 * @param command the answer, by whom and when
 * @param facts what is known, the mandates of everybody concerned among it
 */
record Answer(CaseFile file, Request request, Command command, Facts facts) {

    Mandates mandates() {
        return facts.get(Mandates.class);
    }

    Actor speaker() {
        return command.actor();
    }

    Actor asker() {
        return Voices.asker(file, request, mandates());
    }

    Instant now() {
        return command.now();
    }

    /** What was asked for, as the asker's own command now. */
    Command asked() {
        return Command.of(request.action(), asker(), now());
    }

    /** What is known now, but for the rate of exchange, which stays the one that the request was made on. */
    Facts known() {
        Facts known = facts;
        for (Basis basis : request.basis()) {
            if (basis.fact() instanceof ExchangeRate rate) {
                known = known.with(rate, basis.observedAt());
            }
        }
        return known;
    }

    Answer on(Request other) {
        return new Answer(file, other, command, facts);
    }
}
