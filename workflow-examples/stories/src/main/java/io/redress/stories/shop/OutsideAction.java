package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/** What merchants and carriers answer, or staff note for them. */
public sealed interface OutsideAction extends Action {

    /**
     * The merchant says what it has to say.
     *
     * @param answer whether it admits the failure
     */
    @Stored("merchant-answers/1")
    record MerchantAnswers(Heard.Answer answer) implements OutsideAction {}

    /**
     * The carrier proves, or fails to prove, that it delivered to the right person.
     *
     * @param answer whether it admits the failure
     */
    @Stored("carrier-answers/1")
    record CarrierAnswers(Heard.Answer answer) implements OutsideAction {}
}
