package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.UUID;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** Edits a draft. Where two did at once, the second one sees both texts and chooses. */
@CdiComponent
@Route(MandateNavigation.EDIT)
@PermitAll
class EditMandateView extends MandateFormPage implements BeforeEnterObserver, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries queries;
    private final transient MandateService mandates;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    /** Made anew for each version, so that what the form says of it is carried out once. */
    private UUID key = UUID.randomUUID();

    @Inject
    EditMandateView(MandateQueries queries, MandateService mandates, PartyQueries parties, Validator validator) {
        super(parties, validator);
        this.queries = queries;
        this.mandates = mandates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = queries.details(PathIds.mandate(event.getRouteParameters()));
        if (!mandate.actions().contains(MandateAction.EDIT)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        fields().read(mandate.form());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    Heading heading() {
        return new Heading(t("form.edit.title"), "", t("form.edit.save"));
    }

    @Override
    void save(MandateForm form) {
        mandates.edit(new EditMandate(key, mandate.id(), mandate.version(), form));
        saved();
        Toast.done(t("mandate.saved"));
        MandateNavigation.open(mandate.id());
    }

    @Override
    void cancel() {
        MandateNavigation.open(mandate.id());
    }

    @Override
    void changedMeanwhile(MandateForm mine) {
        var now = queries.details(mandate.id());
        MandateConflict.ask(mandate.form(), mine, now.form(), chosen -> {
            // Only now: who cancels, and saves once more, is asked once more.
            mandate = now;
            key = UUID.randomUUID();
            trySaveAfter(chosen);
        });
    }
}
