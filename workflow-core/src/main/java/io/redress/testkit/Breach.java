package io.redress.testkit;

import io.redress.id.CaseId;
import java.util.Optional;

/**
 * One place at which a rule does not hold.
 *
 * @param rule the rule
 * @param caseId the case, when it is about one
 * @param what what is wrong, in English, without personal words
 */
public record Breach(Rule rule, Optional<CaseId> caseId, String what) {
    @Override
    public String toString() {
        return rule.number() + caseId.map(id -> " case " + id).orElse("") + ": " + what;
    }
}
