package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.export.ExportSlides.Slide;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * A revision of a deliverable as slides: what its sections say in short, its recommendations, each followed by the dissents to it, what was said
 * to the whole, and which revision it is.
 */
public final class ReportSlides {

    private final ReportContent content;
    private final ReportFacts facts;
    private final Words words;
    private final ReportView view;
    private final SlideTexts texts;
    private final ReportBoxes boxes;
    private final VoiceSlides voices;
    private final List<Slide> slides = new ArrayList<>();

    private ReportSlides(ReportContent content, ReportFacts facts, Audience audience) {
        this.content = content;
        this.facts = facts;
        words = Words.in(Locale.forLanguageTag(content.language()));
        view = new ReportView(content, audience);
        var text = new ReportBlocks(content, facts, words);
        texts = new SlideTexts(text);
        boxes = new ReportBoxes(content, facts, text, words);
        voices = new VoiceSlides(boxes, texts, words);
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
        content.dissentsTo(null).stream().map(voices::dissentToAll).forEach(slides::add);
        Optional.ofNullable(content.reply()).map(voices::reply).ifPresent(slides::addAll);
        if (!facts.remarks().isEmpty()) {
            slides.add(voices.remarks(words.of("report.remarks"), facts.remarks()));
        }
        closing(front);
    }

    private void plain(String title, List<ExportBlock> blocks) {
        slides.add(new Slide(Look.PLAIN, title, blocks, List.of()));
    }

    private List<ExportBlock> blocks(String markdown) {
        return texts.blocks(markdown);
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
            blocks.add(SlideTexts.labelled(words.of("report.addressee"), one.addressee()));
        }
        var dissents = content.dissentsTo(one.id());
        dissents.forEach(dissent -> blocks.add(SlideTexts.bold(boxes.title(dissent))));
        List<String> notes = new ArrayList<>(texts.paragraphs(one.rationale()));
        var clauses = boxes.clauses(one);
        if (!clauses.isEmpty()) {
            notes.add(words.of("report.answers") + " " + words.list(clauses));
        }
        var number = content.numberOf(one);
        slides.add(new Slide(Look.FOREMOST, words.of("report.recommendation", number), blocks, notes));
        dissents.forEach(dissent -> slides.add(voices.dissentTo(number, dissent)));
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
