package no.mandat.workflow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document as the page that the renderer draws: title page, contents, text. It is built as a tree, never as text, so that
 * nothing in a document can be taken for markup.
 */
final class PdfPage {

    private static final String STYLE = look();

    private final ExportDocument document;
    private final Words words;
    private final Document page;
    private final PdfBlocks blocks;

    PdfPage(ExportDocument document, PdfPictures pictures) {
        this.document = document;
        words = Words.in(document.facts().language());
        page = empty();
        blocks = new PdfBlocks(document, pictures, words);
    }

    Document document() throws IOException {
        var facts = document.facts();
        var html = new Tag(page, page.createElement("html"));
        page.appendChild(html.element());
        html.set("lang", words.tag());
        var head = html.add("head");
        head.add("title").text(facts.title());
        head.add("meta").set("name", "description").set("content", described());
        head.add("meta").set("name", "subject").set("content", described());
        head.add("meta").set("name", "author").set("content", facts.organisation());
        head.add("style").raw(style());
        var bookmarks = head.add("bookmarks");
        var body = html.add("body");
        titlePage(body.add("div").set("class", "title-page"));
        var headings = Outline.of(document);
        contents(body, headings);
        blocks.write(body.add("div").set("class", "main"), headings);
        bookmark(bookmarks, headings);
        return page;
    }

    private String described() {
        var facts = document.facts();
        return facts.organisation().isBlank() ? facts.kind() : facts.kind() + " – " + facts.organisation();
    }

    private void titlePage(Tag at) {
        var facts = document.facts();
        line(at, "organisation", facts.organisation());
        line(at, "kind", facts.kind());
        line(at, "title", facts.title());
        line(at, "subtitle", facts.subtitle());
        facts.lines().forEach(line -> line(at, "line", line));
        var foot = at.add("div").set("class", "foot");
        line(foot, "date", new Dates(words).day(facts.date()));
        line(foot, "version", facts.version());
        if (!facts.hash().isBlank()) {
            line(foot, "hash", words.of("export.hash", facts.hash()));
        }
    }

    private static void line(Tag at, String as, String text) {
        if (!text.isBlank()) {
            at.add("p").set("class", as).text(text);
        }
    }

    private void contents(Tag body, List<Outline.Entry> headings) {
        if (headings.size() < Outline.FEWEST) {
            return;
        }
        var contents = body.add("div").set("class", "contents");
        contents.add("p").set("class", "contents-title").text(words.of("export.contents"));
        var list = contents.add("ul");
        headings.stream().filter(Outline.Entry::isInContents).forEach(entry -> {
            var link = list.add("li")
                    .set("class", "level-" + entry.level())
                    .add("a")
                    .set("href", "#" + entry.anchor())
                    .set("title", entry.label());
            if (!entry.number().isEmpty()) {
                link.add("span").set("class", PdfBlocks.dress(entry.number())).text(entry.number() + " ");
            }
            link.text(entry.title());
        });
    }

    private static void bookmark(Tag bookmarks, List<Outline.Entry> headings) {
        List<Tag> path = new ArrayList<>(List.of(bookmarks));
        for (var entry : headings) {
            while (path.size() > entry.level()) {
                path.removeLast();
            }
            path.add(path.getLast()
                    .add("bookmark")
                    .set("name", PdfFonts.drawable(entry.label()))
                    .set("href", "#" + entry.anchor()));
        }
    }

    /** The look, with what stands in the margins of this document. */
    private String style() {
        var facts = document.facts();
        var mark = new ArrayList<String>();
        if (!facts.version().isBlank()) {
            mark.add(facts.version());
        }
        if (!facts.hash().isBlank()) {
            mark.add(words.of("export.hash", facts.shortHash()));
        }
        return STYLE.replace("$kind$", quoted(facts.kind()))
                .replace("$title$", quoted(shortened(facts.title())))
                .replace("$mark$", quoted(String.join(" · ", mark)))
                .replace("$of$", quoted(words.of("export.of")));
    }

    private static String shortened(String title) {
        int most = 70;
        return title.length() <= most ? title : title.substring(0, title.lastIndexOf(' ', most) + 1) + "…";
    }

    /** As a string of CSS: whatever isn't a letter, a figure or a blank is written by its number. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        PdfFonts.drawable(text).codePoints().forEach(sign -> {
            if (sign == ' ' || Character.isLetterOrDigit(sign)) {
                quoted.appendCodePoint(sign);
            } else {
                quoted.append("\\%06x ".formatted(sign));
            }
        });
        return quoted.toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String look() {
        try (var stream = Objects.requireNonNull(PdfPage.class.getResourceAsStream("pdf.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An element to which things are added. */
    record Tag(Document page, Element element) {

        Tag add(String name) {
            var child = page.createElement(name);
            element.appendChild(child);
            return new Tag(page, child);
        }

        Tag set(String attribute, String value) {
            element.setAttribute(attribute, PdfFonts.drawable(value));
            return this;
        }

        /** Words, as far as they can be drawn. */
        void text(String text) {
            raw(PdfFonts.drawable(text));
        }

        void raw(String text) {
            element.appendChild(page.createTextNode(text));
        }
    }
}
