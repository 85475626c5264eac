package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallInvitationQueries;
import no.mandat.workflow.contribution.CallInvitationRow;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallInvitationTally;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.RevokeCallInvitation;

/** Makes the card of those who are invited to a call: who they are, who has answered, whose letter didn't arrive. */
@Dependent
public class InvitationsCard {

    private final CallInvitationQueries queries;
    private final CallInvitationService service;
    private final Validator validator;
    private final Clock clock;

    /** Takes its services. */
    @Inject
    public InvitationsCard(
            CallInvitationQueries queries, CallInvitationService service, Validator validator, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * The card, or nothing where nobody is invited by name, or it is none of the reader's business.
     *
     * @param changed what is done when the list has become another
     */
    Optional<Component> of(CallDetails call, Runnable changed) {
        return queries.mayRead(call.id()) ? Optional.of(card(call, changed)) : Optional.empty();
    }

    /** Offers to let somebody in who isn't on the list, where one may. */
    void offer(CallDetails call, PageHeader header, Runnable changed) {
        if (queries.mayAdmit(call.id())) {
            header.more(t("callInvitation.admit"), () -> askToAdmit(call, changed));
        }
    }

    private void askToAdmit(CallDetails call, Runnable changed) {
        new AdmitLateDialog(clock.getZone(), validator, (key, form) -> {
                    service.admit(new AdmitLate(key, call.id(), form));
                    Toast.done(t("callInvitation.letInDone", form.name().strip()));
                    changed.run();
                })
                .open();
    }

    private Card card(CallDetails call, Runnable changed) {
        var tally = queries.tally(call.id());
        var list = new OrderedList();
        list.addClassName("round-rows");
        var more = new MorePages<CallInvitationRow>(
                seek -> queries.page(call.id(), seek),
                CallInvitationRow::place,
                MorePages.in(list, row -> item(call, row, tally, changed)));
        var card = new Card("invitations", t("callInvitation.title", tally.invited()));
        card.addClassName("call-contributions");
        boolean any = more.begin();
        card.add(new Paragraph(
                any
                        ? t("callInvitation.answered", tally.answered(), tally.invited())
                        : t(
                                call.audience() == Audience.PUBLIC
                                        ? "callInvitation.none.forAll"
                                        : "callInvitation.none")));
        if (tally.mayInvite()) {
            card.add(actions(call, changed));
        }
        if (any) {
            card.add(list, more);
        }
        return card;
    }

    private Div actions(CallDetails call, Runnable changed) {
        var actions = new Div(
                new Button(t("callInvitation.one"), click -> new InviteeDialog(
                                validator, (key, people) -> invite(key, call, people, changed))
                        .open()),
                new Button(t("callInvitation.list"), click -> new InviteeListDialog(
                                validator, (key, people) -> invite(key, call, people, changed))
                        .open()),
                new Button(t("callInvitation.known"), click -> new KnownInviteesDialog(
                                queries.known(call.id()), (key, people) -> invite(key, call, people, changed))
                        .open()));
        actions.addClassName("call-actions");
        return actions;
    }

    private void invite(UUID key, CallDetails call, List<InviteeForm> people, Runnable changed) {
        var done = service.invite(new InviteToCall(key, call.id(), people));
        Toast.done(t("callInvitation.done", done.invited(), done.already()));
        changed.run();
    }

    private ListItem item(CallDetails call, CallInvitationRow row, CallInvitationTally tally, Runnable changed) {
        var invitee = row.invitee();
        var name = Optional.ofNullable(row.contribution())
                .<Component>map(
                        sent -> CallNavigation.link(call.mandate(), call.id(), sent, ErasedWords.name(invitee.name())))
                .orElseGet(() -> new Span(ErasedWords.name(invitee.name())));
        var title = new Div(name);
        title.addClassName("round-title");
        var about = new Span(Stream.of(Optional.of(invitee.email()), Optional.ofNullable(invitee.organisation()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var words = new Div(title, about);
        Optional.ofNullable(row.fault()).ifPresent(fault -> {
            var line = new Div(t("callInvitation.undelivered", t(fault)));
            line.addClassNames("small", "undelivered-how");
            words.add(line);
        });
        var end = new Div(badge(row).shown());
        end.addClassName("row-end");
        Optional.ofNullable(row.sentAt())
                .ifPresent(at -> end.add(When.since(at, clock).shown()));
        boolean mayRevoke = tally.mayRevoke() && row.isRevocable();
        boolean mayLetIn = tally.mayLetIn() && row.mayBeLetIn();
        if (mayRevoke || mayLetIn) {
            var menu = new DotsMenu(t("callInvitation.more", ErasedWords.name(invitee.name())));
            if (mayRevoke) {
                menu.item(t("callInvitation.revoke"), () -> askToRevoke(row, changed));
            }
            if (mayLetIn) {
                menu.item(t("callInvitation.letIn"), () -> askToLetIn(row, changed));
            }
            end.add(menu);
        }
        return new ListItem(words, end);
    }

    private static StateBadge badge(CallInvitationRow row) {
        if (row.onThePage()) {
            return new StateBadge(StateBadge.Shape.FILLED, t("callInvitation.onThePage"));
        }
        var shape =
                switch (row.state()) {
                    case LISTED -> StateBadge.Shape.RING;
                    case SENT -> StateBadge.Shape.HALF;
                    case ANSWERED -> StateBadge.Shape.FILLED;
                    case REVOKED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, t(row.state()));
    }

    private void askToLetIn(CallInvitationRow row, Runnable changed) {
        new UntilDialog("callInvitation.letIn", clock.getZone(), validator, (key, form) -> {
                    service.letIn(new LetInvitedIn(key, row.id(), form.closesAt(), form.reason()));
                    Toast.done(t("callInvitation.letInDone", row.invitee().name()));
                    changed.run();
                })
                .open();
    }

    private void askToRevoke(CallInvitationRow row, Runnable changed) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("callInvitation.revoke.title", row.invitee().name()),
                        t("callInvitation.revoke.text"),
                        t("callInvitation.revoke"),
                        reason -> {
                            service.revoke(new RevokeCallInvitation(key, row.id(), reason));
                            Toast.done(t("callInvitation.revoked", row.invitee().name()));
                            changed.run();
                        })
                .open();
    }
}
