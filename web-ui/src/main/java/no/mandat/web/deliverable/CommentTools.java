package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;

/** Beside a section or a recommendation, what one comments on it by, before what whoever writes it has there. */
record CommentTools(ReportPaper.Tools others, TextReview text, Consumer<CommentOn> comment)
        implements ReportPaper.Tools {

    @Override
    public Optional<Component> of(SectionId id) {
        var content = text.content();
        var sections = content.sections();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (section.id().equals(id) && !section.text().isBlank()) {
                var name = content.sectionNumbers().get(i) + " " + section.title();
                return Optional.of(tools(
                        button(
                                t("comment.here"),
                                t("comment.section.named", name),
                                () -> comment.accept(CommentOn.of(id))),
                        others.of(id)));
            }
        }
        return others.of(id);
    }

    @Override
    public Optional<Component> of(RecommendationId id) {
        return text.content().recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> tools(
                        button(
                                t("comment.here"),
                                t("comment.recommendation.named", text.content().numberOf(one)),
                                () -> comment.accept(CommentOn.of(id))),
                        others.of(id)));
    }

    private static Component tools(Button button, Optional<Component> other) {
        var tools = new Div(button);
        tools.addClassName("part-tools");
        other.ifPresent(tools::add);
        return tools;
    }

    private static Button button(String words, String name, Runnable act) {
        var button = new Button(words, click -> act.run());
        button.setAriaLabel(name);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
