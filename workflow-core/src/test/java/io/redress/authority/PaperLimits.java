package io.redress.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands on each limit, on paper: one sum for each account, and one for each slice of time where a period rolls. */
final class PaperLimits {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long SLICE = 3 * 24 * 60 * 60 * 1000L / 60;

    /** Over which time a limit adds up. */
    enum Over {
        EVER,
        DAY,
        MONTH,
        THREE_DAYS
    }

    /** What giving back does once the period is over. */
    enum Back {
        THERE,
        NOW,
        NEVER
    }

    /** The limits of the house. */
    enum Sheet {
        AGENT_DAY("agent-day", 250, Over.DAY, Back.THERE),
        CASE("case", 300, Over.EVER, Back.THERE),
        MONTH("customer-month", 400, Over.MONTH, Back.NEVER),
        THREE_DAYS("three-days", 350, Over.THREE_DAYS, Back.THERE),
        LEAD_DAY("lead-day", 900, Over.DAY, Back.NOW),
        BUDGET("budget", 900, Over.MONTH, Back.THERE),
        SILENCE("silence", 160, Over.MONTH, Back.THERE);

        final String title;
        final int most;
        final Over over;
        final Back back;

        Sheet(String title, int most, Over over, Back back) {
            this.title = title;
            this.most = most;
            this.over = over;
            this.back = back;
        }

        private String account(String whose, Instant now) {
            String name = title + "/CNY" + (whose.isEmpty() ? "" : "/" + whose);
            return switch (over) {
                case EVER, THREE_DAYS -> name;
                case DAY -> name + "/" + LocalDate.ofInstant(now, SHANGHAI);
                case MONTH -> name + "/" + YearMonth.from(now.atZone(SHANGHAI));
            };
        }
    }

    /** What was taken from one account. */
    record Debit(Sheet sheet, String whose, Instant at, int amount) {}

    /** A limit and whose it is; nobody's has no room. */
    record Line(Sheet sheet, Optional<String> whose) {
        Line(Sheet sheet, String whose) {
            this(sheet, Optional.of(whose));
        }
    }

    private final Map<String, Integer> plain = new TreeMap<>();
    private final Map<String, TreeMap<Long, Integer>> rolling = new TreeMap<>();
    private final Map<String, Long> lastTaken = new HashMap<>();

    private static long slice(Instant now) {
        return now.toEpochMilli() / SLICE;
    }

    private int counted(String account, long slice) {
        return rolling.getOrDefault(account, new TreeMap<>()).tailMap(slice - 60, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    boolean hasRoom(Line line, int amount, Instant now) {
        if (line.whose().isEmpty()) {
            return false;
        }
        String account = line.sheet().account(line.whose().get(), now);
        int standing =
                line.sheet().over == Over.THREE_DAYS ? counted(account, slice(now)) : plain.getOrDefault(account, 0);
        return standing + amount <= line.sheet().most;
    }

    Debit take(Line line, int amount, Instant now) {
        String account = line.sheet().account(line.whose().orElseThrow(), now);
        if (line.sheet().over == Over.THREE_DAYS) {
            rolling.computeIfAbsent(account, none -> new TreeMap<>()).merge(slice(now), amount, Integer::sum);
            lastTaken.put(account, slice(now));
        } else {
            plain.merge(account, amount, Integer::sum);
        }
        return new Debit(line.sheet(), line.whose().get(), now, amount);
    }

    void giveBack(Debit debit, Instant now) {
        Sheet sheet = debit.sheet();
        String there = sheet.account(debit.whose(), debit.at());
        String here = sheet.account(debit.whose(), now);
        if (sheet.over == Over.THREE_DAYS) {
            long slice = slice(debit.at());
            if (slice >= lastTaken.getOrDefault(there, 0L) - 60) {
                rolling.getOrDefault(there, new TreeMap<>()).merge(slice, -debit.amount(), Integer::sum);
            }
        } else if (sheet.back == Back.THERE) {
            plain.merge(there, -debit.amount(), Integer::sum);
        } else if (sheet.back == Back.NOW) {
            plain.computeIfPresent(here, (account, sum) -> sum - Math.min(sum, debit.amount()));
        }
    }

    /** What each register of a limit has to hold, by its name. */
    Map<String, Integer> totals() {
        Map<String, Integer> totals = new TreeMap<>(plain);
        rolling.keySet().forEach(account -> totals.put(account, counted(account, lastTaken.getOrDefault(account, 0L))));
        return totals;
    }

    /** What each register of a slice has to hold, by its name. */
    Map<String, Integer> slices() {
        Map<String, Integer> slices = new TreeMap<>();
        rolling.forEach(
                (account, bySlice) -> bySlice.forEach((slice, amount) -> slices.put(account + "#" + slice, amount)));
        return slices;
    }

    /** The accounts on which more stands than their limit allows; there must never be one. */
    List<String> exceeded() {
        List<String> exceeded = new ArrayList<>();
        for (Sheet sheet : Sheet.values()) {
            totals().forEach((account, sum) -> {
                if (account.startsWith(sheet.title + "/") && (sum > sheet.most || sum < 0)) {
                    exceeded.add(account + " stands at " + sum);
                }
            });
        }
        return exceeded;
    }
}
