package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A group of four, one of them invited, its secretary and its board of two: they come together, elect their leader, and decide.
 * Each has a browser of their own, two of them a phone.
 */
@Journey
class SevenPeopleIT {

    private static final Pattern ROUND = Pattern.compile("/mandates/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}");
    private static final String SEAT = "Sett inn i plassen for sivilsamfunn";
    private static final String ELECTED = "Nils Nyvald";
    private static final String OTHER = "Eivind Rønningsbakk";

    private final String email = Invitations.newEmail();

    @Test
    void comeTogetherElectTheirLeaderAndDecide(People people) {
        var secretary = people.signIn("sekretar");
        var word = Draft.unique();
        var draft = Draft.own().of("Styret for " + word);
        var mandate = draft.make(secretary);
        secretary.link("Sammensetning").click();
        secretary.seesTitle("Sammensetning");
        var invitations = new Invitations(people, secretary);
        seat(secretary, invitations, draft.board(), "styre1");
        seat(secretary, invitations, draft.board(), "styre2");
        // Not medlem2: what others tell of this one's list would no longer be so.
        for (var user : List.of("leder", "medlem1", "medlem3")) {
            seat(secretary, invitations, draft.group(), user);
        }
        Seats.make(secretary, draft.group());
        invitations.invite(SEAT, ELECTED, email, "Bokmål");

        var newcomer = invitations.acceptInNewContext(email, "fem ord på en rekke");
        var objector = people.signIn("medlem1");
        var candidate = people.signIn("leder", Look.PHONE);
        var partial = people.signIn("medlem3");
        var board = List.of(people.signIn("styre1", Look.PHONE), people.signIn("styre2"));
        var group = List.of(newcomer, objector, candidate, partial);

        elect(secretary, group, board, mandate);
        newcomer.open(mandate + "/composition").sees(ELECTED + " leder gruppen");

        decide(secretary, group, mandate, "Møteplan " + word, people);
        lapse(secretary, board, mandate, "Utsatt frist " + word);
    }

    private static void seat(Person secretary, Invitations invitations, String body, String user) {
        Seats.make(secretary, body);
        invitations.inviteKnown(SEAT, user + "@demo.mandat.example");
    }

    /** Proposals, a secret vote, the board's confirmation. */
    private void elect(Person secretary, List<Person> group, List<Person> board, String mandate) {
        var newcomer = group.getFirst();
        var election = Elections.call(secretary, mandate);

        Elections.propose(group.get(1).open(election), ELECTED);
        Elections.propose(group.get(2).open(election), OTHER);
        group.get(2).sees("foreslo seg selv");
        newcomer.open(election)
                .sees("Du er foreslått. Stiller du?")
                .button("Jeg stiller")
                .click();
        Rounds.write(newcomer, "Ord til gruppen", "Jeg rekker over alt.");
        Elections.press(newcomer, "Still til valg");
        newcomer.sees("Jeg rekker over alt.");

        secretary.open(election).button("Åpne avstemningen").click();
        Elections.press(secretary, "Åpne avstemningen");
        var vote = secretary.waitForAddress(ROUND).seesTitle("Valg av leder").address();
        Elections.choose(newcomer, vote, ELECTED);
        Elections.choose(group.get(1), vote, ELECTED);
        Elections.choose(group.get(2), vote, OTHER);
        // The numbers are there, and nothing of who chose whom.
        secretary.sees("1 gjenstår").doesNotSee(secretary.text("velger " + ELECTED));
        Rounds.answer(group.get(3), vote, "Avstå");

        secretary
                .open(election)
                .sees("Gruppen har valgt " + ELECTED)
                .button("Be styret bekrefte")
                .click();
        Elections.press(secretary, "Be styret bekrefte");
        var confirmation = secretary.waitForAddress(ROUND).address();
        board.getFirst().open("/").sees("Venter på deg");
        board.forEach(member -> Rounds.answer(member, confirmation, "Godkjenn"));
        secretary.open(election).sees("Styret har bekreftet valget.");
    }

    /** Objected to, answered, withdrawn, recused; it passes with the last answer, and everybody has a receipt. */
    private static void decide(Person secretary, List<Person> group, String mandate, String title, People people) {
        var round = Rounds.submitTo(secretary, mandate, title);
        var objector = group.get(1);
        objector.open(round);
        Rounds.option(objector, "Innvending").click();
        Rounds.write(objector, "Begrunnelse", "For langt å reise.");
        Rounds.write(objector, "Hva kan løse innvendingen?", "Annethvert møte på nett.");
        Rounds.panelButton(objector).click();
        objector.sees("Har innvending");
        secretary.sees("Én innvending står og stanser vedtaket.");

        Rounds.answer(group.get(2), round, "Godkjenn");
        var partial = group.get(3);
        partial.open(round);
        Rounds.option(partial, "Inhabil").click();
        Rounds.write(partial, "Begrunnelse", "Jeg er gift med utleieren.");
        Rounds.panelButton(partial).click();
        partial.sees("Jeg er gift med utleieren.");
        people.forgive("404");
        partial.open(round).seesTitle("Her er det ingenting å se");

        objector.open(round).button("Endre standpunktet").click();
        Rounds.option(objector, "Godkjenn").click();
        Rounds.panelButton(objector).click();
        objector.sees("Standpunktet er registrert.");
        secretary.sees("2 godkjenner").sees("1 gjenstår");

        var newcomer = group.getFirst();
        newcomer.open(round);
        Rounds.option(newcomer, "Godkjenn med merknad").click();
        Rounds.write(newcomer, "Merknad", "Husk toget.");
        Rounds.panelButton(newcomer).click();
        newcomer.sees("Kvittering").sees("Husk toget.");
        secretary.sees("Runden er avsluttet.").sees("3 godkjenner");
    }

    /** All who could answer are recused: nothing is decided. */
    private static void lapse(Person secretary, List<Person> board, String mandate, String title) {
        var round = Rounds.submitTo(secretary, mandate, "Styre", title);
        board.forEach(member -> {
            member.open(round);
            Rounds.option(member, "Inhabil").click();
            Rounds.write(member, "Begrunnelse", "Jeg eier lokalet.");
            Rounds.panelButton(member).click();
            member.sees("Jeg eier lokalet.");
        });
        secretary.open(round).moreActions().click();
        secretary
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avslutt nå"))
                .click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avslutt nå"))
                .click();
        secretary.sees("Ikke vedtaksfør");
        assertThat(secretary.open(mandate + "/resolutions").main()).containsText("Utkast");
    }
}
