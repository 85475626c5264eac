package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.shared.CommentId;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.ReviewRow;

/**
 * A line that says that others have said something of a text since it was shown. It moves nothing on the page: whoever writes, reads or has
 * marked something goes on, and sees it when they ask for it.
 */
final class ReviewNews extends Div {

    private static final long serialVersionUID = 1L;

    private final Span said = new Span();
    private final Button show;
    private final transient Said shown;

    /** What is said of a text, without where it stands: that changes with every word that is written. */
    private record Said(Map<CommentId, Talk> threads, List<ReviewRow> reviews) {

        private record Talk(CommentState state, int replies) {}

        static Said of(TextReview review) {
            return new Said(
                    review.comments().comments().stream()
                            .collect(Collectors.toMap(
                                    CommentRow::id,
                                    row -> new Talk(row.state(), row.replies().size()))),
                    review.board().reviews());
        }

        private int replies(Set<CommentId> of) {
            return threads.entrySet().stream()
                    .filter(thread -> of.contains(thread.getKey()))
                    .mapToInt(thread -> thread.getValue().replies())
                    .sum();
        }
    }

    /** @param show shows the page anew */
    ReviewNews(TextReview review, Runnable show) {
        this.shown = Said.of(review);
        this.show = new Button(t("comments.news.show"), click -> show.run());
        this.show.addThemeVariants(ButtonVariant.SMALL);
        this.show.setVisible(false);
        addClassName("review-news");
        said.getElement().setAttribute("role", "status");
        add(said, this.show);
        tell("");
    }

    /** Compares with what is said now. */
    void compare(TextReview review) {
        var now = Said.of(review);
        tell(now.equals(shown) ? "" : words(now));
    }

    private String words(Said now) {
        long comments = now.threads().keySet().stream()
                .filter(id -> !shown.threads().containsKey(id))
                .count();
        if (comments > 0) {
            return t("comments.news.comments", comments);
        }
        var known = shown.threads().keySet();
        int replies = now.replies(known) - shown.replies(known);
        if (replies > 0) {
            return t("comments.news.replies", replies);
        }
        return t(now.threads().equals(shown.threads()) ? "comments.news.verdicts" : "comments.news.threads");
    }

    private void tell(String words) {
        if (!words.equals(said.getText())) {
            said.setText(words);
        }
        show.setVisible(!words.isEmpty());
        setClassName("told", !words.isEmpty());
    }
}
