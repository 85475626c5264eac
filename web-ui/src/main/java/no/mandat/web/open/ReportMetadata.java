package no.mandat.web.open;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.text.ReportMarkdown;

/** What catalogues and search engines are told of a published revision: JSON-LD by the words of schema.org. */
final class ReportMetadata {

    private static final int LONGEST_BRIEF = 500;

    private final PublishedReport report;
    private final String site;
    private final Clock clock;

    ReportMetadata(PublishedReport report, String site, Clock clock) {
        this.report = report;
        this.site = site;
        this.clock = clock;
    }

    JsonObject json() {
        var content = report.content();
        var of = report.of();
        var work = site + PublicAddress.ofDeliverable(of.name(), content.number());
        var here = site + PublicAddress.ofRevision(of.name(), content.number(), report.revision());
        var json = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Report")
                .add("@id", here)
                .add("url", here)
                .add(
                        "exampleOfWork",
                        Json.createObjectBuilder().add("@type", "Report").add("@id", work))
                .add("identifier", identifiers())
                .add("reportNumber", Integer.toString(content.number()))
                .add("name", content.title())
                .add("inLanguage", content.language())
                .add("version", Integer.toString(report.revision()))
                .add("creativeWorkStatus", report.isCurrent() ? "Published" : "Superseded")
                .add("datePublished", day(report.publishedAt()))
                .add("isAccessibleForFree", true)
                .add("author", organisation(of.group()))
                .add("sourceOrganization", organisation(of.board()))
                .add(
                        "audience",
                        Json.createObjectBuilder().add("@type", "Audience").add("name", report.receiver()))
                .add(
                        "isBasedOn",
                        Json.createObjectBuilder()
                                .add("@type", "CreativeWork")
                                .add("name", of.title())
                                .add("url", site + PublicAddress.of(of.name())))
                .add("encoding", files());
        if (!brief().isEmpty()) {
            json.add("abstract", brief());
        }
        if (report.view().isCut()) {
            json.add("conditionsOfAccess", "Parts of the text are exempt from public access.");
        }
        return json.build();
    }

    /** The same within a page: nothing in it ends the element that it stands in. */
    String inPage() {
        return json().toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** What it says in short, without marks, and no longer than a catalogue shows. */
    String brief() {
        var plain = ReportMarkdown.of(report.content().summary())
                .naming(PublicReferences.of(report)::instead)
                .brief();
        if (plain.codePointCount(0, plain.length()) <= LONGEST_BRIEF) {
            return plain;
        }
        var cut = plain.substring(0, plain.offsetByCodePoints(0, LONGEST_BRIEF));
        return cut.substring(0, Math.max(cut.lastIndexOf(' '), 1)) + " …";
    }

    private JsonArrayBuilder identifiers() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("@type", "PropertyValue")
                        .add("propertyID", "sha256")
                        .add("value", report.hash()));
    }

    private static JsonObjectBuilder organisation(String name) {
        return Json.createObjectBuilder().add("@type", "Organization").add("name", name);
    }

    private JsonArrayBuilder files() {
        var files = Json.createArrayBuilder();
        for (var file : ReportFile.values()) {
            files.add(Json.createObjectBuilder()
                    .add("@type", "MediaObject")
                    .add("encodingFormat", file.mediaType())
                    .add("contentUrl", site + file.address(report)));
        }
        return files;
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }
}
