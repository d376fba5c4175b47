package belay.stories;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A person with a browser that knows no JavaScript: opens pages, follows redirects, fills in the forms it was shown. */
public final class Visitor {

    private final String base;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpResponse<byte[]> answer;
    private @Nullable Document page;
    private String path = "/";

    Visitor(String base) {
        this.base = base;
    }

    void cookie(String pair) {
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** Opens a page and follows redirects to where they lead. */
    public Visitor get(String path) {
        send(request(path).GET());
        return followed();
    }

    /** Opens a page and stays at the first answer. */
    public Visitor getOnly(String path) {
        send(request(path).GET());
        return this;
    }

    /** Submits a form of the page being shown: its own hidden values and ticked boxes, then what is named here, then follows. */
    public Visitor submit(String action, String... namesAndValues) {
        return post(action, fields(action, namesAndValues)).followed();
    }

    /** Submits exactly these names and values, with the token of the page being shown, and stays at the first answer. */
    public Visitor post(String path, List<Map.Entry<String, String>> fields) {
        var all = new ArrayList<>(fields);
        if (all.stream().noneMatch(field -> field.getKey().equals("_csrf"))) {
            all.add(Map.entry("_csrf", token()));
        }
        var body = all.stream().map(f -> encode(f.getKey()) + "=" + encode(f.getValue())).collect(Collectors.joining("&"));
        send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        return this;
    }

    public Visitor post(String path, String... namesAndValues) {
        return post(path, pairs(namesAndValues));
    }

    /** Uploads a file as a form with enctype multipart would. */
    public Visitor upload(String path, String field, String fileName, byte[] content, String... namesAndValues) {
        var boundary = "belay-boundary-7f3a";
        var parts = new ArrayList<byte[]>();
        var fields = new ArrayList<>(pairs(namesAndValues));
        fields.add(Map.entry("_csrf", token()));
        for (var f : fields) {
            parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + f.getKey() + "\"\r\n\r\n" + f.getValue() + "\r\n"));
        }
        parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(content);
        parts.add(bytes("\r\n--" + boundary + "--\r\n"));
        send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArrays(parts)));
        return followed();
    }

    public Visitor followed() {
        for (int hops = 0; answer.statusCode() / 100 == 3; hops++) {
            if (hops == 10) {
                throw new AssertionError("Redirected ten times, last to " + location());
            }
            send(request(location()).GET());
        }
        return this;
    }

    public int status() {
        return answer.statusCode();
    }

    /** Where we are, after redirects: path and query. */
    public String path() {
        return path;
    }

    public String location() {
        var uri = URI.create(answer.headers().firstValue("Location").orElse(""));
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** All headers of the answer by name, in small letters; of a cookie only its name and how it is kept, but not until which second. */
    public Map<String, List<String>> headers() {
        var headers = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equals("date")) {
                headers.put(name, values.stream().map(v -> name.equals("set-cookie") ? v.replaceFirst("=[^;]*", "=").replaceFirst("Expires=[^;]*; ", "") : v).toList());
            }
        });
        return headers;
    }

    public byte[] body() {
        return answer.body();
    }

    public String text() {
        return page().text();
    }

    /** The page being shown, read once however often it is looked at. */
    public Document page() {
        if (page == null) {
            page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), base + path);
        }
        return page;
    }

    private List<Map.Entry<String, String>> fields(String action, String... namesAndValues) {
        var form = page().select("form").stream()
            .filter(f -> f.attr("action").equals(action) && f.attr("method").equalsIgnoreCase("post")).findFirst()
            .orElseThrow(() -> new AssertionError("No form that posts to " + action + " on " + path + ": "
                + page().select("form").eachAttr("action")));
        var named = pairs(namesAndValues);
        var names = named.stream().map(Map.Entry::getKey).toList();
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
            if (!names.contains(field.key())) {
                fields.add(Map.entry(field.key(), field.value()));
            }
        }
        fields.addAll(named);
        return fields;
    }

    private String token() {
        return page().select("input[name=_csrf]").stream().findFirst().map(input -> input.attr("value")).orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path)).header("User-Agent", "Stories/1.0").header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private void send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            page = null;
            answer = http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        var uri = request.uri();
        path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        answer.headers().allValues("Set-Cookie").forEach(set -> cookie(set.split(";")[0]));
    }

    private static List<Map.Entry<String, String>> pairs(String... namesAndValues) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return pairs;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
