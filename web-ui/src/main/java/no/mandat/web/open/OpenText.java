package no.mandat.web.open;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of a published mandate as one document for reading, without a script: headings, paragraphs, lists, tables and pictures in
 * their order, each clause with its number and a place of its own in the page, footnotes below the clause they belong to. What a
 * clause asks for, and how binding it is, is no part of the document. All words are put in as text, or as HTML that was made safe.
 */
final class OpenText {

    private static final int TOP_HEADING = 3;
    private static final int LOWEST_HEADING = 6;
    private final PublishedMandate mandate;
    private final ClauseTree tree;
    private final Words words;
    private final Map<ClauseId, ClauseNumber> numbers;
    private int notes;

    OpenText(PublishedMandate mandate, Words words) {
        this.mandate = mandate;
        this.tree = mandate.clauses();
        this.words = words;
        this.numbers = ClauseNumbers.of(tree);
    }

    /** The whole document. */
    String html() {
        notes = 0;
        var page = page();
        Element list = null;
        for (var clause : tree.clauses()) {
            list = clause.form() == ClauseForm.ITEM ? list(page, list) : null;
            clause(list == null ? page.appendElement("div") : list.appendElement("li"), clause);
        }
        return page.html();
    }

    /** Its headings as links to their places; nothing where it has none. */
    String outline() {
        var page = page();
        var list = page.appendElement("ol");
        tree.clauses().stream().filter(clause -> clause.form().hasHeading()).forEach(clause -> {
            var link = list.appendElement("li")
                    .addClass("depth-" + Math.min(clause.depth(), 3))
                    .appendElement("a")
                    .attr("href", "#" + place(clause));
            link.appendElement("span")
                    .addClass("outline-number")
                    .text(number(clause).text());
            link.appendText(" ");
            link.appendElement("span").text(Footnotes.unmarked(MarkdownText.plain(clause.heading())));
        });
        return list.childrenSize() == 0 ? "" : page.html();
    }

    private static Document page() {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static Element list(Document page, @Nullable Element open) {
        return open == null ? page.appendElement("ul").addClass("items").attr("role", "list") : open;
    }

    private void clause(Element place, Clause clause) {
        place.addClass("clause")
                .addClass("clause-" + clause.form().name().toLowerCase(Locale.ROOT))
                .addClass("depth-" + Math.min(clause.depth(), 6))
                .id(place(clause));
        var parts = Footnotes.of(clause.text());
        Map<String, Integer> numbered = new LinkedHashMap<>();
        if (clause.form().hasHeading()) {
            var heading = place.appendElement("h" + Math.min(clause.depth() + TOP_HEADING, LOWEST_HEADING));
            heading.appendChild(numberLink(clause));
            heading.append(" " + marked(Entities.escape(MarkdownText.plain(clause.heading())), parts, numbered));
        }
        if (!clause.text().isEmpty()) {
            text(place, clause, parts, numbered);
        }
    }

    private void text(Element place, Clause clause, Footnotes parts, Map<String, Integer> numbered) {
        var body = place.appendElement("div").addClass("clause-text");
        if (!clause.form().hasHeading()) {
            body.appendChild(numberLink(clause));
        }
        var picture =
                clause.form() == ClauseForm.PICTURE ? PictureMark.in(parts.words()) : Optional.<PictureMark>empty();
        picture.ifPresent(mark -> picture(body, mark));
        var html = Jsoup.parseBodyFragment(
                MarkdownText.html(picture.map(PictureMark::rest).orElse(parts.words())));
        html.outputSettings().prettyPrint(false);
        html.select("h2, h3, h4, h5, h6")
                .forEach(heading -> heading.tagName("p").addClass("strong"));
        html.select("thead th").attr("scope", "col");
        html.select("table")
                .forEach(table -> table.wrap("<div class=\"scroll\" tabindex=\"0\" role=\"region\"></div>"));
        html.select("div.scroll")
                .attr("aria-label", words.of("open.table", number(clause).text()));
        body.append(marked(html.body().html(), parts, numbered));
        if (!parts.notes().isEmpty()) {
            notes(place.appendElement("ol").addClass("clause-notes"), parts, numbered);
        }
    }

    /** Puts the number of each footnote in the place of its mark; the first mark is where the footnote leads back to. */
    private String marked(String html, Footnotes parts, Map<String, Integer> numbered) {
        return parts.signed(html, label -> {
            boolean isFirst = !numbered.containsKey(label);
            int number = numbered.computeIfAbsent(label, unseen -> ++notes);
            var id = isFirst ? " id=\"mark-%d\"".formatted(number) : "";
            return "<sup><a%1$s href=\"#note-%2$d\" aria-label=\"%3$s\">%2$d</a></sup>"
                    .formatted(id, number, words.of("clauses.note", number));
        });
    }

    private void notes(Element list, Footnotes parts, Map<String, Integer> numbered) {
        parts.notes().forEach((label, note) -> {
            boolean isMarked = numbered.containsKey(label);
            int number = numbered.computeIfAbsent(label, unseen -> ++notes);
            var item = list.appendElement("li").attr("value", Integer.toString(number));
            item.id("note-" + number);
            item.append(MarkdownText.html(note));
            if (isMarked) {
                Optional.ofNullable(item.select("> p").last())
                        .orElse(item)
                        .appendText(" ")
                        .appendElement("a")
                        .attr("href", "#mark-" + number)
                        .attr("aria-label", words.of("open.note.back", number))
                        .text("↩");
            }
        });
    }

    private void picture(Element body, PictureMark mark) {
        var said = MarkdownText.plain(mark.description());
        var figure = body.appendElement("figure");
        figure.appendElement("img")
                .attr("src", PublicAddress.ofPicture(mandate.name(), mandate.shown(), mark.picture()))
                .attr("loading", "lazy")
                .attr("alt", said.isEmpty() ? words.of("open.picture") : said);
        if (!said.isEmpty()) {
            figure.appendElement("figcaption").text(said);
        }
    }

    private Element numberLink(Clause clause) {
        var number = number(clause);
        var link = new Element("a")
                .addClass("clause-number")
                .attr("href", "#" + place(clause))
                .text(number.text());
        if (number.generated()) {
            link.addClass("generated").attr("title", words.of("clauses.generated"));
        }
        return link;
    }

    /** The same in every version, as the clause's identity is. */
    private static String place(Clause clause) {
        return "c-" + clause.id();
    }

    private ClauseNumber number(Clause clause) {
        return Objects.requireNonNull(numbers.get(clause.id()));
    }
}
