package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A call whose title, introduction, questions, help and choices are markup, scripts, formulas and text that is turned around: wherever
 * it is read it is text, and nothing of it runs. What is amiss is gathered, each with the name of the face that shows it.
 */
@Journey
class BadCallIT {

    private static final String SCRIPT = "<script>alert('tatt')</script>";
    private static final String PICTURE = "<img src=x onerror=\"alert('tatt')\">";
    private static final String FORMULA = "=HYPERLINK(\"http://fjord.example\",\"Kari\")";
    private static final String TURNED = "Kari \u202Egnp.exe\u202C \u2066Strand";

    /** The first question, its second line and its help, and the second one with what can be chosen. */
    private static final String ASKED = "Hva så du? " + SCRIPT;

    private static final String HEADER = "Bcc: alle@fjord.example";
    private static final String HELP = "Hjelp: " + FORMULA;
    private static final String CHOSEN = "Velg: <b onclick=alert('tatt')>her</b>";

    /** An introduction says it otherwise, so that it isn't taken for the question. */
    private static final String LEAD = "<script>alert('innledning')</script>";

    private static final double MOMENT = 10_000;

    private final List<String> amiss = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();

    @Test
    void forEverybodyIsTextWhereverItIsRead(People people) {
        var secretary = watched(people.signIn("sekretar"));
        var title = title();
        written(secretary, title, "Alle");
        var call = secretary.address();
        var mandate = OpenCalls.mandate(call);
        var forms = new OpenCallForms(OpenCalls.id(secretary));
        var invited = invite(secretary);
        saysAll("the page of the draft", secretary);
        isEdited(secretary.open(call + "/edit"), title);
        saysAll("the preview for everybody", secretary.open("/preview/calls/" + forms.call()));
        OpenCalls.open(secretary.open(call));
        saysAll("the page of the open call", secretary);

        says("the page about it", watched(people.somebody()).open("/public/calls/" + forms.call() + "/about"), title);
        says("the list of calls", secretary.open(mandate + "/calls"), title);
        says("the plan", secretary.open(mandate + "/plan"), title);
        says("the history", secretary.open(mandate + "/history?action=CallOpened"), title);
        var everybody = watched(people.somebody(Look.PHONE)).open("/public/mandates/ombruk-i-bygg");
        says("the open list of calls", everybody, title);
        everybody.open("/public/calls/" + forms.call()).seesTitle(title);
        saysAll("the open form", everybody);
        look("the links of the open form", () -> assertThat(everybody.page().locator("a[href^='javascript']"))
                .hasCount(0));
        feedIsWhole(forms.call());

        var sender = Draft.unique();
        everybody.page().locator("input[type=radio][name^='q-']").first().check();
        OpenCalls.send(everybody, sender, address(sender), "Fordi.");
        says("the receipt", everybody, ASKED, HEADER, CHOSEN, PICTURE);
        look("the letters", () -> {
            Assertions.assertThat(Mailbox.of(invited).next(0).subject()).endsWith(" ber om innspill: " + title);
            Assertions.assertThat(Mailbox.of(address(sender)).next(0).subject())
                    .startsWith("Kvittering for innspill 20");
        });
        secretary.open(call).link(sender).click();
        secretary.seesTitle(sender);
        says("the contribution", secretary, ASKED, HEADER, CHOSEN, PICTURE);
        says("the inbox", secretary.open(call + "/inbox"), title);
        says("the statistics", secretary.open(call + "/statistics"), title, CHOSEN, PICTURE, FORMULA);
        OpenCalls.close(secretary, call);
        isHandled(secretary, call, title, sender);
        exportsAreText(secretary, forms.call());

        Assertions.assertThat(amiss).isEmpty();
    }

    @Test
    void forTheGroupIsTextWhereverItIsRead(People people) {
        var secretary = watched(people.signIn("sekretar"));
        var title = title();
        written(secretary, title, "Gruppens medlemmer");
        var call = secretary.address();
        saysAll("the preview for members", secretary.open(call + "/preview"));
        OpenCalls.open(secretary.open(call));

        var member = watched(people.signIn("medlem1", Look.PHONE)).open("/");
        says("the own page", member, title);
        member.link(title).click();
        member.seesTitle(title);
        saysAll("the form of a member", member);
        member.page().locator("vaadin-text-area textarea").first().fill("Fordi.");
        member.button("Send inn").click();
        member.sees("Innspillet er sendt");
        says("the receipt of a member", member, title, ASKED, HEADER, CHOSEN);
        member.open("/input/mine");
        says("all that a member has sent", member, title);
        member.link(title).click();
        member.seesTitle(title);
        says("what a member has sent", member, ASKED, HEADER, CHOSEN);

        Assertions.assertThat(amiss).isEmpty();
    }

    private static String title() {
        return "=SUM(A1) <img src=x onerror=alert('tatt')> " + Draft.unique();
    }

    /** Notes each window that a script of theirs opens. */
    private Person watched(Person person) {
        person.browser().onDialog(window -> {
            if ("beforeunload".equals(window.type())) {
                window.accept();
            } else {
                ran.add(window.message());
                window.dismiss();
            }
        });
        return person;
    }

