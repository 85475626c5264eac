package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** What a report says of itself: on the title page of a document, and on the first and last of the slides. */
final class TitlePage {

    private TitlePage() {}

    static ExportFacts of(ReportContent content, ReportFacts facts, boolean isCut, Words words) {
        var standing = facts.standing();
        return new ExportFacts(
                facts.group(),
                kind(content, words),
                content.title(),
                facts.receiver().isBlank() ? "" : words.of("report.receiver", facts.receiver()),
                lines(facts, isCut, words),
                words.of("report.revision", standing.number()),
                standing.hash(),
                standing.date(),
                words.locale());
    }

    /** "Notat 5". */
    private static String kind(ReportContent content, Words words) {
        var kind = words.of(content.kind());
        return words.of(
                "report.kind", kind.substring(0, 1).toUpperCase(words.locale()) + kind.substring(1), content.number());
    }

    private static List<String> lines(ReportFacts facts, boolean isCut, Words words) {
        var dates = new Dates(words);
        var standing = facts.standing();
        List<String> lines = new ArrayList<>();
        lines.add(words.of("report.mandate", facts.mandate()));
        if (!standing.state().isBlank()) {
            lines.add(words.of("report.state", standing.state()));
        }
        lines.addAll(standing.approvals());
        Optional.ofNullable(standing.handedOver())
                .ifPresent(day -> lines.add(words.of("report.handedOver", dates.day(day))));
        Optional.ofNullable(standing.published())
                .ifPresent(day -> lines.add(words.of("report.published", dates.day(day))));
        Optional.ofNullable(standing.embargo()).ifPresent(at -> lines.add(words.of("report.embargo", dates.exact(at))));
        if (!standing.mark().isBlank()) {
            lines.add(words.of("report.mark", standing.mark()));
        }
        if (isCut) {
            lines.add(words.of("report.cut"));
        }
        return lines;
    }
}
