package belay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/** The look is kept in many files and sent as one: a browser that is new here asks once, and not once a file. */
@Configuration
class StyleConfig implements WebMvcConfigurer {

    private static final String SHEET = "/assets/css/belay.css";
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\);");

    private final CacheControl kept;

    StyleConfig(WebProperties web) {
        this.kept = Objects.requireNonNull(web.getResources().getCache().getCachecontrol().toHttpCacheControl(), "spring.web.resources.cache.cachecontrol");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(SHEET).addResourceLocations("classpath:/static/").setCacheControl(kept)
            .setUseLastModified(false).setEtagGenerator(StyleConfig::tag)
            .resourceChain(true).addTransformer((request, sheet, chain) -> whole(chain.transform(request, sheet)));
    }

    /** With what it imports in the places where it does; the parts lie beside it and import nothing themselves. */
    private static Resource whole(Resource sheet) throws IOException {
        var text = IMPORT.matcher(text(sheet)).replaceAll(part -> Matcher.quoteReplacement(part(sheet, part.group(1))));
        return new TransformedResource(sheet, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(Resource sheet, String name) {
        try {
            return text(sheet.createRelative(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Weak, or it would not be sent compressed. */
    private static String tag(Resource sheet) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(sheet.getContentAsByteArray()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
