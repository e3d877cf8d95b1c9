package io.redress.store.jdbc.crash;

import io.redress.remedy.Fulfilment;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import io.redress.store.ForwardingStore;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process that tells the story of payments, and speaks with the bank by its output and input. It says when it is before and
 * after each commit, and goes on when it is told to, if it is not killed there.
 */
final class Payer {
    private static final BufferedReader TOLD =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private Payer() {}

    /** What it was started with: the database and the tables. */
    public static void main(String[] args) {
        CaseStore store = JdbcCaseStore.owning(Site.pool(args[0], args[1]), JdbcSchema.prefixed(args[2]));
        new Payments(
                        new ForwardingStore(store) {
                            @Override
                            public List<Commit> commit(List<Change> changes) {
                                ask("before");
                                List<Commit> results = super.commit(changes);
                                ask("after");
                                return results;
                            }
                        },
                        new Fulfiller() {
                            @Override
                            public Fulfilment fulfil(Payout payout) {
                                return Bank.read(ask("PAY " + payout.key() + " " + payout.amount()), payout.key());
                            }

                            @Override
                            public Fulfilment find(Payout payout) {
                                return Bank.read(ask("FIND " + payout.key() + " " + payout.amount()), payout.key());
                            }
                        })
                .tell();
        System.out.println("ended");
    }

    private static String ask(String question) {
        System.out.println(question);
        try {
            String answer = TOLD.readLine();
            if (answer == null) {
                throw new IllegalStateException("nobody answers " + question);
            }
            return answer;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
