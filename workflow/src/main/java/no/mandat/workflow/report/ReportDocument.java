package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Box.Look;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * A revision of a deliverable as a document: summary, sections by the numbers by which people cite them, recommendations with their dissents
 * where they stand, then what was added to the whole.
 */
public final class ReportDocument {

    private final ReportContent content;
    private final ReportFacts facts;
    private final Words words;
    private final ReportView view;
    private final ReportBlocks text;
    private final ReportBoxes boxes;
    private final List<ExportBlock> blocks = new ArrayList<>();

    private ReportDocument(ReportContent content, ReportFacts facts, Audience audience) {
        this.content = content;
        this.facts = facts;
        words = Words.in(Locale.forLanguageTag(content.language()));
        view = new ReportView(content, audience);
        text = new ReportBlocks(content, facts, words);
        boxes = new ReportBoxes(content, facts, text, words);
    }

    /** The document, as those see it for whom it is. */
    public static ExportDocument of(ReportContent content, ReportFacts facts, Audience audience) {
        var document = new ReportDocument(content, facts, audience);
        document.write();
        return new ExportDocument(
                TitlePage.of(content, facts, document.view.isCut(), document.words),
                document.blocks,
                document.text.notes());
    }

    private void write() {
        chapter("report.summary", text.blocks(content.summary(), 1));
        if (!content.figures().isEmpty()) {
            chapter("report.figures", List.of(figures()));
        }
        view.sections().forEach(this::section);
        chapter(
                "report.recommendations",
                view.loose().stream().map(one -> boxes.recommendation(one, 2)).toList());
        chapter(
                "report.dissents",
                content.dissentsTo(null).stream()
                        .map(one -> boxes.dissent(one, 2))
                        .toList());
        Optional.ofNullable(content.reply()).ifPresent(this::reply);
        chapter("report.remarks", facts.remarks().stream().map(this::remark).toList());
        annexes();
    }

    private void chapter(String key, List<? extends ExportBlock> parts) {
        if (!parts.isEmpty()) {
            heading(1, words.of(key));
            blocks.addAll(parts);
        }
    }

    private void heading(int level, String title) {
        blocks.add(new Heading(level, "", ReportBlocks.plain(title)));
    }

    private void section(ReportView.Numbered one) {
        var section = one.section();
        int level = one.number().split("\\.").length;
        if (one.closed().isPresent()) {
            blocks.add(new Heading(level, one.number(), ReportBlocks.plain(words.of("report.leftOut"))));
            blocks.add(Paragraph.of(ReportBlocks.plain(whyLeftOut(one.closed().get()))));
            return;
        }
        blocks.add(new Heading(level, one.number(), ReportBlocks.plain(section.title())));
        blocks.addAll(text.blocks(section.text(), level));
        content.recommendationsIn(section.id()).forEach(it -> blocks.add(boxes.recommendation(it, level + 1)));
    }

    private String whyLeftOut(Classification why) {
        return why.openness() == Openness.EXEMPT
                ? words.of("report.leftOut.exempt", Objects.requireNonNullElse(why.legalBasis(), ""))
                : words.of("report.leftOut.internal");
    }

    private Table figures() {
        var dates = new Dates(words);
        var head = List.of(
                cell(words.of("report.figure.what")),
                new Cell(Align.RIGHT, ReportBlocks.plain(words.of("report.figure.count"))),
                cell(words.of("report.figure.source")),
                cell(words.of("report.figure.at")));
        return new Table(
                "", head, content.figures().stream().map(one -> row(one, dates)).toList());
    }

    private List<Cell> row(Figure one, Dates dates) {
        var what = named(one.key());
        return List.of(
                cell(one.day() == null ? what : words.of("report.figure.until", what, dates.day(one.day()))),
                new Cell(Align.RIGHT, ReportBlocks.plain(words.of("report.figure.number", one.count()))),
                cell(named(one.source())),
                cell(dates.exact(one.at().atZone(facts.zone()))));
    }

    private String named(String key) {
        return facts.names().figures().getOrDefault(key, key);
    }

    private static Cell cell(String said) {
        return new Cell(Align.LEFT, ReportBlocks.plain(said));
    }

    private void reply(Reply reply) {
        heading(1, words.of("report.reply", reply.body()));
        blocks.addAll(text.blocks(reply.text(), 1));
        if (!reply.objections().isEmpty()) {
            heading(2, words.of("report.objections", reply.body()));
            reply.objections().forEach(one -> blocks.add(objection(one)));
        }
    }

    private Box remark(Remark one) {
        return said(boxes.title(one), one, 2);
    }

    private Box objection(Objection one) {
        var said = new Remark(one.name(), one.reason(), one.wayOut());
        return said(words.of("report.objection.by", one.name()), said, 3);
    }

    private Box said(String title, Remark one, int level) {
        return new Box(Look.ASIDE, level, ReportBlocks.plain(title), boxes.said(one));
    }

    private void annexes() {
        for (var block : facts.annexes()) {
            if (block instanceof Heading heading && heading.level() == 1) {
                blocks.add(new PageBreak());
            }
            blocks.add(block);
        }
    }
}
