package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.review.Verdict;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.ReviewRow.ReviewerRow;

/** Who was asked what they think of a text, and what they have said. */
final class ReviewStrip extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReviewRow review;
    private final transient TextReview text;
    private final transient ReviewActs acts;

    ReviewStrip(ReviewRow review, TextReview text, ReviewActs acts) {
        this.review = review;
        this.text = text;
        this.acts = acts;
        addClassNames("card", "review-strip");
        var heading = new H2(
                t("review.answered", review.answered(), review.reviewers().size()));
        heading.setId("review-" + review.id());
        getElement().setAttribute("aria-labelledby", "review-" + review.id());
        var about = new Span(about());
        about.addClassNames("small", "muted");
        var head = new Div(heading, about);
        head.addClassName("review-head");
        var list = new UnorderedList();
        review.reviewers().forEach(one -> list.add(item(one)));
        add(head, list);
        acts.of(review).ifPresent(this::add);
        if (review.reviewers().stream().anyMatch(ReviewStrip::saysMore)) {
            add(words());
        }
    }

    private String about() {
        var today = LocalDate.now(acts.clock());
        var due = Say.dates().day(review.due());
        var words = review.state() == ReviewState.OPEN
                ? t("review.due", due, Say.dates().near(review.due(), today))
                : t("review.ended");
        return review.revision() == text.deliverable().revision()
                ? words
                : t("review.ofRevision", words, review.revision());
    }

    private ListItem item(ReviewerRow one) {
        var name = new Span(name(one));
        name.addClassName("reviewer");
        var said = one.said();
        var state = new Span(said == null ? t("review.silent") : Say.sentence(t(said.verdict())));
        state.addClassNames("verdict", said == null ? "silent" : shape(said.verdict()));
        var item = new ListItem(name, state);
        if (one.openComments() > 0) {
            var comments = new Span(t("review.openComments", one.openComments()));
            comments.addClassNames("small", "muted");
            item.add(comments);
        }
        if (one.me() && said != null && review.actions().contains(ReviewAction.GIVE)) {
            item.add(small(t("review.change"), t("review.change"), () -> acts.give(review)));
        }
        if (said != null && said.waits() && review.actions().contains(ReviewAction.ANSWER)) {
            item.add(small(
                    t("comment.do.REPLY"), t("review.answer.named", one.name()), () -> acts.answer(review, one, said)));
        }
        return item;
    }

    private static Button small(String words, String name, Runnable act) {
        var button = new Button(words, click -> act.run());
        button.setAriaLabel(name);
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static String name(ReviewerRow one) {
        return one.me() ? t("review.you") : one.name();
    }

    private static String shape(Verdict verdict) {
        return switch (verdict) {
            case ENDORSED -> "endorsed";
            case ENDORSED_WITH_REMARKS -> "with-remarks";
            case CHANGES_REQUESTED -> "changes";
        };
    }

    private static boolean saysMore(ReviewerRow one) {
        var said = one.said();
        return said != null && said.text() != null;
    }

    /** What they wrote, and what they were answered. */
    private Details words() {
        var words = new Div();
        words.addClassName("verdict-words");
        for (var one : review.reviewers()) {
            var said = one.said();
            var wrote = said == null ? null : said.text();
            if (said == null || wrote == null) {
                continue;
            }
            words.add(
                    new H3(t("review.said", name(one), Say.sentence(t(said.verdict())))),
                    new MarkdownView(wrote).in(text.content().language()));
            var answer = said.answer();
            if (answer != null) {
                var by = new Paragraph(t("review.answeredBy", answer.by()));
                by.addClassNames("small", "muted");
                words.add(by, new MarkdownView(answer.text()).in(text.content().language()));
            } else if (said.waits()) {
                var waits = new Paragraph(t("review.waits"));
                waits.addClassNames("small", "stops");
                words.add(waits);
            }
        }
        var fold = new Details(t("review.words"), words);
        fold.addClassName("review-words");
        return fold;
    }
}
