package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What people do to elect a group's leader. */
final class Elections {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern PAGE = Pattern.compile("/mandates/[0-9a-f-]{36}/elections/[0-9a-f-]{36}");

    private Elections() {}

    /** The secretary asks the group of a mandate for candidates, until today; the address of the election. */
    static String call(Person secretary, String mandate) {
        secretary
                .open(mandate + "/composition")
                .button("Kall inn til valg av leder")
                .click();
        secretary.field("Siste dag for forslag").fill(TYPED.format(LocalDate.now(ZoneId.of("Europe/Oslo"))));
        secretary.field("Siste dag for forslag").press("Tab");
        press(secretary, "Kall inn");
        return secretary.waitForAddress(PAGE).sees("Personvalg").address();
    }

    /** Somebody who has the election open proposes a member by name. */
    static void propose(Person member, String name) {
        member.button("Foreslå kandidat").click();
        member.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Kandidat")))
                .click();
        member.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        press(member, "Foreslå kandidat");
        member.sees(name + " er foreslått.");
    }

    /** A voter takes their position for a candidate. */
    static void choose(Person voter, String round, String name) {
        voter.open(round);
        Rounds.option(voter, "Velg en kandidat").click();
        voter.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .click();
        Rounds.panelButton(voter).click();
        voter.sees("Standpunktet er registrert.");
    }

    /** Presses a button of the dialog; the page may have one of the same name. */
    static void press(Person person, String button) {
        person.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
