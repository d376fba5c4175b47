package belay.applications;

import belay.outbox.PublicUrl;
import belay.people.NotFound;
import belay.people.Person;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A chat as a file for the calendar, for the two who talk. */
@Controller
class CalendarController {

    private final Chats chats;
    private final PublicUrl url;
    private final MessageSource texts;
    private final Clock clock;

    CalendarController(Chats chats, PublicUrl url, MessageSource texts, Clock clock) {
        this.chats = chats;
        this.url = url;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/chats/{id}.ics")
    ResponseEntity<byte[]> show(Person me, @PathVariable long id) {
        var chat = chats.findForEither(id, me).orElseThrow(NotFound.of("chat", id));
        var file = file(chat, me.id() == chat.applicant().id());
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", Map.of("charset", "UTF-8", "method", file.method())))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("chat.ics").build().toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store").body(file.bytes());
    }

    private CalendarFile file(Chat chat, boolean forApplicant) {
        var from = chat.at().orElseThrow();
        var other = forApplicant ? chat.organizer().person().name() : chat.applicant().person().name();
        var page = url.of(forApplicant ? "/profile/applications/" + chat.application() : "/applications/" + chat.application() + "/chat");
        return new CalendarFile(Objects.requireNonNull(chat.uid()), chat.changes(), chat.ended() != null, from, chat.until(from), clock.instant(),
            text("summary", other), chat.place(), text("says", chat.place(), page), chat.organizer().person().name(), page);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("application.calendar." + key, arguments, Locale.ENGLISH);
    }
}
