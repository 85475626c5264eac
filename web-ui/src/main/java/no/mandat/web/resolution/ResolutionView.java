package no.mandat.web.resolution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.UUID;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.resolution.ResolutionDetails;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.WithdrawResolution;

/** A resolution: what it says, where it is, and what one may do with it. */
@CdiComponent
@Route(ResolutionNavigation.PAGE)
@PermitAll
class ResolutionView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ResolutionQueries queries;
    private final transient ResolutionService service;
    private final transient Validator validator;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient ResolutionDetails resolution;

    @Inject
    ResolutionView(MandateQueries mandates, ResolutionQueries queries, ResolutionService service, Validator validator) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(new ResolutionId(PathIds.id(event.getRouteParameters(), ResolutionNavigation.RESOLUTION)));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", resolution.title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(ResolutionId id) {
        resolution = queries.details(id);
        PathIds.requireSame(resolution.mandate(), mandate.id());
        var header = new PageHeader(resolution.title())
                .over(t("resolution.over", resolution.number()))
                .state(
                        ResolutionBadge.of(resolution.state()).shown(),
                        t("resolution.decidedBy", resolution.bodyName()));
        resolution.actions().forEach(action -> offer(action, header));
        var text = new Section(new MarkdownView(resolution.text()));
        text.addClassNames("card", "resolution-text");
        text.getElement().setAttribute("aria-label", t("resolution.form.text"));
        removeAll();
        add(header, text);
        var round = resolution.round();
        if (round != null) {
            var link = new Div(ApprovalNavigation.link(mandate.id(), round, t("resolution.toRound")));
            link.addClassName("round-link");
            add(link);
        }
    }

    private void offer(ResolutionAction action, PageHeader header) {
        switch (action) {
            case SUBMIT -> header.primary(t("resolution.submit"), this::askToSubmit);
            case EDIT ->
                header.more(t("resolution.edit"), () -> ResolutionNavigation.openEdit(mandate.id(), resolution.id()));
            case WITHDRAW -> header.more(t("resolution.withdraw"), this::askToWithdraw);
            case RETURN, ADOPT, REJECT -> throw new IllegalStateException("%s is the round's".formatted(action));
        }
    }

    private void askToSubmit() {
        new SubmitDialog(resolution, queries.standIns(resolution.id()), service, validator, round -> {
                    Toast.done(t("resolution.submitted"));
                    ApprovalNavigation.open(mandate.id(), round);
                })
                .open();
    }

    private void askToWithdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("resolution.withdraw.title"),
                        t("resolution.withdraw.text", resolution.title()),
                        t("resolution.withdraw"),
                        reason -> {
                            service.withdraw(
                                    new WithdrawResolution(key, resolution.id(), resolution.version(), reason));
                            Toast.done(t("resolution.withdrawn"));
                            show(resolution.id());
                        })
                .open();
    }
}
