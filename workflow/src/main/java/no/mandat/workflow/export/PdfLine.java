package no.mandat.workflow.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.export.PdfPage.Tag;
import no.mandat.workflow.words.Words;

/** Writes words, links and footnotes. A footnote stands where it is first referred to; later marks lead there. */
final class PdfLine {

    private final ExportDocument document;
    private final Words words;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    PdfLine(ExportDocument document, Words words) {
        this.document = document;
        this.words = words;
    }

    void write(Tag at, List<? extends Inline> line) {
        for (var part : line) {
            switch (part) {
                case Inline.Words some -> words(at, some);
                case Inline.Link link -> link(at, link);
                case Inline.Mark mark -> mark(at, mark.note());
                case Inline.Break _ -> at.add("br");
            }
        }
    }

    private static void words(Tag at, Inline.Words words) {
        var inside = at;
        if (words.bold()) {
            inside = inside.add("strong");
        }
        if (words.italic()) {
            inside = inside.add("em");
        }
        if (words.code()) {
            inside = inside.add("code");
        }
        inside.text(words.text());
    }

    private void link(Tag at, Inline.Link link) {
        write(at.add("a").set("href", link.address()).set("title", link.address()), link.words());
    }

    private void mark(Tag at, int note) {
        var known = numbers.get(note);
        int number = known == null ? numbers.size() + 1 : known;
        at.add("a")
                .set("class", "mark")
                .set("href", "#note-" + number)
                .set("title", words.of("export.note", number))
                .text(Integer.toString(number));
        if (known == null) {
            numbers.put(note, number);
            var foot = at.add("span")
                    .set("class", "footnote")
                    .set("id", "note-" + number)
                    .set("data-number", Integer.toString(number));
            write(foot, document.notes().get(note));
        }
    }
}
