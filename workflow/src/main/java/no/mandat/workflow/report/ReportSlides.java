package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.export.ExportSlides.Slide;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** A revision of a deliverable as slides: what its sections say in short, its recommendations, and which revision it is. */
public final class ReportSlides {

    private final ReportContent content;
    private final ReportFacts facts;
    private final Words words;
    private final ReportView view;
    private final ReportBlocks text;
    private final ReportBoxes boxes;
    private final List<Slide> slides = new ArrayList<>();

    private ReportSlides(ReportContent content, ReportFacts facts, Audience audience) {
        this.content = content;
        this.facts = facts;
        words = Words.in(Locale.forLanguageTag(content.language()));
        view = new ReportView(content, audience);
        text = new ReportBlocks(content, facts, words);
        boxes = new ReportBoxes(content, facts, text, words);
    }

    /** The slides, as those see them for whom they are. */
    public static ExportSlides of(ReportContent content, ReportFacts facts, Audience audience) {
        var slides = new ReportSlides(content, facts, audience);
        var front = TitlePage.of(content, facts, slides.view.isCut(), slides.words);
        slides.write(front);
        return new ExportSlides(brief(front, facts), slides.slides);
    }

    /** The first slide says less than a title page: the last one says the rest. */
    private static ExportFacts brief(ExportFacts front, ReportFacts facts) {
        return new ExportFacts(
                front.organisation(),
                front.kind(),
                front.title(),
                front.subtitle(),
                List.of(facts.mandate()),
                front.version(),
                front.hash(),
                front.date(),
                front.language());
    }

    private void write(ExportFacts front) {
        overview();
        if (!content.summary().isBlank()) {
            plain(words.of("report.summary"), blocks(content.summary()));
        }
        for (var one : view.sections()) {
            if (one.closed().isEmpty() && !one.section().summary().isBlank()) {
                plain(
                        one.number() + " " + one.section().title(),
                        blocks(one.section().summary()));
            }
        }
        view.recommendations().forEach(this::recommendation);
        closing(front);
    }

    private void plain(String title, List<ExportBlock> blocks) {
        slides.add(new Slide(Look.PLAIN, title, blocks, List.of()));
    }

    private List<ExportBlock> blocks(String markdown) {
        return text.onASlide(markdown);
    }

    private void overview() {
        List<ExportBlock> lines = new ArrayList<>();
        for (var one : view.sections()) {
            if (!one.number().contains(".")) {
                var title = one.closed().isPresent()
                        ? words.of("report.leftOut")
                        : one.section().title();
                lines.add(new Item(1, one.number(), ReportBlocks.plain(title)));
            }
        }
        int recommendations = view.recommendations().size();
        if (recommendations > 0) {
            lines.add(new Item(1, "", ReportBlocks.plain(words.of("slides.recommendations", recommendations))));
        }
        if (!lines.isEmpty()) {
            plain(words.of("slides.overview"), lines);
        }
    }

    private void recommendation(Recommendation one) {
        List<ExportBlock> blocks = new ArrayList<>(blocks(one.text()));
        if (!one.addressee().isBlank()) {
            blocks.add(labelled("report.addressee", one.addressee()));
        }
        var dissents = content.dissentsTo(one.id());
        dissents.forEach(dissent -> blocks.add(Paragraph.of(List.of(bold(boxes.title(dissent))))));
        List<String> notes = new ArrayList<>(paragraphs(one.rationale()));
        var clauses = boxes.clauses(one);
        if (!clauses.isEmpty()) {
            notes.add(words.of("report.answers") + " " + words.list(clauses));
        }
        dissents.forEach(dissent -> {
            notes.add(boxes.title(dissent) + ":");
            notes.addAll(paragraphs(dissent.text()));
        });
        slides.add(new Slide(Look.FOREMOST, words.of("report.recommendation", content.numberOf(one)), blocks, notes));
    }

    private Paragraph labelled(String key, String said) {
        return Paragraph.of(List.of(bold(words.of(key)), Inline.Words.plain(" " + said)));
    }

    private static Inline.Words bold(String text) {
        return new Inline.Words(text, true, false, false);
    }

    /** The paragraphs and items of a text, as plain as whoever speaks needs them. */
    private List<String> paragraphs(String markdown) {
        return blocks(markdown).stream()
                .map(block -> switch (block) {
                    case Paragraph paragraph -> Inline.plain(paragraph.words());
                    case Item item -> "– " + Inline.plain(item.words());
                    case ExportBlock.Heading heading -> Inline.plain(heading.words());
                    case ExportBlock.Table table ->
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> Inline.plain(cell.words()))
                                        .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; "));
                    case ExportBlock.Picture picture -> picture.alternative();
                    case ExportBlock.Box _, ExportBlock.PageBreak _ -> "";
                })
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void closing(ExportFacts front) {
        List<ExportBlock> lines = new ArrayList<>();
        lines.add(Paragraph.of(ReportBlocks.plain(
                front.kind() + " · " + front.version() + " · " + new Dates(words).day(front.date()))));
        front.lines().forEach(line -> lines.add(Paragraph.of(ReportBlocks.plain(line))));
        lines.add(Paragraph.of(
                ReportBlocks.plain(words.of("slides.hash", facts.standing().hash()))));
        plain(words.of("slides.closing"), lines);
    }
}
