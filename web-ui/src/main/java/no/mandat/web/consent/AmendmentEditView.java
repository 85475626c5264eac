package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClauseEditor;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.consent.AmendParts;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;

/** Writes what an amendment changes: its clauses, and the rest. */
@CdiComponent
@Route(ConsentNavigation.EDIT)
@PermitAll
class AmendmentEditView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ConsentQueries queries;
    private final transient AmendmentService service;
    private final transient Ids ids;
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);
    private final Div rest = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient AmendmentDetails amendment;

    @SuppressWarnings("NullAway.Init") // made before the page is shown
    private ClauseEditor editor;

    @SuppressWarnings("NullAway.Init")
    private PartsPanel parts;

    @Inject
    AmendmentEditView(MandateQueries mandates, ConsentQueries queries, AmendmentService service, Ids ids) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.ids = ids;
        addClassNames("page", "wide-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var id = new AmendmentId(PathIds.id(event.getRouteParameters(), ConsentNavigation.AMENDMENT));
        amendment = queries.amendment(id);
        PathIds.requireSame(amendment.mandate(), mandate.id());
        if (!amendment.actions().contains(AmendmentAction.EDIT)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        editor = new ClauseEditor(
                new AmendmentDesk(amendment, queries, service, () -> new ClauseId(ids.next())), clause -> {});
        removeAll();
        add(new PageHeader(amendment.row().title())
                .over(t("amendment.over", amendment.row().number()))
                .lead(t("amendment.write.lead"))
                .primary(t("amendment.read"), () -> ConsentNavigation.open(mandate.id(), id)));
        showRest();
        var sheet = new TabSheet();
        sheet.add(t("amendment.tab.clauses"), editor);
        sheet.add(t("amendment.tab.rest"), rest);
        sheet.addClassName("amendment-sheet");
        sheet.setWidthFull();
        // The component lets what its tabs scroll in have the focus; a list of tabs has no place for that (ARIA 1.2,
        // tablist).
        sheet.getElement().executeJs("""
                customElements.whenDefined('vaadin-tabs').then(() =>
                  this.querySelector('vaadin-tabs').shadowRoot.getElementById('scroll').removeAttribute('tabindex'))
                """);
        add(sheet);
    }

    private void showRest() {
        rest.removeAll();
        parts = new PartsPanel(
                amendment.after(), amendment.before(), amendment.sitting(), queries.dates(mandate.id()), this::save);
        rest.add(parts);
    }

    private void save(PartsForm form) {
        // The clauses are saved one by one meanwhile; somebody else may have changed the rest.
        var now = queries.amendment(amendment.row().id());
        var shown = amendment.after().with(now.after().clauses());
        if (!now.after().equals(shown)) {
            var typed = parts;
            amendment = now;
            showRest();
            parts.goOnWith(typed);
            return;
        }
        service.amendParts(new AmendParts(UUID.randomUUID(), amendment.row().id(), now.version(), form));
        amendment = queries.amendment(amendment.row().id());
        Toast.done(t("amendment.saved"));
        showRest();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.note(editor.isUnsaved() || parts.isUnsaved());
        unsaved.ask(event);
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(ConsentNavigation.link(
                mandate.id(),
                amendment.row().id(),
                t("amendment.over", amendment.row().number())));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", amendment.row().title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
