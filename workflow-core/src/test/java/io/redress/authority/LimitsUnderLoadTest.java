package io.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.failure.LostRaceException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.Databases;
import io.redress.testkit.Invariants;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many refund at once, each on a case of their own, and all draw on limits that others draw on too: a limit is used up to
 * the last yuan and never beyond. {@code redress.decisions} says how many refunds are asked for in memory; on PostgreSQL it
 * is a tenth of that.
 */
class LimitsUnderLoadTest {
    private static final int DECISIONS = Integer.getInteger("redress.decisions", 4_000);
    private static final int THREADS = 32;
    private static final int PEOPLE = 8;
    private static final int CUSTOMERS = 16;
    private static final TenantId TENANT = TenantId.of("t1");

    /** Midnight in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

    /** Which limit has room for half of what is asked. */
    enum Scarce {
        DAY("day/CNY/person-%d/2026-11-24", PEOPLE),
        CUSTOMER("customer/CNY/customer-%d", CUSTOMERS),
        BUDGET("budget/CNY/2026-11", 1);

        private final String account;
        private final int accounts;

        Scarce(String account, int accounts) {
            this.account = account;
            this.accounts = accounts;
        }

        private Set<String> names() {
            Set<String> names = new java.util.TreeSet<>();
            for (int i = 0; i < accounts; i++) {
                names.add(account.formatted(i));
            }
            return names;
        }
    }

    @ParameterizedTest
    @EnumSource
    void inMemory(Scarce scarce) throws Exception {
        new Run(new MemoryCaseStore(), scarce, DECISIONS / 3 / THREADS / 2 * 2).check();
    }

    @ParameterizedTest
    @EnumSource
    void onPostgres(Scarce scarce) throws Exception {
        new Run(Databases.storeOn(Databases.postgres()), scarce, DECISIONS / 30 / THREADS / 2 * 2).check();
    }

    /** One run: as many refunds of one yuan by each thread. */
    private static final class Run {
        private final CaseStore store;
        private final Scarce scarce;
        private final int each;
        private final Workflow workflow;
        private final SettableClock clock = new SettableClock(START);
        private final ComplaintDesk desk;
        private final AtomicInteger escaped = new AtomicInteger();

        Run(CaseStore store, Scarce scarce, int each) {
            this.store = store;
            this.scarce = scarce;
            this.each = each;
            int all = THREADS * each;
            workflow = new Counter(
                            scarce == Scarce.DAY ? all / PEOPLE / 2 : all,
                            scarce == Scarce.CUSTOMER ? all / CUSTOMERS / 2 : all,
                            scarce == Scarce.BUDGET ? all / 2 : all)
                    .workflow();
            desk = ComplaintDesk.running(workflow)
                    .storing(store)
                    .staffedBy(new Staff())
                    .notifying(new RecordingNotifier())
                    .timedBy(clock)
                    .open();
        }

        void check() throws Exception {
            List<CaseId> cases = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                cases.add(open(i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                CyclicBarrier start = new CyclicBarrier(THREADS + 1);
                List<Future<Map<String, Integer>>> running = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    int number = i;
                    running.add(threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return work(number, cases.get(number));
                    }));
                }
                start.await(30, TimeUnit.SECONDS);
                long begun = System.nanoTime();
                Map<String, Integer> outcomes = new TreeMap<>();
                for (Future<Map<String, Integer>> one : running) {
                    one.get(10, TimeUnit.MINUTES).forEach((what, times) -> outcomes.merge(what, times, Integer::sum));
                }
                long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
                int all = THREADS * each;
                System.out.printf(
                        "%s scarce on %s: %d decisions in %d ms, %d per second, %s, %d lost races told%n",
                        scarce,
                        store.getClass().getSimpleName(),
                        all,
                        millis,
                        all * 1_000L / millis,
                        outcomes,
                        escaped.get());
                judge(outcomes);
            } finally {
                threads.shutdownNow();
            }
        }

        private void judge(Map<String, Integer> outcomes) {
            int all = THREADS * each;
            assertThat(outcomes.get("done"))
                    .as("those for whom there was room: %s", outcomes)
                    .isEqualTo(all / 2);
            assertThat(outcomes.keySet())
                    .isSubsetOf(
                            scarce == Scarce.BUDGET
                                    ? Set.of("done", Refusal.BUDGET_USED_UP)
                                    : Set.of("done", "waiting", Refusal.WAITS_ALREADY));
            long yuan = 100;
            for (Scarce limit : Scarce.values()) {
                Map<String, Long> standing = standing(limit);
                assertThat(standing.values().stream().mapToLong(Long::longValue).sum())
                        .as("what all refunds took from %s", standing)
                        .isEqualTo(all / 2 * yuan);
                if (limit == scarce) {
                    assertThat(standing.values()).as("%s", standing).containsOnly(all / 2 / limit.accounts * yuan);
                }
            }
            assertThat(escaped).as("lost races that callers were told of").hasValue(0);
            Invariants.of(store, workflow).timedBy(clock).verify(TENANT);
        }

        private Map<String, Long> standing(Scarce limit) {
            Map<String, Long> standing = new TreeMap<>();
            for (String name : limit.names()) {
                RegisterKey key = new RegisterKey(TENANT, "limit", name);
                Optional<Register> register = Optional.ofNullable(store.load(TENANT, Optional.empty(), Set.of(key))
                        .registers()
                        .get(key));
                standing.put(name, register.map(Register::amount).orElse(0L));
            }
            return standing;
        }

        private CaseId open(int number) {
            Party customer = Party.verified("customer-" + number % CUSTOMERS, Relation.CUSTOMER);
            return desk.as(person(number))
                    .receive(
                            CommandKey.of("open-" + number),
                            Contact.inbound(Channel.PHONE, customer).about(OrderRef.of("order-" + number)))
                    .caseId();
        }

        /** Those who share a customer are different people, and the other way round. */
        private static Actor person(int number) {
            return Actor.inHouse(TENANT, "person-" + number / (THREADS / PEOPLE), House.AGENT);
        }

        private Map<String, Integer> work(int number, CaseId id) {
            Map<String, Integer> outcomes = new TreeMap<>();
            for (int i = 0; i < each; i++) {
                // The day goes by, so that rolling limits move on while all draw on them.
                clock.advance(Duration.ofHours(12).dividedBy((long) THREADS * each));
                outcomes.merge(decide(number, id, CommandKey.of(number + "-" + i)), 1, Integer::sum);
            }
            return outcomes;
        }

        private String decide(int number, CaseId id, CommandKey key) {
            Supplier<String> decision = () -> desk.as(person(number))
                    .act(key, id, new House.Refund(House.cny(1)))
                    .fold(done -> "done", waiting -> "waiting", Refusal::code);
            while (true) {
                try {
                    return decision.get();
                } catch (LostRaceException again) {
                    escaped.incrementAndGet();
                }
            }
        }
    }
}
