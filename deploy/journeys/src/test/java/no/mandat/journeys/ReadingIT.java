package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The reading list: the secretariat sees who has not read, a member says "I have read this". */
@Journey
class ReadingIT {

    private static final String PAPER = "Det som kom fram i Skjærvika";

    @Test
    void aMemberReadsAndTheSecretariatSeesIt(People people) {
        var secretary = people.signIn("sekretar");
        var list = Screens.found(secretary, "byggematerialer") + "/reading";
        secretary.open(list).seesTitle("Leseliste");
        assertThat(card(secretary)).containsText("2 av 5 har lest");

        var member = people.signIn("medlem1", Look.PHONE).seesTitle("Min side");
        member.sees(member.main().getByText(PAPER));
        member.open(list).sees("Ett dokument er ikke lest ennå.");
        button(member, "Jeg har lest dette").click();
        member.sees("Du har lest alt på listen.");

        secretary.open(list);
        assertThat(card(secretary)).containsText("3 av 5 har lest");

        button(member, "Angre").click();
        member.sees("Ett dokument er ikke lest ennå.");
        secretary.open(list);
        assertThat(card(secretary)).containsText("2 av 5 har lest");
    }

    private static Locator card(Person person) {
        return person.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(PAPER))
                .first();
    }

    private static Locator button(Person person, String name) {
        return card(person).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
