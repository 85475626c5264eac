package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class ListIT {

    private static final String WORDS = "Søk i tittel og kortnavn";

    @Beside
    @Test
    void theListIsNarrowedByTheBeginningsOfWordsAndByState(People people) {
        var secretary = people.signIn("sekretar").open("/mandates").seesTitle("Mandater");
        secretary.field(WORDS).fill("hydro hurtig");
        secretary.sees("Ett mandat").waitForAddress(Pattern.compile("/mandates\\?words=hydro.*"));
        assertThat(titles(secretary))
                .hasText(new String[] {"Ekspertgruppe for hydrogen til hurtigbåter i distriktene"});

        secretary.choose("Tilstand", "Utkast");
        secretary.sees("Ingen mandater passer med filtrene");
        secretary.choose("Tilstand", "Trukket");
        secretary.sees("Ett mandat");

        secretary.button("Nullstill filtre").first().click();
        secretary.waitForAddress("/mandates");
        assertThat(secretary.field(WORDS)).hasValue("");
    }

    @Beside
    @Test
    void whoPausesAfterABlankCanGoOnWithTheNextWord(People people) {
        var secretary = people.signIn("sekretar").open("/mandates").seesTitle("Mandater");
        var words = secretary.field(WORDS);
        words.pressSequentially("havvind ");
        secretary.sees("Ett mandat").atRest();
        words.pressSequentially("kyst");
        assertThat(words).hasValue("havvind kyst");
        secretary.waitForAddress(Pattern.compile("/mandates\\?words=havvind(\\+|%20)kyst"));
        assertThat(titles(secretary))
                .hasText(new String[] {"Ekspertgruppe for sameksistens mellom havvind og kystfiske"});
    }

    @Beside
    @Test
    void theListIsSortedByAClickOnAColumn(People people) {
        var member = people.signIn("medlem2").open("/mandates").seesTitle("Mandater");
        var byTitle = List.of(
                "Ekspertgruppe for gjenvinning av batterimaterialer",
                "Ekspertgruppe for hydrogen til hurtigbåter i distriktene",
                "Ekspertutval for fagkompetanse i skiftarbeid");
        assertThat(titles(member)).hasText(byTitle.toArray(String[]::new));

        column(member, "Mandat").click();
        assertThat(titles(member)).hasText(byTitle.reversed().toArray(String[]::new));
        member.waitForAddress("/mandates?sort=-TITLE");

        // The hydrogen group ends first, the battery group last.
        column(member, "Periode").click();
        assertThat(titles(member)).hasText(new String[] {byTitle.get(1), byTitle.get(2), byTitle.get(0)});
        member.waitForAddress("/mandates?sort=LAST_DAY");
    }

    @Beside
    @Test
    void theAddressKeepsFilterAndSortOverReloadBackAndSharing(People people) {
        var secretary = people.signIn("sekretar").open("/mandates").seesTitle("Mandater");
        secretary.choose("Tilstand", "Utkast");
        secretary.field(WORDS).fill("havvind");
        secretary.sees("Ett mandat");
        column(secretary, "Sist endret").click();
        secretary.waitForAddress(Pattern.compile("/mandates\\?(?=.*words=havvind)(?=.*in=DRAFT).*sort=CHANGED"));
        var address = secretary.address();

        secretary.page().reload();
        showsHavvind(secretary);
        assertThat(secretary.address()).isEqualTo(address);

        titles(secretary).first().click();
        secretary.waitForAddress(Draft.PAGE).sees("Sameksistensgruppen");
        secretary.page().goBack();
        showsHavvind(secretary);
        assertThat(secretary.address()).isEqualTo(address);

        showsHavvind(people.signIn("revisor").open(address));
    }

    @Beside
    @Test
    void whatAnAddressSaysWronglyIsPassedOver(People people) {
        var leader = people.signIn("leder")
                .open("/mandates?words=%25%27%22%2B-%28%29*&sort=NONSENSE&in=NOPE&end=x")
                .seesTitle("Mandater");
        leader.open("/mandates?sort=-&in=").seesTitle("Mandater");
        assertThat(leader.main()).containsText("overskuddsvarme");
    }

    @Beside
    @Test
    void anEmptyListSaysWhyAndWhatOneCanDo(People people) {
        people.signIn("utenfor")
                .open("/mandates")
                .seesTitle("Mandater")
                .sees("Ingen mandater ennå")
                .sees("så snart sekretariatet har gitt deg en plass");

        var leader = people.signIn("leder").open("/mandates?words=finnesikke").seesTitle("Mandater");
        leader.sees("Ingen mandater passer med filtrene").sees("Prøv færre ord, eller vis alle tilstander.");
        leader.main()
                .getByRole(AriaRole.REGION)
                .or(leader.main())
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nullstill filtre"))
                .last()
                .click();
        assertThat(leader.main()).containsText("overskuddsvarme");
    }

    @Beside
    @Test
    void onAPhoneTheTableIsAListThatIsSortedFromAMenu(People people) {
        var member = people.signIn("medlem2", Look.PHONE).open("/mandates").seesTitle("Mandater");
        assertThat(titles(member)).hasCount(3);
        assertThat(member.main()).containsText("Utkast");
        member.choose("Sorter etter", "Siste dag");
        member.waitForAddress("/mandates?sort=LAST_DAY");
        assertThat(titles(member).first()).hasText("Ekspertgruppe for hydrogen til hurtigbåter i distriktene");
    }

    @Beside
    @Test
    void theSwitcherLeadsToAnotherMandate(People people) {
        var secretary = people.signIn("sekretar");
        var switcher = secretary.field("Bytt mandat");
        switcher.fill("skift");
        secretary
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Skiftkompetanse"))
                .click();
        secretary.waitForAddress(Draft.PAGE).seesTitle("Ekspertutval for fagkompetanse i skiftarbeid");
    }

    private static void showsHavvind(Person person) {
        person.seesTitle("Mandater").sees("Ett mandat");
        assertThat(person.field(WORDS)).hasValue("havvind");
        assertThat(titles(person)).hasText(new String[] {"Ekspertgruppe for sameksistens mellom havvind og kystfiske"});
    }

    private static Locator titles(Person person) {
        return person.main().getByRole(AriaRole.LINK);
    }

    private static Locator column(Person person, String name) {
        return person.page().locator("vaadin-grid-sorter").getByText(name);
    }
}
