package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/** Adds a recommendation, or says one otherwise. */
final class RecommendationDialog extends FormDialog<RecommendationDialog.Said> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final ClausesField clauses;
    private final MultiSelectComboBox<PointChoice> points = new MultiSelectComboBox<>(t("recommendation.points"));

    /** Those that are none any more, or aren't the writer's to read: what it built on stays. */
    private final transient List<PointId> others;

    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    private interface Act {
        void with(UUID key, RecommendationForm form);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text,

            @OptionalLine(max = 300) String addressee,
            @Nullable SectionRow section,

            @NotNull(message = "rule.required") @Size(max = 10_000, message = "rule.tooLong") String rationale) {}

    private RecommendationDialog(
            @Nullable RecommendationForm before,
            @Nullable SectionId in,
            DeliverableDetails deliverable,
            DeliverableDesk desk,
            Act act) {
        super(
                t(before == null ? "recommendation.add" : "recommendation.edit.title"),
                t(before == null ? "recommendation.add.do" : "form.edit.save"),
                Said.class,
                desk.validator());
        this.act = act;
        var builtOn = before == null ? List.<PointId>of() : before.points();
        var known = choosePoints(deliverable.mandate(), builtOn, desk.points());
        others = builtOn.stream()
                .filter(id -> known.stream().noneMatch(one -> one.id().equals(id)))
                .toList();
        var text = new TextArea(t("recommendation.text"));
        text.setHelperText(t("recommendation.text.help"));
        text.setMinRows(3);
        text.setWidthFull();
        var addressee = new TextField(t("recommendation.addressee"));
        addressee.setHelperText(t("recommendation.addressee.help"));
        addressee.setWidthFull();
        var sections = desk.writing().outline(deliverable.id()).sections().stream()
                .filter(row -> !row.removed())
                .toList();
        var section = new ComboBox<SectionRow>(t("recommendation.section"));
        section.setItems(sections);
        section.setItemLabelGenerator(row -> row.number() + " " + row.form().title());
        section.setHelperText(t("recommendation.section.help"));
        section.setClearButtonVisible(true);
        section.setVisible(!sections.isEmpty());
        section.setWidthFull();
        var rationale = new TextArea(t("recommendation.rationale"));
        rationale.setMinRows(3);
        rationale.setWidthFull();
        clauses = new ClausesField(t("section.clauses"), desk.clauses().text(deliverable.mandate()));
        show(text, addressee, section, clauses, points, rationale);
        required(text, "text");
        optional(addressee, "addressee");
        optional(section, "section");
        optional(rationale, "rationale");
        if (before != null) {
            text.setValue(before.text());
            addressee.setValue(before.addressee());
            rationale.setValue(before.rationale());
            clauses.choose(before.clauses());
        }
        var stands = before == null ? in : before.section();
        sections.stream().filter(row -> row.id().equals(stands)).findFirst().ifPresent(section::setValue);
        text.focus();
    }

    /** Lets the writer search among all points of the mandate, some at a time, and shows those that it builds on. */
    private Collection<PointChoice> choosePoints(MandateId mandate, List<PointId> builtOn, PointChoices all) {
        points.setHelperText(t("recommendation.points.help"));
        points.setClearButtonVisible(true);
        points.setPageSize(PAGE);
        points.setWidthFull();
        points.setItemLabelGenerator(RecommendationDialog::called);
        if (!all.reads(mandate)) {
            points.setVisible(false);
            return List.of();
        }
        points.setItems(query -> {
            int skip = query.getOffset();
            return all.page(mandate, query.getFilter().orElse(""), skip, query.getLimit()).stream();
        });
        var chosen = all.of(mandate, builtOn);
        points.setValue(new LinkedHashSet<>(chosen));
        return chosen;
    }

    private static String called(PointChoice one) {
        return one.exempt()
                ? t("recommendation.points.exempt", one.cited())
                : (one.cited() + " " + one.words()).strip();
    }

    private List<PointId> chosen() {
        return Stream.concat(points.getValue().stream().map(PointChoice::id), others.stream())
                .toList();
    }

    /** Adds one, in a section or behind all. */
    static void add(DeliverableDetails deliverable, @Nullable SectionId in, DeliverableDesk desk, Runnable changed) {
        new RecommendationDialog(null, in, deliverable, desk, (key, form) -> {
                    var ignored = desk.recommendations().add(new AddRecommendation(key, deliverable.id(), form));
                    Toast.done(t("recommendation.added"));
                    changed.run();
                })
                .open();
    }

    /** Says one otherwise. */
    static void edit(DeliverableDetails deliverable, RecommendationRow row, DeliverableDesk desk, Runnable changed) {
        new RecommendationDialog(row.form(), null, deliverable, desk, (key, form) -> {
                    desk.recommendations().edit(new EditRecommendation(key, row.id(), row.version(), form));
                    Toast.done(t("recommendation.edited"));
                    changed.run();
                })
                .open();
    }

    @Override
    protected void carryOut(Said said) {
        var section = said.section();
        act.with(
                key(),
                new RecommendationForm(
                        section == null ? null : section.id(),
                        said.text(),
                        said.rationale(),
                        said.addressee(),
                        clauses.chosen(),
                        chosen()));
    }
}
