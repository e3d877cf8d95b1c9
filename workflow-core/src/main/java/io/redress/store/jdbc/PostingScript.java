package io.redress.store.jdbc;

import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import java.util.Comparator;
import java.util.List;

/** The statements of postings, in the order of their keys, so that no two changes wait for each other in a circle. */
final class PostingScript {
    private static final Comparator<RegisterKey> BY_KEY = Comparator.comparing(
                    (RegisterKey key) -> key.tenant().value())
            .thenComparing(RegisterKey::kind)
            .thenComparing(RegisterKey::key);

    private final Script script;
    private final Dialect dialect;
    private final Tables tables;

    private PostingScript(Script script, Dialect dialect, Tables tables) {
        this.script = script;
        this.dialect = dialect;
        this.tables = tables;
    }

    static void add(Script script, Dialect dialect, Tables tables, List<Posting> postings) {
        PostingScript writing = new PostingScript(script, dialect, tables);
        postings.stream().sorted(Comparator.comparing(Posting::key, BY_KEY)).forEach(writing::posting);
    }

    private void posting(Posting posting) {
        RegisterKey key = posting.key();
        String table = tables.table("register");
        if (posting instanceof Posting.Claim claim) {
            Sql sql = key(dialect.claim(table), key)
                    .text(claim.content())
                    .instant(claim.until())
                    .instant(claim.now());
            script.require(1, "register " + key + " is taken", sql);
        } else if (posting instanceof Posting.Release release) {
            Sql sql = key(without(table), key).text(release.content());
            script.require(1, "register " + key + " does not hold " + release.content(), sql);
        } else if (posting instanceof Posting.Drop drop) {
            script.add(key(without(table), key).text(drop.content()));
        } else if (posting instanceof Posting.Sum sum) {
            sum(sum, table);
        }
    }

    private void sum(Posting.Sum sum, String table) {
        RegisterKey key = sum.key();
        script.add(key(dialect.beginSum(table), key)
                .text(sum.before())
                .number(sum.beginning())
                .instant(sum.until()));
        Sql add = new Sql("UPDATE " + table + " SET content = ?, amount = amount + ?, until = ?"
                        + " WHERE tenant = ? AND kind = ? AND name = ? AND content = ?"
                        + " AND amount + ? BETWEEN 0 AND ?")
                .text(sum.after())
                .number(sum.change())
                .instant(sum.until());
        key(add, key).text(sum.before()).number(sum.change()).number(sum.most());
        script.require(1, "register " + key + " has no room for " + sum.change(), add);
    }

    /** Compared as text of a certain length: some databases compare large objects by locator. */
    private static Sql without(String table) {
        return new Sql("DELETE FROM " + table + " WHERE tenant = ? AND kind = ? AND name = ? AND content = ?");
    }

    private static Sql key(Sql sql, RegisterKey key) {
        return sql.text(key.tenant().value()).text(key.kind()).text(key.key());
    }
}
