package io.redress.authority;

import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.Databases;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * People ask, agree, refuse, come and go at random while time passes: after each step everything is as a ledger on paper
 * says, which knows nothing of the library. {@code redress.walks} says how many walks each try takes.
 */
class AuthorityWalkProperties {
    private static final int WALKS = Integer.getInteger("redress.walks", 1);
    private static final String SEEN = "seen";

    /** What has to come up on the way, else the walks are worth nothing. */
    private static final List<String> SIGHTS = List.of(
            "refund: done",
            "refund: waiting",
            "refund: waits-already",
            "refund: budget-used-up",
            "refund: beyond-ceiling",
            "gift: waiting",
            "approve: done",
            "approve: waiting",
            "approve: own-request",
            "approve: not-permitted",
            "approve: lapsed-already",
            "amend: done",
            "amend: not-less",
            "deny: done",
            "withdraw: done",
            "replace: done",
            "replace: beyond-limit",
            "take_back: done",
            "pay: done",
            "entrusted",
            "lapsed",
            "granted by silence",
            "silence refused what is above its cap");

    @Provide
    Arbitrary<List<List<Step>>> walks() {
        return Step.walks(40).list().ofSize(WALKS);
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void inMemory(@ForAll("walks") List<List<Step>> walks) {
        walk(MemoryCaseStore::new, walks);
        Statistics.label(SEEN)
                .coverage(coverage ->
                        SIGHTS.forEach(sight -> coverage.check(sight).count(times -> times > 0)));
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void onH2(@ForAll("walks") List<List<Step>> walks) {
        walk(() -> Databases.storeOn(Databases.h2()), walks);
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void onPostgres(@ForAll("walks") List<List<Step>> walks) {
        walk(() -> Databases.storeOn(Databases.postgres()), walks);
    }

    private static void walk(Supplier<CaseStore> stores, List<List<Step>> walks) {
        for (List<Step> steps : walks) {
            Walk walk = new Walk(stores.get());
            walk.take(steps);
            walk.seen().forEach(Statistics.label(SEEN)::collect);
        }
    }
}
