package belay.stories;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the server answers, read from the controllers themselves. */
public final class Routes {

    private final RequestMappingHandlerMapping mappings;

    public Routes(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** One address, how it is asked for, the method that answers, and some value for each thing that method must be told. */
    public record Route(String verb, String path, String handler, List<Map.Entry<String, String>> needed) {

        public String line() {
            return String.format("%-5s%-48s%s", verb, path, handler);
        }

        public boolean isGet() {
            return verb.equals("GET");
        }
    }

    public List<Route> all() {
        return mappings.getHandlerMethods().entrySet().stream().flatMap(mapping -> {
            var info = mapping.getKey();
            var method = mapping.getValue();
            var handler = method.getBeanType().getName().replaceFirst("^belay\\.", "") + "#" + method.getMethod().getName();
            var verbs = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
            return info.getPatternValues().stream().flatMap(path ->
                (verbs.isEmpty() ? Stream.of("ANY") : verbs.stream()).map(verb -> new Route(verb, path, handler, needed(method))));
        }).distinct().sorted(Comparator.comparing(Route::path).thenComparing(Route::verb).thenComparing(Route::handler)).toList();
    }

    private static List<Map.Entry<String, String>> needed(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
            .filter(parameter -> {
                var asked = parameter.getAnnotation(RequestParam.class);
                return asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            })
            .map(parameter -> Map.entry(name(parameter), parameter.getType().equals(String.class) ? "x" : "1")).toList();
    }

    private static String name(Parameter parameter) {
        var named = parameter.getAnnotation(RequestParam.class).value();
        return named.isEmpty() ? parameter.getName() : named;
    }
}
