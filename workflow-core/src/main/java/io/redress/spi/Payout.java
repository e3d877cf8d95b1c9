package io.redress.spi;

import io.redress.casefile.CaseFile;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Funder;
import io.redress.remedy.Remedy;
import java.util.Optional;

/**
 * What a fulfiller is asked to carry out.
 *
 * @param tenant the tenant
 * @param caseId the case it was awarded on
 * @param key unique within the tenant: the same whenever the same is asked for again, and never used for anything else
 * @param remedy what was awarded
 * @param amount how much of it is to be given: its worth, or what earlier parts left of that
 * @param payee who gets it, or who gives it back
 * @param funder who pays for it in the end
 * @param destination where money goes, or where it comes back from
 * @param recovers the last key of the award that this takes back something of; empty for what is given. An award that was paid
 *     in parts or begun anew went under several: the first is this one up to its dot, if it has one, and then come {@code .2},
 *     {@code .3} and so on up to this one. Something was paid under at least one of them, not necessarily under this one;
 *     and where people have settled it by hand the fulfiller may have seen none
 */
public record Payout(
        TenantId tenant,
        CaseId caseId,
        String key,
        Remedy remedy,
        Money amount,
        ActorId payee,
        Funder funder,
        Destination destination,
        Optional<String> recovers) {

    /**
     * What is left of an award.
     *
     * @param file its case
     * @param award the award
     * @return the payout
     */
    public static Payout of(CaseFile file, Award award) {
        return new Payout(
                file.tenant(),
                file.id(),
                award.key(file.id()),
                award.remedy(),
                award.left(),
                award.payee(),
                award.funder(),
                award.destination(),
                award.recovers().flatMap(file.remedies()::award).map(given -> given.key(file.id())));
    }
}
