package io.redress.stories.walk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What one person, one customer or the shop has spent in one day or month in China, and the most that may be. */
record PaperAccount(String name, BigDecimal most) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int MONTH = "2026-03".length();

    static PaperAccount agentDay(Person agent, Instant now) {
        return new PaperAccount("agent-day/CNY/" + agent + "/" + date(now), new BigDecimal(2000));
    }

    static PaperAccount customerMonth(String customer, Instant now) {
        return new PaperAccount("customer-month/CNY/" + customer + "/" + month(now), new BigDecimal(1000));
    }

    static PaperAccount leadDay(Person lead, Instant now) {
        return new PaperAccount("lead-day/CNY/" + lead + "/" + date(now), new BigDecimal(20_000));
    }

    static PaperAccount silence(Instant now) {
        return new PaperAccount("silence/CNY/" + month(now), new BigDecimal(10_000));
    }

    private static String date(Instant now) {
        return LocalDate.ofInstant(now, CHINA).toString();
    }

    private static String month(Instant now) {
        return date(now).substring(0, MONTH);
    }

    /** The limit that this is an account of. */
    String limit() {
        return name.substring(0, name.indexOf('/'));
    }

    @Override
    public String toString() {
        return name;
    }
}
