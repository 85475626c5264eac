package no.mandat.web.closing;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.consent.ConsentNavigation;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.evaluation.EvaluationNavigation;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAddress;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.closing.AskToClose;
import no.mandat.workflow.closing.ClosingDetails;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.closing.ClosingService;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.closing.ConfirmClosing;
import no.mandat.workflow.closing.DeclineClosing;
import no.mandat.workflow.closing.MakeMotion;
import no.mandat.workflow.closing.MotionRow;
import no.mandat.workflow.closing.MotionService;
import no.mandat.workflow.closing.PassMotionOn;
import no.mandat.workflow.closing.WithdrawMotion;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import org.jspecify.annotations.Nullable;

/** What is missing before a mandate can be closed, each line with the way to mend it, and the steps to its end. */
@CdiComponent
@Route(ClosingNavigation.PAGE)
@PermitAll
class ClosingView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private static final Set<GapKind> WAIVABLE =
            EnumSet.of(GapKind.CLAUSE, GapKind.DELIVERABLE_CLAUSE, GapKind.EVALUATION);

    private final transient MandateQueries mandates;
    private final transient ClosingQueries queries;
    private final transient ClosingService closing;
    private final transient MotionService motions;
    private final transient Validator validator;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient ClosingDetails details;

    @Inject
    ClosingView(
            MandateQueries mandates,
            ClosingQueries queries,
            ClosingService closing,
            MotionService motions,
            Validator validator) {
        this.mandates = mandates;
        this.queries = queries;
        this.closing = closing;
        this.motions = motions;
        this.validator = validator;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PathIds.mandate(event.getRouteParameters()));
        InAddress.id(event.getLocation().getQueryParameters(), ClosingNavigation.WAIVE)
                .ifPresent(this::waive);
    }

    /** Somebody came here to ask for that of one of the clauses that aren't answered, and nobody has asked yet. */
    private void waive(UUID clause) {
        boolean asked = details.motions().stream()
                .anyMatch(motion -> isOpen(motion.state())
                        && motion.clause() != null
                        && motion.clause().value().equals(clause));
        if (details.mayMove() && !asked) {
            Stream.concat(details.missing().stream(), details.listed().stream())
                    .filter(gap ->
                            WAIVABLE.contains(gap.kind()) && gap.subject().id().equals(clause))
                    .findFirst()
                    .ifPresent(this::waive);
        }
    }

    private void show() {
        show(mandate.id());
    }

    private void show(MandateId id) {
        mandate = mandates.details(id);
        details = queries.details(id);
        removeAll();
        add(header());
        asked();
        if (details.next() != null) {
            add(checklist());
            if (!details.listed().isEmpty()) {
                add(listed());
            }
        }
        if (!details.motions().isEmpty()) {
            add(decisions());
        }
        add(new Paragraph(EvaluationNavigation.link(mandate.id(), t("findings.link"))));
    }

    private PageHeader header() {
        var header = new PageHeader(t("closing.title"))
                .state(MandateBadge.of(mandate.status()).shown(), lead())
                .lead(t("closing.lead." + mandate.state()));
        var next = details.next();
        if (next != null && details.asked() == null && details.mayAsk() && details.isReady()) {
            header.primary(t("closing.ask." + next), this::ask);
        }
        if (details.mayMove()) {
            mandate.actions().forEach(action -> {
                switch (action) {
                    case REOPEN ->
                        header.more(t("closing.reopen"), () -> move(MotionKind.REOPEN, null, t("closing.reopen.text")));
                    case TERMINATE ->
                        header.more(
                                t("closing.terminate"),
                                () -> move(MotionKind.TERMINATE, null, t("closing.terminate.text")));
                    default -> {
                        // Elsewhere.
                    }
                }
            });
        }
        return header;
    }

    private String lead() {
        if (details.next() == null) {
            return "";
        }
        int missing = (int) details.missing().stream().filter(this::stops).count();
        return missing == 0 ? t("closing.ready") : t("closing.missing." + details.next(), missing);
    }

    private boolean stops(Gap gap) {
        return details.next() == ClosingStep.CLOSE || gap.stopsTheBeginning();
    }

    /** That one of the two has asked, and what the other can do. */
    private void asked() {
        var step = details.asked();
        if (step == null) {
            return;
        }
        var text = new Paragraph(t("closing.asked." + step, Objects.requireNonNullElse(details.askedBy(), "")));
        var buttons = new Div();
        buttons.addClassName("row-actions");
        if (details.mayConfirm()) {
            var confirm = new Button(t("closing.confirm." + step), click -> confirm());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(confirm, new Button(t("closing.decline"), click -> decline("closing.decline")));
        } else if (details.mayTakeBack()) {
            buttons.add(new Button(t("closing.takeBack"), click -> decline("closing.takeBack")));
        }
        var notice = new Div(text, buttons);
        notice.addClassNames("card", "notice");
        add(notice);
    }

    private Card checklist() {
        var content = new Div();
        content.addClassName("checklist");
        if (details.missing().isEmpty()) {
            content.add(new Paragraph(t("closing.nothing")));
        }
        var byKind = details.missing().stream().collect(Collectors.groupingBy(Gap::kind));
        for (var kind : GapKind.values()) {
            var gaps = byKind.getOrDefault(kind, List.of());
            if (!gaps.isEmpty()) {
                var rows = new Div();
                rows.addClassName("rows");
                gaps.forEach(gap -> rows.add(line(gap, true)));
                content.add(new H3(t("closing.kind", t(kind), gaps.size())), rows);
            }
        }
        return new Card("checklist", t("closing.checklist"), content);
    }

    private Card listed() {
        var rows = new Div();
        rows.addClassName("rows");
        details.listed().forEach(gap -> rows.add(line(gap, false)));
        return new Card("listed", t("closing.listed"), new Paragraph(t("closing.listed.text")), rows);
    }

    private Div line(Gap gap, boolean blocks) {
        var shape = new Span();
        shape.addClassNames("gap", blocks ? "gap-blocks" : "gap-listed");
        shape.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(place(gap));
        words.addClassName("row-words");
        var line = new Div(shape, words);
        line.addClassName("row");
        boolean waivable = WAIVABLE.contains(gap.kind());
        if (blocks && waivable && details.mayMove()) {
            var waive = new Button(t("closing.waive"), click -> waive(gap));
            waive.setAriaLabel(t("closing.waive.named", named(gap)));
            waive.addThemeVariants(ButtonVariant.SMALL);
            line.add(waive);
        }
        return line;
    }

    private static String named(Gap gap) {
        return gap.kind() == GapKind.EVALUATION ? t("closing.evaluation") : gap.what();
    }

    /** Where it is mended. */
    private Component place(Gap gap) {
        return switch (gap.kind()) {
            case CLAUSE, DELIVERABLE_CLAUSE ->
                new InAppLink(
                        ClauseAddress.ofTrace(
                                mandate.id(), new ClauseId(gap.subject().id())),
                        gap.what());
            case ROUND ->
                ApprovalNavigation.link(mandate.id(), new RoundId(gap.subject().id()), gap.what());
            case CONSENT ->
                ConsentNavigation.link(
                        mandate.id(), new AmendmentId(gap.subject().id()), gap.what());
            case POINT ->
                CallNavigation.link(mandate.id(), new CallId(gap.subject().id()), gap.what());
            case CORRECTION -> deliverable(gap, t("closing.deliverable.corrections", gap.what()));
            case UNPUBLISHED -> deliverable(gap, t("closing.deliverable.unpublished", gap.what()));
            case EVALUATION -> MeetingNavigation.listLink(mandate.id(), t("closing.evaluation.missing"));
        };
    }

    private Component deliverable(Gap gap, String text) {
        return DeliverableNavigation.link(
                mandate.id(), new DeliverableId(gap.subject().id()), text);
    }

    private Card decisions() {
        var rows = new Div();
        rows.addClassName("rows");
        details.motions().forEach(motion -> rows.add(row(motion)));
        return new Card("motions", t("closing.motions"), rows);
    }

    private Div row(MotionRow motion) {
        var title = Say.sentence(t(motion.kind()));
        var link = ResolutionNavigation.link(
                mandate.id(),
                motion.resolution(),
                motion.clauseName().isEmpty() ? title : title + ": " + motion.clauseName());
        var reason = new Span(motion.reason());
        reason.addClassNames("small", "muted");
        var words = new Div(link, reason);
        words.addClassName("row-words");
        var line = new Div(words, MotionBadge.of(motion.state()).shown());
        line.addClassName("row");
        if (details.mayMove() && motion.state() == MotionState.PROPOSED) {
            var on = new Button(t("closing.passOn"), click -> passOn(motion));
            on.addThemeVariants(ButtonVariant.SMALL);
            line.add(on);
        }
        if (details.mayMove() && isOpen(motion.state())) {
            var back = new Button(t("closing.withdraw"), click -> withdraw(motion));
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            line.add(back);
        }
        return line;
    }

    private static boolean isOpen(MotionState state) {
        return state == MotionState.WITH_GROUP || state == MotionState.PROPOSED || state == MotionState.WITH_BOARD;
    }

    private void waive(Gap gap) {
        boolean evaluation = gap.kind() == GapKind.EVALUATION;
        move(
                evaluation ? MotionKind.WAIVE_EVALUATION : MotionKind.WAIVE_CLAUSE,
                evaluation ? null : new ClauseId(gap.subject().id()),
                t("closing.waive.text", named(gap)));
    }

    private void move(MotionKind kind, @Nullable ClauseId clause, String what) {
        new MotionDialog(Say.sentence(t(kind)), what, validator, (key, form) -> {
                    var ignored = motions.move(new MakeMotion(
                            key,
                            mandate.id(),
                            kind,
                            clause,
                            form.reason(),
                            form.lastDay(),
                            Say.words().tag()));
                    Toast.done(t("closing.moved"));
                    show();
                })
                .open();
    }

    private void passOn(MotionRow motion) {
        act(() -> motions.passOn(new PassMotionOn(
                UUID.randomUUID(), motion.id(), null, Say.words().tag())));
    }

    private void withdraw(MotionRow motion) {
        var key = UUID.randomUUID();
        new ReasonDialog(t("closing.withdraw.title"), t("closing.withdraw.text"), t("closing.withdraw"), reason -> {
                    motions.withdraw(new WithdrawMotion(key, motion.id(), reason));
                    show();
                })
                .open();
    }

    private void ask() {
        var step = Objects.requireNonNull(details.next());
        act(() -> closing.ask(new AskToClose(UUID.randomUUID(), mandate.id(), step)));
    }

    private void confirm() {
        act(() -> closing.confirm(new ConfirmClosing(UUID.randomUUID(), mandate.id())));
    }

    private void decline(String key) {
        var once = UUID.randomUUID();
        new ReasonDialog(t(key + ".title"), t(key + ".text"), t(key), reason -> {
                    closing.decline(new DeclineClosing(once, mandate.id(), reason));
                    show();
                })
                .open();
    }

    private void act(Runnable act) {
        try {
            act.run();
            show();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("closing.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
