package no.mandat.workflow.deliverable;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** Writes what a revision says as a JSON document. */
final class ReportJson {

    private ReportJson() {}

    static String of(ReportContent content) {
        var json = Json.createObjectBuilder()
                .add("kind", content.kind().name())
                .add("number", content.number())
                .add("title", content.title())
                .add("language", content.language())
                .add("summary", content.summary())
                .add("sections", array(content.sections(), ReportJson::section))
                .add("recommendations", array(content.recommendations(), ReportJson::recommendation))
                .add("dissents", array(content.dissents(), ReportJson::dissent))
                .add("pictures", array(content.pictures(), ReportJson::picture))
                .add("figures", array(content.figures(), ReportJson::figure));
        var reply = content.reply();
        if (reply != null) {
            json.add("reply", reply(reply));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder section(ReportContent.Section section) {
        return Json.createObjectBuilder()
                .add("id", section.id().toString())
                .add("level", section.level())
                .add("title", section.title())
                .add("text", section.text())
                .add("summary", section.summary())
                .add("clauses", ids(section.clauses()))
                .add("classification", classification(section.classification()));
    }

    private static JsonObjectBuilder classification(Classification classification) {
        var json = Json.createObjectBuilder()
                .add("openness", classification.openness().name());
        add(json, "legalBasis", classification.legalBasis());
        if (classification.inPart()) {
            json.add("inPart", true);
        }
        add(json, "exemptUntil", classification.exemptUntil());
        return json;
    }

    private static JsonObjectBuilder recommendation(ReportContent.Recommendation recommendation) {
        var json = Json.createObjectBuilder()
                .add("id", recommendation.id().toString())
                .add("text", recommendation.text())
                .add("rationale", recommendation.rationale())
                .add("addressee", recommendation.addressee())
                .add("clauses", ids(recommendation.clauses()))
                .add("points", ids(recommendation.points()));
        add(json, "section", recommendation.section());
        return json;
    }

    private static JsonObjectBuilder dissent(ReportContent.Dissent dissent) {
        var json = Json.createObjectBuilder()
                .add("id", dissent.id().toString())
                .add("kind", dissent.kind().name())
                .add("text", dissent.text())
                .add("signatories", array(dissent.signatories(), ReportJson::signatory));
        add(json, "recommendation", dissent.recommendation());
        return json;
    }

    private static JsonObjectBuilder signatory(ReportContent.Signatory signatory) {
        return Json.createObjectBuilder()
                .add("person", signatory.person().toString())
                .add("name", signatory.name())
                .add("signedAt", signatory.signedAt().toString());
    }

    private static JsonObjectBuilder picture(ReportContent.Picture picture) {
        return Json.createObjectBuilder()
                .add("id", picture.id().toString())
                .add("mediaType", picture.mediaType())
                .add("size", picture.size())
                .add("hash", picture.hash());
    }

    static JsonObjectBuilder figure(ReportContent.Figure figure) {
        var json = Json.createObjectBuilder()
                .add("key", figure.key())
                .add("count", figure.count())
                .add("source", figure.source())
                .add("at", figure.at().toString());
        add(json, "day", figure.day());
        return json;
    }

    private static JsonObjectBuilder reply(ReportContent.Reply reply) {
        return Json.createObjectBuilder()
                .add("body", reply.body())
                .add("objections", array(reply.objections(), ReportJson::objection))
                .add("text", reply.text());
    }

    private static JsonObjectBuilder objection(ReportContent.Objection objection) {
        return Json.createObjectBuilder()
                .add("name", objection.name())
                .add("reason", objection.reason())
                .add("wayOut", objection.wayOut());
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static JsonArrayBuilder ids(Collection<?> ids) {
        var array = Json.createArrayBuilder();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> json) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }
}
