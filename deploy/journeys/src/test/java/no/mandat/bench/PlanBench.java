package no.mandat.bench;

import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan of five hundred milestones in the browser of its secretary: how long it is drawn, and whether it scrolls. */
class PlanBench {

    private static final int MILESTONES = 500;
    private static final int OPENINGS = 6;
    private static final int LONGEST_TASK = 100;
    private static final int TURNS = 60;
    private static final String MANDATE = "mandates/" + Place.required("mandat.full-plan");
    private static final String PLAN = MANDATE + "/plan";

    private static final Chromium CHROMIUM = new Chromium();
    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static Page page;

    @BeforeAll
    static void logIn() {
        page = CHROMIUM.page();
        Chromium.logIn(page, "/" + MANDATE, "sekretar");
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    // ---- drawing ----

    /** Presses the plan's entry, and waits until as many marks as there are milestones have been painted. */
    private static final String OPEN = """
            async (entry, milestones) => {
              const start = performance.now();
              entry.click();
              const drawn = () =>
                document.querySelectorAll('mandat-timeline:not([small]) .timeline-mark').length === milestones;
              await new Promise((done, broken) => {
                const look = () => {
                  if (performance.now() - start > 30_000) {
                    broken(new Error('the marks never came'));
                  } else if (drawn()) {
                    requestAnimationFrame(() => setTimeout(done));
                  } else {
                    requestAnimationFrame(look);
                  }
                };
                look();
              });
              const end = performance.now();
              const answer = performance.getEntriesByType('resource')
                .filter((entry) => entry.name.includes('v-r=uidl') && entry.startTime >= start && entry.responseEnd <= end)
                .sort((a, b) => b.transferSize - a.transferSize)[0];
              return [end - start, end - answer.responseEnd];
            }""";

    @Test
    void isDrawnInASecond() {
        List<Double> all = new ArrayList<>();
        List<Double> drawing = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            page.navigate(Place.MANDAT + "/" + MANDATE + "/history");
            var entry = page.locator("a[href$='" + PLAN + "']").first();
            entry.waitFor(ATTACHED);
            @SuppressWarnings("unchecked")
            var taken = (List<Number>) entry.evaluate(OPEN, MILESTONES);
            all.add(taken.getFirst().doubleValue());
            drawing.add(taken.getLast().doubleValue());
        }
        atMost(
                1_000,
                Collections.max(drawing),
                "timeline of 500 milestones, from the server's answer until it is painted, slowest of " + OPENINGS,
                words("%.0f ms (%.0f ms since the click)", Collections.max(drawing), Collections.max(all)),
                "1 s");
    }

    // ---- scrolling ----

    private static final String WATCH = """
            () => {
              window.longTasks = [];
              window.taskWatch = new PerformanceObserver((list) =>
                window.longTasks.push(...list.getEntries().map((entry) => entry.duration)));
              window.taskWatch.observe({type: 'longtask'});
            }""";

    /** What is still to be told of is told within a moment. */
    private static final String LONGEST = """
            async () => {
              await new Promise((done) => setTimeout(done, 300));
              window.taskWatch.disconnect();
              return [Math.max(0, ...window.longTasks), window.longTasks.length];
            }""";

    private static final String FRAME = "() => new Promise((done) => requestAnimationFrame(done))";

    private static final String PLACE = """
            (selector) => {
              const box = document.querySelector(selector).getBoundingClientRect();
              return box.left + box.top;
            }""";

    @Test
    void scrolls() {
        page.navigate(Place.MANDAT + "/" + PLAN + "?zoom=month");
        var timeline = page.locator("mandat-timeline:not([small])");
        timeline.locator(".timeline-mark").nth(MILESTONES - 1).waitFor();
        timeline.hover();
        task("the timeline by the month", "mandat-timeline:not([small]) svg", 400, 0);
        page.mouse().move(700, 850);
        task("the page with the table", ".plan-table", 0, 400);
    }

    /** There and back again, a turn of the wheel a frame. */
    private static void task(String what, String scrolled, int across, int down) {
        double before = place(scrolled);
        page.evaluate(WATCH);
        turn(across, down);
        if (place(scrolled) == before) {
            throw new IllegalStateException("nothing was scrolled: " + what);
        }
        turn(-across, -down);
        @SuppressWarnings("unchecked")
        var tasks = (List<Number>) page.evaluate(LONGEST);
        double longest = tasks.getFirst().doubleValue();
        atMost(
                LONGEST_TASK,
                longest,
                "longest task while one scrolls " + what + ", 500 milestones",
                words("%.0f ms, %d over 50 ms", longest, tasks.getLast().intValue()),
                LONGEST_TASK + " ms");
    }

    private static void turn(int across, int down) {
        for (int turn = 0; turn < TURNS; turn++) {
            page.mouse().wheel(across, down);
            page.evaluate(FRAME);
        }
    }

    private static double place(String selector) {
        return ((Number) page.evaluate(PLACE, selector)).doubleValue();
    }
}
