package belay.web;

import belay.people.Profiles;
import belay.programs.Program;
import belay.programs.Round;
import belay.signin.MeArgument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link Page} into every model, so that no controller has to know about the frame around its page. */
@Component
class PageFrame implements HandlerInterceptor, WebMvcConfigurer {

    private final MessageSource texts;
    private final MeArgument door;
    private final Profiles profiles;
    private final Navigator navigator;

    PageFrame(MessageSource texts, MeArgument door, Profiles profiles, Navigator navigator) {
        this.texts = texts;
        this.door = door;
        this.profiles = profiles;
        this.navigator = navigator;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
                           @Nullable ModelAndView answer) {
        if (answer == null || answer.getViewName() == null || answer.getViewName().startsWith("redirect:")) {
            return;
        }
        var model = answer.getModelMap();
        var me = door.me(new ServletWebRequest(request)).orElse(null);
        var zone = me == null ? ZoneOffset.UTC : zone(profiles.of(me).zone());
        var navigation = navigator.find(me, (Program) model.get("program"), (Round) model.get("round"), request.getRequestURI());
        model.addAttribute("page", new Page(texts, Locale.ENGLISH, me, zone, request.getRequestURI(),
            (CsrfToken) request.getAttribute(CsrfToken.class.getName()), navigation,
            (MessageSourceResolvable) model.get("flash")));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
