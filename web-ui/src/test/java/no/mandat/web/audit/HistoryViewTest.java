package no.mandat.web.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.audit.RowMarks;
import no.mandat.workflow.audit.RowMarks.Erased;
import no.mandat.workflow.audit.RowMarks.Receipt;
import no.mandat.workflow.auditlog.SelfCheck;
import no.mandat.workflow.shared.RealmRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryViewTest {

    private static final String ID = "00000000-0000-0007-0000-000000000007";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    HistoryViewTest() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysWhoDidWhatFromWhichValueToWhich() {
        fakes.history.rows.add(row(
                1, "Solveig Kvamme", false, "MandateEdited", new Value("lastDay", "date", "2027-06-30", "2027-12-31")));
        open("");
        assertThat(stage.text())
                .contains("I dag, onsdag 25. november", "Solveig Kvamme", "endret utkastet", "Siste dag")
                .contains("30. juni 2027", "31. des. 2027");
    }

    @Test
    void putsStatesIntoWordsAndShowsTheReason() {
        var row = row(
                1,
                "Solveig Kvamme",
                false,
                "MandateWithdrawn",
                new Value("state", "MandateState", "DRAFT", "WITHDRAWN"));
        fakes.history.rows.add(new HistoryRow(
                row.id(),
                row.at(),
                row.actor(),
                false,
                row.action(),
                new Subject("Mandate", new UUID(8, 1)),
                "Ferjer",
                row.changes(),
                "Styret vil vente."));
        open("");
        assertThat(stage.text()).contains("trakk mandatet", "utkast", "trukket", "«Styret vil vente.»");
    }

    /** A point was divided, by which that changed. */
    private void divided(Value change) {
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Solveig Kvamme",
                false,
                "PointDivided",
                new Subject("Point", new UUID(8, 1)),
                "2026-0042-1",
                List.of(change),
                null));
    }

    @Test
    void saysOfWhatIsExemptThatItIs() {
        var change = new Value("words", "Openness", null, "EXEMPT");
        divided(change);
        open("");
        assertThat(stage.text()).contains("Tekst", "unntatt offentlighet");
    }

    @Test
    void takesWordsAsWordsAndNeverAsMarkup() {
        var markup = "<img src=x onerror=alert(1)> & \"<b>\"";
        var change = new Value("title", "text", markup, markup + "'");
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                markup,
                false,
                "MandateEdited",
                new Subject("Mandate", new UUID(8, 1)),
                markup,
                List.of(change),
                markup));
        open("");
        var entry = entry();
        assertThat(entry.select("img, b")).isEmpty();
        assertThat(entry.select(".actor").text()).isEqualTo(markup);
        assertThat(entry.select("del").text()).isEqualTo(markup);
        assertThat(entry.select("ins").text()).isEqualTo(markup + "'");
        assertThat(entry.text()).contains("«" + markup + "»");
    }

    @Test
    void namesTheSystemAndThoseWhoseNamesAreErased() {
        fakes.history.rows.add(row(1, null, true, "MandateDrafted"));
        fakes.history.rows.add(row(2, null, false, "MandateDrafted"));
        open("");
        assertThat(stage.text()).contains("Systemet opprettet", "Noen (navnet er slettet) opprettet");
    }

    @Test
    void takesTheFilterFromTheAddress() {
        open("?person=p1&action=MandateEdited&time=WEEK");
        assertThat(fakes.history.filters)
                .contains(new HistoryFilter("p1", "MandateEdited", Instant.parse("2026-11-18T23:00:00Z"), null));
        assertThat(stage.text()).contains("Ingen hendelser passer med filtrene");
    }

    @Test
    void isTakenOutInThreeForms() {
        open("?about=MEETINGS");
        assertThat(_get(ExportMenu.class).menu().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Regneark (CSV)", "JSON", "PDF");
        assertThat(HistoryNavigation.file(
                        Fakes.FERRIES,
                        HistoryForm.CSV,
                        HistoryState.ALL.about(HistoryState.About.of(HistoryTopic.MEETINGS))))
                .isEqualTo("download/history/%s.csv?language=nb&about=MEETINGS".formatted(Fakes.FERRIES));
    }

    @Test
    void narrowsToWhatItIsAbout() {
        open("?about=MEETINGS");
        assertThat(fakes.history.filters).contains(HistoryFilter.of(HistoryTopic.MEETINGS));
        assertThat(about().getValue()).isEqualTo(HistoryState.About.of(HistoryTopic.MEETINGS));
        assertThat(offered()).containsExactly("Hele mandatet", "Mandatet", "Møter");
    }

    @Test
    void offersTheOneThingThatOneComesFromByItsName() {
        var report = new Subject("Deliverable", new UUID(7, 7));
        open("?subject=Deliverable:" + report.id());
        assertThat(fakes.history.filters).contains(HistoryFilter.of(report));
        assertThat(offered()).containsExactly("Hele mandatet", "Mandatet", "Møter", "Sluttrapport");
    }

    @Test
    void tellsNoNameThatTheReaderIsNotTold() {
        open("?subject=Milestone:" + new UUID(7, 7));
        assertThat(offered()).contains("Det du kom hit fra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject=Deliverable", "subject=Deliverable:7", "subject=Secret:" + ID, "about=SECRETS"})
    void passesOverWhatTheAddressSaysWrongly(String query) {
        open("?" + query);
        assertThat(fakes.history.filters).containsOnly(HistoryFilter.all());
    }

    private static HistoryRow marked(
            int number, @Nullable Long place, @Nullable Erased erased, @Nullable Receipt receipt) {
        return row(number, erased == null ? "Ada" : null, false, "MandateEdited")
                .marked(new RowMarks(place, erased, receipt));
    }

    @Test
    void saysOfARowThatItIsNotWhatTheLogHas() {
        fakes.history.rows.add(marked(1, 14_208L, null, null));
        fakes.history.rows.add(row(2, "Ada", false, "MandateEdited").marked(new RowMarks(null, null, null, false)));
        open("");
        assertThat(entries().getFirst().select(".badge-bad")).isEmpty();
        assertThat(entries().getLast().select(".badge-bad").text()).startsWith("Stemmer ikke med loggen");
        assertThat(entries().getLast().select(".number").text()).isEqualTo("–");
    }

    @Test
    void eachRowHasItsNumberInTheLog() {
        fakes.history.rows.add(marked(1, 14_209L, null, null));
        fakes.history.rows.add(marked(2, null, null, null));
        open("");
        var entries = entries();
        assertThat(entries.getFirst().select(".number").text()).isEqualTo("hendelse 14 209");
        assertThat(entries.getFirst().select(".number > .only-heard").text()).isEqualTo("hendelse");
        assertThat(entries.getLast().select(".number").text()).isEqualTo("venter på plass");
    }

    /** The numbers of the rows, and where the line stands among them. */
    private static List<String> order() {
        return _find(OrderedList.class).stream()
                .flatMap(list -> list.getChildren())
                .map(item -> item instanceof EventEntry entry
                        ? html(entry).select(".number").text()
                        : "line")
                .toList();
    }

    @Test
    void theLineStandsAboveWhatIsChecked() {
        fakes.history.rows.add(marked(1, 14_209L, null, null));
        fakes.history.rows.add(marked(2, 14_208L, null, null));
        fakes.history.rows.add(marked(3, 14_203L, null, null));
        open("");
        assertThat(order()).containsExactly("hendelse 14 209", "line", "hendelse 14 208", "hendelse 14 203");
        assertThat(stage.text()).contains("Kontrollert herfra og nedover");
    }

    @Test
    void whatCameLateIntoTheLogIsNotBelowTheLine() {
        fakes.history.rows.add(marked(1, 14_208L, null, null));
        fakes.history.rows.add(marked(2, 14_209L, null, null));
        fakes.history.rows.add(marked(3, null, null, null));
        fakes.history.rows.add(marked(4, 14_203L, null, null));
        open("");
        assertThat(order())
                .containsExactly("hendelse 14 208", "hendelse 14 209", "venter på plass", "line", "hendelse 14 203");
    }

    @Test
    void thereIsNoLineWhileSomethingIsWrong() {
        fakes.log.wrong = true;
        fakes.history.rows.add(marked(1, 14_203L, null, null));
        open("");
        assertThat(order()).containsExactly("hendelse 14 203");
    }

    @Test
    void theLineGoesBelowWhatComesWithTheNextPage() {
        IntStream.range(0, 45)
                .forEach(i -> fakes.history.rows.add(marked(i, i == 40 ? 14_209L : 100L - i, null, null)));
        open("");
        assertThat(order().indexOf("line")).isZero();
        _click(_get(Button.class, spec -> spec.withText("Vis flere")));
        assertThat(order().indexOf("line")).isEqualTo(41);
        assertThat(order()).containsOnlyOnce("line");
    }

    @Test
    void theBadgeOpensWhatItMeans() {
        open("");
        var button = _get(LogButton.class);
        var panel = _get(LogPanel.class);
        assertThat(button.getElement().getTextRecursively())
                .contains("Kontrollert til og med hendelse 14\u00a0208 for 2 minutter siden");
        assertThat(panel.isOpen()).isFalse();
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(button.getElement().getAttribute("aria-controls"))
                .isEqualTo(panel.getId().orElseThrow());
        _click(button);
        assertThat(panel.isOpen()).isTrue();
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(stage.text())
                .contains("Hva er kontrollert?", "hendelse 1–14\u00a0208", "Avvik", "ingen", "i dag kl. ")
                .contains("Den åpne siden om loggen")
                .doesNotContain("Signert logg");
        _click(button);
        assertThat(panel.isOpen()).isFalse();
    }

    @Test
    void theBadgeSaysWhichEntriesAreWrongByTheirNumbers() {
        fakes.log.wrong = true;
        open("");
        assertThat(_get(LogButton.class).getClassNames()).contains("badge-bad");
        assertThat(stage.text()).contains("Avvik funnet", "hendelsene er ikke de som ble signert (hendelse 8–10)");
    }

    /** What was found right before says nothing of what came since. */
    @Test
    void theBadgeSaysThatTheLogCannotBeChecked() {
        fakes.log.blind = true;
        open("");
        assertThat(_get(LogButton.class).getClassNames()).contains("badge-bad");
        assertThat(stage.text())
                .contains("Kan ikke kontrolleres nå, sist for 2 minutter siden", "loggen kan ikke kontrolleres nå")
                .doesNotContain("Kontrollert til og med hendelse");
    }

    @Test
    void auditorsGetFromHereToTheWholeLog() {
        fakes.log.taken = true;
        open("");
        assertThat(stage.text()).contains("Signert logg");
    }

    @ParameterizedTest
    @CsvSource({
        "CHECKED, Ingen avvik. Kontrollert til og med hendelse 14\u00a0208.",
        "JUST_BEFORE, Loggen ble kontrollert for noen sekunder siden",
        "RUNNING, En kontroll er i gang",
        "SOON, Det er mye å kontrollere",
        "FAILED, Loggen kunne ikke kontrolleres nå. Det er meldt i driftsloggen"
    })
    void whoeverReadsAllHasItChecked(SelfCheck.Asked answer, String said) {
        fakes.log.answer = answer;
        open("");
        _click(_get(Button.class, spec -> spec.withText("Kontroller nå")));
        assertThat(fakes.log.asked).isOne();
        assertThat(stage.text()).contains(said);
    }

    @Test
    void aFaultIsSaidToWhoeverHasItChecked() {
        fakes.log.wrong = true;
        fakes.log.answer = SelfCheck.Asked.SOON;
        open("");
        _click(_get(Button.class, spec -> spec.withText("Kontroller nå")));
        assertThat(stage.text()).contains("Avvik: ", "signert (hendelse 8–10). Det er meldt i driftsloggen.");
    }

    @Test
    void whoeverReadsAPartHasNothingCheckedAndNoNumberOfReceipts() {
        fakes.history.readsAll = false;
        open("");
        assertThat(_find(Button.class, spec -> spec.withText("Kontroller nå"))).isEmpty();
        assertThat(stage.text()).doesNotContain("er gitt i år");
    }

    @Test
    void aRowNamesItsReceiptAndLinksOnesOwn() {
        var hash = "5d2be417" + "0".repeat(56);
        var own = new PositionId(new UUID(6, 1));
        fakes.history.rows.add(row(1, "Ada", false, "PositionCast", new Value("contentHash", "text", null, hash))
                .marked(new RowMarks(1L, null, new Receipt("7K2MQ-9TD0A", hash, null))));
        fakes.history.rows.add(marked(2, 2L, null, new Receipt("2026-0042", hash, own)));
        open("");
        var other = entries().getFirst();
        assertThat(other.select(".receipt-line").text()).isEqualTo("Kvittering 7K2MQ-9TD0A · Fingeravtrykk 5d2b e417");
        assertThat(other.select("a")).isEmpty();
        assertThat(other.text()).doesNotContain(hash);
        assertThat(entries().getLast().select(".receipt-line a").attr("href")).isEqualTo("receipts/" + own);
    }

    @Test
    void anAdoptionSaysTheFingerprintOfItsTextOnTheReceiptAlone() {
        var hash = "5d2be417" + "0".repeat(56);
        fakes.history.rows.add(row(
                        1,
                        "Ada",
                        false,
                        "MandateAdopted",
                        new Value("versions", "number", "0", "1"),
                        new Value("fingerprint", "text", null, hash))
                .marked(new RowMarks(1L, null, new Receipt("7K2MQ-9TD0A", hash, null))));
        open("");
        assertThat(entries().getFirst().select(".receipt-line").text())
                .isEqualTo("Kvittering 7K2MQ-9TD0A · Fingeravtrykk 5d2b e417");
        assertThat(entries().getFirst().select(".change .field").eachText()).containsExactly("Versjon");
        assertThat(entries().getFirst().text()).doesNotContain(hash);
    }

    @Test
    void aReceiptOfWhatHasNoTextHasItsNumberAlone() {
        fakes.history.rows.add(marked(1, 1L, null, new Receipt("7K2MQ-9TD0A", null, null)));
        open("");
        assertThat(entries().getFirst().select(".receipt-line").text()).isEqualTo("Kvittering 7K2MQ-9TD0A");
    }

    @Test
    void saysWhoErasedWhatStoodThere() {
        fakes.history.rows.add(marked(
                1, 1L, new Erased("Synne Kvernmo", Instant.parse("2026-10-03T08:00:00Z"), "Hun ba om det."), null));
        fakes.history.rows.add(marked(2, 2L, new Erased(null, Instant.parse("2026-10-03T08:00:00Z"), null), null));
        open("");
        assertThat(entries().getFirst().text())
                .contains("Navn og innhold er slettet 3. okt. 2026 av Synne Kvernmo: «Hun ba om det.»");
        assertThat(entries().getLast().text()).contains("Navn og innhold er slettet 3. okt. 2026 av systemet");
    }

    @Test
    void findsForWhichEntryAReceiptWasGiven() {
        fakes.history.receipts.put("2026-0042", marked(1, 14_100L, null, null));
        open("");
        assertThat(stage.text()).contains("398 er gitt i år.");
        find("2026-0042");
        assertThat(entries()).hasSize(1);
        assertThat(entries().getFirst().text()).contains("25. nov. 2026", "Ada endret", "hendelse 14 100");
        find("2026-0043");
        assertThat(entries()).isEmpty();
        assertThat(stage.text()).contains("Ingen hendelse du kan lese her, har en kvittering med det nummeret.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "2026-42", "<b>"})
    void saysHowTheNumberOfAReceiptIsWritten(String typed) {
        open("");
        find(typed);
        assertThat(number().isInvalid()).isTrue();
        assertThat(number().getErrorMessage()).contains("2026-0042");
        find("2026-0042");
        assertThat(number().isInvalid()).isFalse();
    }

    private static TextField number() {
        return _get(TextField.class, spec -> spec.withLabel("Nummer"));
    }

    private static void find(String typed) {
        number().setValue(typed);
        _click(_get(Button.class, spec -> spec.withText("Finn")));
    }

    @Test
    void takesDaysFromTheAddress() {
        open("?time=OWN&from=2026-10-01&until=2026-10-07");
        assertThat(fakes.history.filters)
                .containsOnly(new HistoryFilter(
                        null, null, Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-07T22:00:00Z")));
        assertThat(stage.text()).contains("Ingen hendelser fra 1. okt. 2026 til 7. okt. 2026");
        assertThat(day("Fra og med").getValue()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&from=soon", "&from=2026-10-07&until=2026-10-01"})
    void passesOverDaysThatTheAddressSaysWrongly(String days) {
        open("?time=OWN" + days);
        assertThat(fakes.history.filters).containsOnly(HistoryFilter.all());
        assertThat(day("Til og med").isVisible()).isTrue();
    }

    @Test
    void aTimeOfOnesOwnNeedsNoEnd() {
        open("?time=OWN");
        _setValue(day("Fra og med"), LocalDate.of(2026, 10, 1));
        assertThat(fakes.history.filters.getLast())
                .isEqualTo(new HistoryFilter(null, null, Instant.parse("2026-09-30T22:00:00Z"), null));
        assertThat(stage.text()).contains("fra og med 1. okt. 2026");
    }

    @Test
    void refusesDaysOfWhichTheLastIsBeforeTheFirst() {
        open("?time=OWN&from=2026-10-07");
        int asked = fakes.history.filters.size();
        _setValue(day("Til og med"), LocalDate.of(2026, 10, 1));
        assertThat(day("Til og med").isInvalid()).isTrue();
        assertThat(fakes.history.filters).hasSize(asked);
        _setValue(day("Fra og med"), LocalDate.of(2026, 9, 30));
        assertThat(day("Til og med").isInvalid()).isFalse();
        _setValue(day("Fra og med"), LocalDate.of(2026, 10, 2));
        assertThat(day("Til og med").isInvalid()).isTrue();
        assertThat(fakes.history.filters.getLast().from()).isEqualTo(Instant.parse("2026-09-29T22:00:00Z"));
    }

    private static DateField day(String label) {
        return _get(DateField.class, spec -> spec.withLabel(label));
    }

    @Test
    void saysHowManyAndOfWhen() {
        fakes.history.rows.add(row(1, "Ada", false, "MandateEdited"));
        open("?time=WEEK");
        assertThat(stage.text()).contains("Én hendelse siste 7 dager");
        open("");
        assertThat(stage.text()).contains("Én hendelse").doesNotContain("Én hendelse siste");
    }

    private static List<Element> entries() {
        return _find(EventEntry.class).stream().map(HistoryViewTest::html).toList();
    }

    private static Element html(EventEntry entry) {
        return Jsoup.parseBodyFragment(entry.getElement().getProperty("innerHTML"))
                .body();
    }

    @SuppressWarnings("unchecked")
    private static Select<HistoryState.About> about() {
        return _get(Select.class, spec -> spec.withLabel("Gjelder"));
    }

    private static List<String> offered() {
        return about().getListDataView()
                .getItems()
                .map(about().getItemLabelGenerator()::apply)
                .toList();
    }

    @Test
    void showsMoreOnDemand() {
        IntStream.range(0, 45).forEach(i -> fakes.history.rows.add(row(i, "Solveig Kvamme", false, "MandateDrafted")));
        open("");
        assertThat(_find(EventEntry.class)).hasSize(30);
        var more = _get(Button.class, spec -> spec.withText("Vis flere"));
        assertThat(Stage.tells("querySelector('a')", () -> _click(more)))
                .as("goes on where the next begin")
                .isTrue();
        assertThat(_find(EventEntry.class)).hasSize(45);
        assertThat(more.isVisible()).isFalse();
    }

    @Test
    void saysOfARoundInTheWordsOfItsKind() {
        var changes = List.of(
                new Value("state", "RoundState", "OPEN", "PASSED"),
                new Value("approvals", "number", null, "3"),
                new Value("objections", "number", null, "0"),
                new Value("roundKind", "RoundKind", null, "OVERRIDE"));
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Ada",
                false,
                "RoundEnded",
                new Subject("ApprovalRound", new UUID(8, 1)),
                "Ferjer",
                changes,
                null));
        open("");
        assertThat(stage.text())
                .contains("avsluttet overprøvingen av en innvending i Ferjer", "→ innvendingen er overprøvd")
                .doesNotContain("godkjent", "Innvendinger", "roundKind");
    }

    @Test
    void saysADateAsItWasMeant() {
        var changes = List.of(new Value("due", "Due", "2026-10", "2026-11-13"), new Value("moves", "number", "0", "1"));
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Ada",
                false,
                "MilestoneMoved",
                new Subject("Milestone", new UUID(8, 1)),
                "Oppstart",
                changes,
                "Ferie"));
        open("");
        assertThat(stage.text())
                .contains("flyttet fristen for milepælen Oppstart", "oktober 2026 → 13. nov. 2026", "«Ferie»")
                .doesNotContain("Flytting");
    }

    @Test
    void saysOfAMeetingWhenItIsAndNotHowCalendarsCount() {
        var changes = List.of(
                new Value("startsAt", "instant", "2026-10-14T08:00:00Z", "2026-10-21T08:00:00Z"),
                new Value("kind", "MeetingKind", "GROUP", "INPUT"),
                new Value("sequence", "number", "4711", "4712"));
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Ada",
                false,
                "MeetingEdited",
                new Subject("Meeting", new UUID(8, 1)),
                "Innspill fra verk",
                changes,
                null));
        open("");
        assertThat(stage.text())
                .contains("endret møtet Innspill fra verk", "Begynner", "14. okt. 2026", "gruppemøte → innspillsmøte")
                .doesNotContain("4711", "4712");
    }

    @Test
    void saysWhoWasThereInWords() {
        var changes = List.of(
                new Value("presence", "Presence", "LATE", "DEPUTY"),
                new Value("recusedFrom", "AgendaItemId", "Slagg, støv", "Slagg, støv, Slam"));
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Ada",
                false,
                "AttendanceRecorded",
                new Subject("Attendee", new UUID(8, 1)),
                "Bo",
                changes,
                null));
        open("");
        assertThat(stage.text())
                .contains("førte oppmøtet til Bo", "kommer senere → varamedlem")
                .contains("Inhabil i", "Slagg, støv → Slagg, støv, Slam");
    }

    @Test
    void saysOfWhichQuestionAndInWhichLanguage() {
        change(
                new Value("help.2.nn", "text", "Kort.", "Skriv kort."),
                new Value("required.-1", "boolean", "true", null),
                new Value("clauses.2", "ClauseId", "1.1", "1.1, GONE"),
                new Value("languages", "text", "nb", "nb, nn"),
                new Value("title.nn", "text", null, "Kva hindrar ombruk?"));
        open("");
        assertThat(stage.text())
                .contains("Spørsmål 2, hjelpetekst (nynorsk)", "Kort. → Skriv kort.")
                .contains("Fjernet spørsmål 1, må besvares", "ja → ikke satt")
                .contains("Spørsmål 2, gjelder mandatpunkt", "1.1 → 1.1, utgått punkt")
                .contains("bokmål → bokmål, nynorsk", "Tittel (nynorsk)");
    }

    @Test
    void saysInWhichLanguageACallIsWritten() {
        change(new Value("language", "text", "en", "nb"), new Value("title", "text", "Reuse", "Ombruk"));
        open("");
        assertThat(stage.text()).contains("Skrevet på", "engelsk → bokmål");
    }

    @Test
    void saysEachOfSeveralInWords() {
        change(new Value("publications", "Publication", "WITH_NAME, NOT", "NOT"));
        open("");
        assertThat(stage.text())
                .contains("Valg om publisering", "med navn, ikke i det hele tatt → ikke i det hele tatt");
    }

    @Test
    void marksInALongTextWhatChanged() {
        var text = "Gruppen spør alle. ".repeat(10).strip();
        change(
                new Value("introduction.nb", "text", text, text + " Svar før jul."),
                new Value("text.1.nb", "text", "Hvorfor?", "Hvorfor ikke?"));
        open("");
        var entry = entry();
        assertThat(entry.select(".event-text ins").text())
                .contains("Svar før jul.")
                .doesNotContain("Gruppen");
        assertThat(entry.select("del").text()).isEqualTo("Hvorfor?");
    }

    @Test
    void headingsInALongTextAreNoneOfThePage() {
        var text = "# Bakgrunn\n\n" + "Gruppen spør alle. ".repeat(10).strip();
        change(new Value("introduction.nb", "text", text, text + " Se [rapporten](https://example.org)."));
        open("");
        var entry = entry();
        assertThat(entry.select("h1, h2, h3, h4, h5, h6")).isEmpty();
        assertThat(entry.select(".event-text p.heading").text()).isEqualTo("Bakgrunn");
        assertThat(entry.select(".event-text a").attr("href")).isEqualTo("https://example.org");
    }

    @Test
    void readsAPlainTextAsItWasTyped() {
        var text = "# Nei\n[Les](https://example.org) om *dette* og snake_case_navn.\n    Innrykk. "
                + "Vi ber om svar. ".repeat(10).strip();
        divided(new Value("words", "text", text, text + " Før jul."));
        open("");
        var said = entry().selectFirst(".event-text");
        assertThat(said.select("a, em, pre, .heading")).isEmpty();
        assertThat(said.select("br")).hasSize(2);
        assertThat(said.text())
                .contains("# Nei", "[Les](https://example.org) om *dette* og snake_case_navn.", "Innrykk.");
        assertThat(said.select("ins").text()).contains("Før jul.").doesNotContain("Vi ber");
    }

    @Test
    void showsManyChangesOnDemand() {
        change(IntStream.rangeClosed(1, 23)
                .mapToObj(number -> new Value("required." + number, "boolean", "false", "true"))
                .toArray(Value[]::new));
        open("");
        assertThat(entry().select("details summary").text()).isEqualTo("Vis 3 endringer til");
        assertThat(entry().select("details p").eachText()).hasSize(3);
        assertThat(entry().select("p.change")).hasSize(23);
    }

    /** Of a call. */
    private void change(Value... changes) {
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, 1),
                Stage.NOW,
                "Solveig Kvamme",
                false,
                "CallEdited",
                new Subject("Call", new UUID(8, 1)),
                "Ombruk",
                List.of(changes),
                null));
    }

    private static Element entry() {
        return Jsoup.parseBodyFragment(_get(EventEntry.class).getElement().getProperty("innerHTML"))
                .body();
    }

    private void open(String query) {
        stage.open("mandates/" + Fakes.FERRIES + "/history" + query);
    }

    private static HistoryRow row(int number, String actor, boolean automaton, String action, Value... changes) {
        return new HistoryRow(
                new UUID(9, number),
                Stage.NOW.minusSeconds(number),
                actor,
                automaton,
                action,
                new Subject("Mandate", new UUID(8, 1)),
                "Ferjer",
                List.of(changes),
                null);
    }
}
