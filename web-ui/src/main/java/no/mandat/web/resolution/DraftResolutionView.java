package no.mandat.web.resolution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.shared.SharedRefusal;

/** Begins a resolution. */
@CdiComponent
@Route(ResolutionNavigation.NEW)
@PermitAll
class DraftResolutionView extends ResolutionFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ResolutionQueries queries;
    private final transient ResolutionService service;
    private final UUID key = UUID.randomUUID();

    @Inject
    DraftResolutionView(
            MandateQueries mandates, ResolutionQueries queries, ResolutionService service, Validator validator) {
        super(validator);
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        if (!queries.mayDraft(mandate.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        draw(mandate, t("resolution.new.title"), t("resolution.new.save"));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("resolution.new.title"));
    }

    @Override
    void save(ResolutionForm form) {
        var resolution = service.draft(new DraftResolution(key, mandate().id(), form));
        saved();
        Toast.done(t("resolution.drafted"));
        ResolutionNavigation.open(mandate().id(), resolution);
    }

    @Override
    void cancel() {
        ResolutionNavigation.openList(mandate().id());
    }
}
