package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A report from its outline to the public page and the mandate's end: commented on, objected to, differed from by two, put to the group
 * with one of its members partial, returned by the board, revised, and approved from a phone.
 */
@Journey
class ReportDayIT {

    private static final String ITEM = "Rapporten om tare";
    private static final String ASKS = "Leveranser";

    @Test
    void fromItsOutlineToThePublicPageAndTheMandatesEnd(People people) throws IOException {
        var secretary = people.signIn("sekretar");
        var word = Draft.unique();
        var title = "Rapport om tare " + word;
        var board = "Styret for " + word;
        var mandate = Consents.seated(
                people, secretary, word, board, List.of("styre1", "styre2"), List.of("leder", "medlem1", "medlem3"));
        Plans.addUsual(secretary, mandate);
        var partial = people.signIn("leder");
        var first = people.signIn("medlem1");
        var second = people.signIn("medlem3", Look.PHONE);
        var boardMembers = List.of(people.signIn("styre1", Look.PHONE), people.signIn("styre2"));
        secretary.open(mandate).sees("Alt er på plass.");
        var consents = Consents.submit(secretary);
        Consents.consent(boardMembers, consents.getFirst());
        Consents.consent(List.of(partial, first, second), consents.getLast());

        var report = written(secretary, mandate, title);
        reviewed(secretary, first, second, report);
        differed(first, second, report);
        people.forgive("404");
        boardMembers.getFirst().open(report).seesTitle("Her er det ingenting å se");
        ReportDesk.act(secretary.open(report), "Gjør klar for godkjenning");
        secretary.sees("Teksten er klar for godkjenning.");
        var atTheMeeting = put(secretary, mandate, title);
        isPartial(partial, atTheMeeting, report);
        letGo(secretary, atTheMeeting, List.of(first, second));
        returned(secretary, boardMembers, report);

        ReportDesk.write(secretary, report, "Hvor mye", "Det kan høstes åtte tusen tonn tare i året.");
        ReportDesk.act(secretary, "Send til gjennomgang");
        secretary.sees("Teksten er sendt til gjennomgang.");
        ReportDesk.act(secretary, "Gjør klar for godkjenning");
        secretary.sees("Teksten er klar for godkjenning.");
        letGo(secretary, put(secretary, mandate, title), List.of(first, second));
        var round = ReportDesk.ask(secretary, report);
        var onAPhone = boardMembers.getFirst();
        onAPhone.open(round).sees("Én del av teksten er endret").sees("åtte");
        boardMembers.forEach(member -> Rounds.answer(member, round, "Godkjenn"));
        ReportDesk.act(secretary.open(report), "Publiser");
        secretary.sees("Leveransen er publisert.");
        readByAStranger(people, secretary, mandate, title);
        closed(secretary, first, mandate);
    }

    /** The page, and what is kept of it, name those who differ. */
    private static void readByAStranger(People people, Person secretary, String mandate, String title)
            throws IOException {
        OpenCalls.more(secretary.open(mandate), "Publiser mandatet …");
        ReportDesk.press(secretary, "Publiser for alle");
        secretary.sees("Mandatet er publisert");

        people.forgive("503");
        var stranger = people.somebody()
                .open("/public" + mandate + "/deliverables/1")
                .seesTitle(title)
                .sees("åtte tusen tonn");
        names(stranger.main().innerText());
        var pdf = file(stranger, ".pdf");
        names(DeliverableExportsIT.pdf(DeliverableExportsIT.fetched(stranger, pdf))
                .replaceAll("\\s+", " "));
        var markdown =
                DeliverableExportsIT.fetched(stranger, file(stranger, ".md")).text();
        names(markdown);
        assertThat(markdown).contains("# " + title, "Signert: ");
    }

    private static String file(Person reader, String ending) {
        return reader.page()
                .locator(".open-files a[href$='%s']".formatted(ending))
                .getAttribute("href");
    }

    private static void names(String text) {
        assertThat(text).contains("Halvparten er for mye.", "Dissens fra ", "Amina", "Máret");
    }

    /** Evaluated, and closed by both keys. */
    private static void closed(Person secretary, Person member, String mandate) {
        var desk = new MeetingDesk(secretary);
        desk.planIn(mandate, "Evalueringsmøte", "Evalueringsmøte " + Draft.unique());
        desk.item("Drøfting", "Hvordan arbeidet gikk");
        desk.call();
        desk.begin();
        desk.end();
        secretary.open(mandate + "/closing").button("Begynn avslutningen").click();
        member.open(mandate + "/closing")
                .button("Bekreft at avslutningen begynner")
                .click();
        secretary
                .open(mandate + "/closing")
                .sees("Ingenting mangler.")
                .button("Avslutt mandatet")
                .click();
        member.open(mandate + "/closing")
                .button("Bekreft at mandatet avsluttes")
                .click();
        secretary.open(mandate).sees("Avsluttet");
    }

    /** The board reads the dissent beside what it differs from, and sends the text back with what would help. */
    private static void returned(Person secretary, List<Person> board, String report) {
        var round = ReportDesk.ask(secretary, report);
        var objector = board.getLast().open(round).sees("Halvparten er for mye.");
        Rounds.option(objector, "Innvending").click();
        Rounds.write(objector, "Begrunnelse", "Tallet er ikke til å tro.");
        Rounds.write(objector, "Hva kan løse innvendingen?", "Et lavere tall.");
        Rounds.panelButton(objector).click();
        objector.sees("Har innvending");
        Rounds.answer(board.getFirst(), round, "Godkjenn");
        OpenCalls.more(secretary.open(round), "Avslutt nå");
        ReportDesk.press(secretary, "Avslutt nå");
        secretary.doesNotSee(secretary.dialog());
        ReportDesk.isIn(secretary.open(report), "Utkast");
        secretary.sees("Tallet er ikke til å tro.");
    }

