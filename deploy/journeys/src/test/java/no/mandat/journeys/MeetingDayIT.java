package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An input meeting from its plan to its closed minutes, with what somebody without an account says there, and is answered. */
@Journey
class MeetingDayIT {

    private static final String FIRST = "Amina Warsame Dahl";
    private static final String NOTES = "Referat fra saken";
    private static final String SAID = "Bjelkene kan brukes igjen hvis noen måler dem.";
    private static final String ADDED = " Måleapparatet koster lite.";
    /** As much as may go with a browser: what was typed in so long a time. */
    private static final Duration LOSS = Duration.ofSeconds(5);

    private static final Pattern RSVP = Pattern.compile("/public/meetings/[0-9a-f-]{36}");
    private static final Pattern WORDING = Pattern.compile("/public/wordings/[0-9a-f-]{36}");
    private static final Pattern MINUTES = Pattern.compile("/public/minutes/[0-9a-f-]{36}");

    @Test
    void fromItsPlanToClosedMinutesAndTheAnswerToWhatWasSaid(People people) {
        runs(people, Look.DESK, "ekspert4", "Aslak Niillas Gaup");
    }

    @Test
    void theSameOnPhones(People people) {
        runs(people, Look.PHONE, "ekspert2", "Knut-Arild Fosse");
    }

    /** What two write in one field at the same time, both stands; so does what was typed until some seconds before a browser went. */
    @Test
    void whatIsTypedIsKeptThoughTwoTypeAndABrowserIsGone(People people) {
        var secretary = people.signIn("sekretar");
        var desk = new MeetingDesk(secretary);
        var meeting = desk.plan("Gruppemøte", "Gruppemøte " + Draft.unique());
        desk.item("Drøfting", "Hva vi måler først");
        desk.drag("Hva vi måler først", "Godkjenning av innkallingen");
        desk.call();
        desk.begin();
        var colleague = newcomer(people, Look.DESK, "sekretar2", "secretariat").open(meeting + "/hold");
        var notes = colleague.field(NOTES);
        desk.write(NOTES, "Først. Sist.");
        assertThat(notes).hasValue("Først. Sist.");

        notes.click();
        colleague.page().keyboard().press("Control+End");
        secretary.field(NOTES).click();
        secretary.page().keyboard().press("Control+Home");
        for (int i = 0; i < 6; i++) {
            colleague.page().keyboard().type(" H" + i);
            secretary.page().keyboard().type("S" + i + " ");
        }
        var both = "S0 S1 S2 S3 S4 S5 Først. Sist. H0 H1 H2 H3 H4 H5";
        assertThat(notes).hasValue(both);
        assertThat(secretary.field(NOTES)).hasValue(both);

        var typed = " " + "nytt ".repeat(16).strip();
        secretary.page().keyboard().press("Control+End");
        var began = Instant.now();
        secretary.page().keyboard().type(typed, new Keyboard.TypeOptions().setDelay(100));
        var took = Duration.between(began, Instant.now());
        // Its pages say no more: a context that is closed lets none of them run on.
        secretary.leave();
        assertThat(notes).not().hasValue(both);
        var again = people.signIn("sekretar").open(meeting + "/hold");
        var kept = again.atRest().field(NOTES).inputValue().substring(both.length());
        Assertions.assertThat(typed).startsWith(kept);
        var lost = took.multipliedBy(typed.length() - kept.length()).dividedBy(typed.length());
        Assertions.assertThat(lost).isLessThan(LOSS);
    }

