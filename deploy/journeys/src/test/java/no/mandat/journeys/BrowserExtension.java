package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one Chromium for all tests of a thread, which alone may speak to it; gives each test its people, and fails a test
 * whose people met a fault.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    static final double PATIENCE = 20_000;

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Path.of("target", "failed");

    /** As root in a container, and without asking anything of the world outside. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var chromium = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> new Chromium(), Chromium.class);
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(People.class, type -> new People(chromium.browser), People.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var people = test.getStore(NAMESPACE).remove(People.class, People.class);
        if (people == null) {
            return;
        }
        try {
            if (test.getExecutionException().isPresent()) {
                people.photograph(PICTURES.resolve(name(test)));
            } else {
                people.faults().none();
            }
        } finally {
            people.leave();
        }
    }

    private static String name(ExtensionContext test) {
        return (test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + "-" + test.getDisplayName())
                .replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The browser, until the last test has ended. */
    private static final class Chromium implements AutoCloseable {

        private final Playwright playwright;
        private final Browser browser;

        private Chromium() {
            setDefaultAssertionTimeout(PATIENCE);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(Place.CHROMIUM))
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
