package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.point.MailingAction;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.DismissMailing;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.MailingDetails;
import no.mandat.workflow.point.MailingQueries;
import no.mandat.workflow.point.MailingSender;
import no.mandat.workflow.point.MailingService;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.SeenMailing;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.TakeOutOfMailing;

/** A mailing: the common text, and each sender with what they changed. Here somebody decides whether it is answered as one. */
@CdiComponent
@Route(CallNavigation.MAILING_PAGE)
@PermitAll
class MailingView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient PointQueries points;
    private final transient MailingQueries queries;
    private final transient MailingService service;
    private final transient PointService answering;

    private final Div top = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient PointDesk desk;

    @SuppressWarnings("NullAway.Init")
    private transient MailingDetails mailing;

    @Inject
    MailingView(
            MandateQueries mandates,
            PointQueries points,
            MailingQueries queries,
            MailingService service,
            PointService answering) {
        this.mandates = mandates;
        this.points = points;
        this.queries = queries;
        this.service = service;
        this.answering = answering;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        mandate = mandates.details(PathIds.mandate(parameters));
        desk = points.desk(CallNavigation.call(parameters));
        PathIds.requireSame(desk.mandate(), mandate.id());
        show(new MailingId(PathIds.id(parameters, CallNavigation.MAILING)));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("mailing.pageTitle", desk.title()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(MailingId id) {
        read(id);
        removeAll();
        add(top, back(), text());
        if (mailing.row().state() == MailingState.CONFIRMED) {
            add(answer());
        }
        add(senders());
    }

    private void read(MailingId id) {
        mailing = queries.details(desk.call(), id);
        top.removeAll();
        top.add(header());
    }

    private PageHeader header() {
        var header = new PageHeader(t("mailing.title"))
                .over(desk.title(), desk.language())
                .state(MailingBadge.of(mailing.row().state()).shown(), about());
        if (can(MailingAction.CONFIRM)) {
            header.primary(t(isGrown() ? "mailing.confirmNew" : "mailing.confirm"), this::confirm);
        }
        if (can(MailingAction.DISMISS)) {
            header.more(t("mailing.dismiss"), this::dismiss);
        }
        return header;
    }

    private String about() {
        var many = isGrown()
                ? t("mailing.grown", mailing.row().senders(), mailing.row().waiting())
                : t("mailing.senders", mailing.row().senders());
        return "%s · %s".formatted(many, t("mailing.addresses", mailing.confirmed()));
    }

    private boolean isGrown() {
        return mailing.row().state() == MailingState.CONFIRMED && mailing.row().waiting() > 0;
    }

    private boolean can(MailingAction action) {
        return mailing.actions().contains(action);
    }

    private Paragraph back() {
        var back = new Paragraph(new InAppLink(CallNavigation.mailings(mandate.id(), desk.call()), t("mailing.all")));
        back.addClassName("mailing-back");
        return back;
    }

    private Card text() {
        var words = new Paragraph(mailing.words());
        words.addClassName("mailing-text");
        words.getElement().setAttribute("lang", mailing.language());
        var source =
                new Paragraph(t(mailing.byHand() ? "mailing.source.byHand" : "mailing.source", mailing.reference()));
        source.addClassNames("small", "muted");
        return new Card("common", t("mailing.common"), words, source);
    }

    private Card answer() {
        var row = mailing.row();
        var card = new Card(
                "answer",
                t("mailing.answer"),
                PointBadge.of(row.answer(), row.disposition()).shown(),
                new Paragraph(t(mailing.byHand() ? "mailing.answer.byHand" : "mailing.answer.text")),
                new Paragraph(new InAppLink(
                        CallNavigation.points(mandate.id(), desk.call()) + "?point=" + row.lead(),
                        t("mailing.answer.open"))));
        card.addClassName("mailing-answer");
        return card;
    }

    private Card senders() {
        var list = new OrderedList();
        list.addClassNames("round-rows", "mailing-senders");
        var more = new MorePages<MailingSender>(
                seek -> queries.senders(mailing.row().id(), seek),
                MailingSender::place,
                MorePages.in(list, this::item));
        more.begin();
        var note = new Paragraph(t("mailing.senders.text"));
        note.addClassName("muted");
        return new Card("senders", t("mailing.senders.title"), note, list, more);
    }

    private ListItem item(MailingSender sender) {
        var name = new Div(CallNavigation.link(
                mandate.id(), desk.call(), sender.contribution(), ErasedWords.name(sender.speaker())));
        name.addClassName("round-title");
        var category = sender.category();
        var about = new Span(Stream.of(
                        sender.reference(),
                        category == null ? "" : Say.sentence(t(category)),
                        how(sender),
                        sender.confirmed() ? "" : t("contribution.unconfirmed"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var words = new Div(name, about);
        var additions = sender.additions();
        if (sender.erased()) {
            words.add(new Paragraph(t("contribution.erased.text")));
        } else if (additions == null) {
            words.add(new Paragraph(t("mailing.exempt")));
        } else {
            differences(words, sender.language(), "ins", "mailing.added", additions.added());
            differences(words, mailing.language(), "del", "mailing.leftOut", additions.leftOut());
        }
        var end = new Div();
        end.addClassName("row-end");
        if (sender.standing() == MailingStanding.OUT) {
            end.add(new Span(t("mailing.out")));
        } else if (can(MailingAction.TAKE_OUT) && !sender.lead()) {
            end.add(out(sender, end));
        }
        return new ListItem(words, end);
    }

    private Button out(MailingSender sender, Div end) {
        var out = new Button(
                t("mailing.takeOut"),
                click -> new TakeOutDialog(sender.reference(), () -> takeOut(sender, end)).open());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(t("mailing.takeOut") + ": " + sender.reference());
        return out;
    }

    private static String how(MailingSender sender) {
        if (sender.lead()) {
            return t("mailing.lead");
        }
        return sender.byHand()
                ? t("mailing.byHand")
                : t("mailing.similar", (int) Math.floor(sender.similarity() * 100));
    }

    private static void differences(Div words, String language, String tag, String label, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        var said = new HtmlContainer(tag);
        said.getElement().setAttribute("lang", language);
        said.setText(String.join(" ", sentences));
        var line = new Paragraph(new Span(t(label) + " "), said);
        line.addClassNames("mailing-difference", "content-redline");
        words.add(line);
    }

    /** To give it up again gives back neither the clauses nor the points of before, which are divided: it is no undoing. */
    private void confirm() {
        var seen = mailing.row().seen();
        carryOut(() -> answerTogether(seen), mailing.byHand() ? "mailing.confirmed.byHand" : "mailing.confirmed");
    }

    /** Only what was answered as one before, and nothing more, is that again when this is undone. */
    private void dismiss() {
        var seen = mailing.row().seen();
        if (mailing.row().state() == MailingState.CONFIRMED && !isGrown()) {
            dismissUndoably(seen);
        } else {
            carryOut(() -> answerApart(seen), "mailing.dismissed");
        }
    }

    private void answerTogether(SeenMailing seen) {
        service.confirm(new ConfirmMailing(UUID.randomUUID(), seen));
    }

    private void answerApart(SeenMailing seen) {
        service.dismiss(new DismissMailing(UUID.randomUUID(), seen));
    }

    /** Says so where it stands: whoever goes through a long list stays where they are. */
    private void takeOut(MailingSender sender, Div end) {
        var seen = mailing.row().seen();
        if (!attempt(() -> service.takeOut(new TakeOutOfMailing(UUID.randomUUID(), seen, sender.point())))) {
            show(seen.mailing());
            return;
        }
        end.removeAll();
        end.add(new Span(t("mailing.out")));
        end.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        read(seen.mailing());
        if (canComeBack(sender)) {
            var left = asTheyAre(sender);
            Toast.undoable(t("mailing.takenOut"), () -> takeIn(sender, left, end));
        } else {
            Toast.done(t("mailing.takenOut"));
        }
    }

    /** Points are taken in by hand where all are answered as one, as long as that has no conclusion. */
    private boolean canComeBack(MailingSender sender) {
        return sender.standing() == MailingStanding.IN
                && mailing.row().state() == MailingState.CONFIRMED
                && mailing.row().answer() == PointState.OPEN;
    }

    private List<SeenPoint> asTheyAre(MailingSender sender) {
        return points.rows(desk.call(), List.of(mailing.row().lead(), sender.point())).stream()
                .map(PointRow::seen)
                .toList();
    }

    private void takeIn(MailingSender sender, List<SeenPoint> left, Div end) {
        var row = mailing.row();
        if (attempt(() -> answering.gather(new GatherPoints(UUID.randomUUID(), left, row.lead())), "toast.undone")) {
            read(row.id());
            var out = out(sender, end);
            end.removeAll();
            end.add(out);
            out.focus();
        } else {
            show(row.id());
        }
    }

    private void carryOut(Runnable work, String done) {
        attempt(work, done);
        show(mailing.row().id());
    }

    /** Offers to take it back. What a colleague does from now on isn't undone unseen. */
    private void dismissUndoably(SeenMailing seen) {
        boolean isDone = attempt(() -> answerApart(seen));
        show(mailing.row().id());
        if (!isDone) {
            return;
        }
        if (can(MailingAction.CONFIRM)) {
            var left = mailing.row().seen();
            Toast.undoable(t("mailing.dismissed"), () -> carryOut(() -> answerTogether(left), "toast.undone"));
        } else {
            Toast.done(t("mailing.dismissed"));
        }
    }

    private static boolean attempt(Runnable work, String done) {
        boolean isDone = attempt(work);
        if (isDone) {
            Toast.done(t(done));
        }
        return isDone;
    }

    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return false;
        }
    }
}
