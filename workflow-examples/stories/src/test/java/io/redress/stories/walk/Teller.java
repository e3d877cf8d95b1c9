package io.redress.stories.walk;

import io.redress.remedy.Fulfilment;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import java.io.IOException;
import java.util.function.Supplier;

/** Where the desk hands payments to whichever bank is there. */
record Teller(Supplier<Bank> bank) implements Fulfiller {

    @Override
    public Fulfilment fulfil(Payout payout) throws IOException {
        String key = key(payout);
        if (bank.get().hangsUp(key)) {
            throw new IOException("it hung up");
        }
        return bank.get().pay(key);
    }

    @Override
    public Fulfilment find(Payout payout) {
        return bank.get().look(key(payout));
    }

    private static String key(Payout payout) {
        return payout.tenant() + "/" + payout.key();
    }
}
