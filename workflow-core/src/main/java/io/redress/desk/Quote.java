package io.redress.desk;

import io.redress.money.Money;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.remedy.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What would become of an action now, as far as nobody else is faster. It leaves no trace. */
public sealed interface Quote {

    /**
     * What is left of a limit that bears on the action.
     *
     * @param limit the limit
     * @param left how much is left of it now, zero or more
     */
    record Room(Limit limit, Money left) {}

    /**
     * It would be done.
     *
     * @param alternatives what would be offered or awarded, with reasons, the recommended one first
     * @param rooms what is left of the limits that bear on it
     */
    record Free(List<Alternative> alternatives, List<Room> rooms) implements Quote {

        /**
         * Copies the lists.
         *
         * @param alternatives what would be offered or awarded
         * @param rooms what is left of the limits that bear on it
         */
        public Free {
            alternatives = List.copyOf(alternatives);
            rooms = List.copyOf(rooms);
        }

        @Override
        public <R> R fold(Function<Free, R> free, Function<NeedsConsent, R> consent, Function<Refused, R> refused) {
            return free.apply(this);
        }
    }

    /**
     * It would wait until others have agreed.
     *
     * @param alternatives what would be offered or awarded then, with reasons, the recommended one first
     * @param rooms what is left of the limits that bear on it
     * @param people how many have to agree
     * @param approvers who could be the next to agree; never the one who asks
     */
    record NeedsConsent(List<Alternative> alternatives, List<Room> rooms, int people, WhoCan approvers)
            implements Quote {

        /**
         * Copies the lists.
         *
         * @param alternatives what would be offered or awarded then
         * @param rooms what is left of the limits that bear on it
         * @param people how many have to agree
         * @param approvers who could be the next to agree
         */
        public NeedsConsent {
            alternatives = List.copyOf(alternatives);
            rooms = List.copyOf(rooms);
        }

        @Override
        public <R> R fold(Function<Free, R> free, Function<NeedsConsent, R> consent, Function<Refused, R> refused) {
            return consent.apply(this);
        }
    }

    /**
     * It would be refused.
     *
     * @param refusal why, and who can
     */
    record Refused(Refusal refusal) implements Quote {
        @Override
        public <R> R fold(Function<Free, R> free, Function<NeedsConsent, R> consent, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    /**
     * Handles each kind of quote.
     *
     * @param free for what would be done
     * @param consent for what would wait
     * @param refused for what would be refused
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<Free, R> free, Function<NeedsConsent, R> consent, Function<Refused, R> refused);

    /**
     * What would be recommended.
     *
     * @return the first alternative; empty where nothing would be offered or awarded
     */
    default Optional<Alternative> best() {
        List<Alternative> alternatives = fold(Free::alternatives, NeedsConsent::alternatives, no -> List.of());
        return alternatives.stream().findFirst();
    }
}
