package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.UUID;
import no.mandat.domain.party.BodyKind;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.party.ImportBody;
import no.mandat.workflow.party.ImportMembers;
import no.mandat.workflow.party.ImportPreview;
import no.mandat.workflow.party.MemberImport;
import no.mandat.workflow.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Members from a spreadsheet: what would come of the file is shown first, then all of them get their places, or none. */
@CdiComponent
@Route(CompositionNavigation.IMPORT)
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient MemberImport service;
    private final transient Reception reception;
    private final Select<ImportBody> body = new Select<>();
    private final Checkbox createSeats = new Checkbox();
    private final Checkbox invite = new Checkbox();
    private final Div preview = new Div();

    /** What would come of the list, for those who don't see that it has come; not the list itself. */
    private final Span heard = new Span();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    /** What was read last; written by the request that brings the file, outside the page's lock. */
    private transient volatile @Nullable Sheet sheet;

    @Inject
    ImportView(MandateQueries mandates, MemberImport service, Reception reception) {
        this.mandates = mandates;
        this.service = service;
        this.reception = reception;
        addClassName("page");
        heard.addClassName("unseen");
        heard.getElement().setAttribute("role", "status");
        body.addValueChangeListener(change -> showPreview());
        createSeats.addValueChangeListener(change -> showPreview());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var bodies = service.bodies(mandate.id());
        // What was read for another mandate is not this one's.
        sheet = null;
        preview.removeAll();
        heard.setText("");
        body.setLabel(t("import.body"));
        body.setHelperText(t("import.body.help"));
        body.setItems(bodies);
        body.setItemLabelGenerator(one -> one.kind() == BodyKind.SECRETARIAT ? t(one.kind()) : one.name());
        body.setValue(bodies.getFirst());
        createSeats.setLabel(t("import.createSeats"));
        createSeats.setHelperText(t("import.createSeats.help"));
        createSeats.setValue(true);
        invite.setLabel(t("import.invite"));
        invite.setHelperText(t("import.invite.help"));
        invite.setValue(true);
        var back = CompositionNavigation.link(mandate.id(), t("import.back"));
        back.addClassName("import-back");
        removeAll();
        add(new PageHeader(t("import.title")).lead(t("import.lead")), back, fileCard(), heard, preview);
    }

    private Card fileCard() {
        var upload = new FileUpload(
                false, reception, file -> sheet = service.read(mandate.id(), file), name -> showPreview());
        var help = new Paragraph(t("import.file.help", Sheet.MOST_ROWS));
        help.addClassNames("small", "muted");
        var files = new Div(upload, help, ImportTemplate.link());
        files.addClassName("files");
        var choices = new Div(body, createSeats, invite);
        choices.addClassName("fields");
        var halves = new Div(choices, files);
        halves.addClassName("halves");
        var card = new Card("import-file", t("import.file"), halves);
        card.addClassName("upload");
        return card;
    }

    /** Anew with each file and each choice: what is sent then is another import. */
    private void showPreview() {
        preview.removeAll();
        var read = sheet;
        if (read == null) {
            return;
        }
        var found = service.preview(mandate.id(), body.getValue().id(), createSeats.getValue(), read);
        var key = UUID.randomUUID();
        heard.setText(ImportPreviewCard.summary(found));
        preview.add(new ImportPreviewCard(found, () -> carryOut(key, found)));
    }

    private void carryOut(UUID key, ImportPreview found) {
        service.carryOut(
                new ImportMembers(key, mandate.id(), createSeats.getValue(), invite.getValue(), found.members()));
        Toast.done(t("import.done", found.members().size()));
        CompositionNavigation.open(mandate.id());
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("import.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
