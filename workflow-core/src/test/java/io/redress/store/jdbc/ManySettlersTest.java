package io.redress.store.jdbc;

import static io.redress.desk.HoldingShop.FIRST;
import static io.redress.desk.HoldingShop.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.HoldingShop;
import io.redress.desk.Office;
import io.redress.desk.Settling;
import io.redress.failure.LostRaceException;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many who dispute and many who settle, all at once: nothing is ever settled while it is held. */
class ManySettlersTest {
    private static final int EACH = 6;
    private static final int ROUNDS = 8;

    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    static List<CaseStore> stores() {
        return List.of(
                new MemoryCaseStore(), Databases.storeOn(Databases.h2()), Databases.storeOn(Databases.postgres()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothingIsSettledWhileItIsHeld(CaseStore store) throws Exception {
        HoldingShop shop = new HoldingShop(store);
        ExecutorService threads = Executors.newFixedThreadPool(2 * EACH);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                ItemId item = i % 2 == 0 ? FIRST : ItemId.of("line-" + i);
                tasks.add(() -> disputing(shop));
                tasks.add(() -> settling(shop, item));
            }
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                task.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(broken).as("settled while held").hasValue(0);
        assertThat(settled.get() + refused.get()).isEqualTo(EACH * ROUNDS);
        assertThat(settled).hasPositiveValue();
        assertThat(lost).hasValueLessThan(EACH * ROUNDS / 2);
        shop.whole();
        CaseId last = shop.dispute("item-1");
        assertThat(shop.pay(FIRST)).as("when all is quiet").isEqualTo(new Settling.Held<>(last));
        shop.whole();
    }

    /** On a slow machine so many who open and close one order lose each of their tries now and then, and are told so. */
    private int disputing(HoldingShop shop) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                shop.close(shop.dispute("item-1"));
            } catch (LostRaceException told) {
                lost.incrementAndGet();
            }
        }
        return ROUNDS;
    }

    private int settling(HoldingShop shop, ItemId item) {
        for (int round = 0; round < ROUNDS; round++) {
            Settling<Boolean> answer = shop.desk.settle(Office.TENANT, ORDER, item, () -> isHeld(shop, item));
            answer.fold(
                    wasHeld -> (wasHeld ? broken : settled).incrementAndGet(),
                    (CaseId by) -> refused.incrementAndGet());
        }
        return ROUNDS;
    }

    /** As others see it, from a session of their own. */
    private static boolean isHeld(HoldingShop shop, ItemId item) {
        return IntStream.range(0, 3)
                .mapToObj(look -> shop.desk.holds(Office.TENANT, ORDER, List.of(item)))
                .flatMap(List::stream)
                .anyMatch(hold -> hold.by().isPresent());
    }
}
