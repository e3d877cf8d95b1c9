package io.redress.benchmarks;

/**
 * What one life leaves and sends.
 *
 * @param statements statements sent
 * @param roundTrips waits for an answer of the database
 * @param wal bytes of write-ahead log
 * @param tables bytes of tables
 * @param indexes bytes of indexes
 */
record Footprint(double statements, double roundTrips, double wal, double tables, double indexes) {

    static Footprint of(Life life, DurablePostgres server, Race race, int lives) {
        Wire wire = new Wire(server.pool());
        Life.Running running = life.on(wire.source());
        Footprint before = now(life, server, wire);
        for (int i = 0; i < lives; i++) {
            race.runOne(running);
        }
        Footprint after = now(life, server, wire);
        return new Footprint(
                (after.statements - before.statements) / lives,
                (after.roundTrips - before.roundTrips) / lives,
                (after.wal - before.wal) / lives,
                (after.tables - before.tables) / lives,
                (after.indexes - before.indexes) / lives);
    }

    private static Footprint now(Life life, DurablePostgres server, Wire wire) {
        String of = " FROM pg_class WHERE relkind = 'r' AND relname LIKE '" + life.prefix() + "%'";
        return new Footprint(
                wire.statements(),
                wire.roundTrips(),
                server.number("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                server.number("SELECT sum(pg_table_size(oid))" + of),
                server.number("SELECT sum(pg_indexes_size(oid))" + of));
    }
}
