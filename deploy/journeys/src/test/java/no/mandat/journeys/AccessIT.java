package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class AccessIT {

    private static final String NOT_THERE = "Her er det ingenting å se";
    private static final Pattern HISTORY = Pattern.compile(Draft.PAGE + "/history");

    @Beside
    @Test
    void aMemberSeesTheirMandatesAndCanChangeNothing(People people) {
        var member = people.signIn("medlem1").open("/mandates").seesTitle("Mandater");
        var list = member.main();
        assertThat(list).containsText("Ekspertgruppe for gjenvinning av batterimaterialer");
        assertThat(list).containsText("Ekspertgruppe for overskuddsvarme");
        assertThat(list).not().containsText("havvind");
        member.doesNotSee(member.button("Nytt mandat"));

        open(member, "overskuddsvarme").sees("Varmegruppen");
        isReadOnly(member);
        member.open("/mandates/new").seesTitle(NOT_THERE);
    }

    @Beside
    @Test
    void aMemberSeesInTheHistoryOnlyWhatTheyDidThemselves(People people) {
        var member = people.signIn("medlem1").open("/mandates").seesTitle("Mandater");
        var address = open(member, "overskuddsvarme").address();
        member.open(address + "/history").seesTitle("Historikk").sees("Ingen hendelser");
        assertThat(member.main()).not().containsText("opprettet utkastet");
    }

    @Beside
    @Test
    void aBoardMemberSeesTheirMandatesAndOfTheHistoryOnlyTheirRounds(People people) {
        var board = people.signIn("styre1").open("/mandates").seesTitle("Mandater");
        assertThat(board.main()).containsText("Ekspertutval for fagkompetanse i skiftarbeid");
        assertThat(board.main()).not().containsText("hydrogen");
        var address = open(board, "overskuddsvarme").sees("Varmegruppen").address();
        isReadOnly(board);
        board.open(address + "/history").seesTitle("Historikk");
        assertThat(board.main()).not().containsText("opprettet utkastet");
    }

    @Beside
    @Test
    void theAuditorSeesAllWithItsHistoryAndCanChangeNothing(People people) {
        var auditor = people.signIn("revisor").open("/mandates?words=ekspert").seesTitle("Mandater");
        auditor.doesNotSee(auditor.button("Nytt mandat"));
        for (var part : List.of("vannverk", "skiftarbeid", "hydrogen", "batterimaterialer")) {
            auditor.open("/mandates?words=" + part).seesTitle("Mandater").sees("Ett mandat");
        }
        open(auditor, "batterimaterialer").sees("Ekspertgruppen for batterigjenvinning");
        isReadOnly(auditor);
        auditor.link("Historikk").click();
        auditor.waitForAddress(HISTORY).seesTitle("Historikk");
        // Others add to it meanwhile: the first thing need not be on the first page.
        auditor.open(auditor.address() + "?action=MandateDrafted").sees("opprettet utkastet");
    }

    @Beside
    @Test
    void whatIsNotThereAndWhatIsNotTheirsLookTheSame(People people) {
        var secretary = people.signIn("sekretar");
        var theirs = Draft.own().make(secretary);
        var outsider = people.signIn("utenfor");

        var page = notThere(outsider, theirs);
        var paths = List.of(
                theirs + "/edit",
                theirs + "/history",
                "/mandates/" + UUID.randomUUID(),
                "/mandates/" + UUID.randomUUID() + "/history",
                "/mandates/ikke-en-id",
                "/mandates/ikke-en-id/edit",
                "/mandates/" + theirs.replaceAll("\\D", ""),
                "/mandates/%3Cscript%3E",
                "/mandates/new",
                "/en/side/som/ikke/finnes");
        for (var path : paths) {
            assertThat(notThere(outsider, path)).as(path).isEqualTo(page);
        }
        // Programs that follow links look at the number.
        for (var path : List.of(theirs, "/mandates/" + UUID.randomUUID(), "/en/side/som/ikke/finnes")) {
            assertThat(status(outsider, path)).as(path).isEqualTo(404);
        }
        assertThat(status(secretary, theirs)).isEqualTo(200);
    }

    @Beside
    @Test
    void whatIsNotInAMandateAnswersThatItIsNotThere(People people) {
        var member = people.signIn("medlem1").open("/mandates").seesTitle("Mandater");
        var mandate = open(member, "batterimaterialer").address();
        for (var list : List.of("/rounds", "/resolutions", "/documents")) {
            assertThat(status(member, mandate + list)).as(list).isEqualTo(200);
            assertThat(status(member, mandate + list + "/" + UUID.randomUUID()))
                    .as(list)
                    .isEqualTo(404);
        }
        assertThat(status(member, "/receipts")).isEqualTo(200);
        assertThat(status(member, "/receipts/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(member, "/receipts/kvittering")).isEqualTo(404);
        member.open("/receipts").seesTitle("Kvitteringer");
        assertThat(status(member, "/input/mine")).isEqualTo(200);
        assertThat(status(member, "/input/mine/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Beside
    @Test
    void whatIsOfAnotherMandateOrCallAnswersThatItIsNotThere(People people) {
        var secretary = people.signIn("sekretar");
        var other = Screens.found(secretary, "batterimaterialer");
        var mandate = Screens.found(secretary, "byggematerialer");
        var amendment = partOf(secretary, mandate + "/versions", "amendments");
        secretary.open(mandate + "/calls");
        var elsewhere = Screens.call(secretary, "brukt materiale");
        var call = Screens.call(secretary, "Skjærvika");
        var mailing = partOf(secretary, call + "/mailings", "mailings");
        var contribution = partOf(secretary, call, "contributions");
        var paths = List.of(
                amendment,
                amendment + "/edit",
                amendment + "/merge",
                call,
                call + "/points",
                call + "/mailings",
                call + "/inbox",
                call + "/statistics",
                mailing,
                contribution);
        for (var path : paths) {
            assertThat(status(secretary, path)).as(path).isEqualTo(200);
            assertThat(status(secretary, path.replace(mandate, other)))
                    .as("%s under another mandate", path)
                    .isEqualTo(404);
        }
        for (var path : List.of(mailing, contribution)) {
            assertThat(status(secretary, path.replace(call, elsewhere)))
                    .as("%s under another call", path)
                    .isEqualTo(404);
        }
        for (var unknown : List.of(mandate + "/elections/", mandate + "/amendments/", call + "/mailings/")) {
            assertThat(status(secretary, unknown + UUID.randomUUID()))
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    /** The address of the first of that kind to which a page leads. */
    private static String partOf(Person person, String page, String kind) {
        var link = person.open(page)
                .main()
                .locator("a[href*='mandates/'][href*='/%s/']".formatted(kind))
                .first();
        person.sees(link);
        return link.getAttribute("href").replaceFirst("^/?", "/");
    }

    @Beside
    @Test
    void aSaveThatIsSentAgainBySomebodyElseChangesNothing(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        secretary.open(address + "/edit").seesTitle("Rediger utkastet");
        var saved = draft.titled("Lagret " + draft.title());
        saved.write(secretary);
        var body = Forgery.recordBody(secretary, secretary.button("Lagre endringene")::click);
        secretary.seesTitle(saved.title());
        var calls = new Gson().fromJson(body, JsonObject.class).getAsJsonArray("rpc");

        var member = people.signIn("medlem1").open("/mandates").seesTitle("Mandater");
        // With the token of the secretary's page: refused.
        people.forgive("40[13]");
        var answer = member.browser()
                .request()
                .post(
                        Place.MANDAT + "/?v-r=uidl&v-uiId=0",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(body));
        assertThat(answer.text()).doesNotContain(draft.shortName());
        // As if the own page had sent it: what it calls isn't there, or isn't the same.
        member.open("/mandates").seesTitle("Mandater");
        Forgery.replaceCalls(member, own -> calls, member::openUserMenu);

        nothingChanged(secretary, address, saved);
        member.open("/").seesTitle("Min side");
    }

    @Beside
    @Test
    void aCallToWhatIsNotOnThePageChangesNothing(People people) {
        var member = people.signIn("medlem1").open("/mandates").seesTitle("Mandater");
        var calls = new Gson().fromJson("""
                [{"type":"event","node":99999,"event":"click","data":{}},
                 {"type":"mSync","node":99998,"feature":1,"property":"value","value":"endret"},
                 {"type":"publishedEventHandler","node":2,"templateEventMethodName":"save","templateEventMethodArgs":[]},
                 {"type":"channel","node":3,"channel":1,"args":[]},
                 {"type":"ukjent"}]
                """, JsonArray.class);
        Forgery.replaceCalls(member, own -> calls, member::openUserMenu);
        member.open("/mandates").seesTitle("Mandater");
        assertThat(member.main()).containsText("overskuddsvarme");
    }

    @Beside
    @Test
    void aNavigationToAFormThatIsNotTheirsLeadsNowhere(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        var member = people.signIn("medlem1").atRest();

        Forgery.replaceCalls(
                member,
                own -> new Gson()
                        .fromJson(
                                own.toString().replace("\"mandates\"", "\"" + address.substring(1) + "/edit\""),
                                JsonArray.class),
                () -> member.link("Mandater").first().click());
        member.seesTitle(NOT_THERE);
        assertThat(member.main()).not().containsText(draft.shortName());
        nothingChanged(secretary, address, draft);
    }

    @Beside
    @Test
    void aRoleThatOneGivesOneselfInTheBrowserIsWorthNothing(People people) {
        var outsider = people.signIn("utenfor").atRest();
        outsider.browser()
                .addCookies(List.of(
                        new Cookie("role", "secretariat").setUrl(Place.MANDAT),
                        new Cookie("roles", "[\"secretariat\",\"auditor\"]").setUrl(Place.MANDAT)));
        outsider.page().evaluate("""
                () => {
                  for (const key of ['role', 'roles', 'user', 'mandat.roles']) {
                    localStorage.setItem(key, 'secretariat');
                    sessionStorage.setItem(key, 'secretariat');
                  }
                  window.mandat.roles = ['secretariat'];
                }
                """);
        outsider.browser()
                .setExtraHTTPHeaders(Map.of(
                        "X-Remote-User", "sekretar",
                        "X-Forwarded-User", "sekretar",
                        "X-Roles", "secretariat"));
        outsider.open("/?role=secretariat").sees("Du har en konto, men ingenting er åpnet for deg ennå");
        outsider.openUserMenu().sees("Ingen rolle");
        outsider.open("/mandates/new").seesTitle(NOT_THERE);
        outsider.open("/mandates").seesTitle("Mandater").sees("Ingen mandater ennå");
    }

    @Beside
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/mandates", "/mandates/ikke-en-id", "/styles/base.css", "/session-over", "/logged-out"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path, People people) {
        var answer = people.signIn("leder").browser().request().get(Place.MANDAT + path);
        hasSafeHeaders(answer);
    }

    @Beside
    @Test
    void theAnswersToAStrangerSayTheSame(People people) {
        var stranger = people.somebody().browser().request();
        var answer = stranger.get(
                Place.MANDAT + "/mandates",
                RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).startsWith(Place.KEYCLOAK + "/realms/mandat/");
        assertThat(stranger.get(Place.MANDAT + "/session-over").headers()).containsEntry("cache-control", "no-store");
    }

    @Beside
    @Test
    void aPageOfSomebodysIsKeptNowhere(People people) {
        var leader = people.signIn("leder").browser().request();
        for (var path : List.of("/", "/mandates")) {
            assertThat(leader.get(Place.MANDAT + path).headers().get("cache-control"))
                    .as(path)
                    .contains("no-store");
        }
    }

    private static int status(Person person, String path) {
        return person.browser().request().get(Place.MANDAT + path).status();
    }

    private static void hasSafeHeaders(APIResponse answer) {
        var headers = answer.headers();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsKey("permissions-policy")
                .doesNotContainKeys("x-powered-by");
    }

    private static String notThere(Person person, String path) {
        return person.open(path).seesTitle(NOT_THERE).main().innerText();
    }

    private static Person open(Person person, String word) {
        person.main()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(word))
                .first()
                .click();
        return person.waitForAddress(Draft.PAGE);
    }

    private static void isReadOnly(Person person) {
        person.doesNotSee(person.button("Rediger utkastet"));
        person.doesNotSee(person.moreActions());
        var address = person.address();
        person.open(address + "/edit").seesTitle(NOT_THERE).open(address);
    }

    private static void nothingChanged(Person secretary, String address, Draft draft) {
        secretary.open(address).seesTitle(draft.title());
        secretary.open(address + "/history").seesTitle("Historikk");
        assertThat(secretary.main()).not().containsText("Amina Warsame Dahl");
    }
}
