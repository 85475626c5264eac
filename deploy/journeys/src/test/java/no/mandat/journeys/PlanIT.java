package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class PlanIT {

    private static final String OVERLAPS = """
            () => {
              const boxes = [...document.querySelectorAll('mandat-timeline .timeline-mark')].map((mark) =>
                [...mark.querySelectorAll('text')].map((text) => text.getBoundingClientRect()));
              const meets = (a, b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 2 && a.bottom > b.top + 2;
              return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) =>
                one.some((a) => other.some((b) => meets(a, b))))).length;
            }
            """;

    @Beside
    @Test
    void aPlanBeginsWithTheUsualCourseAndNoWordsLieOverOthers(People people) {
        var secretary = people.signIn("sekretar");
        Plans.usual(secretary);

        secretary.sees(secretary.main().getByText("Utkast til sluttrapport").first());
        assertThat(marks(secretary)).hasCount(7);
        assertThat((Integer) secretary.page().evaluate(OVERLAPS)).isZero();
        secretary.button("Måned").click();
        assertThat(secretary.page()).hasURL(Pattern.compile("zoom=month"));
        assertThat((Integer) secretary.page().evaluate(OVERLAPS)).isZero();
    }

    @Beside
    @Test
    void aDateMovesByKeyboardAloneAndIsTakenBack(People people) {
        var secretary = people.signIn("sekretar");
        Plans.usual(secretary);
        marks(secretary).first().focus();
        secretary.page().keyboard().press("ArrowRight");
        secretary.page().keyboard().press("ArrowLeft");
        assertThat(marks(secretary).first()).isFocused();
        for (int i = 0; i < 3; i++) {
            secretary.page().keyboard().press("Shift+ArrowRight");
        }
        assertThat(secretary.main().locator(".timeline-said")).containsText("3. apr. 2030");
        secretary.page().keyboard().press("Enter");

        secretary.sees("Fristen for «Oppstartsmøte» er 3. apr. 2030.");
        assertThat(secretary.main().locator(".plan-table")).containsText("3. apr. 2030");
        secretary.button("Angre").click();
        secretary.sees("Fristen for «Oppstartsmøte» er som før.");
        assertThat(secretary.main().locator(".plan-table")).containsText("mars 2030");
    }

    @Beside
    @Test
    void aDateMovesByPointerAndByWhatIsTyped(People people) {
        var secretary = people.signIn("sekretar");
        var address = Plans.usual(secretary);
        var box = marks(secretary).first().locator(".timeline-hit").boundingBox();
        var mouse = secretary.page().mouse();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        mouse.down();
        mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2);
        mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2);
        secretary.sees(secretary.main().locator(".timeline-moving"));
        mouse.up();
        secretary.sees("Fristen for «Oppstartsmøte» er");

        marks(secretary).last().focus();
        secretary.page().keyboard().press("Enter");
        secretary.sees(secretary.main().locator(".plan-panel"));
        secretary.field("Ny frist").fill("15. desember");
        secretary.sees("15 dager senere.");
        secretary.button("Flytt fristen").click();
        assertThat(secretary.main().locator(".plan-table")).containsText("15. des. 2030");

        secretary.open(address + "/history").seesTitle("Historikk");
        secretary.sees("flyttet fristen for milepælen Oppstartsmøte");
    }

    @Beside
    @Test
    void aCalendarReadsThePlanWithoutALoginUntilItsLinkIsRevoked(People people) throws Exception {
        var secretary = people.signIn("sekretar");
        Plans.usual(secretary);
        secretary.moreActions().click();
        secretary.page().getByRole(AriaRole.MENU).getByText("Kalender …").click();
        secretary.button("Lag lenke til dette mandatet").click();
        var feed = secretary.field("Lenken din").inputValue();

        var first = fetch(feed, "GET", null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("private"));
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.body()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Oppstartsmøte");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(fetch(feed, "GET", tag).statusCode()).isEqualTo(304);
        var head = fetch(feed, "HEAD", null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(fetch(feed.replaceFirst("[^/]+[.]ics", "AAAAAAAAAAAAAAAAAAAAAA.ics"), "GET", null)
                        .statusCode())
                .isEqualTo(404);

        secretary
                .page()
                .getByRole(AriaRole.BUTTON)
                .filter(having("Trekk tilbake"))
                .first()
                .click();
        secretary.sees("Lenken virker ikke lenger.");
        assertThat(fetch(feed, "GET", null).statusCode()).isEqualTo(404);
    }

    @Beside
    @Test
    void thePlanIsFetchedAsFilesByItsReadersOnly(People people) {
        var secretary = people.signIn("sekretar");
        var id = Plans.usual(secretary).replaceFirst(".*/", "");

        var sheet = get(secretary, "/download/plans/" + id + ".xlsx?language=nb");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.headers().get("content-disposition"))
                .startsWith("attachment")
                .contains(".xlsx");
        assertThat(sheet.body()).startsWith('P', 'K');
        var calendar = get(secretary, "/download/plans/" + id + ".ics");
        assertThat(calendar.text()).contains("SUMMARY:Oppstartsmøte");
        assertThat(get(people.signIn("utenfor"), "/download/plans/" + id + ".ics")
                        .status())
                .isEqualTo(404);
    }

    @Beside
    @Test
    void thePortfolioLeadsToThePlans(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        secretary.open("/portfolio").seesTitle("Portefølje");

        secretary.open(address + "/plan").seesTitle("Plan");
        secretary.link("Portefølje").click();
        secretary.seesTitle("Portefølje").sees("Mandatene du er sekretariat for");
        secretary.main().getByRole(AriaRole.LINK).first().click();
        secretary.seesTitle("Plan");
    }

    private static Locator marks(Person person) {
        return person.main().locator("mandat-timeline:not([small]) .timeline-mark");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static APIResponse get(Person person, String path) {
        return person.browser().request().get(Place.MANDAT + path, RequestOptions.create());
    }

    private static HttpResponse<String> fetch(String address, String method, String known) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
            if (known != null) {
                request.header("If-None-Match", known);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
