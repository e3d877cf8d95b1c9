package io.redress.store.jdbc.crash;

import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.store.ForwardingStore;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A process that tells the story of requests, and stands still at one of its commits until it is killed. */
final class Teller {
    private Teller() {}

    /** What it was started with: the database, the tables, at which commit it stops, and whether before or after. */
    public static void main(String[] args) {
        CaseStore store = JdbcCaseStore.owning(Site.pool(args[0], args[1]), JdbcSchema.prefixed(args[2]));
        int stop = Integer.parseInt(args[3]);
        boolean isBefore = args[4].equals("before");
        new Consents(new ForwardingStore(store) {
                    private int commits;

                    @Override
                    public List<Commit> commit(List<Change> changes) {
                        commits++;
                        if (commits == stop && isBefore) {
                            standStill();
                        }
                        List<Commit> results = super.commit(changes);
                        if (commits == stop) {
                            standStill();
                        }
                        return results;
                    }
                })
                .tell();
        System.out.println("ended");
    }

    /** Nobody ever answers. */
    private static void standStill() {
        System.out.println("stopped");
        try {
            int answer = System.in.read();
            throw new IllegalStateException("somebody said " + answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
