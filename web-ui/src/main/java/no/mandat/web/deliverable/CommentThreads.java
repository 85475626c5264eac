package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;

/** What is said of a text beside it: what is open, which objections were overridden, and behind a fold what is settled. */
final class CommentThreads extends Section {

    private static final long serialVersionUID = 1L;

    /** @param comment makes one */
    CommentThreads(TextReview text, DeliverableDesk desk, Consumer<CommentOn> comment, Runnable changed) {
        addClassName("threads");
        var open = text.open();
        var heading = new H2(t("comments.open", open.size()));
        heading.setId("comments");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "comments");
        add(heading);
        if (open.isEmpty() && text.mayComment()) {
            var help = new Paragraph(t("comments.help"));
            help.addClassNames("small", "muted");
            add(help);
        }
        if (text.mayComment()) {
            var whole = new Button(t("comment.on.whole"), click -> comment.accept(CommentOn.whole()));
            whole.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            whole.addClassName("comment-whole");
            add(whole);
        }
        open.forEach(row -> add(new CommentThread(row, text, desk, changed)));
        var overridden = text.overridden();
        if (!overridden.isEmpty()) {
            var said = new Paragraph(t("comments.overridden", overridden.size()));
            said.addClassNames("small", "threads-overridden");
            add(said);
            overridden.forEach(row -> add(new CommentThread(row, text, desk, changed)));
        }
        var settled = text.settled();
        if (!settled.isEmpty()) {
            var list = new Div();
            settled.forEach(row -> list.add(new CommentThread(row, text, desk, changed)));
            var fold = new Details(t("comments.settled", settled.size()), list);
            fold.addClassName("settled-threads");
            add(fold);
        }
    }
}
