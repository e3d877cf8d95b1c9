package io.redress.store.jdbc;

import io.redress.desk.Office;
import io.redress.desk.Shop;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.OrderId;
import io.redress.party.PersonalText;
import io.redress.spi.CaseStore;
import io.redress.spi.Parked;
import io.redress.workflow.Erase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Cases in every state, with everything a store can hold, as this version writes them. What a released version wrote stays
 * in the tests for ever, so that every later one proves that it finishes it. To write what the present one does:
 *
 * <pre>{@code
 * mvn -q -pl workflow-core test-compile exec:java -Dexec.skip=false -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.redress.store.jdbc.KeptCases -Dexec.args=NAME.sql
 * }</pre>
 */
final class KeptCases {
    /** The command that is repeated long afterwards. */
    static final CommandKey REPEATED = CommandKey.of("repeated");

    /** The state each order's case is in when it is written. */
    enum Order {
        FRESH,
        TAKEN,
        REMINDED,
        OFFERED,
        CHOSEN,
        GIVEN_UP,
        REFUNDED,
        ERASED,
        NAMED,
        STUCK
    }

    private final Office office;

    private KeptCases(CaseStore store) {
        office = new Office(
                store,
                desk -> desk.notifying(message -> {
                    throw new IllegalStateException("nobody there");
                }));
    }

    public static void main(String[] arguments) throws IOException {
        DataSource source = Databases.h2();
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        write(JdbcCaseStore.owning(source, schema));
        Files.writeString(Path.of(arguments[0]), RowsAsSql.of(source, schema.tables()));
    }

    static void write(CaseStore store) {
        KeptCases kept = new KeptCases(store);
        for (Order order : List.of(Order.GIVEN_UP, Order.REMINDED)) {
            kept.open(order);
        }
        kept.offer(Order.GIVEN_UP);
        kept.pass(Duration.ofHours(49));
        for (Order order : Order.values()) {
            if (order != Order.GIVEN_UP && order != Order.REMINDED) {
                kept.open(order);
            }
        }
        kept.settle();
        kept.aside();
    }

    static String name(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private void pass(Duration time) {
        office.clock.advance(time);
        office.desk.runDue(Office.MANY);
    }

    private CaseId open(Order order) {
        return office.open(name(order));
    }

    private CaseId find(Order order) {
        return office.desk
                .as(office.ann)
                .cases(all -> all.about(OrderId.of(name(order))))
                .cases()
                .get(0)
                .id();
    }

    private void take(Order order) {
        office.act(office.ann, find(order), new Shop.Take());
    }

    private void offer(Order order) {
        take(order);
        office.act(office.ann, find(order), new Shop.Offer("a refund", PersonalText.of("Dear Carl, مرحبا 👋")));
    }

    private void settle() {
        take(Order.TAKEN);
        offer(Order.OFFERED);
        office.desk.as(office.ann).act(REPEATED, find(Order.TAKEN), new Shop.Remark("called back", Office.START));
        offer(Order.CHOSEN);
        office.act(office.carl, find(Order.CHOSEN), new Shop.Accept());
        take(Order.REFUNDED);
        CaseId refunded = find(Order.REFUNDED);
        office.desk.as(office.ann).act(office.key(), refunded, new Shop.Refund("5"), office.lea);
        take(Order.ERASED);
        office.act(office.lea, find(Order.ERASED), new Erase("asked for it"));
        office.act(office.ann, find(Order.NAMED), new Shop.Name(PersonalText.of("Carl \"the\nfirst\"")));
    }

    /** Refused, failed, put aside. */
    private void aside() {
        office.act(office.carl, find(Order.FRESH), new Shop.Take());
        office.desk.as(office.ann).receive(office.key(), Office.complaint("x").saying("y".repeat(20_001)));
        for (int i = 0; i < 3; i++) {
            office.desk.deliver(1);
        }
        office.store.park(new Parked(
                Office.TENANT,
                "timer/" + find(Order.STUCK) + "/answer",
                Parked.Kind.TIMER,
                Optional.of(find(Order.STUCK)),
                office.clock.instant(),
                "answer",
                "missing-definition: gone"));
    }

    /** What an earlier version wrote, from the resources beside this class. */
    static String written(String name) {
        try (var stream = KeptCases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such resource: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
