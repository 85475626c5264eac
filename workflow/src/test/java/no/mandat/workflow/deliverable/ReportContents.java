package no.mandat.workflow.deliverable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import no.mandat.domain.deliverable.DissentKind;
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

/** Whatever a revision can say. */
final class ReportContents {

    private ReportContents() {}

    static Arbitrary<ReportContent> all() {
        return Combinators.combine(
                        Arbitraries.of(DeliverableKind.class),
                        texts(),
                        sections().list().ofMaxSize(4),
                        recommendations().list().ofMaxSize(4),
                        dissents().list().ofMaxSize(3),
                        pictures().list().ofMaxSize(3),
                        figures().list().ofMaxSize(3),
                        replies().injectNull(0.5))
                .as((kind, text, sections, recommendations, dissents, pictures, figures, reply) -> new ReportContent(
                        kind, 7, "Tittel", "nn", text, sections, recommendations, dissents, pictures, figures, reply));
    }

    /** One with this text in its only section. */
    static ReportContent saying(String text) {
        return with(List.of(section(text)), List.of());
    }

    static ReportContent with(
            List<ReportContent.Section> sections, List<ReportContent.Recommendation> recommendations) {
        return new ReportContent(
                DeliverableKind.NOTE,
                5,
                "Ulv i utmark",
                "nb",
                "",
                sections,
                recommendations,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static ReportContent.Section section(String text) {
        return new ReportContent.Section(
                new SectionId(new UUID(1, 1)), 1, "Bestanden", text, "", List.of(), Classification.of(Openness.OPEN));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .excludeChars('\uFFFE', '\uFFFF')
                        .ofMaxLength(40)
                        .filter(ReportContents::isText),
                Arbitraries.of("", "Linje\nog linje", "\"sitat\" \\ og \u2028", "| a | b |\n|---|---|", "åæø 𝄞"));
    }

    /** Half of a pair of surrogates is no character. */
    private static boolean isText(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static <T> Arbitrary<T> ids(Function<UUID, T> id) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .map(id);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Classification> classifications() {
        return Arbitraries.oneOf(
                Arbitraries.of(Openness.OPEN, Openness.INTERNAL).map(Classification::of),
                Combinators.combine(Arbitraries.of(true, false), days().injectNull(0.5))
                        .as((inPart, until) -> new Classification(Openness.EXEMPT, "offl. § 15", inPart, until)));
    }

    private static Arbitrary<ReportContent.Section> sections() {
        return Combinators.combine(
                        ids(SectionId::new),
                        Arbitraries.integers().between(1, 3),
                        texts(),
                        texts(),
                        texts(),
                        ids(ClauseId::new).list().ofMaxSize(2),
                        classifications())
                .as(ReportContent.Section::new);
    }

    private static Arbitrary<ReportContent.Recommendation> recommendations() {
        return Combinators.combine(
                        ids(RecommendationId::new),
                        ids(SectionId::new).injectNull(0.5),
                        texts(),
                        texts(),
                        texts(),
                        ids(ClauseId::new).list().ofMaxSize(2),
                        ids(PointId::new).list().ofMaxSize(2))
                .as(ReportContent.Recommendation::new);
    }

    private static Arbitrary<ReportContent.Dissent> dissents() {
        var signatories =
                Combinators.combine(ids(PersonId::new), texts(), instants()).as(ReportContent.Signatory::new);
        return Combinators.combine(
                        ids(DissentId::new),
                        Arbitraries.of(DissentKind.class),
                        ids(RecommendationId::new).injectNull(0.5),
                        texts(),
                        signatories.list().ofMaxSize(3))
                .as(ReportContent.Dissent::new);
    }

    private static Arbitrary<ReportContent.Picture> pictures() {
        return Combinators.combine(
                        ids(PictureId::new),
                        Arbitraries.of("image/png", "image/jpeg"),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        texts())
                .as(ReportContent.Picture::new);
    }

    private static Arbitrary<ReportContent.Figure> figures() {
        return Combinators.combine(texts(), Arbitraries.longs(), texts(), instants(), days().injectNull(0.5))
                .as(ReportContent.Figure::new);
    }

    private static Arbitrary<ReportContent.Reply> replies() {
        var objections = Combinators.combine(texts(), texts(), texts()).as(ReportContent.Objection::new);
        return Combinators.combine(texts(), objections.list().ofMaxSize(2), texts())
                .as(ReportContent.Reply::new);
    }
}
