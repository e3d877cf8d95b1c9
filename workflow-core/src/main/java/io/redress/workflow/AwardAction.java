package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.remedy.Fulfilment;

/**
 * What the system does to carry an award out: it sends it, and reports what came of that. On cases that are closed too, and
 * by nobody else.
 */
public sealed interface AwardAction extends Action {

    /**
     * Which award.
     *
     * @return its number within the case
     */
    int award();

    /**
     * Which part of it.
     *
     * @return the number of the part, from 1
     */
    int part();

    /**
     * Which try this is, or which one is reported on.
     *
     * @return the number of the try at this part, from 1
     */
    int attempt();

    /**
     * Puts on record that a part is handed to the fulfiller, before it is. Once for each try.
     *
     * @param award which award
     * @param part which part of it
     * @param attempt which try at this part
     */
    @Stored("redress/send-award/1")
    record Send(int award, int part, int attempt) implements AwardAction {}

    /**
     * Records what the fulfiller said: in answer to what it was sent, or when it was asked about it.
     *
     * @param award which award
     * @param part which part of it
     * @param attempt which try at this part
     * @param heard what it said
     */
    @Stored("redress/report-award/1")
    record Report(int award, int part, int attempt, Fulfilment heard) implements AwardAction {}
}
