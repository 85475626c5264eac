package no.mandat.web.open;

import static no.mandat.web.open.PublicReferences.place;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.report.ReportView;
import no.mandat.workflow.text.ReportText;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A published revision as one document for reading, without a script and in its own language: summary, sections with their recommendations
 * and dissents, what was replied and remarked. Of what isn't open it says that it is left out, and by which provision. All words are put in
 * as text, or as HTML that was made safe.
 */
final class ReportArticle {

    private static final int LOWEST_HEADING = 6;
    private static final String SUMMARY = "summary";
    private static final String FIGURES = "figures";
    private static final String RECOMMENDATIONS = "recommendations";
    private static final String DISSENTS = "dissents";
    private static final String REPLY = "reply";
    private static final String REMARKS = "remarks";

    private final PublishedReport report;
    private final ReportView view;
    private final ReportContent content;
    private final Words words;
    private final ZoneId zone;
    private final ReportText texts;
    private final Document page = new Document("");

    ReportArticle(PublishedReport report, Clock clock) {
        this.report = report;
        this.view = report.view();
        this.content = report.content();
        this.words = Words.in(Locale.forLanguageTag(content.language()));
        this.zone = clock.getZone();
        this.texts = new ReportText(words, PublicReferences.addresses(report, ""));
        page.outputSettings().prettyPrint(false);
    }

    /** The whole document. */
    String html() {
        if (!content.summary().isBlank()) {
            var place = chapter(SUMMARY, words.of("report.summary"));
            place.addClass("report-summary");
            text(place, content.summary(), 2);
        }
        if (!content.figures().isEmpty()) {
            figures(chapter(FIGURES, words.of("report.figures")));
        }
        view.sections().forEach(this::section);
        if (!view.loose().isEmpty()) {
            var place = chapter(RECOMMENDATIONS, words.of("report.recommendations"));
            view.loose().forEach(one -> recommendation(place, one, 3));
        }
        if (!content.dissentsTo(null).isEmpty()) {
            var place = chapter(DISSENTS, words.of("report.dissents"));
            content.dissentsTo(null).forEach(one -> dissent(place, one, 3));
        }
        Optional.ofNullable(content.reply()).ifPresent(this::reply);
        if (!report.remarks().isEmpty()) {
            var place = chapter(REMARKS, words.of("report.remarks"));
            report.remarks().forEach(one -> remark(place, one, 3));
        }
        scrollTables();
        return page.html();
    }

    /** A wide table is moved by itself, also by a keyboard. */
    private void scrollTables() {
        var tables = page.select("table");
        for (int i = 0; i < tables.size(); i++) {
            var place = new Element("div")
                    .addClass("scroll")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", words.of("open.report.table", i + 1));
            tables.get(i).replaceWith(place);
            place.appendChild(tables.get(i));
        }
    }

    /** What stands where, as links; nothing where there is no more than one part. */
    String outline() {
        var contents = new Document("");
        contents.outputSettings().prettyPrint(false);
        var list = contents.appendElement("ol").attr("lang", content.language());
        part(list, !content.summary().isBlank(), SUMMARY, "report.summary");
        part(list, !content.figures().isEmpty(), FIGURES, "report.figures");
        for (var one : view.sections()) {
            int depth = depth(one) - 1;
            link(list, depth, place(one.section().id()), one.number(), title(one));
            if (one.closed().isEmpty()) {
                content.recommendationsIn(one.section().id()).forEach(it -> recommended(list, depth + 1, it));
            }
        }
        part(list, !view.loose().isEmpty(), RECOMMENDATIONS, "report.recommendations");
        view.loose().forEach(it -> recommended(list, 1, it));
        part(list, !content.dissentsTo(null).isEmpty(), DISSENTS, "report.dissents");
        Optional.ofNullable(content.reply())
                .ifPresent(reply -> link(list, 0, REPLY, "", words.of("report.reply", reply.body())));
        part(list, !report.remarks().isEmpty(), REMARKS, "report.remarks");
        return list.childrenSize() < 2 ? "" : contents.html();
    }

    private void part(Element list, boolean there, String place, String key) {
        if (there) {
            link(list, 0, place, "", words.of(key));
        }
    }

    private void recommended(Element list, int depth, Recommendation one) {
        link(list, depth, place(one.id()), "", words.of("report.recommendation", content.numberOf(one)));
    }

    private static void link(Element list, int depth, String place, String number, String title) {
        var link = list.appendElement("li")
                .addClass("depth-" + Math.min(depth, 3))
                .appendElement("a")
                .attr("href", "#" + place);
        link.appendElement("span").addClass("outline-number").text(number);
        link.appendText(" ");
        link.appendElement("span").text(title);
    }

    private Element chapter(String id, String title) {
        var place = page.appendElement("section");
        place.appendElement("h2").id(id).text(title);
        return place;
    }

    private static int depth(ReportView.Numbered one) {
        return one.number().split("\\.").length;
    }

    private String title(ReportView.Numbered one) {
        return one.closed().isPresent()
                ? words.of("report.leftOut")
                : one.section().title();
    }

