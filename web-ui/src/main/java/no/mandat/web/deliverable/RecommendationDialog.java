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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.OutlineDetails;
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
    private transient List<PointId> others = List.of();

    private final transient DeliverableDesk desk;
    private final transient DeliverableDetails deliverable;
    private transient List<SectionRow> sections = List.of();
    private final TextArea text = new TextArea(t("recommendation.text"));
    private final TextField addressee = new TextField(t("recommendation.addressee"));
    private final ComboBox<SectionRow> section = new ComboBox<>(t("recommendation.section"));
    private final TextArea rationale = new TextArea(t("recommendation.rationale"));
    private final KeptFields kept;
    private final transient Act act;

    /** What stood when the writer began; none where they add one. */
    private transient @Nullable RecommendationRow before;

    /** What is done with what was filled in. */
    @FunctionalInterface
    private interface Act {
        void with(UUID key, int version, RecommendationForm form);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text,

            @OptionalLine(max = 300) String addressee,
            @Nullable SectionRow section,

            @NotNull(message = "rule.required") @Size(max = 10_000, message = "rule.tooLong") String rationale) {}

    private RecommendationDialog(
            @Nullable RecommendationRow row,
            @Nullable SectionId in,
            DeliverableDetails deliverable,
            DeliverableDesk desk,
            Act act) {
        super(
                t(row == null ? "recommendation.add" : "recommendation.edit.title"),
                t(row == null ? "recommendation.add.do" : "form.edit.save"),
                Said.class,
                desk.validator());
        this.act = act;
        this.desk = desk;
        this.deliverable = deliverable;
        this.before = row;
        choosePoints(deliverable.mandate(), desk.points());
        text.setHelperText(t("recommendation.text.help"));
        text.setMinRows(3);
        text.setWidthFull();
        addressee.setHelperText(t("recommendation.addressee.help"));
        addressee.setWidthFull();
        stand(desk.writing().outline(deliverable.id()));
        section.setItemLabelGenerator(RecommendationDialog::called);
        section.setHelperText(t("recommendation.section.help"));
        section.setClearButtonVisible(true);
        section.setVisible(!sections.isEmpty());
        section.setWidthFull();
        rationale.setMinRows(3);
        rationale.setWidthFull();
        clauses = new ClausesField(t("section.clauses"), desk.clauses().text(deliverable.mandate()));
        show(text, addressee, section, clauses, points, rationale);
        required(text, "text");
        optional(addressee, "addressee");
        optional(section, "section");
        optional(rationale, "rationale");
        fill(row == null ? new RecommendationForm(in, "", "", "", List.of(), List.of()) : row.form());
        var place = row == null ? "recommendation:new:" + deliverable.id() : "recommendation:" + row.id();
        kept = new KeptFields(desk.drafts(), place, desk.clock())
                .with("text", text)
                .with("addressee", addressee)
                .with("rationale", rationale);
        keep(kept);
        kept.begin(row == null ? 0 : row.version());
        text.focus();
    }

    /** Lets the writer search among all points of the mandate, some at a time. */
    private void choosePoints(MandateId mandate, PointChoices all) {
        points.setHelperText(t("recommendation.points.help"));
        points.setClearButtonVisible(true);
        points.setPageSize(PAGE);
        points.setWidthFull();
        points.setItemLabelGenerator(RecommendationDialog::called);
        if (!all.reads(mandate)) {
            points.setVisible(false);
            return;
        }
        points.setItems(query -> {
            int skip = query.getOffset();
            return all.page(mandate, query.getFilter().orElse(""), skip, query.getLimit()).stream();
        });
    }

    /** In which sections it can stand. */
    private void stand(OutlineDetails outline) {
        sections = outline.sections().stream().filter(row -> !row.removed()).toList();
        section.setItems(sections);
    }

    private void fill(RecommendationForm form) {
        text.setValue(form.text());
        addressee.setValue(form.addressee());
        rationale.setValue(form.rationale());
        section.setValue(section(form.section()));
        clauses.choose(form.clauses());
        var known = known(form.points());
        points.setValue(new LinkedHashSet<>(known));
        others = form.points().stream()
                .filter(id -> known.stream().noneMatch(one -> one.id().equals(id)))
                .toList();
    }

    /** Those of them that the writer reads. */
    private List<PointChoice> known(Collection<PointId> ids) {
        return desk.points().reads(deliverable.mandate())
                ? List.copyOf(desk.points().of(deliverable.mandate(), List.copyOf(ids)))
                : List.of();
    }

    private @Nullable SectionRow section(@Nullable SectionId id) {
        return sections.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    private static String called(SectionRow row) {
        return row.number() + " " + row.form().title();
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
        new RecommendationDialog(null, in, deliverable, desk, (key, version, form) -> {
                    var ignored = desk.recommendations().add(new AddRecommendation(key, deliverable.id(), form));
                    Toast.done(t("recommendation.added"));
                    changed.run();
                })
                .open();
    }

    /** Says one otherwise. */
    static void edit(DeliverableDetails deliverable, RecommendationRow row, DeliverableDesk desk, Runnable changed) {
        new RecommendationDialog(row, null, deliverable, desk, (key, version, form) -> {
                    desk.recommendations().edit(new EditRecommendation(key, row.id(), version, form));
                    Toast.done(t("recommendation.edited"));
                    changed.run();
                })
                .open();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), kept.version(), form(said));
    }

    private RecommendationForm form(Said said) {
        var in = said.section();
        return new RecommendationForm(
                in == null ? null : in.id(),
                said.text(),
                said.rationale(),
                said.addressee(),
                clauses.chosen(),
                chosen());
    }

    @Override
    protected boolean settle(Said said) {
        var mine = before;
        if (mine == null) {
            return false;
        }
        var outline = desk.writing().outline(deliverable.id());
        var now = outline.recommendations().stream()
                .filter(row -> row.id().equals(mine.id()) && !row.removed())
                .findFirst();
        var written = form(said);
        now.ifPresent(theirs -> {
            stand(outline);
            section.setValue(section(written.section()));
            choose(mine.form(), written, theirs);
        });
        return now.isPresent();
    }

    private static String said(String text) {
        return text.isBlank() ? t("conflict.empty") : text.strip();
    }

    private String name(Optional<SectionId> id) {
        return id.flatMap(one -> Optional.ofNullable(section(one)))
                .map(RecommendationDialog::called)
                .orElseGet(() -> t("conflict.empty"));
    }

    private String names(Set<ClauseId> chosen) {
        return said(ClausesField.choices(desk.clauses().text(deliverable.mandate())).stream()
                .filter(choice -> chosen.contains(choice.id()))
                .map(ClausesField.Choice::words)
                .collect(Collectors.joining("; ")));
    }

    private String cited(Set<PointId> chosen) {
        return said(known(chosen).stream().map(PointChoice::cited).collect(Collectors.joining(", ")));
    }

    private void choose(RecommendationForm stood, RecommendationForm mine, RecommendationRow theirs) {
        var began = new RecommendationForm(
                stood.section(),
                kept.before("text"),
                kept.before("rationale"),
                kept.before("addressee"),
                stood.clauses(),
                stood.points());
        var conflict = new ConflictDialog<>(began, mine, theirs.form());
        var words = conflict.choice(t("recommendation.text"), RecommendationForm::text, RecommendationDialog::said);
        var to = conflict.choice(
                t("recommendation.addressee"), RecommendationForm::addressee, RecommendationDialog::said);
        var in = conflict.choice(t("recommendation.section"), form -> Optional.ofNullable(form.section()), this::name);
        var answers = conflict.choice(t("section.clauses"), form -> new LinkedHashSet<>(form.clauses()), this::names);
        var builtOn =
                conflict.choice(t("recommendation.points"), form -> new LinkedHashSet<>(form.points()), this::cited);
        var why = conflict.choice(
                t("recommendation.rationale"), RecommendationForm::rationale, RecommendationDialog::said);
        conflict.ask(
                () -> new RecommendationForm(
                        in.get().orElse(null),
                        words.get(),
                        why.get(),
                        to.get(),
                        List.copyOf(answers.get()),
                        List.copyOf(builtOn.get())),
                chosen -> {
                    fill(chosen);
                    before = theirs;
                    kept.goOnFrom(
                            theirs.version(),
                            Map.of(
                                    "text", theirs.form().text(),
                                    "addressee", theirs.form().addressee(),
                                    "rationale", theirs.form().rationale()));
                    again();
                });
    }
}
