package belay.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/**
 * Gives the server its connections: to the embedded database unless the administrator names another. A repository begins no transaction to
 * read or to write one row, which would be a journey to the database more for each; what writes several asks for one.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "belay", enableDefaultTransactions = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfig {

    /** How long a request waits for a connection, behind whoever presses the same button, before it is told that the database does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Started only when somebody asks for it, which nobody does when the administrator has a database. */
    @Bean
    @Lazy
    Postgres postgres(DatabaseSettings settings) {
        return Postgres.start(settings.folder());
    }

    /** Made after the server it talks to, and therefore closed before it. */
    @Bean
    HikariDataSource dataSource(ObjectProvider<Postgres> postgres, DatabaseSettings settings) {
        return settings.isEmbedded() ? pool(postgres.getObject().address(), settings) : ownPool(settings);
    }

    private static HikariDataSource ownPool(DatabaseSettings settings) {
        var address = Address.of(settings.url(), settings.user(), settings.password());
        var pool = pool(address, settings);
        try {
            new OwnDatabase(address).check(pool);
            return pool;
        } catch (DatabaseProblem e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Address address, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("belay");
        pool.setJdbcUrl(address.jdbc());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        return pool;
    }
}
