package io.redress.spring;

import io.redress.desk.ComplaintDesk;
import io.redress.spi.DeskListener;
import io.redress.spi.Notifier;
import io.redress.spring.ShopComplaints.Refundable;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Everything that Redress needs to know of the shop. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableResilientMethods
class RedressConfiguration {

    @Bean
    ComplaintDesk complaintDesk(
            DataSource database, Orders orders, Notifier letters, DeskListener meters, InstantSource clock) {
        JdbcSchema.usual().install(database);
        return ComplaintDesk.running(ShopComplaints.workflow())
                .storing(JdbcCaseStore.joining(new SpringConnections(database)))
                .knowing(Refundable.class, orders::refundable)
                .notifying(letters)
                .heardBy(meters)
                .timedBy(clock)
                .open();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
