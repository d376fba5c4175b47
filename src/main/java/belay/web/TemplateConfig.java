package belay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Pages are JTE templates, compiled with the rest of the code: {@code "programs/show"} is programs/show.jte. */
@Configuration
class TemplateConfig {

    @Bean
    TemplateEngine views() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    AbstractTemplateViewResolver jteViews(TemplateEngine templates) {
        return new AbstractTemplateViewResolver() {
            {
                setViewClass(JteView.class);
                setSuffix(".jte");
                setContentType("text/html;charset=UTF-8");
                setExposeSpringMacroHelpers(false);
                setRedirectHttp10Compatible(false);  // 303: after a form, the next page is fetched anew
            }

            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(templates);
            }
        };
    }

    /** Renders one template into memory first, so that a page that fails half-way is an error and not half a page. */
    static class JteView extends AbstractTemplateView {

        private final TemplateEngine templates;

        JteView(TemplateEngine templates) {
            this.templates = templates;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return templates.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(Map<String, Object> model, HttpServletRequest request,
                                                 HttpServletResponse response) throws Exception {
            var page = new Utf8ByteOutput();
            templates.render(String.valueOf(getUrl()), model, page);
            response.setContentLength(page.getContentLength());
            var whole = new ByteArrayOutputStream(page.getContentLength());
            page.writeTo(whole);
            whole.writeTo(response.getOutputStream());  // at once: each of thousands of pieces would go through every filter
        }
    }
}
