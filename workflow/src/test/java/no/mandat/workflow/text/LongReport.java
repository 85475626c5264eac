package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.SectionId;

/** Reports as they are, up to 200 pages with 300 footnotes and 100 pictures. */
final class LongReport {

    private static final int SECTIONS = 100;

    private LongReport() {}

    static ReportContent of(List<Section> sections, List<Recommendation> recommendations, List<Dissent> dissents) {
        return new ReportContent(
                DeliverableKind.FINAL_REPORT,
                5,
                "Sluttrapport",
                "nb",
                "Kort sagt.",
                sections,
                recommendations,
                dissents,
                List.of(),
                List.of(),
                null);
    }

    static Section section(int number, int level, String title, String text) {
        return new Section(
                new SectionId(id(number)), level, title, text, "", List.of(), Classification.of(Openness.INTERNAL));
    }

    static UUID id(int number) {
        return new UUID(7, number);
    }

    /** Of 200 pages. Each section is another where it is one of so many; 0 for none. */
    static ReportContent ofTwoHundredPages(int eachOf) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < SECTIONS; i++) {
            boolean isOther = eachOf > 0 && i % eachOf == 0;
            sections.add(section(i, 1 + i % 3, "Kapittel " + i, text(i, isOther)));
        }
        return of(sections, List.of(), List.of());
    }

    /** Some 5 kB: 13 paragraphs, a picture, a table and three footnotes. */
    private static String text(int section, boolean isOther) {
        var paragraphs = IntStream.range(0, 13)
                .mapToObj(paragraph -> paragraph(section, paragraph, isOther && paragraph % 3 == 0))
                .collect(Collectors.joining("\n\n"));
        return paragraphs
                + "\n\n![Et kart over felt %d](picture:%s \"Figur %1$d\")\n\n".formatted(section, id(section))
                + "| Råvare | Tonn |\n|---|--:|\n| Nikkel | %d |\n| *Kobolt* | 2 |\n\n".formatted(isOther ? 12 : 10)
                + IntStream.range(0, 3)
                        .mapToObj(
                                note -> "[^%d]: Se **kilde** nummer %d%s.".formatted(note, section, isOther ? "b" : ""))
                        .collect(Collectors.joining("\n"));
    }

    private static String paragraph(int section, int number, boolean isOther) {
        var words = IntStream.range(0, 55)
                .mapToObj(word -> isOther && word % 20 == 3
                        ? "annet" + word
                        : "ord" + (section * 31 + number * 7 + word * 17) % 4_000)
                .collect(Collectors.joining(" "));
        return (number % 5 == 4 ? "- " : "") + words + (number < 3 ? "[^%d].".formatted(number) : ".");
    }
}