    /** A draft that is refused as long as its title is turned around; what is typed right before it is saved after that is in it. */
    private static void written(Person secretary, String title, String audience) {
        OpenCalls.begin(secretary, Screens.found(secretary, "byggematerialer"));
        OpenCalls.fill(secretary.field("Tittel"), TURNED);
        secretary
                .page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(audience))
                .check();
        OpenCalls.fill(OpenCalls.question(secretary), "Foreløpig");
        secretary.button("Nytt spørsmål").click();
        var second = question(secretary, 1);
        OpenCalls.fill(textbox(second, "Spørsmål"), CHOSEN + " " + TURNED);
        second.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Svartype( |$)")))
                .click();
        secretary
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName("Ett av flere alternativer")
                                .setExact(true))
                .click();
        OpenCalls.fill(textbox(second, "Alternativ 1"), PICTURE);
        OpenCalls.fill(textbox(second, "Alternativ 2"), FORMULA);
        secretary.button("Opprett utkast").click();
        secretary.sees("Noe må rettes.");

        OpenCalls.fromYesterday(secretary);
        OpenCalls.fill(secretary.field("Tittel"), title);
        OpenCalls.fill(
                secretary.field("Innledning"),
                LEAD + "\n\n[Les mer](javascript:alert('tatt'))\n\n" + FORMULA + " " + TURNED);
        OpenCalls.fill(OpenCalls.question(secretary), ASKED + "\n" + HEADER + " " + TURNED);
        OpenCalls.fill(textbox(question(secretary, 0), "Hjelpetekst"), HELP + "\n" + TURNED);
        secretary.button("Opprett utkast").click();
        secretary.waitForAddress(OpenCalls.ADDRESS).seesTitle(title);
    }

    private static Locator question(Person person, int place) {
        return person.page().locator(".question-card").nth(place);
    }

    private static Locator textbox(Locator card, String name) {
        return card.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Invites somebody to the one that is shown; returns their address. */
    private static String invite(Person secretary) {
        var email = address(Draft.unique());
        secretary.button("Lim inn en liste").click();
        secretary
                .dialog()
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Personer"))
                .fill("Kari Strand <%s>; Fjordbruk".formatted(email));
        secretary
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Inviter dem").setExact(true))
                .click();
        secretary.sees("Én er invitert.");
        return email;
    }

    /** The part of an address before its @ has English letters only. */
    private static String address(String word) {
        return word.replace("ø", "o") + "@fjord.example";
    }

    private void isEdited(Person secretary, String title) {
        look("the form of the draft", () -> {
            assertThat(secretary.field("Tittel")).hasValue(title);
            assertThat(OpenCalls.question(secretary)).hasValue(ASKED + "\n" + HEADER + " " + TURNED);
            assertThat(textbox(question(secretary, 1), "Alternativ 1")).hasValue(PICTURE);
            assertThat(textbox(question(secretary, 1), "Alternativ 2")).hasValue(FORMULA);
        });
        nothingRan("the form of the draft", secretary);
    }

    private void isHandled(Person secretary, String call, String title, String sender) {
        secretary.open(call + "/points");
        secretary.reloadsUntil("Ett punkt");
        says("the matrix", secretary, title);
        secretary.link(sender).first().click();
        secretary.sees("punkt 1 av 1");
        says("a point of the matrix", secretary, ASKED, HEADER);
        says("the mailings", secretary.open(call + "/mailings"), title);
    }

    private void feedIsWhole(String call) {
        look("the feed", () -> {
            var feed = Wire.get(Place.MANDAT + "/public/answers/" + call + ".atom?language=nb");
            Assertions.assertThat(feed)
                    .contains("Innspillsrunde: =SUM(A1) &lt;img src=x")
                    .doesNotContain("<img");
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private void exportsAreText(Person secretary, String call) {
        look("the document of Word", () -> Assertions.assertThat(
                        BadInputIT.parts(secretary, "/download/points/" + call + ".docx?language=nb"))
                .contains("=SUM(A1) &lt;img src=x")
                .doesNotContain("<img"));
        look("the spreadsheet", () -> Assertions.assertThat(
                        BadInputIT.parts(secretary, "/download/points/" + call + ".xlsx?language=nb"))
                .contains("Fordi.")
                .doesNotContain("<f>", "<f ", "<img", "<hyperlink"));
    }

    /** All that is asked stands there as it was typed. */
    private void saysAll(String face, Person person) {
        says(face, person, LEAD, ASKED, HEADER, HELP, CHOSEN, PICTURE, FORMULA);
    }

    /** The words stand in the page as they were typed, and nothing of them has become anything else. */
    private void says(String face, Person person, String... words) {
        for (var one : words) {
            look(face, () -> assertThat(person.main())
                    .containsText(one, new LocatorAssertions.ContainsTextOptions().setTimeout(MOMENT)));
        }
        nothingRan(face, person);
    }

    private void nothingRan(String face, Person person) {
        look(face, () -> {
            person.atRest();
            Assertions.assertThat(person.page()
                            .locator("img[src=x], main script:not([src]), main b[onclick]")
                            .count())
                    .as("markup of theirs")
                    .isZero();
            Assertions.assertThat(ran).as("windows that a script opened").isEmpty();
        });
        ran.clear();
    }

    /** Looks at a face, and goes on where something is amiss with it. */
    private void look(String face, Sight sight) {
        try {
            sight.isRight();
        } catch (AssertionError | Exception e) {
            amiss.add(face + ": " + e);
        }
    }

    /** What is looked at. */
    private interface Sight {
        void isRight() throws Exception;
    }
}
