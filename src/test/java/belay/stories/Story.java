package belay.stories;

import belay.Belay;
import belay.database.DataFolder;
import belay.people.People;
import belay.people.Person;
import belay.world.Applicants;
import belay.world.Classes;
import belay.world.OwnWords;
import belay.world.Pairings;
import belay.world.Partings;
import belay.world.Replies;
import belay.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A test that tells what people do: requests go in over HTTP or through a real browser; pages, letters and rows come out.
 * The server starts once for all stories, on a real PostgreSQL; each story begins with an empty database and the same clock.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = {Belay.class, Story.Stage.class},
    properties = {"belay.database.folder=" + Story.FOLDER + "/data", "belay.database.connections=12", "belay.jobs=false"})
public abstract class Story {

    /** Where the databases of stories lie: tests that run at the same time each have a stage of their own, numbered by the build. */
    public static final String FOLDER = "target/stories/${belay.stage:1}";

    static {
        DataFolder.empty(Path.of("target/stories", System.getProperty("belay.stage", "1"), "data"));
    }

    /** Rows are deleted, the newest tables first, which refer to older ones: truncating makes a new file for every table and index. */
    private static final String EMPTIED = """
        do $$ declare one record; declare again boolean := true; begin
            while again loop
                again := false;
                for one in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                    and relname not in ('flyway_schema_history', 'scheduled_tasks') order by oid desc loop
                    begin
                        execute format('delete from %I', one.relname);
                    exception when foreign_key_violation then again := true;
                    end;
                end loop;
            end loop;
            perform setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences
                where schemaname = 'public' and last_value is not null;
        end $$""";

    @TestConfiguration(proxyBeanMethods = false)
    @Import({World.class, Applicants.class, Replies.class, Partings.class, OwnWords.class, Pairings.class, Classes.class, Crowd.class})
    static class Stage {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        static Queries queries() {
            return new Queries();
        }

        /** What is thrown away soon need not be on the disk before a page is answered; what does is tested where servers are killed. */
        @Bean
        static BeanPostProcessor writtenAtLeisure() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof HikariDataSource pool) {
                        pool.setConnectionInitSql("set synchronous_commit to off");
                    }
                    return bean;
                }
            };
        }

        @Bean
        Routes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
            return new Routes(mappings);
        }
    }

    @LocalServerPort
    protected int port;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected People people;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private ObjectProvider<CookieSerializer> cookies;

    @BeforeEach
    void anEmptyStage() {
        clock.set(SettableClock.START);
        sql.sql(EMPTIED).update();
    }

    /** Somebody whose address is made from their name: Amara is amara@example.org. */
    protected Person person(String name) {
        var address = name.toLowerCase(Locale.ROOT).replaceAll("\\W+", ".") + "@example.org";
        return people.save(new Person(0, name, address, clock.instant()));
    }

    /** Does all of it at the same time, as far as that goes, and fails if any of it does. */
    protected static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        var answers = new ArrayList<T>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : hands.invokeAll(deeds)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** A browser without JavaScript in which nobody is signed in. */
    protected Visitor stranger() {
        return new Visitor("http://localhost:" + port);
    }

    /** A browser without JavaScript in which this person is signed in. */
    protected Visitor as(Person person) {
        var visitor = stranger();
        visitor.cookie(sessionCookie(person));
        return visitor;
    }

    /** A real browser; with somebody, they are signed in. */
    protected Chrome chrome(Person person) {
        return Chrome.open("http://localhost:" + port, sessionCookie(person));
    }

    protected Chrome chrome() {
        return Chrome.open("http://localhost:" + port, null);
    }

    private String sessionCookie(Person person) {
        var id = openSession(sessions, person);
        var response = new MockHttpServletResponse();
        var serializer = cookies.getIfAvailable(DefaultCookieSerializer::new);
        serializer.writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, id));
        return String.valueOf(response.getHeader("Set-Cookie")).split(";")[0];
    }

    private static <S extends Session> String openSession(SessionRepository<S> sessions, Person person) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(person.id()));
        sessions.save(session);
        return session.getId();
    }
}
