package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.LateRequestAction;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.LateDecisions;
import no.mandat.workflow.contribution.LateMember;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.words.Dates;

/** Makes the card of those who came too late to a call: who they are, why, and what is decided. */
@Dependent
public class LateRequestsCard {

    private final LateRequestQueries queries;
    private final LateRequestService service;
    private final Validator validator;
    private final Clock clock;

    /** Takes its services. */
    @Inject
    public LateRequestsCard(LateRequestQueries queries, LateRequestService service, Validator validator, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * The card, or nothing where nobody asks, or it is none of the reader's business.
     *
     * @param changed what is done when something was decided
     */
    Optional<Component> of(CallDetails call, Runnable changed) {
        return queries.mayRead(call.id()) ? card(call, changed) : Optional.empty();
    }

    /** Offers to let a member of the group in who hasn't asked, where one may. */
    void offer(CallDetails call, PageHeader header, Runnable changed) {
        if (call.audience() == Audience.MEMBERS
                && queries.mayRead(call.id())
                && queries.decisions(call.id()).mayGrant()) {
            var members = queries.members(call.id());
            if (!members.isEmpty()) {
                header.more(t("late.admit"), () -> askToAdmit(call.id(), members, changed));
            }
        }
    }

    private void askToAdmit(CallId call, List<LateMember> members, Runnable changed) {
        new AdmitMemberDialog(members, clock.getZone(), validator, (key, form) -> {
                    var member = form.member();
                    service.admit(new AdmitMember(key, call, member.id(), form.closesAt(), form.reason()));
                    Toast.done(t("late.granted", member.name()));
                    changed.run();
                })
                .open();
    }

    private Optional<Component> card(CallDetails call, Runnable changed) {
        var decisions = queries.decisions(call.id());
        var choosing = new LateChoice(chosen -> askToLayAside(call.id(), chosen, changed));
        var list = new OrderedList();
        list.addClassName("round-rows");
        var more = new MorePages<LateRequestRow>(
                seek -> queries.page(call.id(), seek),
                LateRequestRow::place,
                MorePages.in(list, row -> item(row, decisions, choosing, changed)));
        if (!more.begin()) {
            return Optional.empty();
        }
        var card = new Card("late", t("late.title", decisions.waiting()), new Paragraph(t("late.about")), list, more);
        card.addClassName("call-contributions");
        if (decisions.mayDecline() && decisions.waiting() > 0) {
            card.add(choosing);
        }
        return Optional.of(card);
    }

    private ListItem item(LateRequestRow row, LateDecisions decisions, LateChoice choosing, Runnable changed) {
        var title = new Div(new Span(ErasedWords.name(row.name())));
        title.addClassName("round-title");
        if (decisions.mayDecline() && row.state() == LateRequestState.ASKED) {
            title.addComponentAsFirst(choosing.box(row));
        }
        var about = new Span(row.email());
        about.addClassNames("small", "muted");
        var words = new Div(title, about);
        if (!row.reason().isEmpty()) {
            var reason = new Div(row.reason());
            reason.addClassName("late-reason");
            words.add(reason);
        }
        decided(row).forEach(text -> {
            var line = new Div(text);
            line.addClassNames("small", "late-reason");
            words.add(line);
        });
        var end = new Div(badge(row).shown(), When.since(row.askedAt(), clock).shown());
        end.addClassName("row-end");
        if (decisions.mayDecline() && row.can(LateRequestAction.DECLINE)) {
            end.add(menu(row, decisions, changed));
        }
        return new ListItem(words, end);
    }

    private Stream<String> decided(LateRequestRow row) {
        var until = Optional.ofNullable(row.letInUntil())
                .map(instant -> t(
                        clock.instant().isBefore(instant) ? "late.until" : "late.over",
                        new Dates(Say.words()).exact(instant.atZone(clock.getZone()))));
        var key = row.state() == LateRequestState.GRANTED ? "late.admitted" : "late.explanation";
        return Stream.concat(until.stream(), Optional.ofNullable(row.explanation()).map(why -> t(key, why)).stream());
    }

    private DotsMenu menu(LateRequestRow row, LateDecisions decisions, Runnable changed) {
        var menu = new DotsMenu(t("late.more", row.name()));
        if (decisions.mayGrant()) {
            menu.item(t("late.grant"), () -> askToGrant(row, changed));
        }
        menu.item(t("late.decline"), () -> askToDecline(row, changed));
        return menu;
    }

    private static StateBadge badge(LateRequestRow row) {
        var shape =
                switch (row.state()) {
                    case ASKED -> StateBadge.Shape.RING;
                    case GRANTED -> StateBadge.Shape.FILLED;
                    case DECLINED, LAID_ASIDE, LAPSED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, t(row.state()));
    }

    private void askToGrant(LateRequestRow row, Runnable changed) {
        new UntilDialog("late.grant", clock.getZone(), validator, (key, form) -> {
                    service.grant(new GrantLateEntry(key, row.id(), form.closesAt(), form.reason()));
                    Toast.done(t("late.granted", row.name()));
                    changed.run();
                })
                .open();
    }

    private void askToLayAside(CallId call, List<LateRequestId> chosen, Runnable changed) {
        new LayAsideDialog(
                        chosen.size(),
                        key -> {
                            service.layAside(new LayLateEntriesAside(key, call, chosen));
                            Toast.done(t("late.laidAside", chosen.size()));
                        },
                        changed)
                .open();
    }

    private void askToDecline(LateRequestRow row, Runnable changed) {
        var key = UUID.randomUUID();
        new ReasonDialog(t("late.decline.title", row.name()), t("late.decline.text"), t("late.decline"), reason -> {
                    service.decline(new DeclineLateEntry(key, row.id(), reason));
                    Toast.done(t("late.declined", row.name()));
                    changed.run();
                })
                .open();
    }
}
