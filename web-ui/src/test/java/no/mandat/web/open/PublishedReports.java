package no.mandat.web.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.Publication;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.approval.RoundNumbers;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.report.ReportView;
import org.jspecify.annotations.Nullable;

/** A published report with all that one can have, in two revisions. */
final class PublishedReports {

    static final UUID PICTURE = UUID.fromString("0190c7a6-0000-7000-8000-000000000002");
    static final SectionId FIRST = new SectionId(new UUID(3, 1));
    static final SectionId SECRET = new SectionId(new UUID(3, 2));
    static final RecommendationId RECOMMENDATION = new RecommendationId(new UUID(4, 1));
    static final RecommendationId HIDDEN = new RecommendationId(new UUID(4, 2));

    private static final Instant THEN = Instant.parse("2026-11-02T09:00:00Z");
    private static final Publication ONE = new Publication(1, Instant.parse("2026-11-10T10:00:00Z"));
    private static final Publication TWO = new Publication(2, Instant.parse("2026-11-20T10:00:00Z"));

    private PublishedReports() {}

    static PublishedReport usual(int revision) {
        return of(content("Det er **mange** ulver."), revision);
    }

    static PublishedReport saying(String text) {
        return of(content(text), 2);
    }

    /** A progress report. */
    static PublishedReport counting() {
        var usual = content("Tekst");
        return of(
                new ReportContent(
                        DeliverableKind.PROGRESS_REPORT,
                        usual.number(),
                        usual.title(),
                        usual.language(),
                        usual.summary(),
                        usual.sections(),
                        usual.recommendations(),
                        usual.dissents(),
                        usual.pictures(),
                        List.of(new ReportContent.Figure("meetings", 1204, "plan", THEN, LocalDate.of(2026, 11, 1))),
                        usual.reply()),
                2);
    }

    static PublishedReport titled(String title) {
        var usual = content("Tekst");
        return of(
                new ReportContent(
                        usual.kind(),
                        usual.number(),
                        title,
                        usual.language(),
                        title,
                        usual.sections(),
                        usual.recommendations(),
                        usual.dissents(),
                        usual.pictures(),
                        usual.figures(),
                        usual.reply()),
                2);
    }

    private static ReportContent content(String text) {
        var clause = new ClauseId(new UUID(5, 1));
        return new ReportContent(
                DeliverableKind.REPORT,
                5,
                "Ulv i utmark",
                "nn",
                "Kort sagt.",
                List.of(
                        new ReportContent.Section(
                                FIRST,
                                1,
                                "Bestanden",
                                text
                                        + "[^1] Sjå [avsnitt 2](section:%s).\n\n![Kart over revira](picture:%s)\n\n"
                                                .formatted(SECRET, PICTURE)
                                        + "| År | Talet |\n|---|---:|\n| 2026 | 40 |\n\n[^1]: Talt om vinteren.",
                                "",
                                List.of(clause),
                                Classification.of(Openness.OPEN)),
                        new ReportContent.Section(
                                SECRET,
                                1,
                                "Hemmeleg tittel",
                                "Hemmeleg tekst",
                                "Hemmeleg kortversjon",
                                List.of(clause),
                                new Classification(Openness.EXEMPT, "offentleglova § 23", false, null))),
                List.of(
                        new ReportContent.Recommendation(
                                RECOMMENDATION,
                                FIRST,
                                "Tel oftare.",
                                "Tala er gamle.",
                                "Miljødirektoratet",
                                List.of(clause),
                                List.of(new PointId(new UUID(6, 1)))),
                        new ReportContent.Recommendation(
                                HIDDEN, SECRET, "Hemmeleg tilråding", "", "", List.of(), List.of())),
                List.of(
                        dissent(1, RECOMMENDATION, "Det held å telje sjeldan."),
                        dissent(2, HIDDEN, "Hemmeleg dissens"),
                        dissent(3, null, "Heile teksten er for lang.")),
                List.of(new ReportContent.Picture(new PictureId(PICTURE), "image/png", 70, "ab".repeat(32))),
                List.of(),
                new ReportContent.Reply(
                        "Kystrådet",
                        List.of(new ReportContent.Objection("Kari Strand", "For dyrt.", "Halver budsjettet.")),
                        "Gruppa held fast."));
    }

    private static ReportContent.Dissent dissent(int number, @Nullable RecommendationId to, String text) {
        return new ReportContent.Dissent(
                new DissentId(new UUID(8, number)),
                DissentKind.DISSENT,
                to,
                text,
                List.of(
                        new ReportContent.Signatory(new PersonId(new UUID(9, 1)), "Ada Lie", THEN),
                        new ReportContent.Signatory(new PersonId(new UUID(9, 2)), "Bo Vik", THEN)));
    }

    private static PublishedReport of(ReportContent content, int revision) {
        return new PublishedReport(
                new PublishedReport.Of("ferjer", "Hydrogen til hurtigbåter", "Ekspertgruppe for ulv", "Kystrådet"),
                revision,
                "cd".repeat(32),
                new ReportView(content, Audience.EVERYBODY),
                List.of(ONE, TWO),
                "Klima- og miljødepartementet",
                LocalDate.of(2026, 11, 20),
                List.of(
                        approval("Ekspertgruppe for ulv", false, new RoundNumbers(7, 6, 5, 4, 1, 0, 1, 1, 1)),
                        approval("Kystrådet", true, new RoundNumbers(3, 3, 3, 3, 0, 0, 0, 0, 0))),
                revision == 2 ? new PublishedReport.Correction(1, THEN) : null,
                List.of(new Remark("Ole Dahl, Kystrådet, 18. nov. 2026", "Godt arbeid.", "")),
                Map.of(new ClauseId(new UUID(5, 1)), "4.1"),
                Map.of());
    }

    private static PublishedReport.Approval approval(String body, boolean tookNote, RoundNumbers numbers) {
        return new PublishedReport.Approval(body, false, tookNote, THEN, numbers);
    }
}
