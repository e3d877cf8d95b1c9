package io.redress.stories.walk;

import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.workflow.RequestAction;
import io.redress.workflow.RequestAction.Amend;
import io.redress.workflow.RequestAction.Approve;
import io.redress.workflow.RequestAction.Deny;
import io.redress.workflow.RequestAction.Withdraw;
import java.util.function.Function;

/** What can be said to a request, some of it not let in or nothing that an offer can be had for. */
@SuppressWarnings("ImmutableEnumChecker") // what is passed in keeps no state
enum Answer {
    APPROVE(Approve::new),
    DENY(request -> new Deny(request, "too much for a spoon")),
    DENY_WITHOUT_REASON(request -> new Deny(request, " ")),
    WITHDRAW(Withdraw::new),
    AMEND_TO_A_LITTLE(request -> new Amend(request, Money.of("CNY", "50.00"))),
    AMEND_TO_MUCH(request -> new Amend(request, Money.of("CNY", "4999.99"))),
    AMEND_TO_MORE_THAN_MUCH(request -> new Amend(request, Money.of("CNY", "5000.01"))),
    AMEND_TO_NOTHING(request -> new Amend(request, Money.of("CNY", "0.00"))),
    AMEND_TO_DOLLARS(request -> new Amend(request, Money.of("USD", "50.00")));

    private final Function<RequestId, RequestAction> action;

    Answer(Function<RequestId, RequestAction> action) {
        this.action = action;
    }

    RequestAction to(String request) {
        return action.apply(RequestId.of(request));
    }
}
