package belay.signin;

import belay.outbox.PublicUrl;
import belay.people.People;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a demo's console whom one can be, as soon as it is ready. */
@Component
@Profile("demo")
class CastOnConsole {

    private static final int MOST = 12;

    private final People people;
    private final PublicUrl url;

    CastOnConsole(People people, PublicUrl url) {
        this.people = people;
        this.url = url;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void print() {
        var cast = people.findCast(MOST).stream()
            .map(person -> "  %-28s %s%n".formatted(person.name(), url.of("/cast/" + person.id())))
            .collect(Collectors.joining());
        System.out.printf("%nBelay is ready at %s. Be one of them:%n%n%s  %-28s %s%n%n",
            url.of("/"), cast, "anybody else", url.of("/cast"));
    }
}
