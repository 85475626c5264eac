package no.mandat.web.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Openness;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.report.ReportView;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * A published revision as one Markdown text, for whoever reads it by other programs: the same parts as on its page. Footnotes of different
 * sections are told apart, headings stand below those of their section, pictures and places in the text lead to the page.
 */
final class ReportFileText {

    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]+)]");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})(?= )");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~)");
    private static final Pattern PICTURE =
            Pattern.compile("]\\(picture:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final Pattern PLACE =
            Pattern.compile("]\\((section|recommendation):(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    /** What isn't for everybody stands as words. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\[([^\\]\\[]*)]\\((?:document|input):[^)\\s]*\\)");

    private static final int LOWEST_HEADING = 6;

    private final PublishedReport report;
    private final ReportContent content;
    private final String here;
    private final Words words;
    private final Dates dates;
    private final Clock clock;
    private final List<String> parts = new ArrayList<>();
    private int texts;

    private ReportFileText(PublishedReport report, String site, Clock clock) {
        this.report = report;
        this.content = report.content();
        this.here = site + PublicAddress.ofRevision(report.of().name(), content.number(), report.revision());
        this.words = Words.in(Locale.forLanguageTag(content.language()));
        this.dates = new Dates(words);
        this.clock = clock;
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
            parts.add(content.figures().stream()
                    .map(one -> "- %s: %s".formatted(named("figure." + one.key(), one.key()), one.count()))
                    .collect(Collectors.joining("\n")));
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
            reply.objections().forEach(one -> said(one.name(), one.reason(), one.wayOut()));
        }
        if (!report.remarks().isEmpty()) {
            heading(2, words.of("report.remarks"));
            report.remarks().forEach(one -> said(one.from(), one.text(), one.wayOut()));
        }
    }

    private void facts() {
        List<String> lines = new ArrayList<>();
        lines.add(report.of().group());
        lines.add(words.of("report.mandate", report.of().title()));
        lines.add(words.of("report.revision", report.revision()));
        report.approvals()
                .forEach(one -> lines.add(words.of(
                        one.tookNote()
                                ? "report.tookNote"
                                : one.leaderAlone() ? "report.approvedByLeader" : "report.approved",
                        one.body(),
                        dates.day(LocalDate.ofInstant(one.at(), clock.getZone())))));
        var correction = report.correction();
        if (correction != null) {
            lines.add(words.of(
                    "report.correction",
                    correction.of(),
                    dates.day(LocalDate.ofInstant(correction.at(), clock.getZone()))));
        }
        lines.add(words.of("report.published", dates.day(LocalDate.ofInstant(report.publishedAt(), clock.getZone()))));
        lines.add("SHA-256: `" + report.hash() + "`");
        lines.add("<" + here + ">");
        if (report.view().isCut()) {
            lines.add(words.of("report.cut"));
        }
        parts.add(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
    }

    private String named(String key, String otherwise) {
        return words.knows(key) ? words.of(key) : otherwise;
    }

    private void section(ReportView.Numbered one) {
        int level = one.number().split("\\.").length + 1;
        if (one.closed().isPresent()) {
            var why = one.closed().get();
            heading(level, one.number() + " " + words.of("report.leftOut"));
            parts.add(
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
        if (!one.addressee().isBlank()) {
            parts.add(words.of("report.addressee") + " " + one.addressee());
        }
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
    }

    private void said(String from, String text, String wayOut) {
        heading(3, words.of(wayOut.isBlank() ? "report.remark.by" : "report.objection.by", from));
        parts.add(text);
        if (!wayOut.isBlank()) {
            parts.add(words.of("report.wayOut", wayOut));
        }
    }

    private void heading(int level, String title) {
        parts.add("#".repeat(Math.min(level, LOWEST_HEADING)) + " " + title);
    }

    private void text(String markdown, int level) {
        int number = ++texts;
        var told = NOTE.matcher(markdown).replaceAll("[^" + number + "-$1]");
        var shown = PICTURE.matcher(below(told, level)).replaceAll("](" + here + "/pictures/$1");
        var placed = PLACE.matcher(shown).replaceAll(found -> "](%s#%s-%s"
                .formatted(here, found.group(1).charAt(0), found.group(2).toLowerCase(Locale.ROOT)));
        parts.add(ELSEWHERE.matcher(placed).replaceAll("$1"));
    }

    /** Headings stand below the one above the text; signs in code stay as they are. */
    private static String below(String markdown, int level) {
        List<String> lines = new ArrayList<>();
        boolean isCode = false;
        for (var line : markdown.split("\n", -1)) {
            isCode ^= FENCE.matcher(line).find();
            lines.add(
                    isCode
                            ? line
                            : HEADING.matcher(line).replaceFirst(found -> "#"
                                    .repeat(Math.min(found.group(1).length() + level, LOWEST_HEADING))));
        }
        return String.join("\n", lines);
    }
}
