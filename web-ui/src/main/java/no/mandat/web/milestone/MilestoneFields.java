package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** The fields of what is written about a milestone, with what can be chosen in them. */
final class MilestoneFields {

    /** Documents are found by typing; further than this nobody scrolls. */
    private static final int DOCUMENTS = 500;

    private static final int DELIVERABLES = 500;

    final TextField title = new TextField(t("plan.field.title"));
    final ComboBox<PersonChoice> responsible = new ComboBox<>(t("plan.field.responsible"));
    final ClausesField clauses;
    final Select<ProofKind> proofKind = new Select<>();
    final TextField proofText = new TextField(t("plan.field.proofText"));
    final ComboBox<DocumentChoice> document = new ComboBox<>(t("plan.field.document"));
    final ComboBox<MeetingChoice> meeting = new ComboBox<>(t("plan.field.meeting"));
    final ComboBox<DeliverableChoice> deliverable = new ComboBox<>(t("plan.field.deliverable"));
    final TextField process = new TextField(t("plan.field.process"));
    final DateField processDay = Days.field("plan.field.processDay", null);
    final Checkbox boardControlled = new Checkbox(t("plan.field.board"));

    /** A deliverable of the mandate. */
    record DeliverableChoice(DeliverableId id, String named, String title) {}

    /** A document of the mandate. */
    record DocumentChoice(DocumentId id, String title) {}

    /** A meeting of the mandate. */
    record MeetingChoice(MeetingId id, String title) {}

    MilestoneFields(PlanDesk desk) {
        title.setWidthFull();
        responsible.setItems(desk.parts().queries().people(desk.mandate()));
        responsible.setItemLabelGenerator(PersonChoice::name);
        responsible.setHelperText(t("plan.field.responsible.help"));
        responsible.setClearButtonVisible(true);
        responsible.setWidthFull();
        clauses = new ClausesField(t("plan.field.clauses"), desk.plan().clauses());
        proofs(desk);
        process.setHelperText(t("plan.field.process.help"));
        process.setWidthFull();
        process.addValueChangeListener(change -> processDay.setVisible(!process.isEmpty()));
        TypedText.lazily(process);
        processDay.setVisible(false);
        boardControlled.setHelperText(t("plan.field.board.help"));
    }

    private void proofs(PlanDesk desk) {
        proofKind.setLabel(t("plan.field.proof"));
        proofKind.setItems(ProofKind.values());
        proofKind.setEmptySelectionAllowed(true);
        proofKind.setEmptySelectionCaption(t("plan.field.proof.none"));
        proofKind.setItemLabelGenerator(kind -> kind == null ? t("plan.field.proof.none") : Say.sentence(t(kind)));
        proofKind.setWidthFull();
        proofText.setHelperText(t("plan.field.proofText.help"));
        proofText.setWidthFull();
        document.setHelperText(t("plan.field.document.help"));
        document.setItems(
                desk.parts().documents().page(desk.mandate(), DocumentSort.TITLE, false, Seek.first(DOCUMENTS)).stream()
                        .map(MilestoneFields::choice)
                        .toList());
        document.setItemLabelGenerator(DocumentChoice::title);
        document.setClearButtonVisible(true);
        document.setWidthFull();
        document.addValueChangeListener(change -> {
            if (change.getValue() != null && proofText.isEmpty()) {
                proofText.setValue(change.getValue().title());
            }
        });
        meetings(desk);
        deliverables(desk);
        proofKind.addValueChangeListener(change -> showProof());
        showProof();
    }

    private void meetings(PlanDesk desk) {
        meeting.setHelperText(t("plan.field.meeting.help"));
        meeting.setItems(PlannedMeeting.of(
                        desk.mandate(), desk.parts().meetings(), desk.parts().clock())
                .stream()
                .filter(one -> one.status() != MeetingStatus.CANCELLED)
                .map(one -> new MeetingChoice(one.id(), one.named()))
                .toList());
        meeting.setItemLabelGenerator(MeetingChoice::title);
        meeting.setClearButtonVisible(true);
        meeting.setWidthFull();
        meeting.addValueChangeListener(change -> {
            if (change.getValue() != null && proofText.isEmpty()) {
                proofText.setValue(
                        t("plan.field.meeting.proof", change.getValue().title()));
            }
        });
    }

