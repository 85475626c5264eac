package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.CommentKind;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.Place;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;

/** A comment on a text with what was answered. */
final class CommentThread extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    private final transient CommentRow row;
    private final transient TextReview text;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    CommentThread(CommentRow row, TextReview text, DeliverableDesk desk, Runnable changed) {
        this.row = row;
        this.text = text;
        this.desk = desk;
        this.changed = changed;
    }

    @Override
    protected Article initContent() {
        var thread = new Article(heading(), by());
        thread.addClassNames("thread");
        if (row.isOpen()) {
            thread.setId("comment-" + text.number(row));
        }
        if (row.blocks()) {
            thread.addClassName("objection");
            thread.add(said("stops", t("comment.stops")));
        }
        if (TextReview.isOverridden(row)) {
            thread.addClassName("overridden");
        }
        place().ifPresent(thread::add);
        if (row.kind() == CommentKind.SUGGESTION) {
            thread.add(swap());
        }
        markdown(row.text()).ifPresent(thread::add);
        markdown(row.wayOut()).ifPresent(way -> {
            thread.add(said("way-out", t("comment.wayOut.label")));
            thread.add(way);
        });
        row.replies().forEach(reply -> thread.add(reply(reply)));
        settled().ifPresent(thread::add);
        new CommentActs(row, text, desk, changed).shown().ifPresent(thread::add);
        return thread;
    }

    private H3 heading() {
        var heading = new H3();
        if (row.isOpen()) {
            var number = new Span(String.valueOf(text.number(row)));
            number.addClassNames("thread-number", row.kind() == CommentKind.OBJECTION ? "objection" : "remark");
            heading.add(number);
        }
        heading.add(new Span(Say.sentence(t(row.kind()))));
        return heading;
    }

    private Paragraph by() {
        var by = new Paragraph();
        by.add(
                new Span(row.by() + " · "),
                When.since(row.madeAt(), desk.clock()).shown());
        on().ifPresent(on -> by.add(new Span(" · " + on)));
        by.addClassNames("small", "muted", "thread-by");
        return by;
    }

    /** Of which part it is, where no words of it are marked. */
    private Optional<String> on() {
        var content = text.content();
        var recommendation = row.recommendation();
        if (recommendation != null) {
            return content.recommendations().stream()
                    .filter(one -> one.id().equals(recommendation))
                    .findFirst()
                    .map(one -> t("deliverable.recommendation", content.numberOf(one)));
        }
        var section = row.section();
        if (section == null) {
            return Optional.of(t("comment.whole"));
        }
        return row.quote() == null ? content.section(section).map(ReportContent.Section::title) : Optional.empty();
    }

    /** The words that it is on, where these don't stand in the text as they did. */
    private Optional<Component> place() {
        var quote = row.quote();
        if (quote == null || (!row.isLost() && !isOutdated() && row.isOpen())) {
            return Optional.empty();
        }
        var language = text.content().language();
        var place = new Div(Quoted.passage(quote, language));
        if (row.isOpen() && row.isLost()) {
            place.addComponentAsFirst(said("lost", t("comment.lost")));
        } else if (row.isOpen()) {
            place.addComponentAsFirst(said("lost", t("comment.outdated")));
            place.add(said("lost", t("comment.now")), Quoted.passage(now(row.place()), language));
        }
        return Optional.of(place);
    }

    private boolean isOutdated() {
        var place = row.place();
        return row.kind() == CommentKind.SUGGESTION && place != null && place.fit() == Place.Fit.CHANGED;
    }

    private String now(@Nullable Place place) {
        var section = row.section();
        if (place == null || section == null) {
            return "";
        }
        return text.content()
                .section(section)
                .map(one -> PassageText.plain(one.text()))
                .filter(plain -> place.to() <= plain.length())
                .map(plain -> plain.substring(place.from(), place.to()))
                .orElse("");
    }

    /** What is suggested instead. */
    private Paragraph swap() {
        var swap = new Paragraph();
        swap.addClassName("swap");
        var language = text.content().language();
        var quote = row.quote();
        if (quote != null) {
            swap.add(Quoted.gone(quote, language));
        }
        var replacement = row.replacement();
        if (replacement != null && !replacement.isEmpty()) {
            swap.add(new Text(" "), Quoted.added(replacement, language));
        }
        return swap;
    }

    private static Optional<Component> markdown(@Nullable String markdown) {
        return Optional.ofNullable(markdown)
                .filter(written -> !written.isBlank())
                .map(MarkdownView::new);
    }

    private Div reply(CommentRow.ReplyRow row) {
        var by = new Span(row.by());
        by.addClassName("reply-by");
        var reply = new Div(by, When.since(row.at(), desk.clock()).shown(), new MarkdownView(row.text()));
        reply.addClassNames("reply", "small");
        return reply;
    }

    private Optional<Component> settled() {
        if (row.isOpen()) {
            return Optional.empty();
        }
        var by = row.settledBy();
        var state = Say.sentence(t(row.state()));
        var words = by == null ? state : t("comment.settled", state, by);
        var reason = row.reason();
        return Optional.of(said("settled", reason == null ? words : t("comment.because", words, reason)));
    }

    private static Paragraph said(String cssClass, String words) {
        var said = new Paragraph(words);
        said.addClassNames("small", cssClass);
        return said;
    }
}
