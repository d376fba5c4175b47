package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever is signed in but has no business there gets the same answer as for something that does not exist. Made from the list
 * of routes: a new route is covered the day it is born, unless it is named here as open or as everybody's own.
 */
class StrangersTest extends EveryAddress {

    /** Answers everybody, signed in or not. */
    private static final Set<String> OPEN = Set.of("/error", "/up", "/sign-in", "/sign-in/code", "/sign-in/link/{token}", "/profile/address/link/{token}", "/setup", "/sign-out");

    /** Shows everybody what a program opened to everybody; ApplyingStory shows it to be shut otherwise. */
    private static final Set<String> OPENED = Set.of("/p", "/p/{address}", "/p/{address}/rounds/{round}", "/rounds/{id}/application", "/rounds/{id}/application/draft",
        "/rounds/{id}/application/draft/removal");

    /** Shows each person their own and nobody else's. */
    private static final Set<String> OWN = Set.of("/", "/asks", "/groups", "/invitations", "/profile", "/profile/address", "/profile/address/code", "/profile/applications",
        "/profile/availability", "/pause", "/pause/end", "/sessions", "/sessions/others/end");

    /** A page, or one that says somebody else was quicker. */
    private static final Set<Integer> REACHED = Set.of(200, 409);

    @Test
    void aStrangerGetsTheAnswerOfSomethingThatDoesNotExistWhereWhoMayReachesIt() {
        assertThat(leaks()).as("answer a stranger").isEmpty();
        assertThat(unreachable()).as("answer nobody, so that the stranger shows nothing").isEmpty();
    }

    private List<String> leaks() {
        var stranger = as(person("Zed Nobody"));
        var leaks = new ArrayList<String>();
        for (var route : guarded()) {
            var path = filled(route);
            stranger.get("/profile");
            var status = (route.isGet() ? stranger.getOnly(path) : stranger.post(path, told(route))).status();
            if (status != 404) {
                leaks.add(route.line() + " answered " + status);
            }
        }
        return leaks;
    }

    private List<String> unreachable() {
        var unreachable = new ArrayList<String>();
        for (var route : guarded()) {
            var visitor = as(whoMay(route));
            if (route.isGet() && !REACHED.contains(visitor.get(filled(route)).status())) {
                unreachable.add(route.line() + " answered " + visitor.status());
            }
        }
        return unreachable;
    }

    private List<Routes.Route> guarded() {
        return routes.all().stream().filter(route -> !OPEN.contains(route.path()) && !OPENED.contains(route.path()) && !OWN.contains(route.path())).toList();
    }
}
