package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.workflow.export.Conformance;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaPaperTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:43:00Z"), ZoneId.of("Europe/Oslo"));
    private static final Instant STARTS = Instant.parse("2026-12-09T09:00:00Z");

    private static AgendaSheet sheet(String language, MeetingStatus status, @Nullable Integer floor) {
        return new AgendaSheet(
                language,
                "Ekspertgruppen",
                MeetingKind.INPUT,
                status,
                "Innspillsmøte 2",
                new MeetingTime(STARTS, STARTS.plusSeconds(3 * 3600)),
                "Møterom Skiferen",
                "https://video.example/2",
                "Ring på porten.\n\nTa med legitimasjon.",
                floor,
                List.of(
                        new AgendaSheet.Item(
                                1,
                                "Målemetoder for slagg",
                                ItemKind.INPUT,
                                STARTS,
                                40,
                                "Liv Ås",
                                List.of("2.1", "3"),
                                List.of("Oversikt over biprodukter"),
                                null,
                                false),
                        new AgendaSheet.Item(
                                2,
                                "Personalsak",
                                ItemKind.DECISION,
                                STARTS.plusSeconds(2400),
                                0,
                                null,
                                List.of(),
                                List.of(),
                                "offl. § 13",
                                false),
                        new AgendaSheet.Item(
                                3,
                                "Anbud",
                                ItemKind.DECISION,
                                STARTS.plusSeconds(2400),
                                10,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                true)));
    }

    private static ExportDocument paper(String language) {
        return AgendaPaper.of(sheet(language, MeetingStatus.CALLED, null), CLOCK)
                .document();
    }

    private static List<String> texts(ExportDocument document) {
        return document.blocks().stream().map(AgendaPaperTest::text).toList();
    }

    private static String text(ExportBlock block) {
        return switch (block) {
            case Heading heading -> (heading.number() + " " + plain(heading.words())).strip();
            case Paragraph paragraph -> plain(paragraph.words());
            case ExportBlock.Item item -> "– " + plain(item.words());
            case ExportBlock.Table _, ExportBlock.Picture _, ExportBlock.Box _, ExportBlock.PageBreak _ -> "";
        };
    }

    private static String plain(List<Inline> line) {
        return line.stream()
                .map(part -> part instanceof Inline.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    @Test
    void saysOnItsFirstPageWhichMeetingWhenAndWhere() {
        var facts = paper("nb").facts();
        assertThat(facts.organisation()).isEqualTo("Ekspertgruppen");
        assertThat(facts.kind()).isEqualTo("Saksliste");
        assertThat(facts.title()).isEqualTo("Innspillsmøte 2");
        assertThat(facts.subtitle()).isEqualTo("Innspillsmøte");
        assertThat(facts.lines())
                .containsExactly(
                        "Onsdag 9. desember 2026 kl. 10.00–13.00 (sentraleuropeisk normaltid)",
                        "Møterom Skiferen",
                        "Video: https://video.example/2");
        assertThat(facts.version()).isEmpty();
    }

    @Test
    void saysOfEachItemWhenItBeginsWhatItIsAndWhatIsReadForIt() {
        assertThat(texts(paper("nb")))
                .containsExactly(
                        "1 Målemetoder for slagg",
                        "Kl. 10.00 · innspill · 40 min · Liv Ås legger fram",
                        "Mandatpunkter: 2.1 og 3",
                        "Sakspapirer:",
                        "– Oversikt over biprodukter",
                        "2 Personalsak",
                        "Kl. 10.40 · vedtak",
                        "Unntatt offentlighet offl. § 13",
                        "3 Anbud",
                        "Du er inhabil i saken",
                        "Praktisk",
                        "Ring på porten.",
                        "Ta med legitimasjon.");
    }

    @Test
    void saysForHowLongSomebodyFromOutsideHasTheFloor() {
        var own = AgendaPaper.of(sheet("nb", MeetingStatus.CALLED, 20), CLOCK).document();
        assertThat(texts(own)).startsWith("Du har 20 minutter.");
    }

    @Test
    void isADraftUntilItIsCalledAndSaysThatItIsCalledOff() {
        assertThat(version(MeetingStatus.PLANNED)).isEqualTo("Utkast");
        assertThat(version(MeetingStatus.CANCELLED)).isEqualTo("Avlyst");
        assertThat(version(MeetingStatus.CLOSED)).isEmpty();
    }

    private static String version(MeetingStatus status) {
        return AgendaPaper.of(sheet("nb", status, null), CLOCK)
                .document()
                .facts()
                .version();
    }

    @Test
    void speaksTheLanguageOfTheMeeting() {
        var english = AgendaPaper.of(sheet("en", MeetingStatus.CALLED, null), CLOCK);
        assertThat(english.name()).isEqualTo("Agenda, Innspillsmøte 2");
        assertThat(english.document().facts().kind()).isEqualTo("Agenda");
        assertThat(texts(english.document())).contains("Clauses: 2.1 and 3");
        assertThat(AgendaPaper.of(sheet("nn", MeetingStatus.CALLED, null), CLOCK)
                        .name())
                .isEqualTo("Sakliste, Innspillsmøte 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void isWordAndAPdfThatKeepsItsStandards(String language) throws IOException {
        var pdf = new ByteArrayOutputStream();
        PdfExport.write(paper(language), pdf);
        assertThat(Conformance.faults(pdf.toByteArray())).isEmpty();
        var word = new ByteArrayOutputStream();
        WordExport.write(paper(language), word);
        assertThat(word.size()).isPositive();
    }
}
