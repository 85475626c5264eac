package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.SpokenAction;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.meeting.ConfirmWording;
import no.mandat.workflow.meeting.DeclineWording;
import no.mandat.workflow.meeting.Wording;
import no.mandat.workflow.meeting.WordingLink;
import no.mandat.workflow.meeting.WordingService;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page by which somebody confirms what they said in a meeting, as the browser gets it. */
class WordingPagesTest {

    private static final UUID SECRET = UUID.randomUUID();
    private static final String PAGE = "/" + SECRET;
    private static final String ADDRESS = "/public/wordings/" + SECRET;
    private static final CallId CALL = new CallId(new UUID(6, 2));

    private final Wordings wordings = new Wordings();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final WordingPages pages = new WordingPages(
            wordings,
            new OpenTemplates(),
            new OpenAnswer(new SecurityHeaders(configuration)),
            configuration,
            Stage.CLOCK);

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private FakeResponse get(String path) throws IOException {
        return get(new Visitor(path));
    }

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor answering(String answer, String text) {
        return new Visitor(PAGE).asking("answer", answer).asking("text", text);
    }

    @Test
    void showsWhatTheySaidAndTwoAnswersWithoutACookieOrACache() throws IOException {
        var response = get(PAGE);
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Innspillsmøte 2");
        assertThat(page.select("h2").text()).isEqualTo("Målemetoder for slagg");
        assertThat(page.text())
                .contains(
                        "Hei, Silje Aunmo.", "Innspillet blir ikke publisert.", "offentleglova", "Du kan bekrefte til");
        assertThat(page.getElementById("text").wholeText().strip()).isEqualTo("Vi vil ha\nslagg.");
        assertThat(page.select("label[for=text]")).hasSize(1);
        assertThat(page.select("form button").eachAttr("value")).containsExactly("CONFIRM", "DECLINE");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo(ADDRESS + "?language=nb");
    }

    @Test
    void speaksTheLanguageOfTheLink() throws IOException {
        var page = page(get(new Visitor(PAGE).asking("language", "nn")));
        assertThat(page.text()).contains("Er det det du sa?", "Stadfest ordlyden");
        assertThat(page.select("form").attr("action")).endsWith("?language=nn");
    }

    @Test
    void takesTheWordingWithTheirCorrections() throws IOException {
        var response = post(answering("CONFIRM", " Vi vil ha\r\nmer slagg. "));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(ADDRESS + "?language=nb&answered");
        assertThat(wordings.confirmed).singleElement().satisfies(command -> {
            assertThat(command.at().secret()).isEqualTo(SECRET);
            assertThat(command.text()).isEqualTo("Vi vil ha\nmer slagg.");
            assertThat(command.language()).isEqualTo("nb");
        });

        var page = page(get(new Visitor(PAGE).asking("answered", "")));
        assertThat(page.select("[role=status]").text()).contains("Du har bekreftet ordlyden", "2026-0042");
        assertThat(page.select("[role=status] a").attr("href"))
                .startsWith("/public/calls/%s/receipts/%s".formatted(CALL, SECRET));
        assertThat(page.select("form[method=post]")).isEmpty();
        assertThat(page(get(PAGE)).select("[role=status]")).isEmpty();
    }

    @Test
    void takesANo() throws IOException {
        assertThat(post(answering("DECLINE", "")).getStatus()).isEqualTo(303);
        assertThat(wordings.declined).hasSize(1);
        assertThat(page(get(PAGE)).text()).contains("Du har sagt at du ikke vil gi dette som innspill.");
    }

    @Test
    void keepsWhatWasTypedWhereItCantBeTaken() throws IOException {
        keeps(post(answering("", "Et ord")), 422, "Velg ett av svarene.", "Et ord");
        keeps(post(answering("CONFIRM", "  ")), 422, "Det står ingenting der.", "");
        var tooLong = "å".repeat(ConfirmWording.LONGEST + 1);
        keeps(post(answering("CONFIRM", tooLong)), 422, "høyst 4 000 tegn", tooLong);
        var foreign = answering("CONFIRM", "Et ord").with("Sec-Fetch-Site", "cross-site");
        keeps(post(foreign), 403, "fra et annet nettsted", "Et ord");
        var busy = answering("CONFIRM", "Et ord");
        new OpenRefusal(OpenRefusal.Kind.SENDS, 30).putOn(busy);
        keeps(post(busy), 429, "Vent litt, og svar på nytt.", "Et ord");
        assertThat(wordings.confirmed).isEmpty();
    }

    private static void keeps(FakeResponse response, int status, String why, String typed) {
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(page.select("[role=alert]").text().replace('\u00a0', ' ')).contains(why);
        assertThat(page.getElementById("text").wholeText().strip()).isEqualTo(typed);
    }

    @Test
    void saysWhatStandsWhereItWasAnsweredOnAnotherDevice() throws IOException {
        wordings.state = SpokenState.CONFIRMED;
        var response = post(answering("CONFIRM", "Noe annet"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).text())
                .contains("Svaret er ikke tatt imot", "Du har bekreftet ordlyden", "Dette skrev du", "Noe annet");
        assertThat(page(response).select("form[method=post]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, Du har bekreftet ordlyden.",
        "DECLINED, Du har sagt at du ikke vil gi dette som innspill.",
        "LAPSED, ordlyden ble ikke bekreftet."
    })
    void saysWhatBecameOfIt(SpokenState state, String words) throws IOException {
        wordings.state = state;
        var page = page(get(PAGE));
        assertThat(page.text()).contains(words).doesNotContain("Vi vil ha");
        assertThat(page.select("form[method=post]")).isEmpty();
    }

    @Test
    void isOverWithTheCallAlsoBeforeThatWasNoted() throws IOException {
        wordings.until = null;
        var page = page(get(PAGE));
        assertThat(page.text()).contains("Innspillsrunden er over");
        assertThat(page.select("form[method=post]")).isEmpty();
    }

    @Test
    void isNotThereByAnotherLink() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), PAGE + "/more")) {
            assertThat(get(path).getStatus()).as(path).isEqualTo(404);
            assertThat(post(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private static final class Wordings extends WordingService {

        private final List<ConfirmWording> confirmed = new ArrayList<>();
        private final List<DeclineWording> declined = new ArrayList<>();
        private SpokenState state = SpokenState.WAITING;
        private @Nullable Instant until = Instant.parse("2026-12-09T22:59:00Z");

        @Override
        public Wording page(WordingLink link) {
            if (!link.secret().equals(SECRET)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new Wording(
                    "Innspillsmøte 2",
                    "Strategiforum for prosessindustrien",
                    "Målemetoder for slagg",
                    "Silje Aunmo",
                    "Vi vil ha\nslagg.",
                    state,
                    until,
                    CALL,
                    state == SpokenState.CONFIRMED ? "2026-0042" : null);
        }

        @Override
        public void confirm(ConfirmWording command) {
            require(SpokenAction.CONFIRM);
            confirmed.add(command);
            state = SpokenState.CONFIRMED;
        }

        @Override
        public void decline(DeclineWording command) {
            require(SpokenAction.DECLINE);
            declined.add(command);
            state = SpokenState.DECLINED;
        }

        private void require(SpokenAction action) {
            if (state != SpokenState.WAITING) {
                throw new RefusedException(new MeetingRefusal.WordingNotInState(state, action));
            }
        }
    }
}