    /** Nobody has a mouse: secretary, leader, member and whoever comes from outside. */
    @Test
    void nobodyNeedsAMouse(People people) {
        var secretary = people.signIn("sekretar");
        var keys = new Keys(secretary);
        var desk = new MeetingDesk(secretary);
        var word = Draft.unique();
        var title = "Innspillsmøte " + word;
        var guest = "Tone " + word;
        var email = word.toLowerCase(Locale.ROOT).replace("ø", "o") + "@bjelke.example";
        secretary
                .open(Screens.found(secretary, "byggematerialer") + "/meetings")
                .sees("Kommende");
        keys.fromTheTop().tabTo("Planlegg møte").press("Enter");
        secretary.seesTitle("Planlegg et møte").atRest();
        keys.tabToWhatBegins("Gruppemøte").press("ArrowDown");
        assertThat(secretary.field("Tittel")).hasValue(Pattern.compile("^Innspillsmøte \\d+$"));
        keys.tabTo("Tittel").press("Control+a").type(title);
        keys.tabTo("Dag").press("Control+a").type(MeetingDesk.tomorrow(0)).press("Enter");
        keys.tabTo("Sted").type("Møterom Bjelken").tabTo("Planlegg møtet").press("Enter");
        var meeting = secretary
                .waitForAddress(MeetingDesk.PAGE)
                .seesTitle(title)
                .atRest()
                .address();
        keys.tabTo("Ny sak").type("Hva vi måler først").press("Enter");
        secretary.sees(secretary.page().locator(".agenda-item").getByText("Hva vi måler først"));
        keys.fromTheTop().tabTo("Flytt «Hva vi måler først» opp").press("Alt+ArrowUp");
        assertThat(secretary.page().locator(".only-heard"))
                .containsText(new String[] {"«Hva vi måler først» er flyttet til plass"});
        keys.tabTo("Inviter noen utenfra").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Legg til")));
        keys.tabTo("Navn").type(guest).tabTo("E-post").type(email);
        keys.tabToWhatEnds("Hva vi måler først")
                .press("Space")
                .tabTo("Legg til")
                .press("Enter");
        secretary.sees(secretary.page().locator(".people").getByText(guest)).doesNotSee(secretary.dialog());
        keys.fromTheTop().tabTo("Kall inn").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Kall inn")));
        keys.tabTo("Kall inn").press("Enter");
        secretary.sees("Det er kalt inn til møtet.").doesNotSee(secretary.dialog());

        var leader = people.signIn("leder");
        var theirs = new Keys(leader);
        leader.open(meeting).sees(leader.button("Bekreft: " + guest)).atRest();
        theirs.tabTo("Kommer").press("Enter");
        assertThat(leader.button("Kommer")).hasAttribute("aria-pressed", "true");
        theirs.tabTo("Bekreft: " + guest).press("Enter");
        leader.sees(guest + " er bekreftet.");
        var outsider = people.somebody();
        var outside = new Keys(outsider);
        outsider.page().navigate(Mailbox.of(email).leadingTo(RSVP).link());
        outsider.seesTitle(title);
        outside.fromTheTop().tabTo("Jeg kommer").press("Enter");
        outsider.sees("Du har svart at du kommer");

        keys.fromTheTop().tabTo("Flere handlinger").press("Enter");
        secretary.sees(secretary.page().getByRole(AriaRole.MENU));
        keys.arrowTo("Start møtet").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Start møtet")));
        keys.tabTo("Start møtet").press("Enter");
        secretary.sees(secretary.page().locator(".hold-item")).atRest();
        for (var name : List.of(FIRST, "Eivind Rønningsbakk", "Sunniva Tangerud", guest)) {
            var line = desk.line(name);
            keys.fromTheTop().tabToWhatBegins(name).press("Enter");
            secretary.sees(line.getByRole(AriaRole.BUTTON, exactly("Til stede")));
            keys.tabTo("Til stede").press("Enter");
            assertThat(line.locator(".presence")).hasText("Til stede");
        }
        secretary.sees("3 av 5 stemmeberettigede til stede, vedtaksfør");
        keys.fromTheTop().tabTo("Neste sak").press("Enter");
        assertThat(desk.heading()).hasText("Godkjenning av innkallingen");
        keys.tabTo(NOTES).type("Ingen hadde noe å si.").tabTo("Vedtatt").press("Enter");
        assertThat(secretary.button("Vedtatt")).hasAttribute("aria-pressed", "true");
        keys.tabTo("Registrer muntlig innspill").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Registrer")));
        keys.tabTo("Hvem hadde ordet")
                .type(guest)
                .press("Enter")
                .tabTo("Det som ble sagt")
                .type(SAID);
        keys.tabTo("Registrer").press("Enter");
        secretary.doesNotSee(secretary.dialog()).sees(SAID);
        keys.fromTheTop().tabTo("Avslutt møtet").press("Enter");
        secretary.sees(secretary.button("Gå til referatet"));
        outsider.page().navigate(Mailbox.of(email).leadingTo(WORDING).link());
        outside.fromTheTop().tabTo("Bekreft ordlyden").press("Enter");
        outsider.sees("Du har bekreftet ordlyden.");

        keys.fromTheTop().tabTo("Gå til referatet").press("Enter");
        secretary.sees(secretary.button("Send referatet til merknad")).atRest();
        keys.fromTheTop().tabTo("Send referatet til merknad").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Send til merknad")));
        keys.tabTo("Send til merknad").press("Enter");
        secretary.sees(secretary.button("Godkjenn nå")).doesNotSee(secretary.dialog());
        leader.open(meeting + "/minutes")
                .sees(leader.button("Skriv merknad til hele referatet"))
                .atRest();
        theirs.tabTo("Skriv merknad til hele referatet").press("Enter");
        leader.sees(leader.dialog().getByRole(AriaRole.BUTTON, exactly("Send merknaden")));
        theirs.tabTo("Hva er feil eller mangler?")
                .type("Vi begynte sent.")
                .tabTo("Send merknaden")
                .press("Enter");
        leader.sees("Merknaden er sendt.");
        secretary.open(meeting + "/minutes").sees("Vi begynte sent.").atRest();
        keys.tabTo("Godkjenn nå").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Godkjenn og lås")));
        keys.tabTo("Godkjenn og lås").press("Enter");
        secretary
                .sees("Referatet er godkjent og låst.")
                .sees("Ingen hadde noe å si.")
                .sees("Vi begynte sent.");
        for (var one : List.of(keys, theirs, outside)) {
            Assertions.assertThat(one.withoutVisibleFocus()).isEmpty();
        }
    }

