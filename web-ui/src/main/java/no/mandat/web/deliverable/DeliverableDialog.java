package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.Writer;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Begins a deliverable, or says something else of one. */
final class DeliverableDialog extends FormDialog<DeliverableDialog.Said> {

    private static final long serialVersionUID = 1L;
    private static final String SUMMARY = "summary";

    private final ClausesField clauses;
    private final MultiSelectComboBox<Writer> editors = new MultiSelectComboBox<>(t("deliverableForm.editors"));
    private final TextArea summary = new TextArea(t("deliverableForm.summary"));
    private final KeptFields kept;
    private final String standing;
    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, DeliverableForm form);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") DeliverableKind kind,
            @OneLine(max = DeliverableForm.LONGEST_TITLE) String title,
            @NotNull(message = "rule.required") String language,

            @NotNull(message = "rule.required") @Size(max = DeliverableForm.LONGEST_SUMMARY, message = "rule.tooLong") String summary,

            @OptionalLine(max = DeliverableForm.LONGEST_TITLE)
            String receiver) {}

    /** @param kept under which the summary is kept while it is written */
    DeliverableDialog(
            @Nullable DeliverableForm before,
            ClauseText text,
            List<Writer> writers,
            KeptFields kept,
            Validator validator,
            Act act) {
        super(
                t(before == null ? "deliverables.new" : "deliverableForm.edit"),
                t(before == null ? "deliverableForm.begin" : "form.edit.save"),
                Said.class,
                validator);
        this.act = act;
        this.kept = kept;
        this.standing = before == null ? "" : before.summary();
        var kind = new Select<DeliverableKind>();
        kind.setLabel(t("deliverableForm.kind"));
        kind.setItems(DeliverableKind.values());
        kind.setItemLabelGenerator(one -> Say.sentence(t(one)));
        var title = new TextField(t("deliverableForm.title"));
        title.setWidthFull();
        var language = new Select<String>();
        language.setLabel(t("deliverableForm.language"));
        language.setItems("nb", "nn", "en");
        language.setItemLabelGenerator(tag -> t("language." + tag));
        summary.setHelperText(t("deliverableForm.summary.help"));
        summary.setMinRows(3);
        summary.setWidthFull();
        var receiver = new TextField(t("deliverableForm.receiver"));
        receiver.setWidthFull();
        clauses = new ClausesField(t("deliverableForm.clauses"), text);
        clauses.setHelperText(t("deliverableForm.clauses.help"));
        var ofGroup = writers.stream().filter(Writer::ofGroup).toList();
        editors.setItems(ofGroup);
        editors.setItemLabelGenerator(Writer::name);
        editors.setHelperText(t("deliverableForm.editors.help"));
        editors.setWidthFull();
        show(kind, title, clauses, receiver, editors, language, summary);
        required(kind, "kind");
        required(title, "title");
        required(language, "language");
        optional(summary, SUMMARY);
        optional(receiver, "receiver");
        if (before == null) {
            kind.setValue(DeliverableKind.NOTE);
            language.setValue(languageOf(getLocale()));
        } else {
            kind.setValue(before.kind());
            title.setValue(before.title());
            language.setValue(before.language());
            summary.setValue(before.summary());
            receiver.setValue(before.receiver());
            clauses.choose(before.clauses());
            editors.setValue(ofGroup.stream()
                    .filter(writer -> before.editors().contains(writer.id()))
                    .collect(Collectors.toSet()));
        }
        keep(kept.with(SUMMARY, summary));
        kept.begin(standing.hashCode());
        title.focus();
    }

    private static String languageOf(Locale locale) {
        var tag = locale.getLanguage();
        return List.of("nn", "en").contains(tag) ? tag : "nb";
    }

    @Override
    protected void carryOut(Said said) {
        if (isOutdated()) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        List<ClauseId> chosen = clauses.chosen();
        act.with(
                key(),
                new DeliverableForm(
                        said.kind(),
                        said.title(),
                        said.language(),
                        said.summary(),
                        said.receiver(),
                        chosen,
                        editors.getValue().stream().map(Writer::id).toList()));
    }

    /** Whether what was found here began with another summary than the one that stands. */
    private boolean isOutdated() {
        return kept.version() != standing.hashCode();
    }

    @Override
    protected boolean settle(Said said) {
        if (!isOutdated()) {
            return false;
        }
        var conflict = new ConflictDialog<>(kept.before(SUMMARY), said.summary(), standing);
        var chosen = conflict.choice(t("deliverableForm.summary"), text -> text, String::strip);
        conflict.ask(chosen, text -> {
            summary.setValue(text);
            kept.goOnFrom(standing.hashCode(), Map.of(SUMMARY, standing));
            again();
        });
        return true;
    }
}
