package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pictures of the README and the guides. {@code -Dmandat.pictures=write -Dit.test=PicturesIT} takes them, on fresh demo
 * data so that they show nothing of other tests; without it they must be there.
 */
@Journey
class PicturesIT {

    private static final String REPORT = "Bygg som kan brukes om igjen";
    private static final String NOTE = "Hva brukes om igjen i dag?";
    private static final String CHECKLIST = "Sjekkliste for den som skal rive";
    private static final Path FOLDER = Place.ROOT.resolve("docs/pictures");

    @Test
    @EnabledIfSystemProperty(named = "mandat.pictures", matches = "write")
    void picturesAreTaken(People people) throws IOException {
        Files.createDirectories(FOLDER);
        var stranger = people.somebody().open("/");
        stranger.seesTitle("Logg inn");
        take("login", stranger);

        var secretary = people.signIn("sekretar").seesTitle("Min side");
        take("home", secretary);
        secretary.open("/mandates").seesTitle("Mandater").sees("8 mandater").sees("Skift");
        take("mandates", secretary);
        secretary.open("/").link("Batterigjenvinning").first().click();
        secretary.sees("Ekspertgruppen for batterigjenvinning");
        var address = secretary.waitForAddress(Draft.PAGE).address();
        take("mandate", secretary);
        secretary.open(address + "/edit").seesTitle("Rediger utkastet");
        take("mandate-form", secretary);
        secretary.open(address + "/history").seesTitle("Historikk").sees("endret utkastet");
        take("history", secretary);
        auditing(people);

        take("home-empty", people.signIn("utenfor").sees("Velkommen"));
        phone(people, address);
        lives(people, secretary);
        input(people, secretary);
        deliverables(people, secretary);
        aroundDeliverables(people, secretary);
        meetings(people, secretary);
        together(people, secretary, address);
        ofMembers(people, secretary);
        afterwards(people, secretary);
        conflict(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "mandates",
                "mandate",
                "mandate-form",
                "history",
                "log",
                "audit",
                "conflict",
                "login",
                "home-empty",
                "composition",
                "import",
                "election",
                "home-waiting",
                "decision",
                "round",
                "rounds",
                "receipt",
                "consent",
                "overview",
                "text",
                "plan",
                "versions",
                "amendment",
                "closing",
                "portfolio",
                "call",
                "call-form",
                "inbox",
                "points",
                "mailing",
                "statistics",
                "deliverable",
                "deliverable-published",
                "trace",
                "report-public",
                "reference",
                "corrections",
                "named-sections",
                "studies",
                "communication",
                "preview",
                "meetings",
                "meeting",
                "meeting-held",
                "minutes",
                "late"
            })
    @DisabledIfSystemProperty(named = "mandat.pictures", matches = "write")
    void everyPictureIsThere(String name) throws IOException {
        assertThat(widthOf(name)).isEqualTo(Look.DESK.width());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandate-phone",
                "home-phone",
                "history-phone",
                "decision-phone",
                "plan-phone",
                "consent-phone",
                "form-phone",
                "answers-phone",
                "deliverable-phone",
                "deliverable-board-phone",
                "member-form-phone",
                "meeting-phone",
                "rsvp-phone",
                "late-phone"
            })
    @DisabledIfSystemProperty(named = "mandat.pictures", matches = "write")
    void everyPictureOfAPhoneIsThere(String name) throws IOException {
        assertThat(widthOf(name)).isEqualTo(Look.PHONE.width());
    }

    /** What whoever checks the log sees, and everybody. */
    private static void auditing(People people) {
        take(
                "log",
                people.signIn("revisor")
                        .open("/audit-log")
                        .seesTitle("Signert logg")
                        .sees("Offentlig nøkkel"));
        take(
                "audit",
                people.somebody()
                        .open("/audit")
                        .seesTitle("Kontroller historikken")
                        .sees("Loggen nå"));
    }

    private static void phone(People people, String address) {
        var member = people.signIn("sekretar", Look.PHONE);
        take("home-phone", member);
        member.open(address).sees("Ekspertgruppen for batterigjenvinning");
        take("mandate-phone", member);
        member.open(address + "/history").seesTitle("Historikk").sees("endret utkastet");
        take("history-phone", member);
    }

    /** Mandates before both bodies, at work and closed. */
    private static void lives(People people, Person secretary) {
        var asked = Screens.found(secretary, "flomvern");
        secretary.open(asked).sees("Til samtykke");
        take("consent", secretary);
        var working = Screens.found(secretary, "byggematerialer");
        secretary.open(working).sees("Er mandatet besvart?");
        take("overview", secretary);
        secretary.open(working + "/text").sees("Innhold");
        take("text", secretary);
        secretary.open(working + "/plan").seesTitle("Plan").sees("Tidslinje");
        take("plan", secretary);
        secretary.open(working + "/versions").seesTitle("Versjoner").sees("Sammenlign");
        take("versions", secretary);
        secretary.link("To måneder til, og offentlige bygg med").click();
        secretary.sees("Om endringen");
        take("amendment", secretary);
        secretary.open(working + "/closing").seesTitle("Avslutning").sees("Sjekkliste");
        take("closing", secretary);
        secretary.open("/portfolio").seesTitle("Portefølje").sees("over fristen");
        take("portfolio", secretary);
        take(
                "plan-phone",
                people.signIn("medlem1", Look.PHONE).open(working + "/plan").sees("Milepæler"));
        var round = people.signIn("styre2", Look.PHONE).sees("Venter på deg");
        round.main()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("flomvern"))
                .first()
                .click();
        round.sees("rangert liste over tiltak");
        take("consent-phone", round);
    }

    /** What a group delivers: at its desk, in a member's hand, before the board, and in public. */
    private static void deliverables(People people, Person secretary) {
        var working = Screens.found(secretary, "byggematerialer");
        secretary.open(working + "/deliverables").link(REPORT).click();
        secretary.waitForAddress(ReportDesk.PAGE).sees("3 åpne tråder");
        var report = secretary.address();
        take("deliverable", secretary);
        secretary.open(working + "/deliverables").link(NOTE).click();
        secretary.seesTitle(NOTE).sees("Dissens fra");
        take("deliverable-published", secretary);
        secretary.open(working + "/trace").sees("Det som mangler først");
        take("trace", secretary);
        take(
                "deliverable-phone",
                people.signIn("medlem1", Look.PHONE).open(report).sees("Avgi vurdering"));
        var board = people.signIn("styre1", Look.PHONE).sees("Venter på deg");
        board.link("Løypemelding etter seks måneder").first().click();
        board.sees("Ta til orientering");
        take("deliverable-board-phone", board);
        take(
                "report-public",
                people.somebody()
                        .open("/public/mandates/ombruk-i-bygg/deliverables/1")
                        .sees(NOTE));
    }

    /** What a text refers to, how its language is corrected, who reads it from outside, and what is asked for and told around it. */
    private static void aroundDeliverables(People people, Person secretary) {
        var working = Screens.found(secretary, "byggematerialer");
        secretary.open(working + "/deliverables").link(REPORT).click();
        ReportDesk.beginWriting(secretary, "Bygg fra før 1960");
        secretary.button("Henvisning").click();
        ReportDesk.pick(secretary, "Vis til", "Prøving av brukte");
        take("reference", secretary);
        ReportDesk.press(secretary, "Avbryt");

        var member = people.signIn("medlem1");
        member.open(working + "/deliverables").link(CHECKLIST).click();
        member.link("Se hva som er rettet").click();
        member.sees(member.page().locator(".report-paper ins"));
        take("corrections", member);

        var outsider = people.signIn("deltaker").sees("Utkast du er bedt om å lese");
        outsider.main().locator("a[href$='/named']").first().click();
        outsider.sees("som ekstern deltaker i Ombruk i bygg");
        take("named-sections", outsider);

        secretary.open(working + "/studies").seesTitle("Studier").sees("Prøving av brukte stålbjelker på riveplassen");
        take("studies", secretary);
        secretary
                .open(working + "/communication")
                .seesTitle("Kommunikasjonsplan")
                .sees("Pressemelding");
        take("communication", secretary);
    }

    /** What is asked, what came, and what it was answered. */
    private static void input(People people, Person secretary) {
        var calls = Screens.found(secretary, "byggematerialer") + "/calls";
        OpenCalls.begin(secretary, Screens.found(secretary, "byggematerialer"));
        take("call-form", secretary);
        secretary.open(calls).link("Hva hindrer ombruk der du bygger?").click();
        secretary.waitForAddress(OpenCalls.ADDRESS).sees("Innspill (40)");
        take("call", secretary);
        var open = secretary.address();
        secretary.open(open + "/inbox").sees("40 innspill");
        take("inbox", secretary);
        secretary.open(open + "/statistics").sees("avsendere har bekreftet adressen");
        take("statistics", secretary);
        take(
                "form-phone",
                people.withoutScripts(Look.PHONE)
                        .open("/public/calls/" + open.replaceFirst(".*/", ""))
                        .seesTitle("Hva hindrer ombruk der du bygger?"));

        secretary.open(calls).link("Hva bør vi ha med oss fra Skjærvika?").click();
        secretary.waitForAddress(OpenCalls.ADDRESS).sees("Innspill (11)");
        var over = secretary.address();
        secretary.open(over + "/points").link("Buljo Bygg").first().click();
        secretary.sees("Vi ser på regelverket samlet");
        take("points", secretary);
        secretary.open(over + "/mailings");
        secretary
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vi som bor ved Skjærviksveien"))
                .click();
        secretary.sees("den felles teksten");
        take("mailing", secretary);
        take(
                "answers-phone",
                people.withoutScripts(Look.PHONE)
                        .open("/public/answers/" + over.replaceFirst(".*/", ""))
                        .sees("Delvis tatt til følge"));
    }

    /** Meetings as they are planned, called, held and minuted. */
    private static void meetings(People people, Person secretary) {
        var meetings = Screens.found(secretary, "byggematerialer") + "/meetings";
        secretary.open(meetings).sees("Tidligere");
        take("meetings", secretary);
        secretary.link("Innspillsmøte med dem som river og selger").click();
        secretary.waitForAddress(MeetingDesk.PAGE).sees("Inviterte utenfra (2)");
        take("meeting", secretary);
        take(
                "meeting-phone",
                people.signIn("medlem1", Look.PHONE).open(secretary.address()).sees("Kommer du?"));
        take(
                "rsvp-phone",
                people.withoutScripts(Look.PHONE).open(Screens.invitation()).sees("Din sak"));
        secretary.open(meetings).link("Gruppemøte om innholdet i delnotatet").click();
        secretary.link("Les referatet").click();
        secretary.sees("Til stede");
        take("minutes", secretary);

        var desk = new MeetingDesk(secretary);
        desk.planForNow("Gruppemøte", "Gruppemøte om prøver");
        desk.item("Vedtak", "Hvilke bjelker vi prøver først");
        desk.item("Drøfting", "Hvem som låner ut apparater");
        desk.call();
        desk.beginNow();
        for (var name : List.of("Amina Warsame Dahl", "Eivind Rønningsbakk", "Sunniva Tangerud")) {
            desk.note(name, "Til stede");
        }
        desk.note("Knut-Arild Fosse", "Kommer senere");
        desk.turnTo("Hvilke bjelker vi prøver først");
        desk.write("Referat fra saken", "Tre bygg er aktuelle. Skolen i Skjærvika har de lengste bjelkene.");
        desk.outcome("Vedtatt");
        desk.write("Vedtaket", "Gruppen prøver bjelkene fra skolen i Skjærvika først.");
        take("meeting-held", secretary);
    }

    /** What members are asked, as they see it; after the others, since it stands on the own page of whoever hasn't answered. */
    private static void ofMembers(People people, Person secretary) {
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(
                secretary, mandate, "Hva har du sett på byggeplassen?", "Gruppens medlemmer", "Hva har du sett?");
        var call = secretary.address();
        take("preview", secretary.open(call + "/preview").sees("Hva har du sett?"));
        OpenCalls.open(secretary.open(call));
        var member = people.signIn("medlem1", Look.PHONE).open("/");
        member.link("Hva har du sett på byggeplassen?").click();
        member.seesTitle("Hva har du sett på byggeplassen?");
        member.field("Hva har du sett?").fill("Dørene lå på lasteplanen, og ingen ville ha dem.");
        member.sees("Lagret kl.");
        member.page()
                .locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload("Dører.csv", "text/csv", "dør;40".getBytes(StandardCharsets.UTF_8)));
        var file = member.page().locator(".answer-files li").first();
        assertThat(file).containsText("Dører.csv");
        file.scrollIntoViewIfNeeded();
        take("member-form-phone", member);
    }

    /** What comes when a call is over. */
    private static void afterwards(People people, Person secretary) {
        var form = "/public/calls/"
                + OpenCalls.opened(secretary, "Hva koster mellomlagring?").call();
        var call = secretary.address();
        var late = people.somebody(Look.PHONE).open(form);
        late.page().locator("textarea").first().fill("Leien er det dyreste.");
        late.page().locator("input[name=name]").fill("Turid Moen");
        late.page().locator("input[name=email]").fill("turid@fjord.example");
        late.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Ja, med navn"))
                .check();
        assertThat(late.page().locator(".form-saved")).containsText("Lagret kl.");
        OpenCalls.close(secretary, call);
        late.button("Send inn").click();
        late.sees("Runden ble lukket før innspillet ditt kom fram");
        late.page().locator("textarea[name=reason]").fill("Jeg var på tokt uten nett.");
        take("late-phone", late);
        late.button("Be om å få sende inn").click();
        late.sees("Du ba om å få sende inn");
        var asked =
                secretary.open(call).text("Etter fristen: én venter på svar").first();
        secretary.sees(asked);
        asked.scrollIntoViewIfNeeded();
        take("late", secretary);
    }

    /** Who sits where, what they decide, and whom they elect. */
    private static void together(People people, Person secretary, String address) {
        secretary.open(address + "/composition").seesTitle("Sammensetning");
        take("composition", secretary);
        secretary.open(address + "/composition/import").sees(secretary.title());
        take("import", secretary);

        var round = Rounds.submitTo(secretary, address, "Møteplan for våren");
        var objector = people.signIn("medlem1").open(round);
        objector.sees("hver måned");
        take("decision", objector);
        Rounds.option(objector, "Innvending").click();
        Rounds.write(objector, "Begrunnelse", "Anlegget i Mulvik kan bare besøkes i mai.");
        Rounds.write(objector, "Hva kan løse innvendingen?", "Legg møtet i mai til Mulvik.");
        Rounds.panelButton(objector).click();
        objector.sees("Kvittering");
        take("receipt", objector);
        take("home-waiting", people.signIn("medlem3").sees("Venter på deg"));
        take("decision-phone", people.signIn("medlem2", Look.PHONE).open(round).sees("hver måned"));
        secretary.open(round).sees("Én innvending står");
        take("round", secretary);
        secretary.open(address + "/rounds").sees("Møteplan for våren");
        take("rounds", secretary);

        var election = Elections.call(secretary, address);
        var member = people.signIn("medlem1").open(election);
        Elections.propose(member, "Torgeir Haukedal");
        secretary.open(election).sees("foreslått av");
        take("election", secretary);
    }

    /** The last one: it changes what the others show. */
    private static void conflict(People people) {
        var draft = new Draft(
                "Ekspertgruppe for sirkulær bruk av treverk i bygg",
                "Sirkulært treverk",
                "Strategiforum for grønn omstilling",
                "Treverksgruppen",
                "01.02.2027",
                "31.01.2028");
        var mine = people.signIn("sekretar");
        var address = draft.make(mine);
        mine.open(address + "/edit").seesTitle("Rediger utkastet");
        var other = people.signIn("sekretar").open(address + "/edit").seesTitle("Rediger utkastet");
        draft.titled("Ekspertgruppe for ombruk av treverk i bygg")
                .from("01.02.2027", "31.03.2028")
                .write(other);
        other.button("Lagre endringene").click();
        other.waitForAddress(address);
        draft.titled("Ekspertgruppe for sirkulær bruk av trevirke i bygg og anlegg")
                .write(mine);
        mine.button("Lagre endringene").click();
        assertThat(mine.dialog()).containsText("Noen har endret utkastet mens du skrev");
        take("conflict", mine);
    }

    private static void take(String name, Person person) {
        person.atRest();
        person.page().evaluate("() => document.fonts.ready.then(() => null)");
        // A word at the foot of the page goes by itself, and the cursor's blinking is no part of a picture.
        assertThat(person.page().locator("vaadin-notification-card")).hasCount(0);
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static int widthOf(String name) throws IOException {
        var picture = FOLDER.resolve(name + ".png");
        assertThat(picture).exists();
        try (var stream = ImageIO.createImageInputStream(picture.toFile())) {
            var reader = ImageIO.getImageReaders(stream).next();
            assertThat(reader.getFormatName()).isEqualTo("png");
            reader.setInput(stream);
            return reader.getWidth(0);
        }
    }
}