    /** @param second another member, whose account is new */
    private static void runs(People people, Look look, String second, String name) {
        var word = Draft.unique();
        var title = "Innspillsmøte " + word;
        var guest = "Tone " + word;
        var email = word.toLowerCase(Locale.ROOT).replace("ø", "o") + "@bjelke.example";
        var secretary = people.signIn("sekretar", look);
        var desk = new MeetingDesk(secretary);
        var meeting = desk.plan("Innspillsmøte", title);
        desk.item("Innspill", "Innspill fra Bjelkelaget");
        desk.item("Vedtak", "Hva gruppen måler først");
        invite(secretary, guest, email);
        desk.call();
        passesAxe(secretary);

        confirms(people, look, meeting, title, guest);
        var outsider = people.withoutScripts(Look.PHONE);
        comes(outsider, email, title);
        passesAxe(people.somebody(look).open(outsider.address()));
        answers(people.signIn("medlem1", look), meeting, "Kommer");
        answers(newcomer(people, look, second, "member"), meeting, "Kanskje");
        secretary.open(meeting).sees(secretary.page().getByText(Pattern.compile("3 kommer, 1 kommer kanskje")));

        desk.begin();
        holds(people, secretary, desk, guest, name, look);
        outsider.page().reload();
        outsider.sees("Møtet er over");

        var wording = Mailbox.of(email).leadingTo(WORDING);
        outsider.page().navigate(wording.link());
        passesAxe(people.somebody(look).open(outsider.address()));
        confirmsTheWording(outsider);
        circulates(secretary);
        outsider.page().navigate(Mailbox.of(email).leadingTo(MINUTES).link());
        passesAxe(people.somebody(look).open(outsider.address()));
        remarks(outsider, secretary, meeting);
        closes(people, secretary, meeting, look);
        outsider.page().reload();
        outsider.sees("Referatet er godkjent, og lenken gjelder ikke lenger.");

        answersWhatWasSaid(people, secretary, meeting, guest);
        outsider.page()
                .navigate(Mailbox.of(email).titled("Svar på innspillet ditt").link());
        outsider.sees("Svar på innspillet").sees("Vi måler bjelkene i mars.");
    }

