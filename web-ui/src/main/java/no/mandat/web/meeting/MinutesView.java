package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.CorrectMinutes;
import no.mandat.workflow.meeting.MeetingReference;
import no.mandat.workflow.meeting.MinutesDetails;
import no.mandat.workflow.meeting.MinutesQueries;
import no.mandat.workflow.meeting.MinutesReceipts;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.RemarkRow;
import no.mandat.workflow.meeting.RewriteMinutes;
import no.mandat.workflow.meeting.WithdrawRemark;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting: what they say, how they stand, and what one may do with them. */
@CdiComponent
@Route(MinutesNavigation.PAGE)
@PermitAll
class MinutesView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;
    private static final int SHORT_HASH = 8;

    private final transient MandateQueries mandates;
    private final transient MinutesQueries queries;
    private final transient MinutesService service;
    private final transient MinutesReceipts receipts;
    private final transient Drafts drafts;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient MinutesDetails minutes;

    @Inject
    MinutesView(
            MandateQueries mandates,
            MinutesQueries queries,
            MinutesService service,
            MinutesReceipts receipts,
            Drafts drafts,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.receipts = receipts;
        this.drafts = drafts;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(MeetingNavigation.meeting(event.getRouteParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private String title() {
        return t("minutes.title", minutes.content().number());
    }

    private void show(MeetingId id) {
        minutes = queries.of(id);
        PathIds.requireSame(minutes.mandate(), mandate.id());
        var header = new PageHeader(title())
                .over(minutes.content().title(), minutes.content().language())
                .state(MeetingBadge.of(minutes.status()).shown(), state());
        if (minutes.runs()) {
            offer(header);
        }
        removeAll();
        add(header, links());
        if (minutes.draft() && minutes.edition() > 0) {
            add(new Paragraph(t("minutes.rewriting")));
        }
        add(new MinutesPaperView(minutes.content(), minutes.shutOut(), clock, this::beside));
    }

    private void showAnew() {
        show(minutes.meeting());
        PageHeader.focusTitle(this);
    }

    /** "Sendt 3. nov. 2026, merknader til og med 10. nov. 2026". */
    private String state() {
        var cut = minutes.cutAt();
        if (cut == null) {
            return t("minutes.state.draft");
        }
        var until = minutes.remarksUntil();
        return until == null
                ? t("minutes.closedOn", day(cut))
                : t(
                        clock.instant().isBefore(until) ? "minutes.sentUntil" : "minutes.sentOver",
                        day(cut),
                        day(until.minusSeconds(1)));
    }

    private String day(Instant at) {
        return Say.dates().day(at.atZone(clock.getZone()).toLocalDate());
    }

    private void offer(PageHeader header) {
        if (minutes.draft()) {
            header.more(t("minutes.edit"), () -> MeetingNavigation.toHold(mandate.id(), minutes.meeting()));
        }
        switch (minutes.status()) {
            case HELD -> header.primary(t("minutes.circulate"), this::askToCirculate);
            case MINUTES_CIRCULATED -> {
                header.primary(t("minutes.close"), this::askToClose);
                header.more(t("minutes.rewrite"), this::askToRewrite);
            }
            case CLOSED -> {
                var in = minutes.correctIn();
                if (in != null) {
                    header.more(t("minutes.correct"), () -> askToCorrect(in));
                }
            }
            case PLANNED, CALLED, RUNNING, CANCELLED -> {
                // Nothing to do with minutes, or not yet.
            }
        }
    }

    private Div links() {
        var links = new Div();
        links.addClassName("minutes-links");
        links.add(MeetingNavigation.link(mandate.id(), minutes.meeting(), t("minutes.toMeeting")));
        links.add(document(ExportFile.WORD, "minutes.word"));
        links.add(document(ExportFile.PDF, "minutes.pdf"));
        other(links, minutes.previous(), "minutes.previous");
        other(links, minutes.next(), "minutes.next");
        minutes.correctedIn().forEach(one -> other(links, one, "minutes.correctedIn"));
        var hash = minutes.hash();
        if (hash != null) {
            var whole = new Span(t("minutes.hash", minutes.edition(), hash.substring(0, SHORT_HASH)));
            whole.setTitle(hash);
            whole.addClassNames("small", "muted");
            links.add(whole);
        }
        if (minutes.status() == MeetingStatus.CLOSED) {
            receipts.of(minutes.meeting())
                    .ifPresent(closing -> links.add(new Div(
                            new Span(t("act.minutes")),
                            new ReceiptLine(closing, ReceiptOf.MINUTES, minutes.meeting()))));
        }
        return links;
    }

    private Anchor document(String extension, String words) {
        var link = new Anchor(MinutesNavigation.export(minutes.meeting(), extension), t(words));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void other(Div links, @Nullable MeetingReference other, String words) {
        if (other != null) {
            links.add(MinutesNavigation.link(mandate.id(), other.meeting(), t(words, other.number())));
        }
    }

    /** Below an item, or below all: the remarks there that aren't printed, and the way to make one. */
    private List<Component> beside(@Nullable AgendaItemId item) {
        List<Component> beside = new ArrayList<>();
        minutes.remarks().stream()
                .filter(remark -> Objects.equals(remark.item(), item) && remark.state() != RemarkState.PRINTED)
                .map(this::box)
                .forEach(beside::add);
        if (minutes.mayRemark()) {
            var button = new Button(
                    t(item == null ? "minutes.remark.general" : "minutes.remark"), click -> askToRemark(item));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            if (item != null) {
                button.setAriaLabel(t("minutes.remark.on", name(item)));
            }
            beside.add(button);
        }
        return beside;
    }

    private String name(AgendaItemId item) {
        return minutes.content().items().stream()
                .filter(one -> one.id().equals(item))
                .map(one -> t("minutes.item", one.number(), one.title()))
                .findFirst()
                .orElse("");
    }

    private MinutesRemarkBox box(RemarkRow remark) {
        var box = new MinutesRemarkBox(remark, clock);
        if (remark.stands() && minutes.status() != MeetingStatus.CLOSED) {
            if (remark.own()) {
                box.offer(t("minutes.remark.withdraw"), () -> withdraw(remark));
            }
            if (minutes.runs()) {
                box.offer(t("minutes.remark.answer"), () -> askToAnswer(remark));
            }
        }
        return box;
    }

    private void askToRemark(@Nullable AgendaItemId item) {
        var place = "minutes:%s:%s".formatted(minutes.meeting(), item == null ? "all" : item);
        var title = item == null ? t("minutes.remark.general") : t("minutes.remark.on", name(item));
        new MinutesTextDialog(
                        title,
                        t("minutes.remark.send"),
                        t("minutes.remark.label"),
                        t("minutes.remark.text"),
                        validator,
                        (key, text) -> {
                            var ignored = service.remark(new RemarkOnMinutes(key, minutes.meeting(), item, text));
                            drafts.drop(place);
                            done("minutes.remark.sent");
                        })
                .keeping(drafts.find(place).orElse(""), text -> drafts.keep(place, text))
                .open();
    }

    private void withdraw(RemarkRow remark) {
        try {
            service.withdraw(new WithdrawRemark(UUID.randomUUID(), remark.id()));
            done("minutes.remark.withdrawn");
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            showAnew();
        }
    }

    private void askToAnswer(RemarkRow remark) {
        var place = "minutes:answer:" + remark.id();
        var before = remark.answer() == null ? "" : remark.answer();
        new MinutesTextDialog(
                        t("minutes.remark.answer"),
                        t("minutes.remark.answer"),
                        t("minutes.remark.answer.label"),
                        t("minutes.remark.quoted", ErasedWords.name(remark.by()), remark.text()),
                        validator,
                        (key, text) -> {
                            service.answer(new AnswerRemark(key, remark.id(), text));
                            drafts.drop(place);
                            done("minutes.remark.answered");
                        })
                .keeping(drafts.find(place).orElse(before), text -> drafts.keep(place, text))
                .open();
    }

    private void askToCirculate() {
        new CirculateDialog(minutes, validator, (key, day) -> {
                    service.circulate(new CirculateMinutes(key, minutes.meeting(), day));
                    done("minutes.circulated");
                })
                .open();
    }

    private void askToRewrite() {
        var key = UUID.randomUUID();
        new ReasonDialog(t("minutes.rewrite"), t("minutes.rewrite.text"), t("minutes.rewrite"), reason -> {
                    service.rewrite(new RewriteMinutes(key, minutes.meeting(), reason));
                    done("minutes.rewrite.done");
                })
                .harmless()
                .open();
    }

    private void askToClose() {
        new CloseMinutesDialog(
                        minutes.remarks(),
                        key -> service.close(new CloseMinutes(key, minutes.meeting())),
                        () -> done("minutes.closed"))
                .open();
    }

    private void askToCorrect(MeetingReference in) {
        new MinutesTextDialog(
                        t("minutes.correct"),
                        t("minutes.correct.note"),
                        t("minutes.correct.label"),
                        t("minutes.correct.text", in.number()),
                        validator,
                        (key, text) -> {
                            service.correct(new CorrectMinutes(key, in.meeting(), minutes.meeting(), text));
                            done("minutes.corrected");
                        })
                .open();
    }

    private void done(String words) {
        Toast.done(t(words));
        showAnew();
    }
}
