package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.export.Conformance;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.export.PdfExport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesPaperTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:43:00Z"), ZoneId.of("Europe/Oslo"));
    private static final String HASH = "ab".repeat(32);
    private static final Instant CUT = Instant.parse("2026-11-20T09:00:00Z");
    private static final AgendaItemId FIRST = new AgendaItemId(new UUID(5, 1));
    private static final AgendaItemId SECOND = new AgendaItemId(new UUID(5, 2));

    private static MinutesContent.Someone someone(
            int number, String name, AttendeeRole role, Presence presence, @Nullable String deputy) {
        var left = presence == Presence.LEFT_EARLY ? Instant.parse("2026-11-18T11:30:00Z") : null;
        return new MinutesContent.Someone(
                new AttendeeId(new UUID(4, number)), name, "Havforsk", role, presence, null, left, deputy);
    }

    private static MinutesContent content(String language) {
        var first = new MinutesContent.Item(
                FIRST,
                1,
                "Målemetoder",
                ItemKind.DECISION,
                "Liv",
                "Det ble **drøftet**.\n\n- ett\n- to",
                Outcome.DECIDED,
                "Gruppen velger metode A.",
                new Quorum(8, 11),
                List.of("Bo", "Cille"),
                List.of(new MinutesContent.Action("Skrive notat", "Ada", LocalDate.of(2026, 12, 15))),
                List.of("2026-0042", "2026-0043"),
                new Classification(Openness.INTERNAL, null, false, null));
        var second = new MinutesContent.Item(
                SECOND,
                2,
                "Personalsak",
                ItemKind.INFORMATION,
                null,
                "",
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                new Classification(Openness.EXEMPT, "offl. § 13", false, null));
        return new MinutesContent(
                new MeetingNumber(3, 2026),
                MeetingKind.GROUP,
                language,
                "Gruppemøte i november",
                "Ekspertgruppen",
                "Rom 3",
                Instant.parse("2026-11-18T09:00:00Z"),
                Instant.parse("2026-11-18T12:00:00Z"),
                new MeetingNumber(2, 2026),
                List.of(
                        someone(1, "Ada", AttendeeRole.VOTER, Presence.PRESENT, null),
                        someone(2, "Bo", AttendeeRole.VOTER, Presence.LEFT_EARLY, null),
                        someone(3, "Cille", AttendeeRole.VOTER, Presence.DEPUTY, "Dag"),
                        someone(4, "Even", AttendeeRole.VOTER, Presence.ABSENT, null),
                        someone(5, "Silje", AttendeeRole.OUTSIDER, Presence.PRESENT, null)),
                List.of(first, second),
                List.of(new MinutesContent.Correction(new MeetingNumber(1, 2026), "Fristen er 1. mai.")),
                List.of(
                        new MinutesContent.Printed(FIRST, "Ada", "Jeg var uenig.", "Notert."),
                        new MinutesContent.Printed(null, "Bo", "Møtet var langt.", null)));
    }

    private static MinutesDetails details(MinutesContent content, MeetingStatus status) {
        return details(content, status, Set.of());
    }

    private static MinutesDetails details(MinutesContent content, MeetingStatus status, Set<AgendaItemId> shut) {
        boolean draft = status == MeetingStatus.HELD;
        return new MinutesDetails(
                new MeetingId(new UUID(3, 1)),
                new MandateId(new UUID(1, 1)),
                status,
                content,
                draft ? 0 : 2,
                draft,
                draft ? null : HASH,
                draft ? null : CUT,
                null,
                null,
                true,
                false,
                List.of(),
                null,
                null,
                List.of(),
                shut,
                null);
    }

    private static ExportDocument paper(MeetingStatus status) {
        return MinutesPaper.of(details(content("nb"), status), CLOCK);
    }

    private static String text(ExportBlock block) {
        return switch (block) {
            case Heading heading ->
                "%s %s".formatted(heading.number(), plain(heading.words())).strip();
            case Paragraph paragraph -> plain(paragraph.words());
            case ExportBlock.Item item -> plain(item.words());
            case Table table ->
                table.rows().stream()
                        .flatMap(List::stream)
                        .map(cell -> plain(cell.words()))
                        .collect(Collectors.joining("|"));
            case ExportBlock.Picture _, ExportBlock.Box _, ExportBlock.PageBreak _ -> "";
        };
    }

    private static String plain(List<Inline> line) {
        return line.stream()
                .map(part -> part instanceof Inline.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    private static List<String> texts(ExportDocument document) {
        return document.blocks().stream().map(MinutesPaperTest::text).toList();
    }

    @Test
    void saysOnItsFirstPageWhatItIsAndHowItStands() {
        var facts = paper(MeetingStatus.CLOSED).facts();
        assertThat(facts.title()).isEqualTo("Referat fra møte 3/2026");
        assertThat(facts.subtitle()).isEqualTo("Gruppemøte i november");
        assertThat(facts.organisation()).isEqualTo("Ekspertgruppen");
        assertThat(facts.version()).isEqualTo("Utgave 2, Godkjent");
        assertThat(facts.hash()).isEqualTo(HASH);
        assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(facts.lines()).contains("Rom 3", "Forrige møte: 2/2026");
        assertThat(facts.lines().getFirst()).contains("10.00", "13.00");
    }

    @Test
    void saysNothingOfAnItemInWhichTheReaderIsPartial() {
        var shut = Set.of(FIRST);
        var texts = texts(MinutesPaper.of(details(content("nb").without(shut), MeetingStatus.CLOSED, shut), CLOCK));
        assertThat(texts)
                .containsSequence("1 Målemetoder", "Du er inhabil i saken", "2 Personalsak")
                .doesNotContain("Gruppen velger metode A.", "Jeg var uenig.")
                .contains("Møtet var langt.");
    }

    @Test
    void isADraftWithoutAFingerprintWhileItIsWritten() {
        var facts = paper(MeetingStatus.HELD).facts();
        assertThat(facts.version()).isEqualTo("Utkast");
        assertThat(facts.hash()).isEmpty();
        assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void saysWhoWasThereFromWhenToWhenAndForWhom() {
        var texts = texts(paper(MeetingStatus.CLOSED));
        assertThat(texts).startsWith("Til stede");
        assertThat(texts.get(1))
                .contains("Ada|Havforsk|med stemmerett|", "Gikk kl. 12.30.", "Varamedlem til stede: Dag.")
                .doesNotContain("Even", "Silje");
        assertThat(texts).containsSubsequence("Inviterte deltakere", "Forfall", "Even (Havforsk)");
        assertThat(texts.get(3)).startsWith("Silje|");
    }

    @Test
    void saysOfEachItemWhatCameOfIt() {
        assertThat(texts(paper(MeetingStatus.CLOSED)))
                .containsSubsequence(
                        "1 Målemetoder",
                        "vedtak · lagt fram av Liv",
                        "Det ble drøftet.",
                        "ett",
                        "to",
                        "Vedtak",
                        "Gruppen velger metode A.",
                        "Utfall: vedtatt. 8 av 11 stemmeberettigede til stede.",
                        "Inhabil i saken: Bo og Cille.",
                        "Oppfølging",
                        "Innspill registrert: 2026-0042 og 2026-0043",
                        "Protokolltilførsel fra Ada",
                        "Jeg var uenig.",
                        "Svar fra sekretariatet",
                        "Notert.",
                        "2 Personalsak",
                        "orientering",
                        "Unntatt offentlighet offl. § 13",
                        "Rettelser av tidligere referater",
                        "Referatet fra møte 1/2026",
                        "Fristen er 1. mai.",
                        "Protokolltilførsel fra Bo",
                        "Møtet var langt.");
    }

    @Test
    void speaksTheLanguageOfTheMeeting() {
        var document = MinutesPaper.of(details(content("en"), MeetingStatus.MINUTES_CIRCULATED), CLOCK);
        assertThat(document.facts().title()).isEqualTo("Minutes of meeting 3/2026");
        assertThat(document.facts().language().getLanguage()).isEqualTo("en");
        assertThat(texts(document)).contains("Outcome: decided. 8 of 11 entitled to vote were present.");
        assertThat(MinutesPaper.name(content("nn"))).isEqualTo("Referat frå møte 3/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void keepsTheStandardsOfAPdf(String language) throws IOException {
        var pdf = new ByteArrayOutputStream();
        PdfExport.write(MinutesPaper.of(details(content(language), MeetingStatus.CLOSED), CLOCK), pdf);
        assertThat(Conformance.faults(pdf.toByteArray())).isEmpty();
    }

    @Test
    void hasTheSameHashHoweverOftenItIsRead() {
        var content = content("nb");
        var again = new MinutesColumn().convertToEntityAttribute(new MinutesColumn().convertToDatabaseColumn(content));
        assertThat(again).isEqualTo(content);
        assertThat(Stream.of(content, again).map(MinutesHash::of).distinct()).hasSize(1);
    }
}
