package no.mandat.workflow.deliverable;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;

/** Reads what a revision says from its JSON document. */
final class ReportReading {

    private ReportReading() {}

    static ReportContent of(JsonObject json) {
        return new ReportContent(
                DeliverableKind.valueOf(json.getString("kind")),
                json.getInt("number"),
                json.getString("title"),
                json.getString("language"),
                json.getString("summary"),
                list(json, "sections", ReportReading::section),
                list(json, "recommendations", ReportReading::recommendation),
                list(json, "dissents", ReportReading::dissent),
                list(json, "pictures", ReportReading::picture),
                list(json, "figures", ReportReading::figure),
                json.containsKey("reply") ? reply(json.getJsonObject("reply")) : null);
    }

    private static ReportContent.Section section(JsonObject json) {
        return new ReportContent.Section(
                new SectionId(id(json, "id")),
                json.getInt("level"),
                json.getString("title"),
                json.getString("text"),
                json.getString("summary"),
                ids(json, "clauses", ClauseId::new),
                classification(json.getJsonObject("classification")));
    }

    private static Classification classification(JsonObject json) {
        var until = text(json, "exemptUntil");
        return new Classification(
                Openness.valueOf(json.getString("openness")),
                text(json, "legalBasis"),
                json.getBoolean("inPart", false),
                until == null ? null : LocalDate.parse(until));
    }

    private static ReportContent.Recommendation recommendation(JsonObject json) {
        return new ReportContent.Recommendation(
                new RecommendationId(id(json, "id")),
                json.containsKey("section") ? new SectionId(id(json, "section")) : null,
                json.getString("text"),
                json.getString("rationale"),
                json.getString("addressee"),
                ids(json, "clauses", ClauseId::new),
                ids(json, "points", PointId::new));
    }

    private static ReportContent.Dissent dissent(JsonObject json) {
        return new ReportContent.Dissent(
                new DissentId(id(json, "id")),
                DissentKind.valueOf(json.getString("kind")),
                json.containsKey("recommendation") ? new RecommendationId(id(json, "recommendation")) : null,
                json.getString("text"),
                list(json, "signatories", ReportReading::signatory));
    }

    private static ReportContent.Signatory signatory(JsonObject json) {
        return new ReportContent.Signatory(
                new PersonId(id(json, "person")), json.getString("name"), Instant.parse(json.getString("signedAt")));
    }

    private static ReportContent.Picture picture(JsonObject json) {
        return new ReportContent.Picture(
                new PictureId(id(json, "id")),
                json.getString("mediaType"),
                json.getJsonNumber("size").longValueExact(),
                json.getString("hash"));
    }

    static ReportContent.Figure figure(JsonObject json) {
        var day = text(json, "day");
        return new ReportContent.Figure(
                json.getString("key"),
                json.getJsonNumber("count").longValueExact(),
                json.getString("source"),
                Instant.parse(json.getString("at")),
                day == null ? null : LocalDate.parse(day));
    }

    private static ReportContent.Reply reply(JsonObject json) {
        return new ReportContent.Reply(
                json.getString("body"),
                list(
                        json,
                        "objections",
                        objection -> new ReportContent.Objection(
                                objection.getString("name"),
                                objection.getString("reason"),
                                objection.getString("wayOut"))),
                json.getString("text"));
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.getString(name, null);
    }

    private static UUID id(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }

    private static <T> List<T> ids(JsonObject json, String name, Function<UUID, T> id) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(value -> id.apply(UUID.fromString(value.getString())))
                .toList();
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> value) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(value)
                .toList();
    }
}
