package no.mandat.bench;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long it takes from the click on a link until what was asked for is painted, in a browser that stays where it is. */
final class Opening {

    /** Presses the link, and waits until what the condition says is so has been painted. */
    private static final String OPEN = """
            async (link, condition) => {
              const there = new Function('return ' + condition);
              const start = performance.now();
              link.click();
              await new Promise((done, broken) => {
                const look = () => {
                  if (performance.now() - start > 60_000) {
                    broken(new Error('never so: ' + condition));
                  } else if (there()) {
                    requestAnimationFrame(() => setTimeout(done));
                  } else {
                    requestAnimationFrame(look);
                  }
                };
                look();
              });
              const end = performance.now();
              const answers = performance.getEntriesByType('resource')
                .filter((entry) => entry.name.includes('v-r=uidl') && entry.startTime >= start && entry.responseEnd <= end)
                .sort((a, b) => b.transferSize - a.transferSize);
              return [end - start, answers.length ? end - answers[0].responseEnd : 0];
            }""";

    private final List<Double> all = new ArrayList<>();
    private final List<Double> drawing = new ArrayList<>();

    /**
     * Once.
     *
     * @param condition what is so when it is there, as an expression of the page
     */
    void measure(Locator link, String condition) {
        @SuppressWarnings("unchecked")
        var taken = (List<Number>) link.evaluate(OPEN, condition);
        all.add(taken.getFirst().doubleValue());
        drawing.add(taken.getLast().doubleValue());
    }

    /** Milliseconds of the first, which a server takes that has shown nothing of the kind before. */
    double first() {
        return all.getFirst();
    }

    /** The slowest of those after the first. */
    double slowest() {
        return Collections.max(later(all));
    }

    /** Where it is told: the median of those after the first, and what of that passes once the server has answered. */
    String medians() {
        return Figures.words("median %.0f ms, of which %.0f since the answer", median(all), median(drawing));
    }

    private static double median(List<Double> some) {
        return later(some).stream()
                .sorted()
                .skip((some.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> later(List<Double> some) {
        return some.subList(1, some.size());
    }
}