    private static void invite(Person secretary, String name, String email) {
        secretary.button("Inviter noen utenfra").click();
        OpenCalls.fill(secretary.field("Navn"), name);
        OpenCalls.fill(secretary.field("E-post"), email);
        secretary
                .dialog()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Innspill fra Bjelkelaget")))
                .check();
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Legg til")).click();
        secretary.doesNotSee(secretary.dialog());
        secretary.sees(secretary.page().locator(".people").getByText(name));
    }

    /** The second key is the leader's; until it is turned, nobody outside has heard of the meeting. */
    private static void confirms(People people, Look look, String meeting, String title, String guest) {
        var leader = people.signIn("leder", look).open("/").sees(title);
        leader.open(meeting).button("Bekreft: " + guest).click();
        leader.sees(guest + " er bekreftet.");
        answers(leader, meeting, "Kommer");
    }

    private static void comes(Person outsider, String email, String title) {
        outsider.page().navigate(Mailbox.of(email).leadingTo(RSVP).link());
        outsider.seesTitle(title).sees("Innspill fra Bjelkelaget").doesNotSee(outsider.text("Hva gruppen måler først"));
        outsider.button("Jeg kommer").click();
        outsider.sees("Du har svart at du kommer");
    }

    private static void answers(Person member, String meeting, String answer) {
        member.open(meeting);
        var button = member.page().locator(".meeting-answers").getByRole(AriaRole.BUTTON, exactly(answer));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    /** Somebody of the demo who logs in for the first time. */
    private static Person newcomer(People people, Look look, String user, String role) {
        KeycloakAdmin.signIn().addOfTheDemo(user, role);
        var person = people.somebody(look).open("/");
        person.logIn(user, KeycloakAdmin.PASSWORD);
        return person.waitForAddress("/");
    }

    private static void holds(
            People people, Person secretary, MeetingDesk desk, String guest, String second, Look look) {
        var watcher = people.signIn("medlem1", look).open(secretary.address());
        watcher.sees(watcher.page().locator(".hold-item"));
        secretary.button("Alle som svarte ja, er til stede").click();
        desk.note(second, "Til stede");
        secretary.sees("3 av 5 stemmeberettigede til stede, vedtaksfør");
        watcher.sees("3 av 5 stemmeberettigede til stede, vedtaksfør");
        desk.turnTo("Godkjenning av innkallingen");
        desk.outcome("Vedtatt");
        desk.turnTo("Innspill fra Bjelkelaget");
        assertThat(watcher.page().locator(".hold-item > h2")).hasText("Innspill fra Bjelkelaget");
        records(secretary, guest);
        passesAxe(secretary);
        desk.turnTo("Hva gruppen måler først");
        desk.write(NOTES, "Gruppen begynner med bjelker.");
        watcher.doesNotSee(watcher.text("Gruppen begynner med bjelker."));
        agrees(secretary);
        desk.end();
        secretary.button("Gå til referatet").click();
        secretary.button("Send referatet til merknad").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, exactly("Send til merknad"))
                .click();
        secretary.sees(secretary.dialog().getByText("Hva gruppen måler først"));
        secretary.page().keyboard().press("Escape");
        OpenCalls.more(secretary, "Rediger referatet");
        desk.show("Hva gruppen måler først");
        desk.outcome("Vedtatt");
        secretary.button("Gå til referatet").click();
        assertThat(secretary.title()).hasText(Pattern.compile("Referat fra møte \\d+/\\d{4}"));
    }

