package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClauseEditor;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;

/** Works on the clauses of a draft. */
@CdiComponent
@Route(MandateNavigation.CLAUSES)
@PermitAll
class ClausesView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient ClauseService service;
    private final transient Ids ids;
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init") // made before the page is shown
    private ClauseEditor editor;

    @Inject
    ClausesView(MandateQueries mandates, ClauseQueries clauses, ClauseService service, Ids ids) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.service = service;
        this.ids = ids;
        addClassNames("page", "wide-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = PathIds.mandate(event.getRouteParameters());
        mandate = mandates.details(id);
        var text = clauses.text(id);
        if (!text.isEditable()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var desk = new DraftDesk(id, text, clauses, service, () -> new ClauseId(ids.next()));
        editor = new ClauseEditor(desk, clause -> {});
        removeAll();
        add(new PageHeader(t("clauses.edit.title"))
                .lead(t("clauses.edit.lead"))
                .primary(t("clauses.read"), () -> MandateNavigation.openText(id)));
        if (text.tree().clauses().isEmpty()) {
            empty();
        } else {
            add(editor);
        }
    }

    private void empty() {
        var start = new Button(t("clauses.begin"));
        var nothing = new EmptyState(t("clauses.none.title"), t("clauses.none.begin"), start);
        start.addClickListener(click -> {
            remove(nothing);
            add(editor);
            editor.begin();
        });
        add(nothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.note(editor.isUnsaved());
        unsaved.ask(event);
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(MandateNavigation.textLink(mandate.id(), t("clauses.title")));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("clauses.edit.title"));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
