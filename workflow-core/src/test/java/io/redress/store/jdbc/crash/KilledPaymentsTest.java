package io.redress.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.casefile.CaseFile;
import io.redress.fulfilment.PayDesk;
import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import io.redress.spi.StoredCase;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.store.jdbc.crash.Bank.Question;
import io.redress.testkit.Invariants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed before, during and after a payment, while the bank is in another process and keeps a book of its
 * own: afterwards the bank has paid everything once, and the desk knows. Three kills, and with {@code redress.kills} of 40 or
 * more one before and one after each commit and each payment.
 */
class KilledPaymentsTest {
    private static final int KILLS = Integer.getInteger("redress.kills", 5);
    private static final boolean IS_LONG = KILLS >= 2 * (Payments.COMMITS + Payments.CALLS);

    @TempDir
    static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = new PostgresServer(directory.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** At what a process is killed. */
    enum At {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_PAYMENT,
        AFTER_PAYMENT;

        int count() {
            return this == BEFORE_COMMIT || this == AFTER_COMMIT ? Payments.COMMITS : Payments.CALLS;
        }
    }

    /**
     * One kill.
     *
     * @param at at what
     * @param number the how-manieth of those
     */
    record Kill(At at, int number) {}

    static Stream<Kill> kills() {
        return IS_LONG
                ? Arrays.stream(At.values())
                        .flatMap(at -> IntStream.rangeClosed(1, at.count()).mapToObj(number -> new Kill(at, number)))
                : Stream.of(
                        new Kill(At.BEFORE_PAYMENT, 1), new Kill(At.AFTER_PAYMENT, 2), new Kill(At.BEFORE_COMMIT, 8));
    }

    @ParameterizedTest
    @MethodSource
    void kills(Kill kill) throws Exception {
        Path place = Files.createDirectory(directory.resolve(kill.at() + "-" + kill.number()));
        Bank bank = new Bank(new Lines(place.resolve("bank")));
        String prefix = "p" + kill.at().name().toLowerCase(Locale.ROOT).replace("_", "") + "_" + kill.number() + "_";
        JdbcSchema schema = JdbcSchema.prefixed(prefix);
        try (HikariDataSource pool = Site.pool(postgres.url(), postgres.user())) {
            schema.install(pool);
        }
        Child child = Child.start(Payer.class, place, postgres.url(), postgres.user(), prefix);
        serve(child, bank, kill);
        child.kill();
        postgres.settle();
        try (HikariDataSource pool = Site.pool(postgres.url(), postgres.user())) {
            endClaims(pool, prefix);
            CaseStore store = JdbcCaseStore.owning(pool, schema);
            assertThat(Invariants.of(store, PayDesk.SHOP).check(Payments.TENANT))
                    .isEmpty();
            nothingIsSettledThatTheBankDidNotPay(store, bank);

            Payments again = new Payments(store, inThisProcess(bank));
            again.tell();
            assertThat(Invariants.of(store, PayDesk.SHOP).timedBy(again.clock).check(Payments.TENANT))
                    .isEmpty();
            assertThat(awards(store))
                    .hasSize(3)
                    .allSatisfy(
                            (key, award) -> assertThat(award.handling().stage()).isEqualTo(Stage.SETTLED));
            assertThat(bank.paid()).hasSize(4);
            awards(store)
                    .forEach((key, award) -> assertThat(paid(bank, key))
                            .as("%s", key)
                            .isEqualTo(award.remedy().worth()));
        }
    }

    /** Answers what the process asks, until it is to be killed. */
    private static void serve(Child child, Bank bank, Kill kill) {
        Map<At, Integer> seen = new HashMap<>();
        while (true) {
            String[] line = child.line().split(" ", 3);
            switch (line[0]) {
                case "before", "after" -> {
                    if (isIt(kill, line[0].equals("before") ? At.BEFORE_COMMIT : At.AFTER_COMMIT, seen)) {
                        return;
                    }
                    child.tell("go on");
                }
                case "PAY", "FIND" -> {
                    if (isIt(kill, At.BEFORE_PAYMENT, seen)) {
                        return;
                    }
                    Question question = Question.valueOf(line[0]);
                    if (question == Question.PAY) {
                        bank.pay(line[1], Money.parse(line[2]));
                    }
                    if (isIt(kill, At.AFTER_PAYMENT, seen)) {
                        return;
                    }
                    child.tell(bank.word(line[1], question));
                }
                default -> throw new IllegalStateException(kill + " never came, seen " + seen + ": " + line[0]);
            }
        }
    }

    private static boolean isIt(Kill kill, At at, Map<At, Integer> seen) {
        return seen.merge(at, 1, Integer::sum) == kill.number() && kill.at() == at;
    }

    private static Fulfiller inThisProcess(Bank bank) {
        return new Fulfiller() {
            @Override
            public Fulfilment fulfil(Payout payout) {
                bank.pay(payout.key(), payout.amount());
                return Bank.read(bank.word(payout.key(), Question.PAY), payout.key());
            }

            @Override
            public Fulfilment find(Payout payout) {
                return Bank.read(bank.word(payout.key(), Question.FIND), payout.key());
            }
        };
    }

    /** What the dead process had claimed becomes free by itself after a minute; here it does at once. */
    private static void endClaims(HikariDataSource pool, String prefix) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE " + prefix + "timer SET leased_until = NULL");
        }
    }

    private static Map<String, Award> awards(CaseStore store) {
        Map<String, Award> awards = new HashMap<>();
        List<StoredCase> rows = store.cases(CaseQuery.of(Payments.TENANT).within(CaseQuery.Phase.ANY))
                .cases();
        for (StoredCase row : rows) {
            CaseFile file =
                    PayDesk.SHOP.codec().read(row.body(), CaseFile.class).value();
            file.remedies().awards().forEach(award -> awards.put(row.id() + "/" + award.number(), award));
        }
        return awards;
    }

    private static void nothingIsSettledThatTheBankDidNotPay(CaseStore store, Bank bank) {
        awards(store)
                .forEach((key, award) -> assertThat(award.handling().paid().isAtMost(paid(bank, key)))
                        .as("%s: %s, the bank %s", key, award, bank.paid())
                        .isTrue());
    }

    private static Money paid(Bank bank, String key) {
        return bank.paid().entrySet().stream()
                .filter(line -> line.getKey().equals(key) || line.getKey().startsWith(key + "."))
                .map(Map.Entry::getValue)
                .reduce(Money.of("CNY", "0.00"), Money::plus);
    }
}
