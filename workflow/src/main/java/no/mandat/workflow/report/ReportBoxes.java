package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Box.Look;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Recommendations with what was added to them, and the dissents. */
final class ReportBoxes {

    /** With more of them, only their number is said. */
    private static final int MOST_POINTS = 12;

    private final ReportContent content;
    private final ReportFacts facts;
    private final ReportBlocks text;
    private final Words words;

    ReportBoxes(ReportContent content, ReportFacts facts, ReportBlocks text, Words words) {
        this.content = content;
        this.facts = facts;
        this.text = text;
        this.words = words;
    }

    /** A recommendation, with its dissents right below. */
    Box recommendation(Recommendation one, int level) {
        List<ExportBlock> blocks = new ArrayList<>(text.blocks(one.text(), level));
        if (!one.addressee().isBlank()) {
            blocks.add(labelled("report.addressee", one.addressee()));
        }
        var clauses = clauses(one);
        if (!clauses.isEmpty()) {
            blocks.add(labelled("report.answers", words.list(clauses)));
        }
        if (!one.points().isEmpty()) {
            blocks.add(labelled("report.buildsOn", points(one)));
        }
        if (!one.rationale().isBlank()) {
            blocks.add(new Paragraph(Paragraph.Kind.LABEL, "", List.of(bold(words.of("report.rationale")))));
            blocks.addAll(text.blocks(one.rationale(), level));
        }
        content.dissentsTo(one.id()).forEach(dissent -> blocks.add(dissent(dissent, level + 1)));
        return new Box(
                Look.FOREMOST,
                level,
                ReportBlocks.plain(words.of("report.recommendation", content.numberOf(one))),
                blocks);
    }

    /** A dissent or a remark, with those who stand behind it. */
    Box dissent(Dissent one, int level) {
        List<ExportBlock> blocks = new ArrayList<>(text.blocks(one.text(), level));
        if (!one.signatories().isEmpty()) {
            blocks.add(Paragraph.of(List.of(new Inline.Words(signed(one), false, true, false))));
        }
        return new Box(Look.ASIDE, level, ReportBlocks.plain(title(one)), blocks);
    }

    /** "Dissens fra Ada og Bo". */
    String title(Dissent one) {
        return title(
                one.kind(),
                words.list(one.signatories().stream().map(Signatory::name).toList()));
    }

    /** The same, with names as they are said. */
    String title(DissentKind kind, String names) {
        return switch (kind) {
            case DISSENT -> words.of("report.dissent.from", names);
            case REMARK -> words.of("report.remark.from", names);
        };
    }

    /** "Merknad fra Ada", or "Innvending fra Ada". */
    String title(Remark one) {
        return words.of(one.wayOut().isBlank() ? "report.remark.by" : "report.objection.by", one.from());
    }

    /** What a remark or an objection says, line by line. */
    List<ExportBlock> said(Remark one) {
        List<ExportBlock> said = new ArrayList<>();
        one.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> said.add(Paragraph.of(ReportBlocks.plain(line))));
        if (!one.wayOut().isBlank()) {
            said.add(Paragraph.of(ReportBlocks.plain(words.of("report.wayOut", one.wayOut()))));
        }
        return said;
    }

    /** Who has signed it, and when. */
    String signed(Dissent one) {
        var dates = new Dates(words);
        return words.of(
                "report.signed",
                words.list(one.signatories().stream()
                        .map(who -> words.of(
                                "report.signed.one",
                                who.name(),
                                dates.day(who.signedAt().atZone(facts.zone()).toLocalDate())))
                        .toList()));
    }

    /** The clauses of the mandate that it answers, as they are called. */
    List<String> clauses(Recommendation one) {
        return known(one.clauses().stream().map(facts.names().clauses()::get));
    }

    private String points(Recommendation one) {
        var count = words.of("report.buildsOn.count", one.points().size());
        var names = known(one.points().stream().map(facts.names().points()::get));
        return names.isEmpty() || names.size() > MOST_POINTS ? count : count + ": " + words.list(names);
    }

    private static List<String> known(Stream<String> names) {
        return names.filter(Objects::nonNull).distinct().toList();
    }

    private Paragraph labelled(String key, String said) {
        return Paragraph.of(List.of(bold(words.of(key)), Inline.Words.plain(" " + said)));
    }

    private static Inline.Words bold(String text) {
        return new Inline.Words(text, true, false, false);
    }
}
