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
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.resolution.EditResolution;
import no.mandat.workflow.resolution.ResolutionDetails;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.shared.SharedRefusal;

/** Edits a resolution that is a draft. */
@CdiComponent
@Route(ResolutionNavigation.EDIT)
@PermitAll
class EditResolutionView extends ResolutionFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ResolutionQueries queries;
    private final transient ResolutionService service;
    private final UUID key = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient ResolutionDetails resolution;

    @Inject
    EditResolutionView(
            MandateQueries mandates, ResolutionQueries queries, ResolutionService service, Validator validator) {
        super(validator);
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        resolution = queries.details(
                new ResolutionId(PathIds.id(event.getRouteParameters(), ResolutionNavigation.RESOLUTION)));
        PathIds.requireSame(resolution.mandate(), mandate.id());
        if (!resolution.actions().contains(ResolutionAction.EDIT)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        draw(mandate, t("resolution.edit.title", resolution.number()), t("form.edit.save"));
        read(resolution.form());
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("resolution.edit.title", resolution.number()));
    }

    @Override
    void save(ResolutionForm form) {
        service.edit(new EditResolution(key, resolution.id(), resolution.version(), form));
        saved();
        Toast.done(t("resolution.saved"));
        ResolutionNavigation.open(resolution.mandate(), resolution.id());
    }

    @Override
    void cancel() {
        ResolutionNavigation.open(resolution.mandate(), resolution.id());
    }
}
