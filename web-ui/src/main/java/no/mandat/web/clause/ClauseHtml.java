package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.text.MarkdownText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The clauses of a mandate as one document for reading: headings, paragraphs, items, tables and pictures in their order, each with
 * its number and an address of its own; what a clause is stands beside it. A mandate may have thousands of them, so the document
 * is one component. All words are put in as text, or as HTML that was made safe.
 */
public final class ClauseHtml {

    private static final int LOWEST_HEADING = 6;
    private final MandateId mandate;
    private final ClauseText text;
    private final Map<ClauseId, ClauseCover> coverage;
    private final boolean stories;
    private int notes;

    /**
     * Of a text.
     *
     * @param coverage what covers each clause that must be answered
     * @param stories whether beside each clause stands a link to what happened to it
     */
    public ClauseHtml(MandateId mandate, ClauseText text, Map<ClauseId, ClauseCover> coverage, boolean stories) {
        this.mandate = mandate;
        this.text = text;
        this.coverage = coverage;
        this.stories = stories;
    }

    /** The whole document. */
    public String html() {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        text.tree().clauses().forEach(clause -> clause(page.appendElement("section"), clause));
        return page.html();
    }

    /** Its headings, with the clauses that something must answer, as a list of links. */
    public String outline() {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        var list = page.appendElement("ul");
        text.tree().clauses().stream()
                .filter(clause -> clause.form().hasHeading())
                .forEach(clause -> {
                    var link = list.appendElement("li")
                            .addClass("depth-" + Math.min(clause.depth(), 3))
                            .appendElement("a")
                            .attr("href", ClauseAddress.of(mandate, clause.id()))
                            .attr("router-link", "")
                            .attr("data-clause", clause.id().toString());
                    link.appendElement("span")
                            .addClass("outline-number")
                            .text(number(clause).text());
                    link.appendElement("span").text(Footnotes.unmarked(MarkdownText.plain(clause.heading())));
                    mark(link, clause);
                });
        return page.html();
    }

    private void clause(Element section, Clause clause) {
        section.addClass("clause").addClass("clause-" + clause.form().name().toLowerCase(Locale.ROOT));
        section.addClass("depth-" + Math.min(clause.depth(), 6));
        section.id("c-" + clause.id());
        var words = section.appendElement("div").addClass("clause-words");
        var parts = Footnotes.of(clause.text());
        // What a footnote is called, it is called in its clause only.
        Map<String, Integer> numbered = new HashMap<>();
        if (clause.form().hasHeading()) {
            var heading = words.appendElement("h" + Math.min(clause.depth() + 2, LOWEST_HEADING));
            heading.appendChild(numberLink(clause));
            var said = Entities.escape(MarkdownText.plain(clause.heading()));
            heading.append(" " + marked(said, parts, numbered));
            force(heading, clause);
        }
        if (!clause.text().isEmpty()) {
            text(words, clause, parts, numbered);
        }
        margin(section, clause);
    }

    private void text(Element words, Clause clause, Footnotes parts, Map<String, Integer> numbered) {
        var body = words.appendElement("div").addClass("clause-text");
        if (!clause.form().hasHeading()) {
            body.appendChild(numberLink(clause));
        }
        var picture =
                clause.form() == ClauseForm.PICTURE ? PictureMark.in(parts.words()) : Optional.<PictureMark>empty();
        picture.ifPresent(mark -> picture(body, mark));
        var html = Jsoup.parseBodyFragment(
                MarkdownText.html(picture.map(PictureMark::rest).orElse(parts.words())));
        html.outputSettings().prettyPrint(false);
        body.append(marked(html.body().html(), parts, numbered));
        if (!clause.form().hasHeading()) {
            force(Optional.ofNullable(body.select("> p").last()).orElse(body), clause);
        }
        if (!parts.notes().isEmpty()) {
            notes(words.appendElement("ol").addClass("clause-notes"), parts, numbered);
        }
    }

    /** Puts the number of each footnote in the place of its mark. */
    private String marked(String html, Footnotes parts, Map<String, Integer> numbered) {
        return parts.signed(html, label -> {
            int number = numbered.computeIfAbsent(label, unseen -> ++notes);
            return "<sup><a href=\"#note-%1$d\" data-note=\"%1$d\" aria-label=\"%2$s\">%1$d</a></sup>"
                    .formatted(number, t("clauses.note", number));
        });
    }

