package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people are invited, and how they come: from the secretariat's dialog to the first login in a browser of their own. */
final class Invitations {

    private static final Pattern GO_ON = Pattern.compile("^(Fortsett|Hald fram|Continue)$");
    private static final Pattern SAVE = Pattern.compile("^(Lagre|Save)$");
    private static final Pattern TO_MANDAT = Pattern.compile("^(Logg inn i Mandat|Log in to Mandat)$");

    private final People people;
    private final Person secretary;

    /** The secretary has the page of the composition open. */
    Invitations(People people, Person secretary) {
        this.people = people;
        this.secretary = secretary;
    }

    /** An address that nobody has; the part before the @ has English letters only. */
    static String newEmail() {
        return Pattern.compile("[^a-z0-9]")
                        .matcher(Draft.unique().toLowerCase(Locale.ROOT))
                        .replaceAll("") + "@eksempel.invalid";
    }

    /**
     * Gives a new person a place, with an invitation.
     *
     * @param button what opens the dialog: {@code Sett inn i plassen for sivilsamfunn}, {@code Ny sekretær}
     * @param language its own name
     */
    void invite(String button, String name, String email, String language) {
        secretary.button(button).first().click();
        Rounds.write(secretary, "E-postadresse", email);
        Rounds.write(secretary, "Navn", name);
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Språk")))
                .click();
        secretary
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(language).setExact(true))
                .click();
        give();
    }

    /** Gives somebody who is known a place, with an invitation if they have never logged in. */
    void inviteKnown(String button, String email) {
        secretary.button(button).first().click();
        Rounds.write(secretary, "E-postadresse", email);
        secretary.sees("Dette er ");
        give();
    }

    private void give() {
        secretary.button("Gi plassen").click();
        secretary.doesNotSee(secretary.dialog());
    }

    /** The link in the first mail to the address. */
    String link(String email) {
        return Mailbox.of(email).next(0).link();
    }

    /** Whoever is invited follows the link, chooses a password and logs in; they see the mandate then. */
    Person acceptInNewContext(String email, String password) {
        return accept(people.somebody(), link(email), password);
    }

    /** As well, by a link that is known. */
    Person accept(Person person, String link, String password) {
        person.page().navigate(link);
        link(person, GO_ON).click();
        choosePassword(person, password);
        link(person, TO_MANDAT).click();
        // Who comes is known there; only the password is left to type.
        person.page().locator("input[type=password]").click();
        person.page().keyboard().type(password);
        person.page().keyboard().press("Enter");
        return person.waitForAddress(Draft.PAGE);
    }

    private static void choosePassword(Person person, String password) {
        person.sees(person.button(SAVE));
        for (var field : person.page().locator("input[type=password]").all()) {
            field.fill(password);
        }
        person.button(SAVE).click();
    }

    private static Locator link(Person person, Pattern name) {
        return person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
