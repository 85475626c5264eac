package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two amendments of one version, one comes into force; the other is put on the new version, by choosing where both differ. */
@Journey
class MergeIT {

    private static final String MOVE = "Flytt endringen";
    private static final String TO_CURRENT = "Flytt til gjeldende versjon";
    private static final String STALE = "Endringen bygger på versjon 1, men nå gjelder versjon 2.";

    /** A mandate that both bodies have consented to, until the end of 2031; and all of both, to consent to more. */
    private record Adopted(String mandate, List<Person> board, List<Person> group) {

        void inForce(Person secretary) {
            var rounds = Consents.submit(secretary);
            Consents.consent(board, rounds.getFirst());
            Consents.consent(group, rounds.getLast());
        }
    }

    private static Adopted adopted(People people, Person secretary) {
        var title = Draft.unique();
        var board = "Styret for " + title;
        var text = ImportMandateIT.imported(secretary, title, board);
        var mandate = text.substring(0, text.indexOf("/text"));
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        var invitations = new Invitations(people, secretary);
        Consents.seat(secretary, invitations, board, List.of("styre1", "styre2"));
        Consents.seat(secretary, invitations, "Taregruppen", List.of("leder", "medlem1", "medlem3"));
        var adopted = new Adopted(
                mandate,
                List.of(people.signIn("styre1"), people.signIn("styre2")),
                List.of(people.signIn("leder"), people.signIn("medlem1"), people.signIn("medlem3")));
        secretary.open(mandate).sees("Alt er på plass.");
        adopted.inForce(secretary);
        secretary.open(mandate).sees("Fastsatt").sees("Versjon 1");
        return adopted;
    }

    private static Locator card(Person person, String heading) {
        return person.main()
                .locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions()
                                                .setName(heading)
                                                .setExact(true)
                                                .setLevel(2))));
    }

    @Test
    void theSecondOfTwoIsPutOnTheVersionThatTheFirstBrought(People people) {
        var secretary = people.signIn("sekretar");
        var adopted = adopted(people, secretary);
        var second = Consents.lengthen(secretary, adopted.mandate(), "Enda lengre periode", "31.12.2032");
        Consents.lengthen(secretary, adopted.mandate(), "Lengre periode", "31.03.2032");
        adopted.inForce(secretary);
        secretary.open(adopted.mandate()).sees("Versjon 2").sees("31. mars 2032");

        secretary.open(second).sees(STALE).doesNotSee(secretary.button("Legg fram til samtykke"));
        secretary.button(TO_CURRENT).click();
        secretary.seesTitle("Flytt endringen til gjeldende versjon");
        var period = card(secretary, "Perioden");
        assertThat(period.locator(".merge-side").first()).containsText("31. des. 2032");
        assertThat(period.locator(".merge-side").last()).containsText("31. mars 2032");

        secretary.button(MOVE).click();
        secretary.sees("Velg i ett tilfelle der begge har endret det samme.");
        period.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Slik det står i versjon 2"))
                .click();
        secretary.sees("Ingenting endres");
        period.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Slik endringen vil ha det"))
                .click();
        assertThat(card(secretary, "Hva endringen da endrer i versjon 2").locator("ins"))
                .containsText("31. des. 2032");
        secretary.button(MOVE).click();

        secretary
                .sees("Endringen bygger nå på den gjeldende versjonen.")
                .waitForAddress(second)
                .sees("Hva som endres i versjon 2")
                .sees(secretary.button("Legg fram til samtykke"))
                .doesNotSee(secretary.button(TO_CURRENT))
                .doesNotSee(secretary.text(STALE));
        assertThat(card(secretary, "Hva som endres i versjon 2").locator("del")).containsText("31. mars 2032");
        assertThat(card(secretary, "Om endringen")).containsText("Versjon 2");
        secretary.open(adopted.mandate()).sees("Versjon 2").sees("31. mars 2032");
    }
}
