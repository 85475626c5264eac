package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.EditAmendment;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.consent.WithdrawAmendment;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import org.jspecify.annotations.Nullable;

/** An amendment: what it changes as a redline, why, and how it stands with both keys. */
@CdiComponent
@Route(ConsentNavigation.PAGE)
@PermitAll
class AmendmentView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ConsentQueries queries;
    private final transient AmendmentService service;
    private final transient ApprovalQueries rounds;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient AmendmentDetails amendment;

    @Inject
    AmendmentView(
            MandateQueries mandates,
            ConsentQueries queries,
            AmendmentService service,
            ApprovalQueries rounds,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.rounds = rounds;
        this.validator = validator;
        this.clock = clock;
        addClassNames("page", "amendment-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(new AmendmentId(PathIds.id(event.getRouteParameters(), ConsentNavigation.AMENDMENT)));
    }

    private void show(AmendmentId id) {
        amendment = queries.amendment(id);
        PathIds.requireSame(amendment.mandate(), mandate.id());
        removeAll();
        add(header());
        if (amendment.actions().contains(AmendmentAction.REBASE)) {
            var stale = new Paragraph(t("amendment.stale", amendment.row().base(), amendment.current()));
            stale.addClassNames("card", "notice");
            add(stale);
        }
        var aside = new Aside();
        aside.getElement().setAttribute("aria-label", t("amendment.about"));
        amendment.consents().stream().findFirst().ifPresent(consent -> aside.add(keys(consent)));
        aside.add(about());
        var both = new Div(changes(), aside);
        both.addClassName("amendment-both");
        add(both);
    }

    private PageHeader header() {
        var row = amendment.row();
        var header = new PageHeader(row.title())
                .over(t("amendment.over", row.number()))
                .state(
                        AmendmentBadge.of(row.state()).shown(),
                        t("amendment.proposedBy", row.proposer(), t(row.proposedFor())));
        amendment.actions().forEach(action -> offer(action, header));
        return header;
    }

    private void offer(AmendmentAction action, PageHeader header) {
        var id = amendment.row().id();
        switch (action) {
            case EDIT -> {
                if (amendment.difference().isEmpty() && !amendment.actions().contains(AmendmentAction.REBASE)) {
                    header.primary(t("amendment.write"), () -> ConsentNavigation.openEdit(mandate.id(), id));
                } else {
                    header.more(t("amendment.write"), () -> ConsentNavigation.openEdit(mandate.id(), id));
                }
                header.more(t("amendment.edit"), this::edit);
            }
            case REBASE -> header.primary(t("amendment.rebase"), () -> ConsentNavigation.openMerge(mandate.id(), id));
            case SUBMIT -> {
                if (!amendment.difference().isEmpty()) {
                    header.primary(t("consent.submit"), this::askToSubmit);
                }
            }
            case WITHDRAW -> header.more(t("amendment.withdraw"), this::askToWithdraw);
            case RETURN, DECLINE, ENTER -> throw new IllegalStateException("%s is the bodies'".formatted(action));
        }
    }

    private Section changes() {
        var title = t("amendment.what", amendment.row().base());
        if (amendment.difference().isEmpty()) {
            var nothing = new Section(new EmptyState(t("amendment.none.title"), t("amendment.none.text")));
            nothing.getElement().setAttribute("aria-label", title);
            return nothing;
        }
        return new Card("changes", title, new ContentRedline(amendment.before(), amendment.after()));
    }

    private Card about() {
        var row = amendment.row();
        var facts = new Facts()
                .fact(t("amendment.form.reason"), row.reason())
                .fact(t("amendment.builds"), t("mandate.version", row.base()))
                .fact(t("amendment.form.from"), from())
                .fact(t("amendment.changed"), When.since(row.changedAt(), clock).shown());
        return new Card("about", t("amendment.about"), facts);
    }

    private String from() {
        var row = amendment.row();
        if (row.inForceFrom() != null) {
            return Say.dates().day(row.inForceFrom());
        }
        return row.state() == AmendmentState.IN_FORCE
                ? Say.dates().day(LocalDate.ofInstant(row.changedAt(), clock.getZone()))
                : t("amendment.whenBoth");
    }

    private Card keys(ConsentRow consent) {
        var hash = new Paragraph(t("consent.fingerprint", consent.hash().substring(0, 8)));
        hash.addClassNames("small", "muted");
        return new Card("keys", t("consent.keys"), new KeysCard(mandate.id(), consent, rounds), hash);
    }

    private void edit() {
        new AmendmentDialog(amendment.form(), validator, (key, form) -> {
                    service.edit(new EditAmendment(key, amendment.row().id(), amendment.version(), form));
                    show(amendment.row().id());
                })
                .open();
    }

    private void askToSubmit() {
        new AskBothDialog(
                        t("amendment.submit.title"),
                        t("amendment.submit.text", mandate.board(), mandate.group()),
                        queries.standIns(mandate.id()),
                        validator,
                        this::submit)
                .open();
    }

    private void submit(UUID key, @Nullable LocalDate lastDay, Set<PersonId> absent) {
        service.submit(new SubmitAmendment(key, amendment.row().id(), amendment.version(), lastDay, absent));
        Toast.done(t("consent.submitted"));
        show(amendment.row().id());
    }

    private void askToWithdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("amendment.withdraw.title"),
                        t("amendment.withdraw.text", amendment.row().title()),
                        t("amendment.withdraw"),
                        reason -> {
                            service.withdraw(
                                    new WithdrawAmendment(key, amendment.row().id(), reason));
                            Toast.done(t("amendment.withdrawn"));
                            show(amendment.row().id());
                        })
                .open();
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(ConsentNavigation.versionsLink(mandate.id(), t("versions.title")));
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
