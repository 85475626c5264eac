package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mandate from its first clause to version 2: nothing is in force before board and group have both consented. */
@Journey
class TwoKeysIT {

    private static final Pattern AMENDMENT = Pattern.compile("/mandates/[0-9a-f-]{36}/amendments/[0-9a-f-]{36}");
    private static final String SEAT = "Sett inn i plassen for sivilsamfunn";
    private static final String SUBMIT = "Legg fram til samtykke";

    private static void seat(Person secretary, Invitations invitations, String body, String user) {
        Seats.make(secretary, body);
        invitations.inviteKnown(SEAT, user + "@demo.mandat.example");
    }

    /** Puts what is shown to both, and returns the addresses of the board's round and the group's. */
    private static List<String> submit(Person secretary) {
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

    private static void consent(List<Person> body, String round) {
        body.forEach(person -> Rounds.answer(person, round, "Godkjenn"));
    }

    @Test
    void isAdoptedAndAmendedByBothBodiesAndByNoneAlone(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own().of("Styret for " + Draft.unique());
        var mandate = draft.make(secretary);
        secretary.sees("Mandatet har ingen punkter ennå.").sees("Ekspertgruppen har ingen med stemmerett");
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        var invitations = new Invitations(people, secretary);
        List.of("styre1", "styre2").forEach(user -> seat(secretary, invitations, draft.board(), user));
        List.of("leder", "medlem1", "medlem3").forEach(user -> seat(secretary, invitations, draft.group(), user));
        secretary.open(mandate + "/clauses").button("Skriv det første punktet").click();
        secretary.sees(secretary.page().locator(".clause-panel"));
        var board = List.of(people.signIn("styre1"), people.signIn("styre2", Look.PHONE));
        var group = List.of(people.signIn("leder"), people.signIn("medlem1"), people.signIn("medlem3", Look.PHONE));

        secretary.open(mandate).sees("Alt er på plass.");
        var first = submit(secretary);
        secretary.open(mandate + "/clauses").seesTitle("Her er det ingenting å se");
        people.forgive("404");
        consent(board, first.getFirst());
        secretary.open(mandate).sees("Til samtykke").sees("2 av 2 godkjenner");
        consent(group, first.getLast());
        secretary.open(mandate).sees("Fastsatt").sees("Versjon 1");

        var amendment = lengthen(secretary, mandate);
        var second = submit(secretary);
        consent(board, second.getFirst());
        secretary.open(mandate).sees("31. des. 2030");
        group.getFirst().open(second.getLast()).sees("Gruppen trenger mer tid.");
        consent(group, second.getLast());
        secretary.open(amendment).sees("I kraft");
        secretary.open(mandate).sees("Versjon 2").sees("31. mars 2031");
        group.getFirst()
                .open(mandate + "/versions?from=1&to=2")
                .seesTitle("Versjoner")
                .sees("Én endring")
                .sees("31. mars 2031");

        secretary.open(mandate + "/closing").seesTitle("Avslutning").sees("Evalueringen er ikke holdt");
    }

    /** Writes an amendment of the period, and returns its address. */
    private static String lengthen(Person secretary, String mandate) {
        secretary.open(mandate + "/versions").button("Ny mandatendring").click();
        Rounds.write(secretary, "Hva endringen heter", "Lengre periode");
        Rounds.write(secretary, "Begrunnelse", "Gruppen trenger mer tid.");
        secretary.button("Begynn").click();
        secretary
                .page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Periode, frister og plasser"))
                .click();
        var lastDay = secretary.field("Siste dag");
        lastDay.fill("31.03.2031");
        lastDay.press("Enter");
        secretary.button("Lagre").click();
        secretary.sees("Lagret.");
        secretary.button("Se endringen").click();
        secretary.waitForAddress(AMENDMENT).sees("Én endring").sees("31. mars 2031");
        return secretary.address();
    }
}
