package no.mandat.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser, which shows what a page really asks the server for. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Place.CHROMIUM))
                    .setArgs(ARGUMENTS));

    /** An empty page of somebody who reads Norwegian, with a browser that has kept nothing. */
    Page page() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("nb-NO"))
                .newPage();
    }

    /** Types an address and logs in at the page that comes. */
    static void logIn(Page page, String path, String user) {
        page.navigate(Place.MANDAT + path);
        page.locator("input[name=username]").fill(user);
        page.locator("input[type=password]").fill(Visitor.PASSWORD);
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.locator("#page-title").waitFor();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
