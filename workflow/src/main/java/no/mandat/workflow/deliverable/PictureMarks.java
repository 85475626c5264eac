package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.report.ReportView;
import no.mandat.workflow.text.ReportMarkdown;

/** Where the texts of a deliverable show pictures: {@code ![what it shows](picture:UUID)}. */
final class PictureMarks {

    private PictureMarks() {}

    /**
     * A text of a deliverable.
     *
     * @param name what it is called where something is wrong in it
     */
    record Part(String name, String text) {

        /** How many of its pictures say nothing to those who don't see them. */
        int mute() {
            return (int) in(text).stream()
                    .filter(picture -> picture.alternative().isBlank())
                    .count();
        }
    }

    /** Those in a text, in order. */
    static List<ReportMarkdown.Picture> in(String markdown) {
        // A text that names none isn't read.
        return markdown.toLowerCase(Locale.ROOT).contains("picture:")
                ? ReportMarkdown.of(markdown).pictures()
                : List.of();
    }

    /** Those that it shows, in what it says itself and in what is said by those who dissent. */
    static Set<PictureId> in(ReportContent content) {
        return Stream.concat(
                        parts(content).map(Part::text),
                        content.dissents().stream().map(ReportContent.Dissent::text))
                .flatMap(text -> in(text).stream())
                .map(ReportMarkdown.Picture::id)
                .collect(Collectors.toSet());
    }

    /** Whether a picture is shown to those who see no more than this. */
    static boolean isIn(ReportView view, PictureId picture) {
        return view.content().pictures().stream().anyMatch(one -> one.id().equals(picture))
                && view.texts().flatMap(text -> in(text).stream()).anyMatch(one -> one.id()
                        .equals(picture));
    }

    /** What the deliverable itself says, in the order of reading; who dissents from it speaks for themself, and is asked for words then. */
    static Stream<Part> parts(ReportContent content) {
        return Stream.of(
                        Stream.of(new Part(content.title(), content.summary())),
                        content.sections().stream()
                                .flatMap(section -> Stream.of(
                                        new Part(section.title(), section.text()),
                                        new Part(section.title(), section.summary()))),
                        content.recommendations().stream()
                                .flatMap(one -> Stream.of(
                                        new Part(content.numberOf(one), one.text()),
                                        new Part(content.numberOf(one), one.rationale()))))
                .flatMap(part -> part);
    }
}