    private static void records(Person secretary, String guest) {
        secretary.button("Registrer muntlig innspill").click();
        var speaker = secretary.field("Hvem hadde ordet");
        speaker.fill(guest);
        speaker.press("Enter");
        OpenCalls.fill(secretary.field("Det som ble sagt"), SAID);
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Registrer")).click();
        secretary.doesNotSee(secretary.dialog()).sees(SAID);
    }

    private static void agrees(Person secretary) {
        secretary.button("Legg til oppgave").click();
        OpenCalls.fill(secretary.field("Oppgave"), "Låne måleapparat");
        var responsible = secretary.field("Ansvarlig");
        responsible.fill(FIRST);
        responsible.press("Enter");
        var due = secretary.field("Frist");
        due.fill(MeetingDesk.tomorrow(14));
        due.press("Enter");
        due.press("Tab");
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Legg til")).click();
        secretary.doesNotSee(secretary.dialog()).sees("Låne måleapparat");
    }

    private static void confirmsTheWording(Person outsider) {
        var text = outsider.field("Det du sa");
        assertThat(text).hasValue(SAID);
        text.fill(SAID + ADDED);
        outsider.button("Bekreft ordlyden").click();
        outsider.sees("Du har bekreftet ordlyden.");
    }

    private static void circulates(Person secretary) {
        secretary.button("Send referatet til merknad").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, exactly("Send til merknad"))
                .click();
        secretary.sees("Referatet er sendt til merknad.");
        passesAxe(secretary);
    }

    private static void remarks(Person outsider, Person secretary, String meeting) {
        outsider.sees("Innspill fra Bjelkelaget").doesNotSee(outsider.text("Gruppen begynner med bjelker."));
        outsider.field("Merknaden din").fill("Jeg sa også at det haster.");
        outsider.button("Send merknaden").click();
        outsider.sees("Merknaden er sendt");
        secretary.open(meeting + "/minutes").sees("Jeg sa også at det haster.");
        secretary.button("Svar på merknaden").first().click();
        OpenCalls.fill(secretary.dialog().getByRole(AriaRole.TEXTBOX), "Det tar vi med.");
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, exactly("Svar på merknaden"))
                .click();
        secretary.sees("Svaret er sendt.");
        outsider.page().reload();
        outsider.sees("Det tar vi med.");
    }

    private static void closes(People people, Person secretary, String meeting, Look look) {
        var member = people.signIn("medlem1", look).open(meeting + "/minutes");
        member.sees("Gruppen begynner med bjelker.").sees("Låne måleapparat");
        secretary.button("Godkjenn nå").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, exactly("Godkjenn og lås"))
                .click();
        secretary.sees("Referatet er godkjent og låst.").sees("Jeg sa også at det haster.");
        passesAxe(secretary);
        member.open("/").sees("Låne måleapparat");
    }

    private static void answersWhatWasSaid(People people, Person secretary, String meeting, String guest) {
        secretary.open(meeting).link("møtets egen innspillsrunde").click();
        secretary.waitForAddress(OpenCalls.ADDRESS);
        var call = secretary.address();
        OpenCalls.close(secretary, call);
        secretary.open(call + "/points").reloadsUntil("Ett punkt");
        secretary.link(guest).first().click();
        secretary.sees(SAID + ADDED).button("Lukk punktet").focus();
        secretary.page().keyboard().press("3");
        OpenCalls.fill(secretary.field("Begrunnelse til avsenderen"), "Vi måler bjelkene i mars.");
        secretary.button("Foreslå konklusjon").click();
        secretary.sees("Konklusjonen er foreslått.");
        var leader = people.signIn("leder");
        leader.open(call + "/points?in=PROPOSED").link(guest).first().click();
        leader.button("Bekreft konklusjonen").click();
        leader.sees("Punktet er bekreftet.");
        secretary.open(call + "/points").button("Send svarene").click();
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Send svarene")).click();
        secretary.sees("Alle er besvart.");
    }

    private static void passesAxe(Person person) {
        Assertions.assertThat(Axe.violations(person)).isEmpty();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
