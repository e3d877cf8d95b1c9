package io.redress.store.jdbc.crash;

import io.redress.desk.Office;
import io.redress.failure.LostRaceException;
import io.redress.failure.StoreFailedException;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.store.jdbc.crash.Deed.Answer;
import io.redress.store.jdbc.crash.Deed.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A process under load until somebody kills it or takes its database away: four threads that give commands on cases they
 * share, let deadlines lapse and deliver messages, while the day goes by.
 */
final class Load {
    private static final int THREADS = 4;
    private static final int SHARED = 12;
    private static final int TRIES = 20;

    private final Office office;
    private final Journal journal;
    private final List<String> cases = new ArrayList<>();

    private Load(Office office, Journal journal) {
        this.office = office;
        this.journal = journal;
    }

    /** What it was started with: the database, the tables, the files, the seed. */
    public static void main(String[] args) {
        JdbcSchema schema = JdbcSchema.prefixed(args[2]);
        Post post = new Post(new Lines(Path.of(args[4])));
        Office office =
                new Office(JdbcCaseStore.owning(Site.pool(args[0], args[1]), schema), desk -> desk.notifying(post));
        Load load = new Load(office, new Journal(new Lines(Path.of(args[3]))));
        for (int i = 0; i < THREADS; i++) {
            String name = "w" + i;
            Random random = new Random(Long.parseLong(args[5]) * THREADS + i);
            new Thread(() -> load.work(name, random), name).start();
        }
    }

    private void work(String name, Random random) {
        try {
            for (int number = 0; ; number++) {
                office.clock.advance(Duration.ofMinutes(random.nextInt(30)));
                switch (random.nextInt(8)) {
                    case 0 -> office.desk.runDue(20);
                    case 1 -> office.desk.deliver(5);
                    default -> give(deed(name + "-" + number, random));
                }
            }
        } catch (StoreFailedException databaseIsGone) {
            System.err.println(name + " ends: " + databaseIsGone);
        }
    }

    private synchronized Deed deed(String key, Random random) {
        if (cases.size() < SHARED || random.nextInt(6) == 0) {
            return new Deed(key, Kind.RECEIVE, "order-" + random.nextInt(200));
        }
        Kind[] kinds = Kind.values();
        Kind kind = kinds[1 + random.nextInt(kinds.length - 1)];
        return new Deed(key, kind, cases.get(cases.size() - 1 - random.nextInt(SHARED)));
    }

    private void give(Deed deed) {
        journal.begun(deed);
        Optional<Answer> answer = insist(deed);
        if (answer.isEmpty()) {
            journal.refused(deed);
            return;
        }
        journal.done(deed, answer.get());
        System.out.println("done");
        if (deed.kind() == Kind.RECEIVE) {
            synchronized (this) {
                cases.add(answer.get().caseId().value());
            }
        }
    }

    /** Whoever loses race after race for so long does not lose races: something is stuck. */
    private Optional<Answer> insist(Deed deed) {
        for (int tries = 0; ; tries++) {
            try {
                return deed.give(office);
            } catch (LostRaceException othersWereFaster) {
                if (tries == TRIES) {
                    throw othersWereFaster;
                }
            }
        }
    }
}
