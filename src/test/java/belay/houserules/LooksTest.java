package belay.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Chrome;
import belay.stories.Routes;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every page is looked at on a desk by day and on a phone by night, with -Dbelay.pictures=true in all four ways. Made from the list of routes: a
 * new page is looked at the day it is born. What else an address can show (nothing yet, an error, somebody who was quicker) its story looks at.
 */
class LooksTest extends EveryAddress {

    /** What shows no page of its own in the running world, and why. */
    private static final Map<String, String> NO_PAGE = Map.of(
        "/rounds/{id}/application", "closed once groups are formed; ApplyingStory looks at it while it is open",
        "/drafts/{id}/turnover", "leads back to a draft of new groups; IntakeStory looks at it where groups go on",
        "/up", "a word for whoever watches over the server",
        "/error", "shown in place of other pages; StrangerStory looks at it",
        "/rounds/{id}/applications.csv", "a sheet to keep",
        "/chats/{id}.ics", "a file for the calendar",
        "/drafts/{id}/moves/new", "leads back to a draft that is published; HandStory looks at it before",
        "/rounds/{id}/desk", "leads to the newest draft; HandStory looks at it without one and while one is made",
        "/setup", "gone once somebody administers the server; SignInPagesStory looks at it before");

    @Test
    void everyPageLooksAsItShouldAndWhatIsNotLookedAtIsNoPage() {
        whatIsNotLookedAtIsNoPage();
        var looks = new SoftAssertions();
        try (var door = asked(chrome(), "/sign-in", organizer.email()); var organizers = chrome(organizer); var members = chrome(member);
             var formers = chrome(former); var applicants = asked(chrome(applicant()), "/profile/address", "elsewhere@example.org"); var guests = chrome(invited());
             var boarders = chrome(asked())) {
            for (var route : pages()) {
                var path = route.path();
                looks.check(() -> look(path.startsWith("/sign-in") ? door : path.startsWith("/profile") ? applicants : path.startsWith("/invitations") ? guests : isOfBoard(path) ? boarders : whoMay(route).equals(member) ? members
                    : whoMay(route).equals(former) ? formers : organizers, route));
            }
        }
        looks.assertAll();
    }

    /** Without this the list of what is not looked at could hide a page. */
    private void whatIsNotLookedAtIsNoPage() {
        var gets = routes.all().stream().filter(route -> !route.verb().equals("POST")).toList();
        assertThat(gets).extracting(Routes.Route::path).containsAll(NO_PAGE.keySet());
        for (var route : gets) {
            if (NO_PAGE.containsKey(route.path())) {
                var answer = as(organizer).getOnly(filled(route));
                assertThat(answer.status() == 200 && answer.header("Content-Type").startsWith("text/html")).as(route.path() + " shows a page").isFalse();
            }
        }
    }

    private List<Routes.Route> pages() {
        return routes.all().stream().filter(route -> route.isGet() && !NO_PAGE.containsKey(route.path())).toList();
    }

    private void look(Chrome chrome, Routes.Route route) {
        var path = filled(route);
        var answer = chrome.page.navigate(path);
        var led = answer.request().redirectedFrom() == null ? "" : "elsewhere: ";
        assertThat(led + answer.status() + " " + answer.headers().getOrDefault("content-type", "")).as(route.line() + """
             shows no page, at least not to whoever looks here. Let EveryAddress have an example that does;
            or tell LooksTest why there is none, and look at what it shows otherwise in its own story.""").matches("(200|409) text/html.*");
        chrome.look("all" + route.path().replaceAll("[^a-z]+", "-"));
    }

    /** A browser in which somebody has just asked for a letter, with a link in it and a code to be typed here. */
    private static Chrome asked(Chrome chrome, String page, String address) {
        chrome.open(page).page.fill("#email", address);
        return chrome.press("main form button", "#code");
    }
}
