package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallSource;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** Begins a call. */
@CdiComponent
@Route(CallNavigation.NEW)
@PermitAll
class DraftCallView extends CallFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** How long people usually have. */
    private static final int WEEKS = 3;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries queries;
    private final transient CallService service;
    private final UUID key = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient ClauseText text;

    private transient List<CallSource> sources = List.of();

    @Inject
    DraftCallView(
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
        if (!queries.mayDraft(mandate.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        text = clauses.text(mandate.id());
        sources = queries.sources(mandate.id());
        belongsTo(mandate);
        again();
    }

    @Override
    String place() {
        return CallDraft.place(mandate().id());
    }

    @Override
    String address() {
        return CallNavigation.draft(mandate().id());
    }

    @Override
    void again() {
        begin(0, blank());
    }

    @Override
    void draw(CallForm form) {
        draw(t("call.new.title"), t("call.new.save"), form, text);
        lead(new BeginFrom(sources, source -> replace(() -> form(source))));
    }

    /** What it asks, whom, and in which languages; when is said anew. A template is there in all of them, the chosen one first. */
    private CallForm form(BeginFrom.Source source) {
        var usual = blank();
        if (source.template() != null) {
            return source.template().form(language(), usual.opensAt(), usual.closesAt());
        }
        return queries.details(Objects.requireNonNull(source.call()).id())
                .form()
                .anew(usual.opensAt(), usual.closesAt(), text.numbers().keySet());
    }

    /** From tomorrow morning on, three weeks, with one question. */
    private CallForm blank() {
        var zone = clock.getZone();
        var first = LocalDate.now(clock).plusDays(1);
        return new CallForm(
                List.of(Say.words().tag()),
                Translated.NONE,
                Translated.NONE,
                false,
                Audience.PUBLIC,
                first.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant(),
                first.plusWeeks(WEEKS).atTime(LocalTime.of(23, 59)).atZone(zone).toInstant(),
                List.of(QuestionCard.fresh()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("call.new.title"));
    }

    @Override
    void save(CallForm form) {
        var call = service.draft(new DraftCall(key, mandate().id(), form));
        forget();
        Toast.done(t("call.drafted"));
        CallNavigation.open(mandate().id(), call);
    }

    @Override
    void cancel() {
        CallNavigation.openList(mandate().id());
    }
}
