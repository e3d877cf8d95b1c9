package io.redress.store.jdbc;

import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Role;
import io.redress.spi.Index;
import io.redress.spi.Index.Punctuality;
import io.redress.spi.StoredCase;
import io.redress.timeline.ChainHead;
import java.sql.SQLException;

/** The columns of a case's row: how they are called, written and read. */
final class CaseColumns {
    /** In the order in which they are bound and read. */
    static final String ALL =
            "tenant, id, workflow, version, state, severity, gravity, team, assignee, customer, order_id,"
                    + " labels, opened_at, updated_at, closed_at, next_due, punctuality, entries, chain, body";

    /** The same without the key, as assignments. */
    static final String ASSIGNED =
            "workflow = ?, version = ?, state = ?, severity = ?, gravity = ?, team = ?, assignee = ?,"
                    + " customer = ?, order_id = ?, labels = ?, opened_at = ?, updated_at = ?, closed_at = ?, next_due = ?, punctuality = ?,"
                    + " entries = ?, chain = ?, body = ?";

    static final int COUNT = 20;

    private CaseColumns() {}

    static Sql bindKey(Sql sql, StoredCase row) {
        return sql.text(row.tenant().value()).text(row.id().value());
    }

    static Sql bind(Sql sql, StoredCase row) {
        Index index = row.index();
        return sql.text(index.workflow())
                .number(index.version())
                .text(index.state())
                .text(index.severity().name())
                .number(index.severity().rank())
                .text(index.team().map(Role::name))
                .text(index.assignee().map(ActorId::value))
                .text(index.customer().map(ActorId::value))
                .text(index.order().map(OrderId::value))
                .text(new Labels(index.parties(), index.flags(), index.awaiting(), index.askers()).json())
                .instant(index.openedAt())
                .instant(index.updatedAt())
                .instant(index.closedAt())
                .instant(index.nextDue())
                .text(index.punctuality().name())
                .number(row.head().number())
                .text(row.head().hash())
                .text(row.body());
    }

    static StoredCase read(Row row) throws SQLException {
        var tenant = row.tenant();
        var id = row.caseId();
        String workflow = row.text();
        int version = row.number();
        String state = row.text();
        Severity severity = Severity.valueOf(row.text());
        row.number();
        var team = row.maybeText().map(Role::of);
        var assignee = row.maybeText().map(ActorId::of);
        var customer = row.maybeText().map(ActorId::of);
        var order = row.maybeText().map(OrderId::of);
        Labels labels = Labels.read(row.text());
        Index index = new Index(
                workflow,
                version,
                state,
                severity,
                team,
                assignee,
                customer,
                order,
                labels.parties(),
                labels.flags(),
                labels.awaiting(),
                labels.askers(),
                row.instant(),
                row.instant(),
                row.maybeInstant(),
                row.maybeInstant(),
                Punctuality.valueOf(row.text()));
        return new StoredCase(tenant, id, index, new ChainHead(row.count(), row.text()), row.text());
    }
}
