package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.Toast;

/** The button that appears at words of a text that somebody marks, to comment on them. */
@JavaScript("context://scripts/report-comments.js")
final class PassageChooser extends Div {

    private static final long serialVersionUID = 1L;

    private final Component paper;
    private final transient ReportContent shown;
    private final transient ReportContent last;
    private final transient Consumer<CommentOn> comment;

    PassageChooser(Component paper, ReportContent shown, ReportContent last, Consumer<CommentOn> comment) {
        this.paper = paper;
        this.shown = shown;
        this.last = last;
        this.comment = comment;
        addClassName("passage-chooser");
        getElement().setAttribute("hidden", true);
        add(new NativeButton(t("comment.here")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.mandat.comments.attach(this, $0)", paper.getElement());
    }

    /** Words of a section were chosen: from and to are places of its plain text. */
    @ClientCallable
    void passage(String section, int from, int to) {
        id(section)
                .map(SectionId::new)
                .filter(id -> shown.section(id).isPresent())
                .ifPresent(id -> CommentOn.of(id, from, to, shown, last)
                        .ifPresentOrElse(comment, () -> Toast.refused(t("comment.notInRevision"))));
    }

    /** Words of a recommendation were chosen: that is commented on as a whole. */
    @ClientCallable
    void recommendation(String recommendation) {
        id(recommendation)
                .map(RecommendationId::new)
                .filter(id ->
                        last.recommendations().stream().anyMatch(one -> one.id().equals(id)))
                .ifPresentOrElse(
                        id -> comment.accept(CommentOn.of(id)), () -> Toast.refused(t("comment.notInRevision")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
