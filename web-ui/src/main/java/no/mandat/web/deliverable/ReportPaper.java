package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.text.ReportText;
import org.jspecify.annotations.Nullable;

/** A text of a deliverable as it is read: its sections, each with its recommendations, and what members put beside them. */
final class ReportPaper extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RevisionText text;
    private final transient ReportContent content;
    private final transient MandateId mandate;
    private final String page;
    private final transient ReportText writer;
    private final transient Tools tools;
    private final transient @Nullable TextReview review;
    private final transient PaperInput input;
    private final transient Clock clock;

    /** What stands beside a section, a recommendation or a dissent for whoever works on it. */
    interface Tools {

        /** Beside the heading of a section. */
        default Optional<Component> of(SectionId section) {
            return Optional.empty();
        }

        /** Beside the number of a recommendation. */
        default Optional<Component> of(RecommendationId recommendation) {
            return Optional.empty();
        }
    }

    /** Without the input around it. */
    ReportPaper(RevisionText text, PageAddresses addresses, Tools tools, @Nullable TextReview review, Clock clock) {
        this(text, addresses, tools, review, PaperInput.none(addresses.mandate()), clock);
    }

    /**
     * With what members put beside it.
     *
     * @param review what is said of it, where the reader is told
     * @param input the points of input around it
     */
    ReportPaper(
            RevisionText text,
            PageAddresses addresses,
            Tools tools,
            @Nullable TextReview review,
            PaperInput input,
            Clock clock) {
        this.text = text;
        this.content = text.content();
        this.mandate = addresses.mandate();
        this.page = addresses.page();
        this.tools = tools;
        this.review = review;
        this.input = input;
        this.clock = clock;
        this.writer = new ReportText(Say.words(), addresses.addresses());
        addClassNames("document", "report");
        getElement().setAttribute("lang", content.language());
        show();
    }

    private void show() {
        var reply = content.reply();
        if (reply != null) {
            var answer = new Section(new H2(t("deliverable.reply", reply.body())), html(reply.text(), 2));
            reply.objections().forEach(said -> answer.add(objection(said)));
            answer.addClassName("report-reply");
            add(answer);
        }
        if (!content.summary().isBlank()) {
            var summary = new Section(new H2(t("deliverable.summary")), html(content.summary(), 2));
            summary.addClassName("report-summary");
            add(summary);
        }
        if (!content.figures().isEmpty()) {
            add(new FiguresTable(content.figures(), clock));
        }
        var numbers = content.sectionNumbers();
        for (int i = 0; i < content.sections().size(); i++) {
            add(section(content.sections().get(i), numbers.get(i)));
        }
        content.recommendationsIn(null).forEach(one -> add(recommendation(one)));
        content.dissentsTo(null).forEach(one -> add(dissent(one)));
    }

    /** What whoever returned the text said stands beside what the group answers. */
    static Section objection(ReportContent.Objection said) {
        var shown = new Section(
                new H3(t("deliverable.objection.by", said.name())),
                new Paragraph(said.reason()),
                new Paragraph(t("deliverable.objection.wayOut", said.wayOut())));
        shown.addClassName("dissent");
        return shown;
    }

    private Section section(ReportContent.Section section, String number) {
        var heading = heading(section.level(), number + " " + section.title());
        heading.setId(anchor(section.id()));
        var line = new Div(heading);
        line.addClassName("report-heading");
        var said = review;
        if (said != null) {
            said.onAllOf(section.id()).forEach(row -> line.add(number(page, said, row)));
        }
        tools.of(section.id()).ifPresent(line::add);
        var shown = new Section(line);
        shown.addClassName("report-section");
        if (!section.text().isBlank()) {
            shown.add(text(section));
        }
        if (content.unwritten().contains(section)) {
            var blank = new Paragraph(t("deliverable.notWritten"));
            blank.addClassName("muted");
            blank.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
            shown.add(blank);
        }
        input.wentTo(section.id().value()).ifPresent(went -> shown.add(inOwnWords(went)));
        content.recommendationsIn(section.id()).forEach(one -> shown.add(recommendation(one)));
        return shown;
    }

    static HtmlContainer heading(int level, String words) {
        return switch (level) {
            case 1 -> new H2(words);
            case 2 -> new H3(words);
            default -> new H4(words);
        };
    }

    private Section recommendation(ReportContent.Recommendation recommendation) {
        var heading = new H3(t("deliverable.recommendation", content.numberOf(recommendation)));
        heading.setId(anchor(recommendation.id()));
        var line = new Div(heading);
        line.addClassName("report-heading");
        var said = review;
        if (said != null) {
            said.on(recommendation.id()).forEach(row -> line.add(number(page, said, row)));
        }
        tools.of(recommendation.id()).ifPresent(line::add);
        var facts = new DescriptionList();
        facts.addClassNames("small", "report-facts");
        if (!recommendation.addressee().isEmpty()) {
            fact(facts, t("deliverable.facts.addressee"), new Span(recommendation.addressee()));
        }
        if (!recommendation.clauses().isEmpty()) {
            fact(facts, t("deliverable.facts.clauses"), clauses(recommendation.clauses()));
        }
        if (!recommendation.points().isEmpty()) {
            fact(facts, t("deliverable.facts.points"), input.builtOn(recommendation.points()));
        }
        var shown = new Section(line, html(recommendation.text(), 4), facts);
        shown.addClassName("recommendation");
        shown.getElement()
                .setAttribute("data-recommendation", recommendation.id().value().toString());
        if (!recommendation.rationale().isBlank()) {
            shown.add(html(recommendation.rationale(), 4));
        }
        input.wentTo(recommendation.id().value()).ifPresent(went -> shown.add(inOwnWords(went)));
        content.dissentsTo(recommendation.id()).forEach(one -> shown.add(dissent(one)));
        return shown;
    }

    /** What isn't the text's is in the reader's language. */
    static Component inOwnWords(Component said) {
        said.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
        return said;
    }

    static void fact(DescriptionList facts, String term, Component said) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(said));
    }

    private Div clauses(List<ClauseId> clauses) {
        return clauses(mandate, text, clauses);
    }

    /** Leads to the clauses that a part answers. */
    static Div clauses(MandateId mandate, RevisionText text, List<ClauseId> clauses) {
        var links = new Div();
        links.addClassName("clause-links");
        clauses.forEach(clause -> links.add(new InAppLink(ClauseAddress.of(mandate, clause), clause(text, clause))));
        return links;
    }

    /** "Punkt 4.1". */
    static String clause(RevisionText text, ClauseId clause) {
        return t("deliverable.clause", text.clauses().getOrDefault(clause, t("clauses.gone.one")));
    }

    private Section dissent(ReportContent.Dissent dissent) {
        var heading = new H4(from(dissent, clock));
        var shown = new Section(heading, html(dissent.text(), 5));
        shown.addClassName("dissent");
        return shown;
    }

    /** "Dissens fra Tor Vikan, signert 28. sep." */
    static String from(ReportContent.Dissent dissent, Clock clock) {
        var names = dissent.signatories().stream()
                .map(one -> t(
                        "deliverable.signed",
                        one.name(),
                        Say.dates().day(one.signedAt().atZone(clock.getZone()).toLocalDate())))
                .collect(Collectors.joining(", "));
        return t("deliverable.from." + dissent.kind(), names);
    }

    /** A section's text, with the passages that somebody comments on. */
    private Div text(ReportContent.Section section) {
        int level = Math.min(section.level() + 1, 5);
        if (review == null) {
            return html(section.text(), level);
        }
        var words = ReportWords.of(
                writer.html(section.text(), ReportText.Place.below(level), review.passages(section.id())));
        words.getElement().setAttribute("data-section", section.id().toString());
        return words;
    }

    /** Leads to a comment on the whole part. */
    static Anchor number(String page, TextReview said, CommentRow row) {
        var number = new Anchor(page + "#comment-" + said.number(row), String.valueOf(said.number(row)));
        number.addClassName("passage-number");
        if (!TextReview.cssClass(row).isEmpty()) {
            number.addClassName(TextReview.cssClass(row));
        }
        number.getElement().setAttribute("aria-label", said.label(row));
        return number;
    }

    private Div html(String markdown, int level) {
        return ReportWords.of(writer.html(markdown, ReportText.Place.below(level)));
    }

    /** The id of a section's heading in the page. */
    static String anchor(SectionId section) {
        return "s-" + section;
    }

    /** The id of a recommendation's heading in the page. */
    static String anchor(RecommendationId recommendation) {
        return "r-" + recommendation;
    }
}
