package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

@Journey
class CompositionIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String MEMBER = "Máret Somby Eira";

    @Test
    void aSeatIsMadeAndFilledAndWhoLeavesItSeesNothingMore(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        var member = people.signIn("medlem3");
        member.open(address).seesTitle("Her er det ingenting å se");

        secretary.link("Sammensetning").click();
        secretary.seesTitle("Sammensetning").sees("fungerende leder");
        Seats.make(secretary, draft.group());
        Seats.fill(secretary, "medlem3", MEMBER);
        assertThat(secretary.main()).containsText(MEMBER);

        member.open(address).seesTitle(draft.title());
        member.link("Sammensetning").click();
        member.seesTitle("Sammensetning").sees(MEMBER).doesNotSee(member.button("Ny plass: " + draft.group()));

        Seats.end(secretary, MEMBER);
        assertThat(secretary.main()).containsText("Ledig plass");

        // The session is open, and the page still stands there.
        member.link("Oversikt").click();
        member.seesTitle("Her er det ingenting å se");
        member.open("/mandates?words=" + draft.shortName()).sees("Ingen mandater passer med filtrene");
    }

    @Test
    void whoSatOnADayIsShownByTheAddress(People people) {
        var secretary = people.signIn("sekretar");
        secretary.link("Batterigjenvinning").first().click();
        var address = secretary.waitForAddress(Draft.PAGE).address();
        secretary.open(address + "/composition").seesTitle("Sammensetning").sees("Marit Elveseter");

        var before = LocalDate.now(ZoneId.of("Europe/Oslo")).minusMonths(6);
        secretary.field("Hvem satt den …?").fill(TYPED.format(before));
        secretary.field("Hvem satt den …?").press("Enter");
        secretary.waitForAddress(address + "/composition?on=" + before).sees("Slik var det");
        secretary.sees("Ingebjørg Sandsli");
        assertThat(secretary.main()).not().containsText("Sett inn");
        secretary.page().reload();
        secretary.sees("Slik var det").button("Vis i dag").click();
        secretary.waitForAddress(address + "/composition").sees("Sett inn");
    }

    @Test
    void everybodySeesWhatIsKeptAboutThem(People people) {
        var member = people.signIn("medlem1").openUserMenu();
        member.link("Min profil").click();
        member.seesTitle("Min profil").sees("medlem1@demo.mandat.example").sees("Institutt for framtidsmaterialer");
        member.sees("Stiftelsen Ren Mulm").sees("Mandat lagrer ikke når du logger inn.");
    }
}
