package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Openness;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.report.ReportView;
import no.mandat.workflow.text.MarkdownCopy;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * A published revision as one Markdown text, for whoever reads it by other programs: the same parts and facts as on its page. What was written as
 * plain text is escaped; texts are written anew by {@link MarkdownCopy}.
 */
final class ReportFileText {

    private static final int LOWEST_HEADING = 6;

    private final PublishedReport report;
    private final ReportContent content;
    private final String here;
    private final Words words;
    private final Dates dates;
    private final Clock clock;
    private final List<String> parts = new ArrayList<>();
    private final MarkdownCopy texts;

    private ReportFileText(PublishedReport report, String site, Clock clock) {
        this.report = report;
        this.content = report.content();
        this.here = site + PublicAddress.ofRevision(report.of().name(), content.number(), report.revision());
        this.words = Words.in(Locale.forLanguageTag(content.language()));
        this.dates = new Dates(words);
        this.clock = clock;
        var page = PublicAddress.ofRevision(report.of().name(), content.number(), report.revision());
        this.texts = new MarkdownCopy(words, PublicReferences.addresses(report, page), site);
    }

    static String of(PublishedReport report, String site, Clock clock) {
        var text = new ReportFileText(report, site, clock);
        text.write();
        return text.parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")) + "\n";
    }

    private void write() {
        heading(1, content.title());
        facts();
        if (!content.summary().isBlank()) {
            heading(2, words.of("report.summary"));
            text(content.summary(), 2);
        }
        if (!content.figures().isEmpty()) {
            heading(2, words.of("report.figures"));
            figures();
        }
        report.view().sections().forEach(this::section);
        if (!report.view().loose().isEmpty()) {
            heading(2, words.of("report.recommendations"));
            report.view().loose().forEach(one -> recommendation(one, 3));
        }
        if (!content.dissentsTo(null).isEmpty()) {
            heading(2, words.of("report.dissents"));
            content.dissentsTo(null).forEach(one -> dissent(one, 3));
        }
        var reply = content.reply();
        if (reply != null) {
            heading(2, words.of("report.reply", reply.body()));
            text(reply.text(), 2);
            if (!reply.objections().isEmpty()) {
                heading(3, words.of("report.objections", reply.body()));
                reply.objections().forEach(one -> said(new Remark(one.name(), one.reason(), one.wayOut()), 4));
            }
        }
        if (!report.remarks().isEmpty()) {
            heading(2, words.of("report.remarks"));
            report.remarks().forEach(one -> said(one, 3));
        }
    }

    private void facts() {
        List<String> lines = new ArrayList<>();
        lines.add(report.of().group());
        lines.add(ReportSheet.kind(words, content));
        lines.add(words.of("report.mandate", report.of().title()));
        lines.add(words.of("open.report.receiver") + ": " + report.receiver());
        var handedOver = report.handedOverOn();
        if (handedOver != null) {
            lines.add(words.of("report.handedOver", dates.day(handedOver)));
        }
        lines.add(words.of("report.revision", report.revision()));
        report.approvals().forEach(one -> lines.add(approval(one)));
        var correction = report.correction();
        if (correction != null) {
            lines.add(words.of("report.correction", correction.of(), day(correction.at())));
        }
        lines.add(words.of("report.published", day(report.publishedAt())));
        if (report.view().isCut()) {
            lines.add(words.of("report.cut"));
        }
        var plain = lines.stream().map(line -> "- " + MarkdownCopy.lineOfPlain(line));
        parts.add(Stream.concat(plain, Stream.of("- SHA-256: `" + report.hash() + "`", "- <" + here + ">"))
                .collect(Collectors.joining("\n")));
    }

    private String approval(PublishedReport.Approval one) {
        var key =
                one.tookNote() ? "report.tookNote" : one.leaderAlone() ? "report.approvedByLeader" : "report.approved";
        var numbers = ReportSheet.numbers(words, one);
        return words.of(key, one.body(), day(one.at())) + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }

