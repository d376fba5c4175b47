package belay.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium. Started once for all stories; every story gets a window of its own, or one that another has left, with nothing in it
 * but what may be kept in a cache: to open a new one takes as long as to look at a page.
 */
public final class Chrome implements AutoCloseable {

    /** The last three: what axe does ends before a thorough compiler would pay for itself, and nobody watches the window move. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--js-flags=--no-maglev --no-opt",
        "--disable-smooth-scrolling", "--animation-duration-scale=0");

    private static final boolean PICTURES = Boolean.getBoolean("belay.pictures");

    private static final int DESK = 1440;
    private static final int PHONE = 390;

    /** What axe judges by colours alone; the rest of what it finds at a width is the same by day and by night. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** And whether fingers hit what they mean, which depends on the width. */
    private static final List<String> COLOURS_AND_FINGERS = List.of("color-contrast", "link-in-text-block", "target-size");

    /**
     * All that axe judges by itself, and that fingers can hit what they mean. Contrast, which takes the most time by far, is judged once
     * for all words of one colour and size on the same ground, be it on this page or on one before where nothing was found.
     * Of the half-hours of a week, all alike, the first are judged unless pictures are taken. (AxeBuilder opens a page each time and takes three times as long.)
     */
    private static final String AXE = """
        ([rules, before, whole]) => {
            const grounds = new Map([[null, ""]]);
            const ground = one => {
                if (!grounds.has(one)) {
                    const is = getComputedStyle(one);
                    const own = [is.backgroundColor, is.backgroundImage, is.opacity, is.filter, is.position].join(" ");
                    const plain = own === "rgba(0, 0, 0, 0) none 1 none static" || own === "rgba(0, 0, 0, 0) none 1 none relative";
                    grounds.set(one, ground(one.parentElement) + (plain ? "" : "/" + own));
                }
                return grounds.get(one);
            };
            const seen = new Set(before);
            document.querySelectorAll("body, body *").forEach(one => {
                const is = getComputedStyle(one);
                const looks = [ground(one), is.color, is.fontSize, is.fontWeight, is.textShadow, one.matches(":disabled, [aria-disabled=true]")].join(" ");
                const says = one.matches("input, select, textarea, button") || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                if (says && one.checkVisibility({visibilityProperty: true}) && !seen.has(looks)) {
                    seen.add(looks);
                    one.setAttribute("data-looks", "");
                }
            });
            axe.configure({rules: [{id: "color-contrast", selector: "[data-looks]"}]});
            return axe.run(whole ? document : {exclude: [[".availability tbody tr:nth-child(n+5)"]]}, {resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}}, ...(rules && {runOnly: rules})}).then(found => {
                document.querySelectorAll("[data-looks]").forEach(one => one.removeAttribute("data-looks"));
                return [[...seen].slice(before.length), found.violations.flatMap(one => one.nodes.map(node => `${one.id} at ${node.target} - ${one.help}`))];
            });
        }""";

    /** The looks of words whose contrast is known to be enough, by which they are told apart above. */
    private static final Set<Object> CLEAR = new LinkedHashSet<>();

    private static final Deque<Chrome> LEFT = new ArrayDeque<>();

    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    public final Page page;

    private Chrome(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        context.addInitScript("window.axeWhenAsked = function () {" + AxeBuilder.getAxeScript() + "};");
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ours = !message.location().startsWith(":");  // what axe and the camera bring along comes from nowhere, sometimes late
            if (ours && message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(complaints::add);
        page.addLocatorHandler(page.locator("[aria-busy=true]").first(), busy -> { });  // nothing is pressed or seen while a page is exchanged
    }

    static Chrome open(String base, @Nullable String cookie) {
        var chrome = LEFT.stream().filter(left -> left.base.equals(base)).findFirst()
            .orElseGet(() -> new Chrome(browser().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(DESK, 1000)), base));
        LEFT.remove(chrome);
        if (cookie != null) {
            int equals = cookie.indexOf('=');
            chrome.context.addCookies(List.of(new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1)).setUrl(base)));
        }
        return chrome;
    }

    /** For pages that come from no server; what to open is the path of a file. */
    public static Chrome ofFiles() {
        return open("file://", null);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            browser = Playwright.create(new Playwright.CreateOptions().setEnv(env)).chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
        }
        return browser;
    }

    private static Path chromium() {
        var named = System.getenv("BELAY_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of).filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No Chromium found. Install it, or name it in BELAY_CHROMIUM."));
    }

    public Chrome open(String path) {
        page.navigate(base + path);
        return this;
    }

    public Chrome phone() {
        page.setViewportSize(PHONE, 844);
        return this;
    }

    /** Presses a button and waits until the answer is there, known by something it shows. */
    public Chrome press(String button, String shows) {
        page.click(button);
        page.waitForSelector(shows);
        return this;
    }

    /**
     * Looks at the page at a desk by day and on a phone by night, and fails on what axe finds or what is wider than the window. With
     * -Dbelay.pictures=true it looks at a desk by night and on a phone by day too, judges all there as well, and leaves a picture of each;
     * a busy machine now and then fails to take one.
     */
    public Chrome look(String name) {
        var found = new ArrayList<>(complaints);  // only the page's own: axe and the camera bring styles along, and are refused
        page.evaluate("window.axeWhenAsked()");  // to send it along each time takes longer than to judge a small page
        look(name, DESK, ColorScheme.LIGHT, null, found);
        if (PICTURES) {
            look(name, DESK, ColorScheme.DARK, COLOURS, found);
            look(name, PHONE, ColorScheme.LIGHT, COLOURS, found);
        }
        look(name, PHONE, ColorScheme.DARK, PICTURES ? null : COLOURS_AND_FINGERS, found);
        page.setViewportSize(DESK, 1000);
        complaints.clear();
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
        return this;
    }

    private void look(String name, int width, ColorScheme scheme, @Nullable List<String> rules, List<String> found) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));  // no colour on its way
        page.setViewportSize(width, width == PHONE ? 844 : 1000);
        var file = Path.of("target/pictures", name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
        }
        var judged = (List<?>) page.evaluate(AXE, Arrays.asList(rules, List.copyOf(CLEAR), PICTURES));
        var violations = (List<?>) judged.get(1);
        violations.forEach(violation -> found.add(file.getFileName() + ": " + violation));
        if (violations.isEmpty()) {
            CLEAR.addAll((List<?>) judged.get(0));
        }
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            found.add(file.getFileName() + ": the page is wider than the window");
        }
    }

    /** Leaves an empty window to the next story, signed in as nobody; one that came from no server is closed. */
    @Override
    public void close() {
        if (page.isClosed() || context.pages().size() > 1 || base.startsWith("file:")) {
            context.close();
            return;
        }
        page.unrouteAll();
        context.clearCookies();
        if (page.url().startsWith(base)) {
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        }
        page.navigate("about:blank");
        page.setViewportSize(DESK, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.NO_PREFERENCE));
        complaints.clear();
        LEFT.push(this);
    }
}
