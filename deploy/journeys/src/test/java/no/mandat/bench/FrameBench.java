package no.mandat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What stands around every view: what it costs to load, to click in and to hold. */
class FrameBench {

    private static final Chromium CHROMIUM = new Chromium();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    // ---- scripts ----

    /** From typing the address to the own page, the login page's scripts included. */
    @Test
    void scriptsOfTheFirstScreen() {
        List<Request> scripts = new CopyOnWriteArrayList<>();
        var page = CHROMIUM.page();
        page.onRequestFinished(request -> {
            if (request.resourceType().equals("script")) {
                scripts.add(request);
            }
        });
        Chromium.logIn(page, "/", "sekretar");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        double bytes = scripts.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(
                        script.response().headerValue("content-encoding"))
                .as(script.url())
                .isNotNull());
        atMost(
                350_000,
                bytes,
                "JavaScript before the first screen",
                words("%.0f kB in %d files", bytes / 1000, scripts.size()),
                "350 kB");
    }

    // ---- a click ----

    private static final int CLICKS = 1_500;
    private static final int WARM_UP = 500;
    private static final Pattern NUMBER = Pattern.compile("\"clientId\":(\\d+)");

    /** To press the button of an empty form: its rules are checked, and the database isn't asked. */
    @Test
    void clickWithoutDatabase() throws Exception {
        var page = CHROMIUM.page();
        Chromium.logIn(page, "/mandates/new", "sekretar");
        var recording = Recording.of(page);
        press(page);
        press(page);
        var message = recording.lastMessage();
        assertThat(message).contains("\"event\":\"click\"");
        var visitor = new Visitor()
                .with(page.context().cookies(Place.MANDAT).stream()
                        .collect(toMap(cookie -> cookie.name, cookie -> cookie.value, (one, same) -> one)));
        int[] number = {
            Integer.parseInt(
                    NUMBER.matcher(message).results().findFirst().orElseThrow().group(1))
        };
        Callable<?> click = () -> visitor.say(NUMBER.matcher(message).replaceFirst("\"clientId\":" + ++number[0]));
        Callable<?> plain = () -> visitor.get(Place.MANDAT + "/session-over");

        List<Long> clicks = new ArrayList<>();
        List<Long> plains = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CLICKS; i++) {
            long one = nanos(plain);
            long other = nanos(click);
            if (i >= WARM_UP) {
                plains.add(one);
                clicks.add(other);
            }
        }
        double ratio = median(clicks) / median(plains);
        atMost(
                3,
                ratio,
                "click without database, p50 against a plain GET",
                words("%.2f × (%.2f ms / %.2f ms)", ratio, median(clicks), median(plains)),
                "3 ×");
    }

    private static void press(Page page) {
        page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> page.locator(
                        ".form-actions vaadin-button[theme~=primary]")
                .click());
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static long nanos(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        assertThat(work.call()).isNotNull();
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    // ---- memory ----

    private static final int EARLIER = 20;
    private static final int SESSIONS = 60;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /** Each view that holds a page of rows, as the auditor sees it, who sees all. */
    @Test
    void memoryOfASession() throws Exception {
        memory("the list of mandates", "/mandates", "badge badge-[a-z]+\"", 50);
        memory("a long history", "/mandates/%s/history".formatted(Place.required("mandat.long-history")), "actor", 30);
    }

    /** Of a view on which so many rows each have that mark. */
    private static void memory(String view, String path, String mark, int rows) throws Exception {
        var page = CHROMIUM.page();
        var recording = Recording.of(page);
        Chromium.logIn(page, path, "revisor");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().close();
        var marks = Pattern.compile(mark);
        Callable<?> opening = () -> {
            var visitor = new Visitor();
            visitor.logIn(path, "revisor");
            assertThat(marks.matcher(visitor.open(recording)).results()).hasSizeGreaterThanOrEqualTo(rows);
            return visitor;
        };
        repeat(EARLIER, opening);
        long before = liveBytes();
        repeat(SESSIONS, opening);
        double kilobytes = (liveBytes() - before) / 1000.0 / SESSIONS;
        atMost(
                250,
                kilobytes,
                "live heap of a session, " + view,
                words("%.0f kB, mean of %d", kilobytes, SESSIONS),
                "250 kB");
    }

    private static void repeat(int times, Callable<?> work) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(work.call()).isNotNull();
        }
    }

    /** What the server holds once its garbage is gone. */
    private static long liveBytes() throws IOException, InterruptedException {
        long bytes = 0;
        for (int i = 0; i < 3; i++) {
            bytes = histogramTotal();
        }
        return bytes;
    }

    private static long histogramTotal() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Place.SERVER_PROCESS, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        var total = TOTAL.matcher(text);
        assertThat(total.find()).as(text).isTrue();
        return Long.parseLong(total.group(1));
    }
}
