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
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** Begins a mandate. */
@CdiComponent
@Route(MandateNavigation.DRAFT)
@PermitAll
class DraftMandateView extends MandateFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries queries;
    private final transient MandateService mandates;

    /** Made when the form opens, so that it makes one mandate, however often it is sent. */
    private final UUID key = UUID.randomUUID();

    @Inject
    DraftMandateView(MandateQueries queries, MandateService mandates, PartyQueries parties, Validator validator) {
        super(parties, validator);
        this.queries = queries;
        this.mandates = mandates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!queries.mayDraft()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        fields().begin();
    }

    @Override
    Heading heading() {
        return new Heading(t("form.new.title"), t("form.new.lead"), t("form.new.save"));
    }

    @Override
    void save(MandateForm form) {
        var mandate = mandates.draft(new DraftMandate(key, form));
        saved();
        Toast.done(t("mandate.drafted"));
        MandateNavigation.open(mandate);
    }

    @Override
    void cancel() {
        MandateNavigation.openList();
    }
}
