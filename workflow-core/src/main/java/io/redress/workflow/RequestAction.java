package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What can be done about a request that waits for consent. Every workflow that asks for consent knows these. */
public sealed interface RequestAction extends Action {

    /**
     * Which request.
     *
     * @return its name within the case
     */
    RequestId request();

    /**
     * Agrees to it. When everybody has who needs to, it is judged again and carried out.
     *
     * @param request which request
     */
    @Stored("redress/approve/1")
    record Approve(RequestId request) implements RequestAction {}

    /**
     * Refuses it.
     *
     * @param request which request
     * @param reason why, in words that are not personal
     */
    @Stored("redress/deny/1")
    record Deny(
            RequestId request, @NotBlank @Size(max = 500) String reason) implements RequestAction {}

    /**
     * Agrees to less than was asked for.
     *
     * @param request which request
     * @param to the amount agreed to, above zero and below what was asked for
     */
    @Stored("redress/amend/1")
    record Amend(RequestId request, Money to) implements RequestAction {}

    /**
     * Takes it back.
     *
     * @param request which request
     */
    @Stored("redress/withdraw/1")
    record Withdraw(RequestId request) implements RequestAction {}

    /**
     * Lets it stand in the right of a team, because its asker leaves. Whoever may hand the case to the team may do this.
     *
     * @param request which request
     * @param team the team
     * @param reason why, in words that are not personal
     */
    @Stored("redress/entrust/1")
    record Entrust(
            RequestId request, Role team, @Size(max = 500) String reason) implements RequestAction {}

    /**
     * Settles it after nobody answered in time. Only the system takes this.
     *
     * @param request which request
     */
    @Stored("redress/settle/1")
    record Settle(RequestId request) implements RequestAction {}
}
