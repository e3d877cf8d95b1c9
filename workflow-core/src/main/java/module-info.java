/**
 * Complaint workflow as a library: case states, permission checks, deadlines and remedies.
 *
 * <p>A host that is a named module opens the packages of its own action records to {@code org.hibernate.validator}.
 */
module io.redress.workflow {
    requires jakarta.validation;
    requires org.slf4j;

    // The default validation provider; a host may bring another one.
    requires static org.hibernate.validator;
    // Only the JDBC store needs it.
    requires static java.sql;
    // Annotations, read by compilers alone.
    requires static org.jspecify;

    exports io.redress.money;
    exports io.redress.codec;
    exports io.redress.id;
    exports io.redress.party;
    exports io.redress.contact;
    exports io.redress.remedy;
    exports io.redress.casefile;
    exports io.redress.failure;
    exports io.redress.permission;
    exports io.redress.calendar;
    exports io.redress.deadline;
    exports io.redress.timeline;
    exports io.redress.compensation;
    exports io.redress.workflow;
    exports io.redress.spi;
    exports io.redress.store;
    exports io.redress.store.jdbc;
    exports io.redress.desk;
    exports io.redress.testkit;

    // Records that carry validation constraints of the library itself.
    opens io.redress.party to
            org.hibernate.validator;
    opens io.redress.contact to
            org.hibernate.validator;
    opens io.redress.casefile to
            org.hibernate.validator;
    opens io.redress.workflow to
            org.hibernate.validator;
}
