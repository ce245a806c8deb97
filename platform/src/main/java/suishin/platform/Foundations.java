package suishin.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import suishin.platform.database.Database;
import suishin.platform.kernel.Identities;

/// What every module stands on: time, chance, transactions. The only place that reads the wall clock.
@Configuration(proxyBeanMethods = false)
final class Foundations {

    /// Microseconds, as PostgreSQL keeps them: what was read back equals what was written.
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        Clock system = Clock.systemUTC();
        return () -> system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    Identities identities(InstantSource clock) {
        return new Identities(clock, new SecureRandom());
    }

    @Bean
    Database database(PlatformTransactionManager manager, JdbcClient sql) {
        return new Database(manager, sql);
    }
}
