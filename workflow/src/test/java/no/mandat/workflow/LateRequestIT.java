package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.LateRequestAction;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.LateDecisions;
import no.mandat.workflow.contribution.LateEntryForm;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.RevokeCallInvitation;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.operations.HouseKeeping;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Whoever came too late asks to be let in, and what they had typed is there when they are. */
class LateRequestIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final Pattern LINK = Pattern.compile("/public/invitations/(\\S{36})");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    CallService calls;

    @Inject
    OpenDraftService drafts;

    @Inject
    LateRequestService service;

    @Inject
    LateRequestQueries queries;

    @Inject
    ContributionService contributions;

    @Inject
    PublicCalls open;

    @Inject
    HistoryQueries history;

    @Inject
    HouseKeeping houseKeeping;

    @Inject
    CallInvitationService invitations;

    @Inject
    ReleaseService releases;

    @Inject
    MandateService mandates;

    @Inject
    Post post;

    private CallId call(Audience audience) {
        var call = draft(audience);
        open(call);
        return call;
    }

    private void open(CallId call) {
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, 0)));
    }

    private CallId draft(Audience audience) {
        var now = clock.instant();
        var form = CallForms.of(true, audience, now.minusSeconds(60), now.plus(DAY));
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    private DraftAddress kept(CallId call) {
        var at = new DraftAddress(call, UUID.randomUUID());
        keep(at, UUID.randomUUID(), 0, "Lageret mangler.");
        return at;
    }

    private int keep(DraftAddress at, UUID page, int version, String words) {
        return as(KARI, () -> drafts.keep(new KeepDraft(at, page, version, Map.of("q-" + WHY, List.of(words)))));
    }

    private DraftAddress tooLate() {
        var at = kept(call(Audience.PUBLIC));
        close(at.call());
        return at;
    }

    /** One that Ola Vik is invited to, and that is open. */
    private CallId invited(String email) {
        var call = draft(Audience.INVITED);
        run(secretary, () -> {
            var ignored = invitations.invite(new InviteToCall(
                    UUID.randomUUID(), call, List.of(new InviteeForm("Ola Vik", email, null, null, "nb"))));
        });
        open(call);
        return call;
    }

    private CallInvitationId invitation(CallId call) {
        return new CallInvitationId(
                UUID.fromString(world.text("select id from call_invitation where call_id = ?1", call.value())));
    }

    private void close(CallId call) {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    private void attach(DraftAddress at, String file) {
        run(KARI, () -> drafts.attach(new AttachFile(at, world.received(file, "Innholdet i " + file))));
    }

    private void ask(DraftAddress at, String email) {
        run(KARI, () -> service.ask(new AskToBeLetIn(at, " Kari Strand ", email, " Var syk. ", "nn")));
    }

    private List<LateRequestRow> rows(CallId call) {
        return as(secretary, () -> queries.page(call, Seek.first(10)));
    }

    private LateRequestRow row(CallId call) {
        return rows(call).getFirst();
    }

    private void grant(LateRequestRow row) {
        run(
                secretary,
                () -> service.grant(new GrantLateEntry(
                        UUID.randomUUID(), row.id(), clock.instant().plus(DAY), "Det er rimelig.")));
    }

    private String text(String email) throws Exception {
        return words(post.await(email, 1).getLast());
    }

    private static String words(Post.Received letter) throws Exception {
        return ((MimeMultipart) letter.message().getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replaceAll("\\R", "\n");
    }

    /** What the letters to an address say, once so many have come. */
    private String texts(String email, int letters) throws Exception {
        var said = new StringBuilder();
        for (var letter : post.await(email, letters)) {
            said.append(words(letter));
        }
        return said.toString();
    }

    private InvitationLink link(String email) throws Exception {
        var link = LINK.matcher(text(email));
        assertThat(link.find()).isTrue();
        return new InvitationLink(UUID.fromString(link.group(1)));
    }

    private List<String> trail() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(4))).stream()
                .map(HistoryRow::action)
                .toList();
    }

    @Test
    void isSeenByTheSecretariatWithoutWhatTheyTyped() {
        var at = tooLate();
        var email = anAddress();
        ask(at, email.toUpperCase(java.util.Locale.ROOT));

        assertThat(row(at.call())).satisfies(row -> {
            assertThat(row.name()).isEqualTo("Kari Strand");
            assertThat(row.email()).isEqualTo(email);
            assertThat(row.reason()).isEqualTo("Var syk.");
            assertThat(row.state()).isEqualTo(LateRequestState.ASKED);
        });
        assertThat(as(secretary, () -> queries.decisions(at.call()))).isEqualTo(new LateDecisions(1, true, true));
        assertThat(as(ada, () -> queries.mayRead(at.call()))).isFalse();
        assertThat(as(KARI, () -> drafts.find(at)).late().state()).isEqualTo(LateRequestState.ASKED);
        assertThat(trail().getFirst()).isEqualTo("LateEntryAsked");
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .as("nobody has decided yet")
                .isZero();
    }

    @Test
    void whoeverIsInvitedAsksAsThemselvesAndIsLetInByTheirInvitation() throws Exception {
        var email = anAddress();
        var call = invited(email);
        var link = link(email);
        var mine = DraftAddress.of(call, link);
        keep(mine, UUID.randomUUID(), 0, "Lageret mangler.");
        assertThat(refusalOf(() -> ask(mine, email)))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));
        close(call);

        ask(mine, "noen.andre@fjord.example");

        assertThat(row(call).name())
                .as("whoever holds the link is who was invited")
                .isEqualTo("Ola Vik");
        assertThat(row(call).email()).isEqualTo(email);
        assertThat(as(KARI, () -> drafts.find(mine)).late().state()).isEqualTo(LateRequestState.ASKED);
        grant(row(call));
        assertThat(row(call).state()).isEqualTo(LateRequestState.GRANTED);
        assertThat(world.number("select count(*) from call_invitation where call_id = ?1", call.value()))
                .isEqualTo(1);
        assertThat(as(KARI, () -> open.invited(link)).call().status()).isEqualTo(CallStatus.OPEN);
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)))
                        .reference())
                .isNotEmpty();
    }

    @Test
    void whoeverIsInvitedAsksAlsoWhereTheyHaveTypedNothingAndWaitsNoLongerOnceTheyAreLetInFromTheList()
            throws Exception {
        var email = anAddress();
        var call = invited(email);
        var link = link(email);
        close(call);
        var mine = DraftAddress.of(call, link);
        ask(mine, email);
        assertThat(as(KARI, () -> drafts.find(mine)).late().state()).isEqualTo(LateRequestState.ASKED);
        assertThat(refusalOf(() -> ask(mine, email))).isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
        var listed = invitation(call);
        run(
                secretary,
                () -> invitations.letIn(new LetInvitedIn(
                        UUID.randomUUID(), listed, clock.instant().plus(DAY), "Ringte")));
        assertThat(row(call).state()).isEqualTo(LateRequestState.GRANTED);
        assertThat(as(secretary, () -> queries.decisions(call)).waiting()).isZero();
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)))
                        .reference())
                .isNotEmpty();
    }

    @Test
    void whoeverAsksTwoWaysIsLetInOnce() {
        var at = tooLate();
        var email = anAddress();
        ask(at, email);
        var late = new LateEntryForm(
                "Kari Strand", email, null, null, "nn", clock.instant().plus(DAY), "Ringte");
        run(secretary, () -> invitations.admit(new AdmitLate(UUID.randomUUID(), at.call(), late)));
        assertThat(refusalOf(() -> grant(row(at.call()))))
                .isEqualTo(new CallInvitationRefusal.AlreadyInvited("Kari Strand", 1));
        assertThat(row(at.call()).state()).as("it can be laid aside").isEqualTo(LateRequestState.ASKED);

        var again = tooLate();
        ask(again, email);
        grant(row(again.call()));
        assertThat(refusalOf(() ->
                        run(secretary, () -> invitations.admit(new AdmitLate(UUID.randomUUID(), again.call(), late)))))
                .isEqualTo(new CallInvitationRefusal.AlreadyInvited("Kari Strand", 1));
        assertThat(world.number("select count(*) from mail_message where address = ?1 and kind = 'callLetIn'", email))
                .as("a letter for each call")
                .isEqualTo(2);
    }

    @Test
    void grantedHoldsThoughTheOthersAreAnsweredMeanwhile() throws Exception {
        var at = tooLate();
        var email = anAddress();
        ask(at, email);
        grant(row(at.call()));
        finish(at.call());

        var link = link(email);
        assertThat(as(KARI, () -> open.invited(link)).call().status()).isEqualTo(CallStatus.OPEN);
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)))
                        .reference())
                .isNotEmpty();

        assertThat(as(KARI, () -> open.of(at.call())).status())
                .as("this one isn't answered")
                .isEqualTo(CallStatus.CLOSED);
    }

    private void finish(CallId call) {
        run(secretary, () -> {
            var ignored = releases.release(new ReleaseAnswers(UUID.randomUUID(), call));
        });
        assertThat(as(KARI, () -> open.of(call)).status()).isEqualTo(CallStatus.ANSWERED);
    }

    @Test
    void isAskedAndGrantedAlsoOnceTheOthersAreAnswered() throws Exception {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call));
        close(call);
        var email = anAddress();
        ask(kept.getFirst(), email);
        finish(call);

        assertThat(as(secretary, () -> queries.decisions(call))).isEqualTo(new LateDecisions(1, true, true));
        grant(row(call));
        ask(kept.getLast(), anAddress());
        assertThat(as(secretary, () -> queries.decisions(call)).waiting())
                .as("who sends only now asks, too")
                .isEqualTo(1);
        var link = link(email);
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)))
                        .reference())
                .isNotEmpty();
        assertThat(as(KARI, () -> open.of(call)).status()).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void isNeitherAskedNorGrantedOfACallThatIsAnsweredOnceTheMandateIsOver() {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call));
        close(call);
        ask(kept.getFirst(), anAddress());
        finish(call);
        world.change("update mandate set state = 'CLOSED' where id = ?1", mandate.value());
        var over = new MandateRefusal.IsOver(MandateState.CLOSED);
        assertThat(refusalOf(() -> ask(kept.getLast(), anAddress()))).isEqualTo(over);
        assertThat(as(secretary, () -> queries.decisions(call)).mayGrant()).isFalse();
        assertThat(refusalOf(() -> grant(row(call)))).isEqualTo(over);
    }

    @Test
    void grantedLeadsToWhatTheyHadTypedWhichTheySend() throws Exception {
        var at = kept(call(Audience.PUBLIC));
        var email = anAddress();
        attach(at, "Notat");
        close(at.call());
        assertThat(refusalOf(() -> attach(at, "For sent")))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        ask(at, email);
        var said = as(KARI, () -> drafts.find(at)).keptUntil();
        grant(row(at.call()));

        assertThat(trail().subList(0, 3))
                .containsExactlyInAnyOrder("InvitedToCall", "LateEntryGranted", "CallLetterSent");
        assertThat(text(email)).contains("tek imot innspelet ditt til «Ombruk» sjølv om runden er lukka");
        var link = link(email);
        var invited = as(KARI, () -> open.invited(link));
        assertThat(invited.call().status()).isEqualTo(CallStatus.OPEN);
        assertThat(invited.invitee().name()).isEqualTo("Kari Strand");
        var mine = DraftAddress.of(at.call(), link);
        var found = as(KARI, () -> drafts.find(mine));
        assertThat(found.fields()).containsEntry("q-" + WHY, List.of("Lageret mangler."));
        assertThat(found.files()).hasSize(1);
        assertThat(found.keptUntil()).as("as long as was said when they asked").isEqualTo(said);
        assertThat(row(at.call()).letInUntil()).isNotNull();

        var page = UUID.randomUUID();
        assertThat(keep(mine, page, 1, "Lageret mangler ennå.")).isEqualTo(2);
        assertThat(as(KARI, () -> drafts.find(at)).fields())
                .as("both links lead to the same")
                .containsEntry("q-" + WHY, List.of("Lageret mangler ennå."));
        attach(mine, "Mer");
        var key = UUID.randomUUID();
        var stale = answer(key, link, email, 1);
        assertThat(refusalOf(() -> as(KARI, () -> contributions.answer(stale))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        as(KARI, () -> contributions.answer(answer(key, link, email, 2)));
        var sent = as(KARI, () -> open.receipt(new ReceiptAddress(at.call(), key)));
        assertThat(sent.address()).isEqualTo(AddressProof.CONFIRMED);
        assertThat(sent.files()).hasSize(2);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(at)))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> keep(mine, page, 2, "For sent"))).isEqualTo(new ContributionRefusal.DraftIsGone());
    }

    private static AnswerInvitation answer(UUID key, InvitationLink link, String email, int draft) {
        return new AnswerInvitation(
                key,
                link,
                new ContributorForm("Kari Strand", email, null, null, Publication.WITH_NAME),
                new Replies(Map.of(WHY, Reply.of("Lageret mangler."))),
                "nb",
                draft);
    }

    @Test
    void declinedIsToldWhyByMailAndOnTheirPage() throws Exception {
        var at = tooLate();
        var email = anAddress();
        ask(at, email);
        var request = row(at.call()).id();
        run(secretary, () -> service.decline(new DeclineLateEntry(UUID.randomUUID(), request, " Alt er lest. ")));

        assertThat(text(email)).contains("Grunngivinga er: Alt er lest.", "/public/calls/" + at.call());
        assertThat(row(at.call()).explanation()).isEqualTo("Alt er lest.");
        assertThat(as(KARI, () -> drafts.find(at)).late())
                .returns(LateRequestState.DECLINED, late -> late.state())
                .returns("Alt er lest.", late -> late.explanation());
        assertThat(world.trailOf(new PersonId(request.value())))
                .containsExactlyInAnyOrder("LateEntryAsked", "LateEntryDeclined");
        assertThat(refusalOf(() -> grant(row(at.call()))))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.DECLINED, LateRequestAction.GRANT));
        assertThat(refusalOf(() -> ask(at, email))).isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
    }

    private long lettersTo(PersonId person) {
        return world.number(
                "select count(*) from mail_message where kind = 'lateEntryAsked' and person_id = ?1 and mandate_id = ?2",
                person.value(),
                mandate.value());
    }

    @Test
    void theSecretariatIsToldOnceUntilAllWhoWaitWereDecidedOn() throws Exception {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call), kept(call));
        close(call);
        var told = secretary.personId();
        ask(kept.get(0), anAddress());
        assertThat(lettersTo(told)).isEqualTo(1);
        assertThat(lettersTo(ada.personId())).as("nobody else").isZero();
        ask(kept.get(1), anAddress());
        assertThat(lettersTo(told)).isEqualTo(1);
        layAside(call);
        assertThat(lettersTo(told)).isEqualTo(1);
        ask(kept.get(2), anAddress());
        assertThat(lettersTo(told)).isEqualTo(2);
    }

    private void layAside(CallId call) {
        var all = rows(call).stream().map(LateRequestRow::id).toList();
        run(secretary, () -> service.layAside(new LayLateEntriesAside(UUID.randomUUID(), call, all)));
    }

    @Test
    void manyAreLaidAsideWithoutALetterAndOneOfThemLetInAfterAll() throws Exception {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call), kept(call));
        close(call);
        var email = anAddress();
        kept.forEach(at -> ask(at, email));
        run(
                secretary,
                () -> service.decline(new DeclineLateEntry(
                        UUID.randomUUID(), rows(call).get(2).id(), "Alt er lest.")));
        layAside(call);
        assertThat(rows(call))
                .extracting(LateRequestRow::state)
                .containsExactlyInAnyOrder(
                        LateRequestState.LAID_ASIDE, LateRequestState.LAID_ASIDE, LateRequestState.DECLINED);
        assertThat(trail().subList(0, 2)).containsExactly("LateEntryLaidAside", "LateEntryLaidAside");
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .as("but for the one that was declined")
                .isEqualTo(1);
        assertThat(as(secretary, () -> queries.decisions(call)).waiting()).isZero();
        var aside = rows(call).stream()
                .filter(row -> row.state() == LateRequestState.LAID_ASIDE)
                .findFirst()
                .orElseThrow();
        grant(aside);
        assertThat(rows(call)).extracting(LateRequestRow::state).contains(LateRequestState.GRANTED);

        var other = tooLate();
        ask(other, anAddress());
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.layAside(new LayLateEntriesAside(
                                UUID.randomUUID(),
                                call,
                                List.of(row(other.call()).id()))))))
                .as("of another call")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(row(other.call()).state()).isEqualTo(LateRequestState.ASKED);
    }

    @Test
    void isGrantedThoughNoLetterCanGoToItsAddress() {
        var at = tooLate();
        ask(at, anAddress());
        // As it was taken before.
        world.change(
                "update late_request set email = concat('å-', email) where call_id = ?1",
                at.call().value());
        grant(row(at.call()));
        assertThat(row(at.call()).state()).isEqualTo(LateRequestState.GRANTED);
    }

    @Test
    void isOnlyAskedForWhatIsKeptOfAClosedCallForEverybody() {
        var open = kept(call(Audience.PUBLIC));
        assertThat(refusalOf(() -> ask(open, anAddress())))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));
        var at = tooLate();
        assertThat(refusalOf(() -> ask(new DraftAddress(at.call(), UUID.randomUUID()), anAddress())))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> ask(new DraftAddress(open.call(), at.secret()), anAddress())))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        for (var none : List.of("ingen adresse", "kåre@fjord.example")) {
            assertThat(refusalOf(() -> ask(at, none))).as(none).isInstanceOf(SharedRefusal.InvalidInput.class);
        }
        assertThat(rows(at.call())).isEmpty();
    }

    @Test
    void isAskedOnceForADraftAndSeldomOfAnAddress() throws Exception {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call), kept(call), kept(call));
        close(call);
        var email = anAddress();
        var ends = world.together(4, () -> {
            ask(kept.getFirst(), email);
            return "asked";
        });
        assertThat(ends).filteredOn("asked"::equals).hasSize(1);
        ask(kept.get(1), email);
        ask(kept.get(2), email);
        assertThat(refusalOf(() -> ask(kept.get(3), email))).isEqualTo(new LateRequestRefusal.TooManyAskForLateEntry());
        ask(kept.get(3), anAddress());
        assertThat(rows(call)).hasSize(4);
    }

    @Test
    void isNotGrantedOfACallThatIsOpenAgainOrUntilAnInstantThatHasGone() {
        var at = tooLate();
        ask(at, anAddress());
        var request = row(at.call()).id();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.grant(new GrantLateEntry(
                                UUID.randomUUID(), request, clock.instant().minus(DAY), "Feil dag")))))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        reopen(at.call());
        assertThat(refusalOf(() -> grant(row(at.call()))))
                .isEqualTo(
                        new LateRequestRefusal.LateRequestNotInState(LateRequestState.LAPSED, LateRequestAction.GRANT));
    }

    /** Until a while after whoever is granted it may send. */
    private void reopen(CallId call) {
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(DAY.multipliedBy(2)), "Flere")));
    }

    private LateRequestRow row(CallId call, LateRequestState state) {
        return rows(call).stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private void decline(LateRequestRow row) {
        run(secretary, () -> service.decline(new DeclineLateEntry(UUID.randomUUID(), row.id(), "Alt er lest.")));
    }

    private long lettersTo(String email) {
        return world.number("select count(*) from mail_message where address = ?1", email);
    }

    @Test
    void lapsesWhenTheCallIsOpenedAgainAndIsAskedAgainOnceThatHasClosed() {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call), kept(call), kept(call));
        close(call);
        var waits = anAddress();
        var granted = anAddress();
        ask(kept.get(0), anAddress());
        layAside(call);
        ask(kept.get(1), anAddress());
        decline(row(call, LateRequestState.ASKED));
        ask(kept.get(2), granted);
        grant(row(call, LateRequestState.ASKED));
        ask(kept.get(3), waits);
        var told = lettersTo(secretary.personId());

        reopen(call);

        assertThat(rows(call)).hasSize(4).extracting(LateRequestRow::state).containsOnly(LateRequestState.LAPSED);
        assertThat(as(secretary, () -> queries.decisions(call)).waiting()).isZero();
        assertThat(world.trail(mandate)).filteredOn("LateEntryLapsed"::equals).hasSize(4);
        assertThat(refusalOf(() -> decline(row(call))))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.LAPSED, LateRequestAction.DECLINE));
        assertThat(lettersTo(waits)).isZero();
        assertThat(as(KARI, () -> drafts.find(kept.get(3))).late()).isNull();
        assertThat(refusalOf(() -> ask(kept.get(3), waits)))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));

        close(call);
        ask(kept.get(3), waits);
        assertThat(lettersTo(secretary.personId())).isEqualTo(told + 1);
        assertThat(refusalOf(() -> ask(kept.get(3), waits))).isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
        assertThat(as(KARI, () -> drafts.find(kept.get(3))).late().state()).isEqualTo(LateRequestState.ASKED);
        decline(row(call, LateRequestState.ASKED));
        ask(kept.get(2), granted);
        assertThat(row(call, LateRequestState.ASKED).letInUntil()).isNull();
        grant(row(call, LateRequestState.ASKED));
        assertThat(world.number("select count(*) from call_invitation where call_id = ?1", call.value()))
                .as("by the invitation that they have")
                .isEqualTo(1);
        ask(kept.get(1), anAddress());
        assertThat(row(call, LateRequestState.ASKED).explanation()).isNull();
        ask(kept.get(0), anAddress());
        assertThat(rows(call)).hasSize(4);
    }

    @Test
    void whoeverAskedAndAnswersOnceTheCallIsOpenAgainIsNotDeclinedAfterwards() throws Exception {
        var email = anAddress();
        var call = invited(email);
        var link = link(email);
        close(call);
        ask(DraftAddress.of(call, link), email);
        reopen(call);
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)))
                        .reference())
                .isNotEmpty();
        close(call);
        assertThat(as(secretary, () -> queries.decisions(call)).waiting()).isZero();
        assertThat(refusalOf(() -> decline(row(call))))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.LAPSED, LateRequestAction.DECLINE));
    }

    @Test
    void holdsWhereItWasGrantedUntilLaterOrWasUsed() throws Exception {
        var at = tooLate();
        ask(at, anAddress());
        run(
                secretary,
                () -> service.grant(new GrantLateEntry(
                        UUID.randomUUID(), row(at.call()).id(), clock.instant().plus(DAY.multipliedBy(9)), "Rimelig")));
        reopen(at.call());
        assertThat(row(at.call()).state()).isEqualTo(LateRequestState.GRANTED);

        var email = anAddress();
        var call = invited(email);
        var link = link(email);
        close(call);
        ask(DraftAddress.of(call, link), email);
        grant(row(call));
        as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link, email, 1)));
        reopen(call);
        assertThat(row(call).state()).isEqualTo(LateRequestState.GRANTED);
    }

    private boolean mayBeSentLate(DraftAddress at) {
        return as(KARI, () -> drafts.find(at)).late().lateEntryHolds();
    }

    @Test
    void whoseTimeIsUpIsToldSoAlsoWhereTheyHadTyped() {
        var at = tooLate();
        ask(at, anAddress());
        assertThat(mayBeSentLate(at)).isFalse();
        grant(row(at.call()));
        assertThat(mayBeSentLate(at)).isTrue();
        world.change(
                "update call_invitation set let_in_until = ?1 where call_id = ?2",
                clock.instant().minusSeconds(60),
                at.call().value());
        assertThat(mayBeSentLate(at)).isFalse();
    }

    @Test
    void lapsesWhereItsInvitationWasTakenBackAndIsGrantedByAnother() throws Exception {
        var at = tooLate();
        var call = at.call();
        var email = anAddress();
        ask(at, email);
        grant(row(call));
        var first = link(email);
        revoke(call);
        assertThat(mayBeSentLate(at)).isFalse();

        reopen(call);
        assertThat(row(call).state()).isEqualTo(LateRequestState.LAPSED);
        close(call);
        ask(at, email);
        grant(row(call));

        assertThat(mayBeSentLate(at)).isTrue();
        assertThat(post.await(email, 2)).hasSize(2);
        var second = link(email);
        assertThat(as(KARI, () -> open.invited(second)).call().status()).isEqualTo(CallStatus.OPEN);
        assertThat(as(KARI, () -> drafts.find(DraftAddress.of(call, second))).fields())
                .containsEntry("q-" + WHY, List.of("Lageret mangler."));
        leadsNowhere(call, first);
        assertThat(as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), second, email, 1)))
                        .reference())
                .isNotEmpty();
    }

    private void revoke(CallId call) {
        run(
                secretary,
                () -> invitations.revoke(new RevokeCallInvitation(UUID.randomUUID(), invitation(call), "Feil person")));
    }

    private void leadsNowhere(CallId call, InvitationLink link) {
        var notThere = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> as(KARI, () -> open.invited(link)))).isEqualTo(notThere);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(DraftAddress.of(call, link)))))
                .isEqualTo(notThere);
    }

    @Test
    void whatTheyTypeIsReadByTheirOwnLinkAloneOnceTheInvitationThatLetThemInIsTakenBack() throws Exception {
        var at = tooLate();
        var call = at.call();
        var stranger = anAddress();
        ask(at, stranger);
        grant(row(call));
        var mistaken = link(stranger);
        assertThat(as(KARI, () -> drafts.find(DraftAddress.of(call, mistaken))).version())
                .isEqualTo(1);

        revoke(call);

        leadsNowhere(call, mistaken);
        reopen(call);
        keep(at, UUID.randomUUID(), 1, "Lageret mangler ennå.");
        leadsNowhere(call, mistaken);
        assertThat(as(KARI, () -> drafts.find(at)).fields())
                .containsEntry("q-" + WHY, List.of("Lageret mangler ennå."));
    }

    @Test
    void lapsesAlsoWhereACallIsExtendedBeforeSomebodyHasNotedThatItWasOver() {
        var at = kept(call(Audience.PUBLIC));
        world.change(
                "update input_call set opens_at = ?1, closes_at = ?2 where id = ?3",
                clock.instant().minus(DAY),
                clock.instant().minusSeconds(60),
                at.call().value());
        ask(at, anAddress());
        run(
                secretary,
                () -> calls.extend(new ExtendCall(
                        UUID.randomUUID(), at.call(), clock.instant().plus(DAY), "Flere")));
        assertThat(row(at.call()).state()).isEqualTo(LateRequestState.LAPSED);
    }

    @Test
    void isKeptThoughItsCallIsLongOver() {
        var at = tooLate();
        ask(at, anAddress());
        var left = kept(at.call());
        world.change(
                "update input_call set opens_at = ?1, closes_at = ?2 where id = ?3",
                clock.instant().minus(Duration.ofDays(32)),
                clock.instant().minus(Duration.ofDays(31)),
                at.call().value());
        houseKeeping.forget();
        assertThat(as(KARI, () -> drafts.find(at)).version()).isEqualTo(1);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(left))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private LateRequestRow row(CallId call, String email) {
        return rows(call).stream()
                .filter(row -> row.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private void giveTheMandateUp() {
        int seen = world.mandate(mandate).version();
        run(secretary, () -> mandates.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, seen, "Ingen midler")));
    }

    private long notLetIn(String email) {
        return world.number(
                "select count(*) from mail_message where address = ?1 and kind = 'lateEntryDeclined'", email);
    }

    @Test
    void whoeverIsInvitedAndWaitsIsDeclinedInTheirLanguageWhenTheMandateIsGivenUp() throws Exception {
        var email = anAddress();
        var call = invited(email);
        var link = link(email);
        close(call);
        ask(DraftAddress.of(call, link), email);
        giveTheMandateUp();

        assertThat(notLetIn(email)).isEqualTo(1);
        assertThat(texts(email, 3))
                .contains("Grunngivinga er: Mandatet er trekt.")
                .contains("/public?language=nn")
                .doesNotContain("Ingen midler", "/public/calls/");
        assertThat(row(call, email))
                .returns(LateRequestState.DECLINED, LateRequestRow::state)
                .returns("Mandatet er trukket.", LateRequestRow::explanation);
        assertThat(world.trail(mandate)).filteredOn("LateEntryDeclined"::equals).hasSize(1);
    }

    @Test
    void whoeverIsLetInAndHasSentNothingIsToldWhenTheMandateIsGivenUpAndWhoeverOnlyAskedIsNotWrittenTo()
            throws Exception {
        var call = call(Audience.PUBLIC);
        var kept = List.of(kept(call), kept(call), kept(call), kept(call));
        close(call);
        var waits = anAddress();
        var letIn = anAddress();
        var sent = anAddress();
        var tooLong = anAddress();
        ask(kept.get(0), waits);
        ask(kept.get(1), letIn);
        grant(row(call, letIn));
        ask(kept.get(2), sent);
        grant(row(call, sent));
        ask(kept.get(3), tooLong);
        grant(row(call, tooLong));
        var unasked = anAddress();
        var late = new LateEntryForm(
                "Kari Strand", unasked, null, null, "en", clock.instant().plus(DAY), "Ringte");
        run(secretary, () -> invitations.admit(new AdmitLate(UUID.randomUUID(), call, late)));
        as(KARI, () -> contributions.answer(answer(UUID.randomUUID(), link(sent), sent, 1)));
        world.change(
                "update call_invitation set let_in_until = ?1 where call_id = ?2 and email = ?3",
                clock.instant().minusSeconds(60),
                call.value(),
                tooLong);
        giveTheMandateUp();

        assertThat(notLetIn(letIn)).isEqualTo(1);
        assertThat(notLetIn(unasked)).as("who was let in unasked").isEqualTo(1);
        assertThat(texts(unasked, 2))
                .contains("Their reason: The mandate was withdrawn.", "/public/calls/" + call + "?language=en");
        assertThat(notLetIn(sent)).as("who has used it").isZero();
        assertThat(notLetIn(tooLong)).as("whose time was up").isZero();
        assertThat(lettersTo(waits)).as("anybody can have asked in their name").isZero();
        assertThat(as(KARI, () -> open.ofDraft(kept.getFirst())).mandateOver())
                .as("they read it there")
                .isTrue();
    }

    @Test
    void whoeverIsInvitedAndLetInIsLedToThePageOfTheMandateWhenItIsGivenUp() throws Exception {
        var email = anAddress();
        var call = invited(email);
        close(call);
        run(
                secretary,
                () -> invitations.letIn(new LetInvitedIn(
                        UUID.randomUUID(), invitation(call), clock.instant().plus(DAY), "Ringte")));
        var name = "ombruk-" + UUID.randomUUID();
        world.change(
                "update mandate set public_name = ?1, published_on = ?2 where id = ?3", name, today(), mandate.value());
        giveTheMandateUp();

        assertThat(notLetIn(email)).isEqualTo(1);
        assertThat(texts(email, 4))
                .contains("/public/mandates/" + name + "?language=nb")
                .doesNotContain("/public/calls/");
    }

    @Test
    void whoeverAsksAnewSinceTheirInvitationWasTakenBackIsNotWrittenToWhenTheMandateIsGivenUp() {
        var at = tooLate();
        var call = at.call();
        var email = anAddress();
        ask(at, email);
        grant(row(call));
        revoke(call);
        reopen(call);
        close(call);
        ask(at, email);
        giveTheMandateUp();

        assertThat(notLetIn(email)).isZero();
        assertThat(row(call).state()).isEqualTo(LateRequestState.ASKED);
    }

    @Test
    void noFileComesOnceTheMandateIsOverFromWhomeverWasLetIn() throws Exception {
        var email = anAddress();
        var call = invited(email);
        var at = DraftAddress.of(call, link(email));
        keep(at, UUID.randomUUID(), 0, "Lageret mangler.");
        close(call);
        ask(at, email);
        grant(row(call));
        attach(at, "Notat");
        world.change("update mandate set state = 'CLOSED' where id = ?1", mandate.value());
        assertThat(refusalOf(() -> attach(at, "Mer")))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(as(KARI, () -> drafts.find(at)).files()).hasSize(1);
    }
}