    private void notes(Element list, Footnotes parts, Map<String, Integer> numbered) {
        parts.notes().forEach((label, note) -> {
            int number = numbered.computeIfAbsent(label, unseen -> ++notes);
            var item = list.appendElement("li").attr("value", Integer.toString(number));
            item.id("note-" + number);
            item.append(MarkdownText.html(note));
        });
    }

    private void picture(Element body, PictureMark mark) {
        var said = MarkdownText.plain(mark.description());
        var figure = body.appendElement("figure");
        figure.appendElement("img")
                .attr("src", ClauseAddress.ofPicture(mandate, mark.picture()))
                .attr("loading", "lazy")
                .attr("alt", said);
        if (!said.isEmpty()) {
            figure.appendElement("figcaption").text(said);
        }
    }

    private Element numberLink(Clause clause) {
        var number = number(clause);
        var link = new Element("a")
                .addClass("clause-number")
                .attr("href", ClauseAddress.of(mandate, clause.id()))
                .attr("router-link", "")
                .text(number.text());
        if (number.generated()) {
            link.addClass("generated").attr("title", t("clauses.generated"));
        }
        return link;
    }

    private ClauseNumber number(Clause clause) {
        return Objects.requireNonNull(text.numbers().get(clause.id()));
    }

    private static void force(Element after, Clause clause) {
        var force = clause.force();
        if (force != null && clause.isTraceable()) {
            after.appendText(" ");
            after.appendElement("span")
                    .addClass("force")
                    .addClass("force-" + force.name().toLowerCase(Locale.ROOT))
                    .text(t(force));
        }
    }

    /**
     * Beside a clause that must be answered: what it asks for, how far that is, and what is linked to it. Beside any: the way to its story, which
     * where nothing else stands there is seen only by whoever is at the clause.
     */
    private void margin(Element section, Clause clause) {
        if (!clause.isTraceable() && !stories) {
            return;
        }
        var margin = section.appendElement("div").addClass("clause-margin");
        if (clause.isTraceable()) {
            answer(margin, clause);
        } else {
            margin.addClass("clause-margin-quiet");
        }
        if (stories) {
            margin.appendElement("a")
                    .addClass("clause-story")
                    .attr("href", ClauseAddress.ofStory(mandate, clause.id()))
                    .attr("router-link", "")
                    .attr("aria-label", t("story.of", number(clause).text()))
                    .text(t("story.title"));
        }
    }

    private void answer(Element margin, Clause clause) {
        margin.appendElement("span").addClass("clause-kind").text(Say.sentence(t(clause.kind())));
        var cover = coverage.get(clause.id());
        if (cover == null) {
            return;
        }
        margin.appendElement("span")
                .addClass("answer")
                .addClass("answer-" + cover.answer().name().toLowerCase(Locale.ROOT))
                .text(Say.sentence(t(cover.answer())));
        var linked = linked(cover);
        if (!linked.isEmpty()) {
            margin.appendElement("span").addClass("covers").text(linked);
        }
        Optional.ofNullable(cover.waiver())
                .ifPresent(waiver ->
                        margin.appendElement("span").addClass("covers").text(waiver.reason()));
    }

    /** "2 milepæler · 1 møte". */
    private static String linked(ClauseCover cover) {
        return Arrays.stream(CoverKind.values())
                .map(kind -> Map.entry(
                        kind,
                        cover.covers().stream()
                                .filter(one -> one.kind() == kind)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> t("clauses.covers." + count.getKey(), count.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** In the outline: a shape for how far the clause is, and all that hangs under it. */
    private void mark(Element link, Clause clause) {
        Answer.together(Stream.concat(Stream.of(clause), text.tree().below(clause.id()).stream())
                        .map(one -> coverage.get(one.id()))
                        .filter(Objects::nonNull)
                        .map(ClauseCover::answer)
                        .toList())
                .ifPresent(answer -> link.appendElement("span")
                        .addClass("answer-mark")
                        .addClass("answer-" + answer.name().toLowerCase(Locale.ROOT))
                        .attr("role", "img")
                        .attr("aria-label", t(answer))
                        .attr("title", Say.sentence(t(answer))));
    }
}
