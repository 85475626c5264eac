package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A mandate from the document that people already have to version 2: nothing is in force before board and group have both
 * consented; what one of them won't have is refused; a date moves with its reason; and the way to the end says what is missing.
 */
@Journey
class TwoKeysIT {

    @Test
    void comesFromAFileIsAdoptedAndAmendedByBothBodiesAndByNoneAlone(People people) {
        var secretary = people.signIn("sekretar");
        var title = Draft.unique();
        var board = "Styret for " + title;
        var text = ImportMandateIT.imported(secretary, title, board);
        var mandate = text.substring(0, text.indexOf("/text"));
        secretary.open(mandate).sees("Ekspertgruppen har ingen med stemmerett");
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        var invitations = new Invitations(people, secretary);
        Consents.seat(secretary, invitations, board, List.of("styre1", "styre2"));
        Consents.seat(secretary, invitations, "Taregruppen", List.of("leder", "medlem1", "medlem3"));
        Plans.addUsual(secretary, mandate);
        var boardMembers = List.of(people.signIn("styre1"), people.signIn("styre2", Look.PHONE));
        var group = List.of(people.signIn("leder"), people.signIn("medlem1"), people.signIn("medlem3", Look.PHONE));

        secretary.open(mandate).sees("Alt er på plass.");
        var first = Consents.submit(secretary);
        secretary.open(mandate + "/clauses").seesTitle("Her er det ingenting å se");
        people.forgive("404");
        Consents.consent(boardMembers, first.getFirst());
        secretary.open(mandate).sees("Til samtykke").sees("2 av 2 godkjenner");
        Consents.consent(group, first.getLast());
        secretary.open(mandate).sees("Fastsatt").sees("Versjon 1");

        slip(secretary, mandate);

        var amendment = Consents.lengthen(secretary, mandate, "Lengre periode", "31.03.2032");
        secretary.sees("Én endring").sees("31. mars 2032");
        var second = Consents.submit(secretary);
        Consents.consent(boardMembers, second.getFirst());
        secretary.open(mandate).sees("31. des. 2031");
        group.getFirst().open(second.getLast()).sees("Gruppen trenger mer tid.");
        Consents.consent(group, second.getLast());
        secretary.open(amendment).sees("I kraft");
        secretary.open(mandate).sees("Versjon 2").sees("31. mars 2032");
        group.getFirst()
                .open(mandate + "/versions?from=1&to=2")
                .seesTitle("Versjoner")
                .sees("Én endring")
                .sees("31. mars 2032");

        refusedByOne(secretary, boardMembers, group, mandate);

        secretary
                .open(mandate + "/closing")
                .seesTitle("Avslutning")
                .sees("2 Leveranser")
                .sees("Evalueringen er ikke holdt");
    }

    /** The first milestone is moved on the picture, by keyboard; the reason stands in its history. */
    private static void slip(Person secretary, String mandate) {
        secretary.open(mandate + "/plan").seesTitle("Plan");
        var mark = secretary
                .main()
                .locator("mandat-timeline:not([small]) .timeline-mark")
                .first();
        mark.focus();
        secretary.page().keyboard().press("Shift+ArrowRight");
        secretary.page().keyboard().press("Enter");
        Rounds.write(secretary, "Hvorfor flyttes fristen?", "Lokalet var opptatt.");
        secretary.button("Flytt fristen").click();
        secretary.sees("Fristen for «Oppstartsmøte» er");
        secretary.open(mandate + "/history").seesTitle("Historikk").sees("Lokalet var opptatt.");
    }

    /** The board would have it, one of the group objects: it is not in force, and the reason stands. */
    private static void refusedByOne(Person secretary, List<Person> board, List<Person> group, String mandate) {
        var amendment = Consents.lengthen(secretary, mandate, "Enda lengre periode", "31.12.2032");
        var rounds = Consents.submit(secretary);
        Consents.consent(board, rounds.getFirst());
        var objector = group.getFirst().open(rounds.getLast());
        Rounds.option(objector, "Innvending").click();
        Rounds.write(objector, "Begrunnelse", "Rapporten trengs før.");
        Rounds.write(objector, "Hva kan løse innvendingen?", "La perioden stå.");
        Rounds.panelButton(objector).click();
        objector.sees("Standpunktet er registrert.");
        Consents.consent(group.subList(1, group.size()), rounds.getLast());
        secretary.open(rounds.getLast()).sees("Én innvending står");
        secretary.moreActions().click();
        secretary
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avslutt nå"))
                .click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avslutt nå"))
                .click();
        secretary.doesNotSee(secretary.dialog());
        secretary.open(amendment).sees("Ikke vedtatt");
        secretary.open(mandate).sees("Versjon 2").sees("31. mars 2032");
    }
}
