package io.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.TransactionDefinition;

/** A host on JPA with Hibernate, whose dialect hands the transaction's connection to Redress, but no savepoints. */
class JpaTransactionsTest extends TransactionContract {
    private static final DataSource DATABASE = JdbcTransactionsTest.pool();
    private static final EntityManagerFactory ENTITIES = entities();

    private final EntityManager entities = SharedEntityManagerCreator.createSharedEntityManager(ENTITIES);

    JpaTransactionsTest() {
        super(DATABASE, manager());
    }

    private static EntityManagerFactory entities() {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(DATABASE);
        factory.setPackagesToScan("io.redress.spring");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    private static JpaTransactionManager manager() {
        JpaTransactionManager manager = new JpaTransactionManager(ENTITIES);
        manager.afterPropertiesSet(); // finds the data source and Hibernate's dialect
        return manager;
    }

    @Override
    void writeHostRow(String id) {
        entities.persist(new Order(id, Money.of("CNY", "245.10")));
    }

    @Test
    void aNestedTransactionIsRefusedBySpringBeforeAnythingIsDone() {
        ((JpaTransactionManager) transactions).setNestedTransactionAllowed(true);

        assertThatExceptionOfType(NestedTransactionNotSupportedException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writeHostRow(order);
                    propagating(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(inner -> complain());
                }))
                .withMessageContaining("JpaDialect does not support savepoints");
        assertThat(hostRowIsThere(order)).isFalse();
        assertThat(sealed).isEmpty();
    }
}