    /** From the outline of what the mandate asks. */
    private static String written(Person secretary, String mandate, String title) {
        var report = ReportDesk.begin(secretary, mandate, "Sluttrapport", title, ASKS);
        ReportDesk.act(secretary, "Lag disposisjon fra mandatet");
        secretary.sees("Ikke skrevet ennå.");
        ReportDesk.write(
                secretary, report, "Hvor mye", "Det kan høstes ti tusen tonn tare i året.[^1]\n\n[^1]: Et anslag.");
        secretary.sees("Det kan høstes ti tusen tonn");
        ReportDesk.writeTheRest(secretary, report);
        ReportDesk.recommend(secretary, "Høst halvparten av det som vokser til.", "Departementet");
        return report;
    }

    /** Two are asked; one objects, is answered, and takes the objection back. */
    private static void reviewed(Person secretary, Person first, Person second, String report) {
        ReportDesk.act(secretary, "Send til gjennomgang");
        secretary.sees("Teksten er sendt til gjennomgang.");
        ReportDesk.act(secretary, "Be om gjennomgang");
        ReportDesk.pick(secretary, "Hvem skal vurdere teksten?", "Amina", "Máret");
        ReportDesk.press(secretary, "Be om vurdering");
        secretary.sees("Gjennomgangen er i gang.").sees("0 av 2 har svart");

        first.open("/").sees("Gi vurdering av versjon 1").open(report);
        ReportDesk.comment(first, "Hvor mye", "Innvending", "Ti tusen tonn er for mye.");
        Rounds.write(first, "Hva løser innvendingen?", "At tallet har en kilde.");
        ReportDesk.press(first, "Legg inn");
        first.sees("Kommentaren er lagt inn.").sees("Stanser «klar for godkjenning»");
        ReportDesk.act(secretary.open(report), "Gjør klar for godkjenning");
        secretary.sees("Én innvending står åpen.");
        secretary.open(report);
        secretary.button(Pattern.compile("^Svar: ")).click();
        Rounds.write(secretary, "Svar", "Kilden står i fotnoten.");
        ReportDesk.press(secretary, "Svar");
        secretary.sees("Svaret er lagt inn.");
        first.open(report).sees("Kilden står i fotnoten.");
        first.button(Pattern.compile("^Trekk: ")).click();
        first.sees("Kommentaren er trukket.");
        ReportDesk.act(secretary.open(report), "Gjør klar for godkjenning");
        secretary.sees("0 av 2 har svart, og de andre har frist");
        ReportDesk.press(secretary, "Avbryt");
        judge(first, report, "Slutter seg til");
        judge(second, report, "Slutter seg til");
        secretary.open(report).sees("2 av 2 har svart");
    }

    private static void judge(Person member, String report, String verdict) {
        ReportDesk.act(member.open(report), "Avgi vurdering");
        member.dialog().getByRole(AriaRole.RADIO, ReportDesk.exactly(verdict)).check();
        ReportDesk.press(member, "Avgi vurdering");
        member.sees("Vurderingen er avgitt.");
    }

    /** Each signs for themselves. */
    private static void differed(Person first, Person second, String report) {
        ReportDesk.differ(first.open(report), "Anbefaling 1.1", "Halvparten er for mye.");
        second.open(report).button(Pattern.compile("^Skriv under")).click();
        second.sees("Du har skrevet under.");
    }

    /** The closing meeting asks about the text from its agenda; the address of the round. */
    private static String put(Person secretary, String mandate, String title) {
        var desk = new MeetingDesk(secretary);
        desk.planIn(mandate, "Avslutningsmøte", "Avslutningsmøte " + Draft.unique());
        desk.item("Vedtak", ITEM);
        secretary
                .page()
                .getByRole(AriaRole.BUTTON, named("Mer om «" + ITEM + "»"))
                .click();
        secretary
                .page()
                .getByRole(AriaRole.MENUITEM, named("Mandatpunkter, leveranse og papirer"))
                .click();
        ReportDesk.pick(secretary, "Gjelder leveransen", title);
        ReportDesk.press(secretary, "Lagre saken");
        secretary.doesNotSee(secretary.dialog());
        desk.call();
        desk.begin();
        desk.turnTo(ITEM);
        secretary.button("Åpne godkjenningsrunden").click();
        ReportDesk.press(secretary, "Åpne godkjenningsrunden");
        secretary.sees("Godkjenningsrunden er åpnet.");
        secretary.link("Til godkjenningsrunden").click();
        return secretary.waitForAddress(ReportDesk.ROUND).address();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Whoever is partial has the public's rights in it from then on. */
    private static void isPartial(Person partial, String round, String report) {
        partial.open(round);
        Rounds.option(partial, "Inhabil").click();
        Rounds.write(partial, "Begrunnelse", "Jeg eier en tarefabrikk.");
        Rounds.panelButton(partial).click();
        partial.sees("Jeg eier en tarefabrikk.");
        partial.open(report).seesTitle("Her er det ingenting å se");
    }

    /** The round passes with the last of them. */
    private static void letGo(Person secretary, String round, List<Person> body) {
        body.forEach(member -> Rounds.answer(member, round, "Godkjenn"));
        secretary.open(round).sees("Runden er avsluttet.");
    }
}
