package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What became of the cases of somebody who leaves.
 *
 * @param handedOver those that went to the new team, clocks unbroken
 * @param refused those that did not go, because the rules do not let them or nobody here can handle them
 */
public record Departure(List<CaseId> handedOver, Map<CaseId, Refusal> refused) {

    /**
     * Copies the collections.
     *
     * @param handedOver those that went to the new team, clocks unbroken
     * @param refused those that did not go, because the rules do not let them or nobody here can handle them
     */
    public Departure {
        handedOver = List.copyOf(handedOver);
        refused = Map.copyOf(refused);
    }
}
