package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.export.ExportSlides.Slide;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.words.Words;

/**
 * Slides of what is printed with the text and isn't the text: dissents, what the board objected and what the group answers, and remarks. A
 * long one begins on its slide, and stands whole in the notes.
 */
final class VoiceSlides {

    /** Fewer letters than a slide holds. */
    private static final int MOST = 600;

    /** The same where several stand on a slide. */
    private static final int MOST_OF_EACH = 300;

    /** With more of them the title names the first two, and the slide all. */
    private static final int MOST_IN_TITLE = 3;

    private final ReportBoxes boxes;
    private final SlideTexts texts;
    private final Words words;

    VoiceSlides(ReportBoxes boxes, SlideTexts texts, Words words) {
        this.boxes = boxes;
        this.texts = texts;
        this.words = words;
    }

    /** A dissent to a recommendation, by its number. */
    Slide dissentTo(String number, Dissent one) {
        return dissent(words.of("slides.voice.recommendation", number), one);
    }

    /** A dissent to the whole text. */
    Slide dissentToAll(Dissent one) {
        return dissent(words.of("slides.voice.whole"), one);
    }

    private Slide dissent(String to, Dissent one) {
        List<ExportBlock> blocks = new ArrayList<>();
        blocks.add(SlideTexts.bold(to));
        if (one.signatories().size() > MOST_IN_TITLE) {
            blocks.add(SlideTexts.bold(boxes.title(one)));
        }
        var text = texts.blocks(one.text());
        blocks.addAll(begun(text, MOST));
        List<String> notes = new ArrayList<>(texts.paragraphs(one.text()));
        if (!one.signatories().isEmpty()) {
            notes.add(boxes.signed(one));
        }
        return new Slide(Look.PLAIN, title(one), blocks, notes);
    }

    private String title(Dissent one) {
        var names = one.signatories().stream().map(Signatory::name).toList();
        return names.size() <= MOST_IN_TITLE
                ? boxes.title(one)
                : boxes.title(
                        one.kind(),
                        words.list(Stream.concat(
                                        names.stream().limit(2),
                                        Stream.of(words.of("slides.voice.others", names.size() - 2)))
                                .toList()));
    }

    /** What the board objected, and then what the group answers. */
    List<Slide> reply(Reply reply) {
        List<Slide> slides = new ArrayList<>();
        if (!reply.objections().isEmpty()) {
            slides.add(remarks(
                    words.of("report.objections", reply.body()),
                    reply.objections().stream().map(VoiceSlides::said).toList()));
        }
        slides.add(new Slide(
                Look.PLAIN,
                words.of("report.reply", reply.body()),
                begun(texts.blocks(reply.text()), MOST),
                texts.paragraphs(reply.text())));
        return slides;
    }

    private static Remark said(Objection one) {
        return new Remark(one.name(), one.reason(), one.wayOut());
    }

    /** Remarks and objections, one below the other. */
    Slide remarks(String title, List<Remark> remarks) {
        List<ExportBlock> blocks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        remarks.forEach(one -> {
            var from = boxes.title(one);
            blocks.add(SlideTexts.bold(from));
            blocks.addAll(begun(boxes.said(one), remarks.size() == 1 ? MOST : MOST_OF_EACH));
            notes.add(from + ":");
            notes.addAll(SlideTexts.spoken(boxes.said(one)));
        });
        return new Slide(Look.PLAIN, title, blocks, notes);
    }

    private List<ExportBlock> begun(List<ExportBlock> text, int most) {
        var beginning = SlideTexts.beginning(text, most);
        return beginning.equals(text)
                ? text
                : Stream.concat(
                                beginning.stream(),
                                Stream.of(ExportBlock.Paragraph.of(ReportBlocks.plain(words.of("slides.voice.more")))))
                        .toList();
    }
}
