package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.document.ClassificationFields;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionReader;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.deliverable.Writer;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** Adds a section, or says something else of one, beside its text. */
final class SectionDialog extends FormDialog<SectionDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final ClausesField clauses;
    private final ClassificationFields classification;
    private final MultiSelectComboBox<SectionReader> readers = new MultiSelectComboBox<>(t("section.readers"));
    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    private interface Act {
        void with(UUID key, SectionForm form, List<ParticipationId> readers);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @OneLine(max = 300) String title,
            @Nullable Writer author,
            @Nullable LocalDate due,

            @NotNull(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String summary) {}

    private SectionDialog(
            @Nullable SectionRow now,
            List<SectionReader> outsiders,
            DeliverableDetails deliverable,
            DeliverableDesk desk,
            Act act) {
        var before = now == null ? null : now.form();
        super(
                t(before == null ? "section.add" : "section.edit.title"),
                t(before == null ? "section.add.do" : "form.edit.save"),
                Said.class,
                desk.validator());
        this.act = act;
        var present = Optional.ofNullable(now).flatMap(SectionDialog::writer);
        // Who was to write it stays so, also where they don't write any more, until somebody chooses another.
        var writers = Stream.concat(present.stream(), desk.writing().writers(deliverable.mandate()).stream())
                .collect(Collectors.toMap(Writer::id, writer -> writer, (one, same) -> one, LinkedHashMap::new))
                .values();
        var title = new TextField(t("section.title"));
        title.setWidthFull();
        var author = new ComboBox<Writer>(t("section.author"));
        author.setItems(writers);
        author.setItemLabelGenerator(Writer::name);
        author.setClearButtonVisible(true);
        author.setWidthFull();
        var due = Days.field("section.due", null);
        var summary = new TextArea(t("section.summary"));
        summary.setHelperText(t("section.summary.help"));
        summary.setMinRows(2);
        summary.setWidthFull();
        clauses = new ClausesField(t("section.clauses"), desk.clauses().text(deliverable.mandate()));
        classification = new ClassificationFields(
                t("section.classification"),
                before == null ? ClassificationForm.of(Openness.OPEN) : before.classification(),
                () -> {});
        readers.setItems(outsiders);
        readers.setItemLabelGenerator(
                one -> t("section.reader", one.name(), Say.dates().day(one.toDay())));
        readers.setHelperText(t("section.readers.help"));
        readers.setValue(outsiders.stream().filter(SectionReader::named).collect(Collectors.toSet()));
        readers.setVisible(!outsiders.isEmpty());
        readers.setWidthFull();
        show(title, clauses, author, due, summary, classification, readers);
        required(title, "title");
        optional(author, "author");
        optional(due, "due");
        optional(summary, "summary");
        if (before != null) {
            title.setValue(before.title());
            author.setValue(present.orElse(null));
            due.setValue(before.due());
            summary.setValue(before.summary());
            clauses.choose(before.clauses());
        }
        title.focus();
    }

    private static Optional<Writer> writer(SectionRow row) {
        var id = row.form().author();
        return id == null
                ? Optional.empty()
                : Optional.of(new Writer(id, Objects.requireNonNullElse(row.author(), ""), false));
    }

    /** Adds one behind another, or as the first. */
    static void add(
            DeliverableDetails deliverable,
            @Nullable SectionId after,
            int level,
            DeliverableDesk desk,
            Runnable changed) {
        new SectionDialog(null, List.of(), deliverable, desk, (key, form, none) -> {
                    var behind = after == null ? last(deliverable, desk) : after;
                    var ignored = desk.sections().add(new AddSection(key, deliverable.id(), behind, level, form, ""));
                    Toast.done(t("section.added"));
                    changed.run();
                })
                .open();
    }

    private static @Nullable SectionId last(DeliverableDetails deliverable, DeliverableDesk desk) {
        var standing = desk.writing().outline(deliverable.id()).sections().stream()
                .filter(row -> !row.removed())
                .toList();
        return standing.isEmpty() ? null : standing.getLast().id();
    }

    /** Says something else of one. */
    static void edit(DeliverableDetails deliverable, SectionRow row, DeliverableDesk desk, Runnable changed) {
        var outsiders = desk.writing().readers(row.id());
        new SectionDialog(row, outsiders, deliverable, desk, (key, form, named) -> {
                    desk.sections().edit(new EditSection(key, row.id(), row.version(), form, named));
                    Toast.done(t("section.edited"));
                    changed.run();
                })
                .open();
    }

    @Override
    protected void carryOut(Said said) {
        var author = said.author();
        act.with(
                key(),
                new SectionForm(
                        said.title(),
                        said.summary(),
                        clauses.chosen(),
                        author == null ? null : author.id(),
                        said.due(),
                        classification.write()),
                readers.getValue().stream().map(SectionReader::id).toList());
    }
}