    private String day(Instant at) {
        return dates.day(LocalDate.ofInstant(at, clock.getZone()));
    }

    private void figures() {
        List<String> rows = new ArrayList<>();
        rows.add(row(Stream.of("report.figure.what", "report.figure.count", "report.figure.source", "report.figure.at")
                .map(words::of)));
        rows.add("|---|---:|---|---|");
        content.figures().forEach(one -> rows.add(row(one)));
        parts.add(String.join("\n", rows));
    }

    private String row(Figure one) {
        var what = words.orElse("figure." + one.key(), one.key());
        return row(Stream.of(
                one.day() == null ? what : words.of("report.figure.until", what, dates.day(one.day())),
                words.of("report.figure.number", one.count()),
                words.orElse("figure.source." + one.source(), one.source()),
                dates.exact(one.at().atZone(clock.getZone()))));
    }

    private static String row(Stream<String> cells) {
        return cells.map(MarkdownCopy::lineOfPlain).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void section(ReportView.Numbered one) {
        int level = one.number().split("\\.").length + 1;
        if (one.closed().isPresent()) {
            var why = one.closed().get();
            heading(level, one.number() + " " + words.of("report.leftOut"));
            plain(
                    why.openness() == Openness.EXEMPT
                            ? words.of("report.leftOut.exempt", Objects.requireNonNullElse(why.legalBasis(), ""))
                            : words.of("report.leftOut.internal"));
            return;
        }
        heading(level, one.number() + " " + one.section().title());
        text(one.section().text(), level);
        content.recommendationsIn(one.section().id()).forEach(it -> recommendation(it, level + 1));
    }

    private void recommendation(Recommendation one, int level) {
        heading(level, words.of("report.recommendation", content.numberOf(one)));
        text(one.text(), level);
        List<String> lines = new ArrayList<>();
        if (!one.addressee().isBlank()) {
            lines.add(words.of("report.addressee") + " " + one.addressee());
        }
        var clauses = one.clauses().stream()
                .flatMap(clause -> Stream.ofNullable(report.clauses().get(clause)))
                .toList();
        if (!clauses.isEmpty()) {
            lines.add(words.of("report.answers") + " " + String.join(", ", clauses));
        }
        if (!one.points().isEmpty()) {
            lines.add(words.of("report.buildsOn") + " "
                    + words.of("report.buildsOn.count", one.points().size()));
        }
        parts.add(lines.stream()
                .map(line -> "- " + MarkdownCopy.lineOfPlain(line))
                .collect(Collectors.joining("\n")));
        if (!one.rationale().isBlank()) {
            heading(level + 1, words.of("report.rationale"));
            text(one.rationale(), level + 1);
        }
        content.dissentsTo(one.id()).forEach(dissent -> dissent(dissent, level + 1));
    }

    private void dissent(Dissent one, int level) {
        var names = words.list(one.signatories().stream().map(Signatory::name).toList());
        heading(
                level,
                words.of(one.kind() == DissentKind.DISSENT ? "report.dissent.from" : "report.remark.from", names));
        text(one.text(), level);
        if (!one.signatories().isEmpty()) {
            var signed = one.signatories().stream()
                    .map(who -> words.of("report.signed.one", who.name(), day(who.signedAt())))
                    .toList();
            plain(words.of("report.signed", words.list(signed)));
        }
    }

    private void said(Remark one, int level) {
        heading(level, words.of(one.wayOut().isBlank() ? "report.remark.by" : "report.objection.by", one.from()));
        plain(one.text());
        if (!one.wayOut().isBlank()) {
            plain(words.of("report.wayOut", one.wayOut()));
        }
    }

    private void heading(int level, String title) {
        parts.add("#".repeat(Math.min(level, LOWEST_HEADING)) + " " + MarkdownCopy.lineOfPlain(title));
    }

    private void plain(String text) {
        parts.add(MarkdownCopy.ofPlain(text));
    }

    private void text(String markdown, int level) {
        parts.add(texts.of(markdown, Math.min(level, LOWEST_HEADING)));
    }
}
