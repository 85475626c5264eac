package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** Edits a call that is a draft. */
@CdiComponent
@Route(CallNavigation.EDIT)
@PermitAll
class EditCallView extends CallFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries queries;
    private final transient CallService service;
    private UUID key = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient CallDetails call;

    @SuppressWarnings("NullAway.Init")
    private transient ClauseText text;

    @Inject
    EditCallView(
            MandateQueries mandates,
            ClauseQueries clauses,
            CallQueries queries,
            CallService service,
            Drafts drafts,
            Clock clock) {
        super(drafts, clock);
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        call = queries.details(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(call.mandate(), mandate.id());
        if (!call.actions().contains(CallAction.EDIT)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        text = clauses.text(mandate.id());
        belongsTo(mandate);
        begin(call.version(), said(call));
    }

    @Override
    String place() {
        return CallDraft.place(call.id());
    }

    @Override
    String address() {
        return CallNavigation.edit(call.mandate(), call.id());
    }

    @Override
    void again() {
        call = queries.details(call.id());
        begin(call.version(), said(call));
    }

    @Override
    void draw(CallForm form) {
        draw(t("call.edit.title", call.number()), t("form.edit.save"), form, text);
        lead(new PreviewLink(call));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("call.edit.title", call.number()));
    }

    @Override
    void save(CallForm form) {
        service.edit(new EditCall(key, call.id(), version(), form));
        forget();
        Toast.done(t("call.saved"));
        CallNavigation.open(call.mandate(), call.id());
    }

    @Override
    void changedMeanwhile(CallForm mine) {
        var now = queries.details(call.id());
        if (!now.actions().contains(CallAction.EDIT)) {
            cannotBeSaved();
            return;
        }
        CallConflict.ask(before(), mine, said(now), text, clock.getZone(), chosen -> {
            // Only now: who cancels, and saves once more, is asked once more.
            call = now;
            key = UUID.randomUUID();
            begin(now.version(), said(now), chosen);
            trySaveAfter(chosen);
        });
    }

    private CallForm said(CallDetails of) {
        return CallFields.said(of.form(), text, clock.getZone());
    }

    @Override
    void cancel() {
        CallNavigation.open(call.mandate(), call.id());
    }
}
