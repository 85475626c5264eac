package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class MandateIT {

    @Beside
    @Test
    void theSecretaryDraftsAMandateAndFindsItInTheListAndOnItsPage(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        secretary.link("Mandater").click();
        secretary.seesTitle("Mandater").button("Nytt mandat").click();
        secretary.seesTitle("Nytt mandat");
        draft.write(secretary);
        secretary.button("Opprett utkastet").click();

        secretary.waitForAddress(Draft.PAGE).seesTitle(draft.title()).sees("Utkastet er opprettet");
        var page = secretary.main();
        assertThat(page).containsText("Utkast");
        assertThat(page).containsText("1. mars 2030 – 31. des. 2030");
        assertThat(page).containsText("Kystrådet");
        assertThat(page).containsText("Solveig Kvamme");
        assertThat(page).containsText("sekretariatsleder");

        inTheList(secretary, draft.shortName()).click();
        secretary.seesTitle(draft.title());
    }

    @Beside
    @Test
    void aBoardThatDoesNotExistYetIsMadeByItsName(People people) {
        var secretary = people.signIn("sekretar");
        var board = "Styret for " + Draft.unique();
        var draft = Draft.own().of(board);
        secretary.open("/mandates/new").seesTitle("Nytt mandat");
        draft.write(secretary);
        secretary.sees("«" + board + "» blir opprettet som et nytt styre");
        secretary.button("Opprett utkastet").click();
        secretary.seesTitle(draft.title());
        assertThat(secretary.main()).containsText(board);

        var other = Draft.own().of(board);
        secretary.open("/mandates/new").seesTitle("Nytt mandat");
        other.write(secretary);
        secretary.doesNotSee(secretary.text("blir opprettet som et nytt styre"));
    }

    @Beside
    @Test
    void whatIsEditedIsInTheHistoryWithOldAndNew(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        var other = draft.titled("Omdøpt " + draft.title()).from("15.04.2030", "31.01.2031");

        secretary.button("Rediger utkastet").click();
        secretary.seesTitle("Rediger utkastet");
        other.write(secretary);
        secretary.button("Lagre endringene").click();
        secretary.seesTitle(other.title()).sees("Lagret");

        secretary.open(address + "/history").seesTitle("Historikk");
        var edited = event(secretary, "Solveig Kvamme endret utkastet");
        assertThat(edited).containsText(draft.title() + " → " + other.title());
        assertThat(edited).containsText("1. mars 2030 → 15. apr. 2030");
        assertThat(edited).containsText("31. des. 2030 → 31. jan. 2031");
        secretary.sees(event(secretary, "Solveig Kvamme opprettet utkastet"));
    }

    @Beside
    @Test
    void aWithdrawnMandateStaysReadableWithItsReason(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);

        askToWithdraw(secretary);
        var question = secretary.dialog();
        assertThat(question).containsText(draft.title());
        question.getByRole(AriaRole.BUTTON, named("Trekk mandatet")).click();
        assertThat(question).containsText("Må fylles ut");
        question.getByRole(AriaRole.TEXTBOX).fill("Styret vil vente til etter valget.");
        question.getByRole(AriaRole.BUTTON, named("Trekk mandatet")).click();

        secretary.sees("Mandatet er trukket");
        assertThat(secretary.main()).containsText("Trukket");
        secretary.doesNotSee(secretary.button("Rediger utkastet"));
        secretary.open(address + "/edit").seesTitle("Her er det ingenting å se");

        secretary.open(address + "/history").seesTitle("Historikk");
        assertThat(event(secretary, "Solveig Kvamme trakk mandatet"))
                .containsText("«Styret vil vente til etter valget.»");
    }

    @Beside
    @Test
    void whoCancelsTheWithdrawalHasWithdrawnNothing(People people) {
        var secretary = people.signIn("sekretar");
        Draft.own().make(secretary);
        askToWithdraw(secretary);
        var question = secretary.dialog();
        question.getByRole(AriaRole.TEXTBOX).fill("Ombestemt");
        question.getByRole(AriaRole.BUTTON, named("Avbryt")).click();
        secretary.doesNotSee(question);
        secretary.page().reload();
        secretary.sees(secretary.button("Rediger utkastet"));
    }

    @Beside
    @Test
    void theHistoryIsNarrowedByPersonActionAndTime(People people) {
        var secretary = people.signIn("sekretar");
        var address = Draft.own().make(secretary);
        secretary.open(address + "/history").seesTitle("Historikk");
        secretary.choose("Handling", "Opprettet utkast");
        secretary.sees("Én hendelse").sees(event(secretary, "opprettet utkastet"));
        secretary.choose("Person", "Solveig Kvamme");
        secretary.choose("Tid", "I dag");
        secretary.sees("Én hendelse");
        assertThat(secretary.page())
                .hasURL(Pattern.compile("action=MandateDrafted.*time=DAY|time=DAY.*action=MandateDrafted"));

        secretary.page().reload();
        secretary.seesTitle("Historikk").sees("Én hendelse");
    }

    @Beside
    @Test
    void anEmptyFormSaysWhatIsMissingAndMakesNothing(People people) {
        var secretary = people.signIn("sekretar").open("/mandates/new").seesTitle("Nytt mandat");
        secretary.button("Opprett utkastet").click();
        secretary.sees("5 felt må rettes før du kan lagre");
        for (var name : new String[] {"Tittel", "Kortnavn", "Gitt av", "Ekspertgruppens navn", "Siste dag"}) {
            assertThat(secretary.field(name)).hasAccessibleDescription(Pattern.compile("Må fylles ut"));
        }
        assertThat(secretary.field("Tittel")).isFocused();
        assertThat(secretary.address()).isEqualTo("/mandates/new");
    }

    @Beside
    @Test
    void aTitleOfTenThousandCharactersIsRefusedInWords(People people) {
        refuses(people, Draft.own().titled("Å".repeat(10_000)), "Høyst 200 tegn. Du har skrevet 10 000.");
    }

    @Beside
    @Test
    void invisibleCharactersAreRefusedInWords(People people) {
        var draft = Draft.own();
        refuses(people, draft.titled(draft.title() + "\u202Etxt"), "Kan ikke inneholde linjeskift eller usynlige tegn");
        refuses(people, draft.titled(draft.title() + "\u0007"), "Kan ikke inneholde linjeskift eller usynlige tegn");
    }

    @Beside
    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedInWords(People people) {
        refuses(people, Draft.own().from("01.05.2030", "30.04.2030"), "Siste dag kan ikke være før første dag");
    }

    @Beside
    @Test
    void whatIsNoDateIsRefusedInWords(People people) {
        var secretary = people.signIn("sekretar").open("/mandates/new").seesTitle("Nytt mandat");
        Draft.own().write(secretary);
        secretary.field("Siste dag").fill("snart");
        secretary.field("Siste dag").press("Enter");
        secretary.button("Opprett utkastet").click();
        secretary.sees("Skriv datoen som dag.måned.år, for eksempel 31.12.2026");
        assertThat(secretary.address()).isEqualTo("/mandates/new");
    }

    @Beside
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>",
                "مجموعة خبراء للطاقة",
                "קבוצת מומחים",
                "👩‍🔬🇳🇴 e\u0301 Gjenbruk 🔋",
                "'; drop table mandate; -- {0} ${7*7} #{7*7}",
                "Šaddu ja luondduriggodagat, ŋ đ ŧ"
            })
    void anyTitleIsShownAsTheTextItIs(String text, People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var strange = draft.titled(text + " " + draft.shortName());
        var address = strange.make(secretary);
        assertThat(secretary.title()).hasText(strange.title());

        assertThat(inTheList(secretary, draft.shortName())).hasText(strange.title());
        secretary.open(address + "/edit").seesTitle("Rediger utkastet");
        assertThat(secretary.field("Tittel")).hasValue(strange.title());
        var plain = draft.titled("Uten pynt " + draft.shortName());
        plain.write(secretary);
        secretary.button("Lagre endringene").click();
        secretary.seesTitle(plain.title()).open(address + "/history").seesTitle("Historikk");
        assertThat(event(secretary, "endret utkastet")).containsText(strange.title() + " → " + plain.title());
        assertThat(secretary.page().evaluate("window.hacked")).isNull();
    }

    @Beside
    @Test
    void aDoubleClickOnSaveMakesOne(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        secretary.open("/mandates/new").seesTitle("Nytt mandat");
        draft.write(secretary);
        secretary.button("Opprett utkastet").dblclick();
        secretary.seesTitle(draft.title());
        secretary
                .open("/mandates?words=" + draft.shortName())
                .seesTitle("Mandater")
                .sees("Ett mandat");
    }

    @Beside
    @Test
    void whoSavesSecondSeesBothTextsAndChoosesFieldByField(People people) {
        var first = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(first);
        var second = people.signIn("sekretar");
        first.open(address + "/edit").seesTitle("Rediger utkastet");
        second.open(address + "/edit").seesTitle("Rediger utkastet");

        var theirs = draft.titled("Deres " + draft.title()).from("01.03.2030", "30.11.2030");
        theirs.write(first);
        first.button("Lagre endringene").click();
        first.seesTitle(theirs.title());

        var mine = draft.titled("Min " + draft.title()).from("01.03.2030", "31.10.2030");
        mine.write(second);
        second.button("Lagre endringene").click();

        var dialog = second.dialog();
        assertThat(dialog).containsText("Noen har endret utkastet mens du skrev");
        assertThat(dialog).containsText(mine.title());
        assertThat(dialog).containsText(theirs.title());
        assertThat(dialog).containsText("31. okt. 2030");
        assertThat(dialog).containsText("30. nov. 2030");
        // What both agree on isn't asked for.
        assertThat(dialog.getByRole(AriaRole.RADIOGROUP)).hasCount(2);

        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(theirs.title())))
                .check();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("31. okt. 2030")))
                .check();
        dialog.getByRole(AriaRole.BUTTON, named("Lagre valgene")).click();

        second.waitForAddress(Draft.PAGE).seesTitle(theirs.title());
        assertThat(second.main()).containsText("1. mars 2030 – 31. okt. 2030");
        second.open(address + "/history").seesTitle("Historikk");
        assertThat(event(second, "endret utkastet")).hasCount(2);
        assertThat(event(second, "endret utkastet").first()).containsText("30. nov. 2030 → 31. okt. 2030");
    }

    @Beside
    @ParameterizedTest
    @ValueSource(strings = {"Avbryt", "Escape"})
    void whoPutsTheChoiceOffIsAskedAgainAndOverwritesNothingUnasked(String way, People people) {
        var first = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(first);
        var second = people.signIn("sekretar").open(address + "/edit").seesTitle("Rediger utkastet");
        var theirs = draft.titled("Deres " + draft.title()).from("01.03.2030", "30.11.2030");
        first.open(address + "/edit").seesTitle("Rediger utkastet");
        theirs.write(first);
        first.button("Lagre endringene").click();
        first.seesTitle(theirs.title());

        // Of the two fields that now differ, the second one has touched the title alone.
        var mine = draft.titled("Min " + draft.title());
        mine.write(second);
        second.button("Lagre endringene").click();
        asksForTitleAndLastDay(second, mine, theirs);
        putOff(second, way);
        assertThat(second.field("Tittel")).hasValue(mine.title());

        second.button("Lagre endringene").click();
        asksForTitleAndLastDay(second, mine, theirs);
        first.page().reload();
        first.seesTitle(theirs.title());

        second.dialog().getByRole(AriaRole.BUTTON, named("Lagre valgene")).click();
        second.waitForAddress(address).seesTitle(mine.title());
        assertThat(second.main()).containsText("1. mars 2030 – 30. nov. 2030");
    }

    @Beside
    @Test
    void whatWasWrittenIsNotLostWithoutAQuestion(People people) {
        var secretary = people.signIn("sekretar").open("/mandates/new").seesTitle("Nytt mandat");
        var draft = Draft.own().write(secretary);
        secretary.link("Min side").click();
        secretary.sees("Forkast det du har skrevet?");
        secretary.button("Bli på siden").click();
        assertThat(secretary.field("Tittel")).hasValue(draft.title());
        secretary.link("Min side").click();
        assertThat(secretary.button("Bli på siden")).isFocused();
        secretary.page().keyboard().press("Escape");
        secretary.doesNotSee(secretary.button("Bli på siden"));
        assertThat(secretary.field("Tittel")).hasValue(draft.title());
        secretary.link("Min side").click();
        secretary.button("Forkast endringene").click();
        secretary.seesTitle("Min side");
    }

    private static void refuses(People people, Draft draft, String words) {
        var secretary = people.signIn("sekretar").open("/mandates/new").seesTitle("Nytt mandat");
        draft.write(secretary);
        secretary.button("Opprett utkastet").click();
        secretary.sees(words).sees("Ett felt må rettes før du kan lagre");
        assertThat(secretary.address()).isEqualTo("/mandates/new");
        var other = people.signIn("sekretar").open("/mandates?words=" + draft.shortName());
        other.sees("Ingen mandater passer med filtrene");
    }

    /** What was written is chosen beforehand where something was written, and else what is saved. */
    private static void asksForTitleAndLastDay(Person person, Draft mine, Draft theirs) {
        var dialog = person.dialog();
        assertThat(dialog.getByRole(AriaRole.RADIOGROUP)).hasCount(2);
        assertThat(dialog.getByRole(AriaRole.RADIO, named("Din tekst: " + mine.title())))
                .isChecked();
        assertThat(dialog.getByRole(AriaRole.RADIO, named("Lagret tekst: " + theirs.title())))
                .not()
                .isChecked();
        assertThat(dialog.getByRole(AriaRole.RADIO, named("Lagret tekst: 30. nov. 2030")))
                .isChecked();
    }

    private static void putOff(Person person, String way) {
        if (way.equals("Escape")) {
            person.page().keyboard().press(way);
        } else {
            person.dialog().getByRole(AriaRole.BUTTON, named(way)).click();
        }
        person.doesNotSee(person.dialog());
    }

    private static Locator inTheList(Person person, String word) {
        person.open("/mandates?words=" + word).seesTitle("Mandater").sees("Ett mandat");
        return person.main().getByRole(AriaRole.LINK).first();
    }

    private static Locator event(Person person, String sentence) {
        return person.main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(sentence));
    }

    private static void askToWithdraw(Person person) {
        person.moreActions().click();
        person.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Trekk mandatet …"))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
