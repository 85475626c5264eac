package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClauseEditor;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.mandate.PastedText;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Begins a mandate with a document, a pasted text or another mandate: what is read is shown and corrected before it is saved. */
@CdiComponent
@Route(MandateNavigation.IMPORT)
@PermitAll
class ImportMandateView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries queries;
    private final transient MandateImport imports;
    private final transient ClauseService service;
    private final transient PartyQueries parties;
    private final transient Reception reception;
    private final transient Validator validator;
    private final transient Ids ids;
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);
    private final Div result = new Div();
    private final RefusalLine pasteRefusal = new RefusalLine();

    /** What has come and isn't shown yet; written by the request that brings the file, outside the page's lock. */
    private transient volatile MandateImport.@Nullable Reading incoming;

    private transient volatile List<ReceivedFile> pictures = List.of();

    @Inject
    ImportMandateView(
            MandateQueries queries,
            MandateImport imports,
            ClauseService service,
            PartyQueries parties,
            Reception reception,
            Validator validator,
            Ids ids) {
        this.queries = queries;
        this.imports = imports;
        this.service = service;
        this.parties = parties;
        this.reception = reception;
        this.validator = validator;
        this.ids = ids;
        addClassNames("page", "wide-page");
        addDetachListener(detach -> discardPictures());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!queries.mayDraft()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        removeAll();
        result.removeAll();
        add(new PageHeader(t("mandateImport.title")).lead(t("mandateImport.lead")), sourceCard(), result);
    }

    private Card sourceCard() {
        var upload = new FileUpload(false, reception, this::read, name -> showReading());
        var help = new Paragraph(t("mandateImport.file.help"));
        help.addClassNames("small", "muted");
        var file = new Div(upload, help);
        file.addClassName("import-file");
        var text = new TextArea(t("mandateImport.paste"));
        text.setMaxLength(PastedText.MOST);
        text.setMinRows(6);
        text.setMaxRows(14);
        text.setWidthFull();
        var readText = new Button(t("mandateImport.paste.read"), click -> readText(text.getValue()));
        var paste = new Details(t("mandateImport.paste.open"), text, readText, pasteRefusal);
        var other = new Details(t("mandateImport.copy.open"), copyFields());
        var card = new Card("import-from", t("mandateImport.from"), file, paste, other);
        card.addClassName("upload");
        return card;
    }

    private Div copyFields() {
        var mandate = new ComboBox<MandateRow>(t("mandateImport.copy"));
        mandate.setItemLabelGenerator(MandateRow::title);
        mandate.setItems(query -> queries
                .page(
                        new MandateFilter(query.getFilter().orElse(""), java.util.Set.of()),
                        MandateSort.TITLE,
                        false,
                        Seek.first(query.getOffset() + query.getLimit()))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        mandate.setWidthFull();
        var take = new Button(t("mandateImport.copy.read"), click -> {
            if (mandate.getValue() != null) {
                askToCopy(mandate.getValue());
            }
        });
        var fields = new Div(mandate, take);
        fields.addClassName("fields");
        return fields;
    }

    /** Outside the page's lock. */
    private void read(ReceivedFile file) {
        incoming = imports.read(file);
    }

    private void readText(String text) {
        pasteRefusal.attempt(() -> {
            incoming = imports.readText(new PastedText(text));
            showReading();
        });
    }

    private List<ReceivedFile> received(Manuscript manuscript) {
        List<ReceivedFile> files = new ArrayList<>();
        for (var picture : manuscript.pictures()) {
            var name = "%s-%d.%s"
                    .formatted(
                            t("mandateImport.picture.name"),
                            files.size() + 1,
                            picture.type().extensions().getFirst());
            try {
                files.add(reception.receive(name, new ByteArrayInputStream(picture.content())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(files);
    }

    private void discardPictures() {
        pictures.forEach(reception::discard);
        pictures = List.of();
    }

    /** What was corrected in what is there already is lost by that. */
    private void showReading() {
        var read = incoming;
        if (read != null) {
            unsaved.before("mandateImport.replace", () -> show(read));
        }
    }

    private void show(MandateImport.Reading read) {
        discardPictures();
        pictures = received(read.manuscript());
        var proposal = read.proposal();
        var check = new ImportCheckCard(proposal.remarks(), proposal.loss());
        var desk = new ImportDesk(read, check, ids);
        var source = new SourcePanel(read.manuscript().blocks());
        var editor =
                new ClauseEditor(desk.desk(), clause -> desk.block(clause.id()).ifPresent(source::pointAt));
        show(
                new ImportProposal(parties, validator, read),
                new SeatsCard(proposal.seats()),
                null,
                check,
                new Div(source, editor),
                editor,
                desk.desk());
    }

    private void askToCopy(MandateRow row) {
        unsaved.before("mandateImport.replace", () -> copy(row));
    }

    private void copy(MandateRow row) {
        discardPictures();
        var copy = imports.copy(row.id());
        var desk = new ProposalDesk(copy.tree(), () -> new no.mandat.domain.shared.ClauseId(ids.next()), () -> {});
        var editor = new ClauseEditor(desk, clause -> {});
        show(
                new ImportProposal(parties, validator, copy.form()),
                SeatsCard.ofForms(copy.seats()),
                row.id(),
                null,
                new Div(editor),
                editor,
                desk);
    }

    private void show(
            ImportProposal form,
            SeatsCard seats,
            no.mandat.domain.shared.@Nullable MandateId from,
            @Nullable ImportCheckCard check,
            Div clauses,
            ClauseEditor editor,
            ProposalDesk desk) {
        unsaved.note(true);
        clauses.addClassName("import-clauses");
        var refusal = new RefusalLine();
        var key = UUID.randomUUID();
        var save = new Button(t("mandateImport.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, () -> {
            refusal.clear();
            try {
                editor.keep();
                carryOut(new ImportMandate(key, form.write(), from, desk.tree(), seats.seats(), pictures));
            } catch (ValidationException faults) {
                refusal.say(t("form.invalid", form.goToFirstFault(faults)));
            } catch (RefusedException e) {
                refusal.say(Say.t(e.refusal()));
            }
        });
        var hint = new Paragraph(t("mandateImport.saveHint"));
        hint.addClassNames("small", "muted");
        var actions = new Div(refusal, save);
        actions.addClassName("form-actions");
        var said = new Card("import-clauses", t("mandateImport.clauses"), hint, clauses);
        var halves = new Div(new Card("import-form", t("mandateImport.form"), form), seats.shown());
        halves.addClassName("import-halves");
        result.removeAll();
        if (check != null) {
            result.add(check);
        }
        result.add(said, halves, actions);
        result.addClassName("import-result");
        (check == null ? said : check).getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }

    private void carryOut(ImportMandate command) {
        var mandate = service.importMandate(command);
        unsaved.note(false);
        Toast.done(t("mandateImport.done"));
        MandateNavigation.openText(mandate);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("mandateImport.title"));
    }
}
