package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The language of an approved text is corrected: begun and given up, sent out and objected to, and sent out again. That nobody objects for
 * two working days is for the tests of the server, which carry out what is due then.
 */
@Journey
class CorrectionIT {

    private static final String KIND = "kronikk";
    private static final String SECTION = "Hvor mye";
    private static final String WRONG = "Tare vokser fort, og ingen vett hvor mye det er.";
    private static final String RIGHT = "Tare vokser fort, og ingen vet hvor mye det er.";
    private static final String OTHER = "Tare vokser fort, og ingen fisker hvor mye det er.";
    private static final String CORRECTED = "Rettelsen er lagret. Den er ikke sendt ut ennå.";
    private static final String OBJECT = "Si nei til rettelsene";
    private static final String TITLE = "Rettelser av språket";

    @Test
    void oneWhoObjectsDropsThemAndTheApprovedTextStands(People people) {
        var secretary = people.signIn("sekretar");
        var first = people.signIn("medlem1");
        var second = people.signIn("medlem3", Look.PHONE);
        var title = "Tare " + Draft.unique();
        var report = approved(people, secretary, title, List.of(people.signIn("leder"), first, second));

        correct(secretary, report, WRONG, OTHER);
        first.open(report).sees(WRONG).doesNotSee(corrections(first));
        secretary.open(report).button("Forkast rettelsene").click();
        secretary.sees("Rettelsene er forkastet. Den godkjente teksten står.").doesNotSee(corrections(secretary));

        correct(secretary, report, WRONG, OTHER);
        send(secretary);
        secretary.open(report).sees("Versjon 2 retter språket i versjon 1.").doesNotSee(secretary.button("Publiser"));
        Mailbox.of("medlem1@demo.mandat.example").titled("Språket i «" + title + "» er rettet");
        readRedline(first, report);
        first.button(OBJECT).click();
        OpenCalls.fill(first.dialog().getByRole(AriaRole.TEXTBOX), "«Fisker» er ikke språk.");
        ReportDesk.press(first, OBJECT);
        first.sees("Rettelsene har falt bort. Den godkjente teksten står.");
        secretary
                .open(report)
                .sees("Amina Warsame Dahl sa nei til rettelsene: ««Fisker» er ikke språk.»")
                .sees(WRONG)
                .sees(secretary.button("Publiser"));

        correct(secretary, report, WRONG, RIGHT);
        send(secretary);
        second.open(report).sees("Versjon 3 retter språket i versjon 1.").sees(second.button(OBJECT));
        secretary.open(report).doesNotSee(secretary.button("Publiser"));
    }

    /** What the group of a mandate of its own let go, in a round that let the language be corrected; its address. */
    private static String approved(People people, Person secretary, String title, List<Person> group) {
        var word = Draft.unique();
        var board = "Styret for " + word;
        var mandate = Consents.seated(
                people,
                secretary,
                "Rettet " + word,
                board,
                List.of("styre1", "styre2"),
                List.of("leder", "medlem1", "medlem3"));
        Plans.addUsual(secretary, mandate);
        letLanguageBeCorrected(secretary, mandate);
        secretary.open(mandate).sees("Alt er på plass.");
        var consents = Consents.submit(secretary);
        Consents.consent(List.of(people.signIn("styre1"), people.signIn("styre2")), consents.getFirst());
        Consents.consent(group, consents.getLast());

        var report = ReportDesk.begin(secretary, mandate, "Kronikk", title, "Leveranser");
        ReportDesk.act(secretary, "Lag disposisjon fra mandatet");
        secretary.sees("Ikke skrevet ennå.");
        ReportDesk.write(secretary, report, SECTION, WRONG);
        ReportDesk.writeTheRest(secretary, report);
        ReportDesk.act(secretary, "Send til gjennomgang");
        secretary.sees("Teksten er sendt til gjennomgang.");
        ReportDesk.act(secretary, "Gjør klar for godkjenning");
        secretary.sees("Teksten er klar for godkjenning.");
        // Nobody is elected: what the leader decides on alone goes to the group.
        Consents.consent(group, ReportDesk.ask(secretary, report));
        ReportDesk.isIn(secretary.open(report), "Godkjent");
        return report;
    }

    private static void letLanguageBeCorrected(Person secretary, String mandate) {
        secretary.open(mandate + "/routes").button("Endre løpene").click();
        var step = secretary
                .page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions()
                                .setName("Steg 1 for " + KIND)
                                .setExact(true));
        step.getByText("Regler for steget").click();
        step.getByRole(AriaRole.CHECKBOX, ReportDesk.exactly("Språket kan rettes etterpå"))
                .check();
        secretary.button("Lagre").click();
        secretary.sees("Godkjenningsløpene er lagret.").sees("språket kan rettes etterpå");
    }

    /** Corrects a sentence as whoever leads the group; the page of the text is shown then. */
    private static void correct(Person secretary, String report, String wrong, String right) {
        ReportDesk.act(secretary.open(report), "Rett språket");
        ReportDesk.pick(secretary, "Hva vil du rette?", SECTION);
        var text = secretary.dialog().getByRole(AriaRole.TEXTBOX, ReportDesk.exactly("Tekst"));
        assertThat(text).hasValue(wrong);
        OpenCalls.fill(text, right);
        ReportDesk.press(secretary, "Lagre rettelsen");
        secretary.sees(CORRECTED).doesNotSee(secretary.dialog());
    }

    private static void send(Person secretary) {
        secretary.button("Send ut rettelsene").click();
        secretary.sees("Rettelsene er sendt til dem som behandlet teksten.");
    }

    /** Sees what came and what went. */
    private static void readRedline(Person member, String report) {
        member.open(report)
                .sees(corrections(member))
                .link("Se hva som er rettet")
                .click();
        assertThat(member.page().locator(".report-paper ins")).containsText("fisker");
        assertThat(member.page().locator(".report-paper del")).containsText("vett");
    }

    private static Locator corrections(Person person) {
        return person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE));
    }
}
