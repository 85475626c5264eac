package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What people do to have a mandate, or an amendment of it, consented to by both its bodies. */
final class Consents {

    private static final Pattern AMENDMENT = Pattern.compile("/mandates/[0-9a-f-]{36}/amendments/[0-9a-f-]{36}");
    private static final String SEAT = "Sett inn i plassen for sivilsamfunn";
    private static final String SUBMIT = "Legg fram til samtykke";

    private Consents() {}

    /** Puts users of the demo in new seats of a body; the secretary has the page of the composition open. */
    static void seat(Person secretary, Invitations invitations, String body, List<String> users) {
        users.forEach(user -> {
            Seats.make(secretary, body);
            invitations.inviteKnown(SEAT, user + "@demo.mandat.example");
        });
    }

    /** A mandate of its own from a document, with users of the demo in both its bodies; its address. */
    static String seated(
            People people, Person secretary, String title, String board, List<String> onBoard, List<String> inGroup) {
        var text = ImportMandateIT.imported(secretary, title, board);
        var mandate = text.substring(0, text.indexOf("/text"));
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        var invitations = new Invitations(people, secretary);
        seat(secretary, invitations, board, onBoard);
        seat(secretary, invitations, "Taregruppen", inGroup);
        return mandate;
    }

    /** Puts what is shown to both, and returns the addresses of the board's round and the group's. */
    static List<String> submit(Person secretary) {
        secretary.button(SUBMIT).first().click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(SUBMIT))
                .click();
        var links = secretary.page().locator(".key a");
        secretary.doesNotSee(secretary.dialog()).sees(links.nth(1)).sees("Trer i kraft når begge har samtykket");
        return links.all().stream()
                .map(link -> link.getAttribute("href").replaceFirst("^/?", "/"))
                .toList();
    }

    /** All of a body consent. */
    static void consent(List<Person> body, String round) {
        body.forEach(person -> Rounds.answer(person, round, "Godkjenn"));
    }

    /** Writes an amendment of the period, and returns its address. */
    static String lengthen(Person secretary, String mandate, String title, String until) {
        secretary.open(mandate + "/versions").button("Ny mandatendring").click();
        Rounds.write(secretary, "Hva endringen heter", title);
        Rounds.write(secretary, "Begrunnelse", "Gruppen trenger mer tid.");
        secretary.button("Begynn").click();
        secretary
                .page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Periode, frister og plasser"))
                .click();
        var lastDay = secretary.field("Siste dag");
        lastDay.fill(until);
        lastDay.press("Enter");
        secretary.button("Lagre").click();
        secretary.sees("Lagret.");
        secretary.button("Se endringen").click();
        secretary.waitForAddress(AMENDMENT);
        return secretary.address();
    }
}
