package io.redress.stories.walk;

import io.redress.id.TenantId;
import io.redress.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands on the accounts of all shops, on paper. */
final class PaperPurse {
    private final Map<String, BigDecimal> spent = new HashMap<>();

    /** An amount that is spent, or with a minus given back, together with a change of a case. */
    record Booking(PaperAccount account, BigDecimal change) {}

    boolean hasRoom(TenantId shop, PaperAccount account, BigDecimal amount) {
        return on(shop, account).add(amount).compareTo(account.most()) <= 0;
    }

    boolean haveRoom(TenantId shop, List<PaperAccount> accounts, BigDecimal amount) {
        return accounts.stream().allMatch(account -> hasRoom(shop, account, amount));
    }

    /** Whether there is still room for what is to be spent. */
    boolean takes(TenantId shop, List<Booking> bookings) {
        return bookings.stream()
                .filter(booking -> booking.change().signum() > 0)
                .allMatch(booking -> hasRoom(shop, booking.account(), booking.change()));
    }

    void book(TenantId shop, List<Booking> bookings) {
        bookings.forEach(booking -> spent.merge(key(shop, booking.account()), booking.change(), BigDecimal::add));
    }

    /** What stands on an account, in the currency of an amount. */
    Money spent(TenantId shop, PaperAccount account, Money like) {
        return Money.of(
                like.currency().getCurrencyCode(), on(shop, account).setScale(2).toPlainString());
    }

    private BigDecimal on(TenantId shop, PaperAccount account) {
        return spent.getOrDefault(key(shop, account), BigDecimal.ZERO);
    }

    private static String key(TenantId shop, PaperAccount account) {
        return shop + " " + account.name();
    }
}
