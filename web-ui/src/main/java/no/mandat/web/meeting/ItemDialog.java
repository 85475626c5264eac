package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.document.ClassificationFields;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.PaperRow;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** What of an item has no room in its line: which clauses and which deliverable it is about, who may read of it, what is read for it. */
final class ItemDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    /** As many documents as one looks through in a list. */
    private static final int MOST = 500;

    private final UUID editKey = UUID.randomUUID();
    private final UUID papersKey = UUID.randomUUID();
    private final UUID deliverableKey = UUID.randomUUID();
    private final transient MeetingDesk desk;
    private final transient Runnable changed;
    private final transient Supplier<ItemRow> drawn;
    private final ClausesField clauses;
    private final ClassificationFields classification;
    private final MultiSelectComboBox<DocumentId> papers = new MultiSelectComboBox<>(t("agenda.papers"));
    private final ComboBox<DeliverableId> deliverable = new ComboBox<>(t("agenda.deliverable"));
    private final transient Map<DocumentId, String> titles;
    private transient ItemRow row;
    private transient Set<DocumentId> linked;
    private transient ItemForm saved;

    /**
     * @param changed draws the agenda anew
     * @param drawn gives the item as it was drawn last
     */
    ItemDialog(
            ItemRow row,
            MeetingDetails meeting,
            ClauseText text,
            MeetingDesk desk,
            Runnable changed,
            Supplier<ItemRow> drawn) {
        super(t("agenda.item.title", row.title()), changed);
        addClassName("item-dialog");
        this.row = row;
        this.desk = desk;
        this.changed = changed;
        this.drawn = drawn;
        saved = ItemForms.of(row);
        clauses = new ClausesField(t("agenda.clauses"), text);
        clauses.choose(row.clauses());
        clauses.setWidthFull();
        classification = new ClassificationFields(t("agenda.openness"), row.classification(), () -> {});
        titles = titles(meeting.mandate());
        linked = documents(row);
        papers.setItems(titles.keySet());
        papers.setItemLabelGenerator(
                id -> Optional.ofNullable(titles.get(id)).orElseGet(() -> t("agenda.paper.hidden")));
        papers.setValue(linked);
        papers.setHelperText(t("agenda.papers.help"));
        papers.setWidthFull();
        offerDeliverables();
        ask(
                t("agenda.item.save"),
                clauses,
                deliverable,
                papers,
                new PaperUpload(row, meeting.kind(), desk, this::uploaded),
                classification);
    }

    /** Once the body was asked about it, it is about nothing else. */
    private void offerDeliverables() {
        Map<DeliverableId, String> all = new LinkedHashMap<>();
        var now = row.deliverable();
        if (now != null) {
            all.put(now.id(), Optional.ofNullable(now.title()).orElseGet(() -> t("agenda.deliverable.hidden")));
        }
        desk.deliverables().choices(row.id()).forEach(one -> all.put(one.id(), one.title()));
        deliverable.setItems(all.keySet());
        deliverable.setItemLabelGenerator(id -> all.getOrDefault(id, ""));
        deliverable.setClearButtonVisible(true);
        deliverable.setHelperText(t("agenda.deliverable.help"));
        deliverable.setWidthFull();
        deliverable.setValue(about());
        deliverable.setVisible(!all.isEmpty());
        deliverable.setReadOnly(now != null && now.round() != null);
    }

    private @Nullable DeliverableId about() {
        var now = row.deliverable();
        return now == null ? null : now.id();
    }

    /** It is among the papers already, and what else was chosen or written here stays. */
    private void uploaded() {
        changed.run();
        var now = drawn.get();
        var fresh = new HashSet<>(documents(now));
        fresh.removeAll(linked);
        now.papers().stream()
                .filter(paper -> fresh.contains(paper.document()))
                .forEach(paper -> titles.put(paper.document(), title(paper)));
        var chosen = new HashSet<>(papers.getValue());
        chosen.addAll(fresh);
        papers.setItems(titles.keySet());
        papers.setValue(chosen);
        linked = documents(now);
        if (ItemForms.of(now).equals(ItemForms.of(row))) {
            row = now;
        }
    }

    private Map<DocumentId, String> titles(MandateId mandate) {
        Map<DocumentId, String> titles = new LinkedHashMap<>();
        desk.documents()
                .page(mandate, DocumentSort.TITLE, false, Seek.first(MOST))
                .forEach(document -> titles.put(document.id(), document.title()));
        row.papers().forEach(paper -> titles.putIfAbsent(paper.document(), title(paper)));
        return titles;
    }

    private static String title(PaperRow paper) {
        return Optional.ofNullable(paper.title()).orElseGet(() -> t("agenda.paper.hidden"));
    }

    private static Set<DocumentId> documents(ItemRow row) {
        return Set.copyOf(row.papers().stream().map(PaperRow::document).toList());
    }

    /** Each part once, though the other is refused. */
    @Override
    protected void carryOut() {
        var form = new ItemForm(
                saved.title(),
                saved.kind(),
                saved.presenter(),
                saved.minutes(),
                clauses.chosen(),
                classification.write());
        if (!form.equals(saved)) {
            desk.agenda().edit(new EditItem(editKey, row.id(), row.version(), form));
            saved = form;
        }
        if (!papers.getValue().equals(linked)) {
            List<DocumentId> wanted = new ArrayList<>(papers.getValue());
            desk.agenda().choosePapers(new ChoosePapers(papersKey, row.id(), wanted));
        }
        if (!Objects.equals(deliverable.getValue(), about())) {
            desk.deliverables().choose(new ChooseDeliverable(deliverableKey, row.id(), deliverable.getValue()));
        }
    }
}
