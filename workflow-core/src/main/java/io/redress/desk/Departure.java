package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.permission.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What became of the cases of somebody who leaves.
 *
 * @param handedOver those that went to the new team, clocks unbroken
 * @param entrusted requests that stand in the right of the new team now, by case, their clocks unbroken too
 * @param refused those that did not go, because the rules do not let them or nobody here can handle them
 */
public record Departure(List<CaseId> handedOver, Map<CaseId, List<RequestId>> entrusted, Map<CaseId, Refusal> refused) {

    /**
     * Copies the collections.
     *
     * @param handedOver those that went to the new team, clocks unbroken
     * @param entrusted requests that stand in the right of the new team now, by case, their clocks unbroken too
     * @param refused those that did not go, because the rules do not let them or nobody here can handle them
     */
    public Departure {
        handedOver = List.copyOf(handedOver);
        entrusted = Map.copyOf(entrusted);
        refused = Map.copyOf(refused);
    }
}
