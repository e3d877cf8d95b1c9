package io.redress.stories.shop;

import io.redress.money.Money;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import java.time.ZoneId;

/** How much who may offer. Whoever changes one of these changes what the shop's people may do, and nothing else. */
public final class Limits {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What an agent may offer at once. */
    public static final Money AGENT_AT_ONCE = cny("200");

    /** What an agent may arrange at once for somebody who is stranded. */
    public static final Money HELP_AT_ONCE = cny("1000");

    /** What an agent may offer in a day. */
    public static final Limit AGENT_DAY = Limit.perActor("agent-day", cny("2000"), Period.day(SHANGHAI));

    /** What agents may offer one customer in a month. */
    public static final Limit CUSTOMER_MONTH = Limit.perCustomer("customer-month", cny("1000"), Period.month(SHANGHAI));

    /** What a team lead may offer, or agree to, at once. */
    public static final Money LEAD_AT_ONCE = cny("5000");

    /** What a team lead may offer, or agree to, in a day. */
    public static final Limit LEAD_DAY = Limit.perActor("lead-day", cny("20000"), Period.day(SHANGHAI));

    /** The most that is granted because nobody answered. */
    public static final Money SILENCE_AT_ONCE = cny("500");

    /** What silence may cost in a month. */
    public static final Limit SILENCE = Limit.budget("silence", cny("10000"), Period.month(SHANGHAI));

    private Limits() {}

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
