package belay.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often the database is asked for one page, from its request to its very end: the session is written after the page was sent. */
public final class Queries implements BeanPostProcessor, Filter, Ordered {

    private static final int VISITS = 6;

    private record Visit(String path, long asked) { }

    private final ThreadLocal<Long> asked = ThreadLocal.withInitial(() -> 0L);
    private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();

    /** The least of several visits: what is kept while nothing changes is read again whenever the database has tidied up between two of them. */
    public long of(Visitor visitor, String path) {
        return LongStream.generate(() -> once(visitor, path)).limit(VISITS).min().orElseThrow();
    }

    private long once(Visitor visitor, String path) {
        visits.clear();
        assertThat(visitor.getOnly(path).status()).as(path).isEqualTo(200);
        try {
            for (;;) {
                var visit = visits.take();
                if (visit.path().equals(path)) {
                    return visit.asked();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        asked.set(0L);
        try {
            chain.doFilter(request, response);
        } finally {
            var query = ((HttpServletRequest) request).getQueryString();
            visits.add(new Visit(((HttpServletRequest) request).getRequestURI() + (query == null ? "" : "?" + query), asked.get()));
        }
    }

    /** Before every other filter, so that what they ask is counted too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        asked.set(asked.get() + 1);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        }
    }
}
