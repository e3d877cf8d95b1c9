package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.RegisterKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever hosts call their orders and items, no two of them share a register. */
class HoldNamesProperties {
    private static final TenantId TENANT = TenantId.of("t1");

    /** Few characters, those that names are put together with among them, so that near misses are common. */
    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("/1a%").ofMinLength(1).ofMaxLength(5);
    }

    @Property(tries = 2000)
    void differentItemsHaveDifferentNames(
            @ForAll("ids") String order,
            @ForAll("ids") String item,
            @ForAll("ids") String two,
            @ForAll("ids") String b) {
        boolean isSame = order.equals(two) && item.equals(b);
        assertThat(item(order, item).equals(item(two, b))).isEqualTo(isSame);
        assertThat(whole(order).equals(whole(two))).isEqualTo(order.equals(two));
        assertThat(item(order, item)).isNotEqualTo(whole(two)).isNotEqualTo(whole(order));
    }

    /** The longest that a store has to keep is 250. */
    @Property(tries = 100)
    void theyFit(@ForAll("longest") String order, @ForAll("longest") String item) {
        assertThat(item(order, item).key()).hasSizeLessThanOrEqualTo(250);
    }

    @Provide
    Arbitrary<String> longest() {
        return Arbitraries.strings().withCharRange('!', '~').ofLength(100);
    }

    private static RegisterKey item(String order, String item) {
        return Holds.item(TENANT, OrderId.of(order), ItemId.of(item));
    }

    private static RegisterKey whole(String order) {
        return Holds.whole(TENANT, OrderId.of(order));
    }
}
