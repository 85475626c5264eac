package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser. What they see is found by role and name; each step waits until it can be done. */
final class Person {

    static final String PASSWORD = "mandat";

    /** The button with one's initials, in each of the languages. */
    private static final Pattern USER_MENU = Pattern.compile("^(Innlogget som|Innlogga som|Logged in as) ");

    private static final Object LOGIN = new Object();

    private final BrowserContext context;
    private Page page;

    Person(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(BrowserExtension.PATIENCE);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return context;
    }

    /** Goes on in a new tab of the same browser; returns the tab that was open. */
    Page newTab() {
        var before = page;
        page = context.newPage();
        return before;
    }

    /** Goes on in a tab that is open. */
    void turnTo(Page tab) {
        page = tab;
        tab.bringToFront();
    }

    /** Types an address of ours. */
    Person open(String path) {
        page.navigate(Place.MANDAT + path);
        return this;
    }

    /** Types the address of the own page and logs in; the page is coming then. */
    Person signIn(String user) {
        open("/").logIn(user, PASSWORD);
        page.waitForURL(Place.MANDAT + "/", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    /** Fills in the login page that is shown. */
    Person logIn(String user, String password) {
        page.getByRole(AriaRole.TEXTBOX).first().fill(user);
        page.locator("input[type=password]").fill(password);
        sendLogin(() ->
                page.locator("button[type=submit], input[type=submit]").first().click());
        return this;
    }

    /**
     * Sends the login page that is filled in, while nobody else does: as long as Keycloak looks at one login, it turns away
     * every other one of the same account, as if the password were wrong.
     */
    void sendLogin(Runnable send) {
        synchronized (LOGIN) {
            page.waitForResponse(
                    response -> "POST".equals(response.request().method())
                            && response.url().startsWith(Place.KEYCLOAK),
                    send);
        }
    }

    Person sees(Locator what) {
        assertThat(what.first()).isVisible();
        return this;
    }

    Person sees(String text) {
        return sees(text(text));
    }

    /** The page's own title, which every page of ours has once. */
    Person seesTitle(String title) {
        assertThat(title()).hasText(title);
        return this;
    }

    Person doesNotSee(Locator what) {
        assertThat(what).hasCount(0);
        return this;
    }

    Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** The question that lies over the page. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** What says that the server doesn't answer, and that it does again. */
    Locator banner() {
        return page.getByRole(AriaRole.STATUS).and(page.locator(".connection"));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String name) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** Chooses from a list that opens at a click. */
    Person choose(String field, String value) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + field + "( |$)")))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
        return this;
    }

    /** The three dots at the head of a page. */
    Locator moreActions() {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Flere handlinger").setExact(true));
    }

    /** Opens the menu with one's name, language, colours and the way out. */
    Person openUserMenu() {
        button(USER_MENU).click();
        return this;
    }

    /** Waits until the page has said all that it says by itself, and has been answered. */
    Person atRest() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients || {}).every((client) => !client.isActive())");
        return this;
    }

    /** Asks for the page again until the text stands there: something is done meanwhile that nobody waits for. */
    Person reloadsUntil(String text) {
        page.waitForCondition(() -> {
            page.reload();
            atRest();
            return text(text).count() > 0;
        });
        return this;
    }

    /** The path that the browser's bar shows, with what follows a question mark. */
    String address() {
        return page.url().replaceFirst("^" + Pattern.quote(Place.MANDAT), "");
    }

    Person waitForAddress(String path) {
        assertThat(page).hasURL(Place.MANDAT + path);
        return this;
    }

    Person waitForAddress(Pattern path) {
        assertThat(page).hasURL(Pattern.compile("^" + Place.MANDAT.replace(".", "\\.") + path.pattern() + "$"));
        return this;
    }

    /** The cookie that holds the session; the browser must have one. */
    Cookie session() {
        return sessions().getFirst();
    }

    /**
     * Loses the session as if it had run out, or as if somebody had emptied the browser's cookies for us. The page knows
     * nothing of it before it next says something.
     */
    void loseSession() {
        atRest();
        var session = session();
        context.clearCookies(
                new BrowserContext.ClearCookiesOptions().setName(session.name).setDomain(session.domain));
    }

    List<Cookie> sessions() {
        return context.cookies(Place.MANDAT).stream()
                .filter(cookie -> cookie.name.startsWith("MANDAT"))
                .toList();
    }

    void photograph(Path picture) {
        for (int i = 0; i < context.pages().size(); i++) {
            context.pages()
                    .get(i)
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of(picture + "-" + (i + 1) + ".png")));
        }
    }

    void leave() {
        context.close();
    }
}
