package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A receipt on paper says what was sent, by whom and when, and nothing of what can be done with it on a screen. */
@Journey
class PrintedReceiptIT {

    private static final String SAID = "Lageret i Skjærvika er for lite.";
    private static final Pattern REFERENCE = Pattern.compile("20\\d\\d-\\d{4,}");
    private static final Pattern AT = Pattern.compile("\\d{1,2}\\.\\D+20\\d\\d\\D+\\d\\d\\.\\d\\d");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What is only there on a screen: of the pages for everybody, and of those with a login. */
    private static final String OPEN_SCREEN = ".open-languages:visible, .open-foot:visible, .skip:visible,"
            + " main form:visible, main button:visible, .form-steps:visible";

    private static final String SCREEN = ".bar:visible, .side:visible, .crumbs:visible, .page-actions:visible,"
            + " main vaadin-button:visible, .leads-on:visible";

    @Test
    void ofEverybodySaysWhatWasSent(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Papir " + Draft.unique());
        var everybody = people.somebody().open("/public/calls/" + forms.call());
        OpenCalls.send(everybody, "Kari Strand", forms.email(1), SAID);
        everybody.sees(everybody.link("Endre innspillet")).sees(everybody.page().locator(OPEN_SCREEN));

        print(everybody, Media.PRINT);

        everybody.doesNotSee(everybody.page().locator(OPEN_SCREEN));
        everybody.sees(everybody.title());
        isSaid(everybody, ".form-receipt", "Kari Strand");
    }

    @Test
    void ofAMemberSaysWhatWasSent(People people) {
        var title = "Papir " + Draft.unique();
        OpenCalls.toGroup(people.signIn("sekretar"), title);
        var member = OpenCalls.answering(people.signIn("medlem1"), title);
        member.field(OpenCalls.ASKED).fill(SAID);
        member.button("Send inn").click();
        member.sees("Innspillet er sendt").sees(member.button("Endre innspillet"));
        isPrinted(member, title);

        print(member, Media.SCREEN);
        member.open("/input/mine").link(title).click();
        member.seesTitle(title).sees(member.page().locator(".leads-on"));
        isPrinted(member, title);
    }

    private static void isPrinted(Person member, String title) {
        print(member, Media.PRINT);
        member.doesNotSee(member.page().locator(SCREEN));
        member.seesTitle(title).sees(member.title());
        isSaid(member, ".answer-receipt .facts", "Amina Warsame Dahl");
    }

    /** The facts say how it is referred to, when it came, from whom and what it is recognised by; the words stand as they were sent. */
    private static void isSaid(Person person, String facts, String by) {
        for (var fact : List.of(REFERENCE, AT, Pattern.compile(by), HASH)) {
            person.sees(person.page().locator(facts + " dd").filter(new Locator.FilterOptions().setHasText(fact)));
        }
        var words = person.page()
                .locator(".form-words")
                .filter(new Locator.FilterOptions().setHasText(SAID))
                .first();
        assertThat(words).hasText(SAID);
        person.sees(words).sees(OpenCalls.ASKED);
    }

    private static void print(Person person, Media media) {
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
    }
}