    private void deliverables(PlanDesk desk) {
        var queries = desk.parts().deliverables();
        deliverable.setHelperText(t("plan.field.deliverable.help"));
        deliverable.setItems(
                queries.mayRead(desk.mandate())
                        ? queries.page(desk.mandate(), Seek.first(DELIVERABLES)).stream()
                                .filter(row -> row.state() != DeliverableState.WITHDRAWN)
                                .map(row -> new DeliverableChoice(
                                        row.id(), DeliverableNavigation.named(row.kind(), row.number()), row.title()))
                                .toList()
                        : List.of());
        deliverable.setItemLabelGenerator(one ->
                one.named().isEmpty() ? one.title() : t("plan.field.deliverable.choice", one.named(), one.title()));
        deliverable.setClearButtonVisible(true);
        deliverable.setWidthFull();
        // What a text that is being written is called isn't told to all who read the plan.
        deliverable.addValueChangeListener(change -> {
            if (change.getValue() != null && proofText.isEmpty()) {
                proofText.setValue(
                        t("plan.field.deliverable.proof", change.getValue().named()));
            }
        });
    }

    private void showProof() {
        proofText.setVisible(proofKind.getValue() != null);
        document.setVisible(proofKind.getValue() == ProofKind.DOCUMENT);
        deliverable.setVisible(proofKind.getValue() == ProofKind.DELIVERABLE);
        meeting.setVisible(proofKind.getValue() == ProofKind.MEETING);
    }

    private static DocumentChoice choice(DocumentRow row) {
        return new DocumentChoice(row.id(), row.title());
    }

    /** Begins with what a milestone says. */
    void fill(MilestoneRow row) {
        title.setValue(row.title());
        var person = row.responsible();
        if (person != null) {
            responsible.setValue(new PersonChoice(
                    person, Optional.ofNullable(row.responsibleName()).orElse("")));
        }
        clauses.choose(row.clauses());
        var proof = row.proof();
        if (proof != null) {
            proofKind.setValue(proof.kind());
            proofText.setValue(proof.text());
            if (proof.document() != null) {
                document.setValue(new DocumentChoice(
                        proof.document(),
                        Optional.ofNullable(proof.documentTitle()).orElse(proof.text())));
            }
            if (proof.meeting() != null) {
                meeting.setValue(new MeetingChoice(proof.meeting(), proof.text()));
            }
            if (proof.deliverable() != null) {
                deliverable.setValue(new DeliverableChoice(
                        proof.deliverable(),
                        "",
                        Optional.ofNullable(proof.deliverableTitle()).orElse(proof.text())));
            }
        }
        var outside = row.outside();
        if (outside != null) {
            process.setValue(outside.process());
            processDay.setValue(outside.day());
        }
        boardControlled.setValue(row.boardControlled());
    }

    /** What the fields say, as the command takes it. */
    MilestoneForm form() {
        return new MilestoneForm(
                title.getValue(),
                Optional.ofNullable(responsible.getValue())
                        .map(PersonChoice::person)
                        .orElse(null),
                clauses.chosen(),
                proof(),
                outside(),
                boardControlled.getValue());
    }

    private @Nullable ProofForm proof() {
        var kind = proofKind.getValue();
        return kind == null
                ? null
                : new ProofForm(
                        kind,
                        proofText.getValue(),
                        kind == ProofKind.DOCUMENT
                                ? Optional.ofNullable(document.getValue())
                                        .map(DocumentChoice::id)
                                        .orElse(null)
                                : null,
                        kind == ProofKind.MEETING
                                ? Optional.ofNullable(meeting.getValue())
                                        .map(MeetingChoice::id)
                                        .orElse(null)
                                : null,
                        kind == ProofKind.DELIVERABLE
                                ? Optional.ofNullable(deliverable.getValue())
                                        .map(DeliverableChoice::id)
                                        .orElse(null)
                                : null);
    }

    private @Nullable OutsideForm outside() {
        return process.getValue().isBlank()
                ? null
                : new OutsideForm(process.getValue(), Objects.requireNonNull(processDay.getValue()));
    }
}
