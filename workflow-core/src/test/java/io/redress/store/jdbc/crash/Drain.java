package io.redress.store.jdbc.crash;

import io.redress.desk.Office;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A process that lets due deadlines lapse until none is due, once it is told to begin. */
final class Drain {
    private static final int AT_ONCE = 50;

    private Drain() {}

    /** What it was started with: the database, the tables, the time. */
    public static void main(String[] args) throws IOException {
        Office office = new Office(JdbcCaseStore.owning(Site.pool(args[0], args[1]), JdbcSchema.prefixed(args[2])));
        office.clock.set(Instant.parse(args[3]));
        System.out.println("ready");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        int lapses = 0;
        int lostRaces = 0;
        // What the others have claimed is still due; somebody has to see the end of it.
        while (!office.store.due(office.clock.instant(), 1).isEmpty()) {
            var ran = office.desk.runDue(AT_ONCE);
            lapses += ran.lapses();
            lostRaces += ran.lostRaces();
        }
        System.out.println(lapses + " " + lostRaces);
    }
}
