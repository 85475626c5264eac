package no.mandat.bench;

import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page of a meeting with five hundred people against one with ten, as its secretary opens it: all that the server answers to the
 * scripts of the page, over HTTP, each time in a session of its own.
 */
class MeetingPageBench {

    private static final int WARM_UP = 30;
    private static final int TIMES = 80;
    private static final double SHARE = 0.95;
    private static final Pattern PERSON = Pattern.compile("person-name");

    @Test
    void staysAsFastAsItWas() throws Exception {
        var few = new Opening("mandat.meeting-of-few", 10);
        // Of each of the two groups a page.
        var many = new Opening("mandat.meeting-of-many", 60);
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            few.measure();
            many.measure();
        }
        double ratio = many.p95() / few.p95();
        atMost(
                2,
                ratio,
                "page of a meeting with 500 people against 10, p95",
                words("%.2f × (%.0f ms / %.0f ms)", ratio, many.p95(), few.p95()),
                "2 ×");
    }

    /** Of one meeting: what a browser asked for, asked again and again. */
    private static final class Opening {

        private final String path;
        private final int people;
        private final Recording recording;
        private final List<Long> nanos = new ArrayList<>();

        private Opening(String meeting, int people) {
            path = "/" + Place.required("mandat.meetings") + "/" + Place.required(meeting);
            this.people = people;
            try (var chromium = new Chromium()) {
                var page = chromium.page();
                recording = Recording.of(page);
                Chromium.logIn(page, path, "sekretar");
                page.locator(".person-name").nth(people - 1).waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.context().close();
            }
        }

        private void measure() throws Exception {
            var visitor = new Visitor();
            visitor.logIn(path, "sekretar");
            long start = System.nanoTime();
            var answers = visitor.open(recording);
            nanos.add(System.nanoTime() - start);
            assertThat(PERSON.matcher(answers).results()).hasSizeGreaterThanOrEqualTo(people);
        }

        private double p95() {
            return nanos.stream()
                            .skip(WARM_UP)
                            .sorted()
                            .skip((int) Math.ceil(SHARE * TIMES) - 1)
                            .findFirst()
                            .orElseThrow()
                    / 1e6;
        }
    }
}