    private void section(ReportView.Numbered one) {
        int level = depth(one) + 1;
        var place = page.appendElement("section");
        var heading = heading(place, level).id(place(one.section().id()));
        heading.appendElement("span").addClass("report-number").text(one.number());
        heading.appendText(" " + title(one));
        if (one.closed().isPresent()) {
            place.addClass("report-left-out");
            place.appendElement("p").text(whyLeftOut(one.closed().get()));
            return;
        }
        text(place, one.section().text(), level);
        content.recommendationsIn(one.section().id()).forEach(it -> recommendation(place, it, level + 1));
    }

    private String whyLeftOut(Classification why) {
        return why.openness() == Openness.EXEMPT
                ? words.of("report.leftOut.exempt", Objects.requireNonNullElse(why.legalBasis(), ""))
                : words.of("report.leftOut.internal");
    }

    private void recommendation(Element in, Recommendation one, int level) {
        var place = in.appendElement("section").addClass("report-recommendation");
        heading(place, level).id(place(one.id())).text(words.of("report.recommendation", content.numberOf(one)));
        text(place, one.text(), level);
        var facts = new Element("dl").addClass("report-facts");
        if (!one.addressee().isBlank()) {
            fact(facts, "report.addressee").text(one.addressee());
        }
        var clauses =
                one.clauses().stream().filter(report.clauses()::containsKey).toList();
        if (!clauses.isEmpty()) {
            clauses(fact(facts, "report.answers"), clauses);
        }
        if (!one.points().isEmpty()) {
            fact(facts, "report.buildsOn")
                    .text(words.of("report.buildsOn.count", one.points().size()));
        }
        if (facts.childrenSize() > 0) {
            place.appendChild(facts);
        }
        if (!one.rationale().isBlank()) {
            heading(place, level + 1).text(words.of("report.rationale"));
            text(place, one.rationale(), level + 1);
        }
        content.dissentsTo(one.id()).forEach(dissent -> dissent(place, dissent, level + 1));
    }

    private Element fact(Element facts, String key) {
        var fact = facts.appendElement("div");
        fact.appendElement("dt").text(words.of(key));
        return fact.appendElement("dd");
    }

    private void clauses(Element in, List<ClauseId> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            if (i > 0) {
                in.appendText(", ");
            }
            in.appendElement("a")
                    .attr("href", PublicAddress.of(report.of().name()) + "#c-" + clauses.get(i))
                    .text(Objects.requireNonNull(report.clauses().get(clauses.get(i))));
        }
    }

    private void dissent(Element in, Dissent one, int level) {
        var place = in.appendElement("section").addClass("report-aside");
        var names = words.list(one.signatories().stream().map(Signatory::name).toList());
        heading(place, level)
                .text(words.of(
                        one.kind() == DissentKind.DISSENT ? "report.dissent.from" : "report.remark.from", names));
        text(place, one.text(), level);
        if (!one.signatories().isEmpty()) {
            var signed = one.signatories().stream()
                    .map(who -> words.of("report.signed.one", who.name(), day(who.signedAt())))
                    .toList();
            place.appendElement("p").addClass("report-signed").text(words.of("report.signed", words.list(signed)));
        }
    }

    private void reply(ReportContent.Reply reply) {
        var place = chapter(REPLY, words.of("report.reply", reply.body()));
        text(place, reply.text(), 2);
        if (!reply.objections().isEmpty()) {
            heading(place, 3).text(words.of("report.objections", reply.body()));
            reply.objections().forEach(one -> remark(place, new Remark(one.name(), one.reason(), one.wayOut()), 4));
        }
    }

    private void remark(Element in, Remark one, int level) {
        var place = in.appendElement("section").addClass("report-aside");
        heading(place, level)
                .text(words.of(one.wayOut().isBlank() ? "report.remark.by" : "report.objection.by", one.from()));
        one.text().lines().filter(line -> !line.isBlank()).forEach(line -> place.appendElement("p")
                .text(line));
        if (!one.wayOut().isBlank()) {
            place.appendElement("p").text(words.of("report.wayOut", one.wayOut()));
        }
    }

    private void figures(Element in) {
        var table = in.appendElement("table");
        var head = table.appendElement("thead").appendElement("tr");
        Stream.of("report.figure.what", "report.figure.count", "report.figure.source", "report.figure.at")
                .forEach(key -> head.appendElement("th").attr("scope", "col").text(words.of(key)));
        var body = table.appendElement("tbody");
        content.figures().forEach(one -> row(body.appendElement("tr"), one));
    }

    private void row(Element row, Figure one) {
        var dates = new Dates(words);
        var what = words.orElse("figure." + one.key(), one.key());
        row.appendElement("td")
                .text(one.day() == null ? what : words.of("report.figure.until", what, dates.day(one.day())));
        row.appendElement("td").attr("align", "right").text(words.of("report.figure.number", one.count()));
        row.appendElement("td").text(words.orElse("figure.source." + one.source(), one.source()));
        row.appendElement("td").text(dates.exact(one.at().atZone(zone)));
    }

    private void text(Element in, String markdown, int level) {
        if (!markdown.isBlank()) {
            in.append(texts.html(markdown, ReportText.Place.below(Math.min(level, LOWEST_HEADING))));
        }
    }

    private static Element heading(Element in, int level) {
        return in.appendElement("h" + Math.min(level, LOWEST_HEADING));
    }

    private String day(Instant at) {
        return new Dates(words).day(LocalDate.ofInstant(at, zone));
    }
}
