package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.CorrectRecommendation;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.DeliverableDetails;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the language of one part of an approved text: which, and what it is to say. What is typed in a part is kept when another is
 * chosen, and that is said.
 */
final class CorrectDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient @Nullable CorrectionDetails begun;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;
    private final UUID key = UUID.randomUUID();
    private final Div fields = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Span unsaved = new Span();
    private final ComboBox<Part> which = new ComboBox<>(t("correction.which"));
    private final transient Map<Part, CorrectedPart> opened = new LinkedHashMap<>();

    /** A section or a recommendation of the text. */
    private record Part(
            String name,
            ReportContent.@Nullable Section section,
            ReportContent.@Nullable Recommendation recommendation) {}

    /** @param begun what is corrected already */
    CorrectDialog(
            DeliverableDetails deliverable, @Nullable CorrectionDetails begun, DeliverableDesk desk, Runnable changed) {
        this.deliverable = deliverable;
        this.begun = begun;
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(t("correction.title"));
        setWidth("min(860px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var lead = new Paragraph(t("correction.lead"));
        lead.addClassName("dialog-text");
        fields.addClassName("fields");
        which.setItems(parts());
        which.setItemLabelGenerator(Part::name);
        which.setRequiredIndicatorVisible(true);
        which.setWidthFull();
        which.addValueChangeListener(change -> show(change.getValue()));
        unsaved.addClassNames("small", "muted");
        unsaved.getElement().setAttribute("role", "status");
        fields.add(which);
        add(lead, fields, unsaved, refusal);
        var save = new Button(t("correction.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::save);
        getFooter().add(new Button(t("dialog.cancel"), click -> cancel()), save);
    }

    private List<Part> parts() {
        var copy = begun == null ? null : begun.content();
        var content = copy == null
                ? desk.reports()
                        .revision(deliverable.id(), deliverable.revision())
                        .content()
                : copy;
        var numbers = content.sectionNumbers();
        return Stream.concat(
                        IntStream.range(0, content.sections().size())
                                .filter(i -> !content.sections().get(i).text().isBlank())
                                .mapToObj(i -> new Part(
                                        numbers.get(i) + " "
                                                + content.sections().get(i).title(),
                                        content.sections().get(i),
                                        null)),
                        content.recommendations().stream()
                                .map(one ->
                                        new Part(t("deliverable.recommendation", content.numberOf(one)), null, one)))
                .toList();
    }

    private void show(@Nullable Part part) {
        fields.removeAll();
        fields.add(which);
        refusal.clear();
        var others = others(part);
        unsaved.setText(others.isEmpty() ? "" : t("correction.others", others));
        if (part == null) {
            return;
        }
        fields.add(opened.computeIfAbsent(part, this::open));
    }

    private CorrectedPart open(Part part) {
        var section = part.section();
        return section == null
                ? CorrectedPart.of(Objects.requireNonNull(part.recommendation()), desk)
                : CorrectedPart.of(section, deliverable.id(), desk);
    }

    /** What is typed and not saved in the other parts. */
    private String others(@Nullable Part part) {
        return opened.entrySet().stream()
                .filter(one -> !one.getKey().equals(part) && one.getValue().isUnsaved())
                .map(one -> one.getKey().name())
                .collect(Collectors.joining(", "));
    }

    private void cancel() {
        opened.values().forEach(CorrectedPart::drop);
        close();
    }

    private void save() {
        var part = which.getValue();
        if (part == null) {
            which.setErrorMessage(t("rule.required"));
            which.setInvalid(true);
            which.focus();
            return;
        }
        var written = opened.computeIfAbsent(part, this::open);
        if (written.isOutdated()) {
            written.choose(this::save);
            return;
        }
        refusal.attempt(() -> {
            correct(part, written);
            written.drop();
            close();
            var others = others(part);
            Toast.done(t("correction.saved") + (others.isEmpty() ? "" : " " + t("correction.others", others)));
            changed.run();
        });
    }

    private void correct(Part part, CorrectedPart written) {
        var version = begun == null ? null : begun.version();
        var section = part.section();
        var recommendation = part.recommendation();
        if (section != null) {
            desk.corrections()
                    .service()
                    .section(new CorrectSection(key, deliverable.id(), version, section.id(), written.text()));
        } else if (recommendation != null) {
            desk.corrections()
                    .service()
                    .recommendation(new CorrectRecommendation(
                            key, deliverable.id(), version, recommendation.id(), written.text(), written.rationale()));
        }
    }
}
