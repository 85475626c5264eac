package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallInvitationAction;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AdmitLate;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallInvitationQueries;
import no.mandat.workflow.contribution.CallInvitationRow;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallInvitationTally;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallReminderService;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.ChooseReminders;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InvitedCall;
import no.mandat.workflow.contribution.InvitedPeople;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.LateEntryForm;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LetInvitedIn;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.RemindOfCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.RevokeCallInvitation;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CoverageLine;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People who are invited to a call by name: from the letter to the receipt, once, without a login. */
class CallInvitationIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final Pattern LINK = Pattern.compile("/public/invitations/(\\S{36})");
    private static final String CALL_REMINDER = "reminder.call";
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    CallService calls;

    @Inject
    CallQueries callQueries;

    @Inject
    CallInvitationService service;

    @Inject
    CallInvitationQueries queries;

    @Inject
    CallReminderService reminders;

    @Inject
    CallQueries lists;

    @Inject
    ContributionService contributions;

    @Inject
    PublicCalls open;

    @Inject
    OpenDraftService drafts;

    @Inject
    LateRequestService lateRequests;

    @Inject
    ReleaseService releases;

    @Inject
    MandateService mandateService;

    @Inject
    Event<MandateTerminated> ended;

    @Inject
    Post post;

    private CallId draft(Audience audience) {
        var now = clock.instant();
        var form = CallForms.of(false, audience, now.minusSeconds(60), now.plus(Duration.ofDays(2)));
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    private CallId draft() {
        return draft(Audience.INVITED);
    }

    private void open(CallId call) {
        int version = as(secretary, () -> lists.details(call)).version();
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, version)));
    }

    private static InviteeForm person(String name, String email) {
        return new InviteeForm(name, email, "Fjordbruk", OrganisationCategory.INDUSTRY, "nb");
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    private InvitedPeople invite(CallId call, InviteeForm... people) {
        return as(secretary, () -> service.invite(new InviteToCall(UUID.randomUUID(), call, Arrays.asList(people))));
    }

    private List<CallInvitationRow> rows(CallId call) {
        return as(secretary, () -> queries.page(call, Seek.first(10)));
    }

    @Test
    void areReadPageByPageThoughSeveralHaveNoNameAnyMore() {
        var call = draft();
        invite(call, person("Anne", anAddress()), person("Berit", anAddress()), person("Cecilie", anAddress()));
        world.change("update call_invitation set invitee = '' where call_id = ?1", call.value());
        var all = rows(call);
        var first = as(secretary, () -> queries.page(call, Seek.first(1))).getFirst();
        var others = as(secretary, () -> queries.page(call, new Seek(first.place(), false, 0, 10)));
        assertThat(others).isEqualTo(all.subList(1, 3));
        var last = others.getLast();
        assertThat(as(secretary, () -> queries.page(call, new Seek(last.place(), true, 0, 10))))
                .isEqualTo(all.subList(0, 2));
    }

    private List<String> trail(CallId call) {
        return world.trailOf(new PersonId(rows(call).getFirst().id().value()));
    }

    /** Somebody is invited to an open call, and has read their letter. */
    private InvitationLink link(CallId call, String email) throws Exception {
        invite(call, person("Kari Strand", email));
        open(call);
        return mailed(email);
    }

    private InvitationLink mailed(String email) throws Exception {
        return mailed(email, 1);
    }

    /** The link of the last invitation that came among so many letters. */
    private InvitationLink mailed(String email, int letters) throws Exception {
        InvitationLink last = null;
        for (var letter : post.await(email, letters)) {
            var link = LINK.matcher(words(letter));
            last = link.find() ? new InvitationLink(UUID.fromString(link.group(1))) : last;
        }
        return Objects.requireNonNull(last);
    }

    private static String words(Post.Received letter) throws Exception {
        return ((MimeMultipart) letter.message().getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static AnswerInvitation answer(InvitationLink at, String email, String words) {
        return new AnswerInvitation(
                UUID.randomUUID(),
                at,
                new ContributorForm(
                        "Kari Strand", email, "Fjordbruk", OrganisationCategory.INDUSTRY, Publication.WITH_NAME),
                new Replies(Map.of(WHY, Reply.of(words))),
                "nb",
                0);
    }

    @Inject
    CompositionQueries compositions;

    private Receipt submit(AnswerInvitation command) {
        return as(KARI, () -> contributions.answer(command));
    }

    @Test
    void areWrittenToWhenTheCallIsOpenedAndNotBefore() throws Exception {
        var call = draft();
        var email = anAddress();
        assertThat(invite(call, person("Kari Strand", email.toUpperCase(Locale.ROOT))))
                .isEqualTo(new InvitedPeople(1, 0));
        assertThat(rows(call)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CallInvitationState.LISTED);
            assertThat(row.invitee().email()).isEqualTo(email);
            assertThat(row.sentAt()).isNull();
        });
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isZero();
        open(call);

        var message = post.await(email, 1).getFirst().message();
        assertThat(message.getSubject()).endsWith("ber om innspill: Ombruk");
        var text = ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("Hei, Kari Strand!", "«Ombruk»");
        assertThat(rows(call).getFirst().state()).isEqualTo(CallInvitationState.SENT);
        assertThat(rows(call).getFirst().sentAt()).isNotNull();
        assertThat(trail(call)).containsExactly("InvitedToCall", "CallLetterSent");
        assertThat(world.number(
                        "select count(*) from call_invitation_link where secret_hash = ?1",
                        mailed(email).secret().toString()))
                .as("the secret itself is in the letter alone")
                .isZero();
    }

    @Test
    void areWrittenToAtOnceWhereItIsOpen() throws Exception {
        var call = draft();
        invite(call, person("Kari Strand", anAddress()));
        open(call);
        var late = anAddress();
        assertThat(invite(call, person("Ola Vik", late))).isEqualTo(new InvitedPeople(1, 0));
        assertThat(as(KARI, () -> open.invited(mailed(late))).invitee().name()).isEqualTo("Ola Vik");
    }

    @Test
    void areInvitedInTheLanguageThatWasChosenForThemAndAnsweredInThatOfThePage() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        var form = answer(link, email, "Fordi.");
        submit(new AnswerInvitation(form.key(), link, form.by(), form.replies(), "en", 0));

        var letters = post.await(email, 2);
        assertThat(letters.getFirst().message().getSubject()).endsWith("ber om innspill: Ombruk");
        assertThat(words(letters.getFirst())).containsPattern(LINK.pattern() + "\\?language=nb");
        assertThat(letters.getLast().message().getSubject()).startsWith("Receipt for input");
        assertThat(words(letters.getLast())).containsPattern("/receipts/\\S{36}\\?language=en");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void answerOnceByTheirLinkWhichProvesTheirAddress(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var link = link(call, email);
        var invited = as(KARI, () -> open.invited(link));
        assertThat(invited.answered()).isFalse();
        assertThat(invited.invitee().organisation()).isEqualTo("Fjordbruk");
        assertThat(invited.call().text().name()).isEqualTo("Ombruk");

        var command = answer(link, email, "Fordi.");
        var receipt = submit(command);
        assertThat(submit(command)).as("sent twice").isEqualTo(receipt);
        assertThat(refusalOf(() -> submit(answer(link, email, "I en annen fane."))))
                .isEqualTo(new CallInvitationRefusal.InvitationNotInState(
                        CallInvitationState.ANSWERED, CallInvitationAction.ANSWER));
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isEqualTo(1);
        assertThat(as(KARI, () -> open.invited(link)).answered()).isTrue();
        for (var secret : List.of(link.secret(), command.key())) {
            var at = new ReceiptAddress(call, secret);
            var sent = as(KARI, () -> open.receipt(at));
            assertThat(sent.receipt()).isEqualTo(receipt);
            assertThat(sent.address()).isEqualTo(AddressProof.CONFIRMED);
            assertThat(sent.publication())
                    .as("what isn’t asked of everybody is never published, whatever is sent")
                    .isEqualTo(audience == Audience.PUBLIC ? Publication.WITH_NAME : Publication.NOT);
            assertThat(as(KARI, () -> open.ofReceipt(at)).id()).isEqualTo(call);
            assertThat(as(KARI, () -> open.ofReceipt(at)).audience()).isEqualTo(audience);
        }
        assertThat(rows(call).getFirst().contribution()).isNotNull();
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 1, true, false, true));
        assertThat(trail(call)).containsExactly("InvitedToCall", "CallLetterSent", "CallInvitationAnswered");
        assertThat(world.trailOf(
                        new PersonId(rows(call).getFirst().contribution().value())))
                .containsExactly("ContributionSubmitted", "AddressConfirmed");
    }

    @Test
    void areCountedInTheCoverageOfTheMandate() throws Exception {
        var call = draft();
        var email = anAddress();
        var again = draft();
        invite(call, person("Ola Vik", anAddress()), person("Per Lie", anAddress()));
        var link = link(call, email);
        assertThat(heard(secretary)).containsExactly(new Heard(3, 0, 0));
        submit(answer(link, email, "Fordi."));
        invite(again, person("Kari Strand", email));
        open(again);
        submit(answer(mailed(email, 3), email, "Fordi, igjen."));
        var other = draft();
        submit(answer(link(other, anAddress()), anAddress(), "Fra en adresse som ingen har bekreftet."));

        assertThat(heard(secretary)).as("each address once").containsExactly(new Heard(4, 1, 2));
        var board = world.person("Styremedlem", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today());
        assertThat(heard(board)).as("who doesn't read what came").isEmpty();
        assertThat(heard(secretary, today().minusDays(1))).as("yesterday").isEmpty();
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), other, "Stilt feil")));
        assertThat(heard(secretary)).as("without what was given up").containsExactly(new Heard(3, 1, 2));
    }

    private List<Heard> heard(Actor.Someone reader) {
        return heard(reader, today());
    }

    private List<Heard> heard(Actor.Someone reader, LocalDate day) {
        return as(reader, () -> compositions.on(mandate, day)).coverage().stream()
                .filter(line -> line.category() == OrganisationCategory.INDUSTRY)
                .map(CoverageLine::heard)
                .filter(Heard::isAnybody)
                .toList();
    }

    @Test
    void answerOnceHoweverManyTabsTheySendFrom() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        var ends = world.together(6, () -> submit(answer(link, email, "Fordi.")).reference());
        assertThat(ends).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Throwable.class::isInstance).allSatisfy(late -> assertThat(
                        ((RefusedException) late).refusal())
                .isInstanceOf(CallInvitationRefusal.InvitationNotInState.class));
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isEqualTo(1);
    }

    @Test
    void haveNotAnsweredWhereTheySendNothing() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        assertThat(refusalOf(() -> submit(answer(link, email, " "))))
                .isEqualTo(new ContributionRefusal.RepliesFaulty(
                        List.of(new ReplyFault(WHY, ReplyFault.Kind.NOTHING, 0))));
        assertThat(as(KARI, () -> open.invited(link)).answered()).isFalse();
        submit(answer(link, email, "Fordi."));
        assertThat(as(KARI, () -> open.invited(link)).answered()).isTrue();
    }

    @Test
    void changeAndTakeBackWhatTheySentByTheSameLink() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        submit(answer(link, email, "Fordi."));
        var at = new ReceiptAddress(call, link.secret());
        var other = answer(link, email, "Av andre grunner.");
        var agreed = as(KARI, () -> open.receipt(at)).publication();
        as(
                KARI,
                () -> contributions.replace(new ReplaceContribution(
                        UUID.randomUUID(), at, 1, agreed, other.by(), other.replies(), other.language())));
        assertThat(as(KARI, () -> open.receipt(at)).replies().to(WHY)).isEqualTo(Reply.of("Av andre grunner."));
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(at)));
        assertThat(as(KARI, () -> open.receipt(at)).state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(as(KARI, () -> open.invited(link)).answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void answerAnewOnceTheyHaveWithdrawnWhatTheySent(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var link = link(call, email);
        var command = answer(link, email, "Fordi.");
        var before = submit(command);
        var letters = new ReceiptAddress(call, link.secret());
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(letters)));

        assertThat(as(KARI, () -> open.invited(link)).answered()).isFalse();
        assertThat(rows(call))
                .extracting(CallInvitationRow::state, CallInvitationRow::contribution)
                .containsExactly(tuple(CallInvitationState.SENT, null));
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 0, true, false, true));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);

        var after = submit(answer(link, email, "Av andre grunner."));

        assertThat(after.reference()).isNotEqualTo(before.reference());
        assertThat(as(KARI, () -> open.invited(link)).answered()).isTrue();
        assertThat(as(KARI, () -> open.receipt(letters)))
                .returns(after, SentContribution::receipt)
                .returns(AddressProof.CONFIRMED, SentContribution::address);
        assertThat(as(KARI, () -> open.receipt(new ReceiptAddress(call, command.key()))))
                .as("the receipt of before has a link of its own")
                .returns(before, SentContribution::receipt)
                .returns(ContributionState.WITHDRAWN, SentContribution::state);
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 1, true, false, true));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isZero();
        assertThat(trail(call))
                .containsExactly(
                        "InvitedToCall",
                        "CallLetterSent",
                        "CallInvitationAnswered",
                        "CallInvitationReopened",
                        "CallInvitationAnswered");
    }

    @Test
    void whoHasWithdrawnWhatTheySentIsLetInAsOthersAre() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        submit(answer(link, email, "Fordi."));
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, link.secret()))));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(refusalOf(() -> submit(answer(link, email, "For sent."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        var until = clock.instant().plus(Duration.ofHours(5));
        run(
                secretary,
                () -> service.letIn(new LetInvitedIn(
                        UUID.randomUUID(), rows(call).getFirst().id(), until, "Angret")));
        submit(answer(link, email, "Likevel."));
        assertThat(rows(call)).extracting(CallInvitationRow::state).containsExactly(CallInvitationState.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void anotherAddressThanTheInvitedOneIsNotProven(Audience audience) throws Exception {
        var call = draft(audience);
        var link = link(call, anAddress());
        submit(answer(link, anAddress(), "Fordi."));
        assertThat(as(KARI, () -> open.receipt(new ReceiptAddress(call, link.secret())))
                        .address())
                .isEqualTo(AddressProof.MAILED);
    }

    @Test
    void theCallIsNotThereForOthers() throws Exception {
        var call = draft();
        link(call, anAddress());
        assertThat(refusalOf(() -> as(KARI, () -> open.of(call)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(KARI, () -> open.invited(new InvitationLink(UUID.randomUUID())))))
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(KARI, () -> open.ofReceipt(new ReceiptAddress(call, UUID.randomUUID())))))
                .isEqualTo(NOT_THERE);
        assertThat(as(ada, () -> queries.mayRead(call))).isFalse();
        assertThat(as(secretary, () -> queries.mayRead(draft(Audience.MEMBERS))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void aLinkThatWasTakenBackLeadsNowhere(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var link = link(call, email);
        run(
                secretary,
                () -> service.revoke(new RevokeCallInvitation(
                        UUID.randomUUID(), rows(call).getFirst().id(), "Feil adresse")));
        assertThat(refusalOf(() -> as(KARI, () -> open.invited(link)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> submit(answer(link, email, "Fordi.")))).isEqualTo(NOT_THERE);
        assertThat(trail(call)).containsExactly("InvitedToCall", "CallLetterSent", "CallInvitationRevoked");
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(0, 0, true, false, true));
        assertThat(invite(call, person("Kari Strand", email)))
                .as("and they can be invited again")
                .isEqualTo(new InvitedPeople(1, 0));
    }

    @Test
    void whatWasAnsweredIsNotTakenBack() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        submit(answer(link, email, "Fordi."));
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.revoke(new RevokeCallInvitation(
                                UUID.randomUUID(), rows(call).getFirst().id(), "Feil")))))
                .isEqualTo(new CallInvitationRefusal.InvitationNotInState(
                        CallInvitationState.ANSWERED, CallInvitationAction.REVOKE));
    }

    @Test
    void nobodyIsInvitedTwiceOrForNothing() {
        var call = draft();
        var email = anAddress();
        assertThat(invite(call, person("Kari", email), person("Kari igjen", email)))
                .isEqualTo(new InvitedPeople(1, 1));
        assertThat(refusalOf(() -> invite(call, person("Kari", email))))
                .isEqualTo(new CallInvitationRefusal.AlreadyInvited("Kari", 1));
        assertThat(refusalOf(() -> invite(call))).isEqualTo(new CallInvitationRefusal.NobodyNamed());
        assertThat(refusalOf(() -> invite(draft(Audience.MEMBERS), person("Kari", email))))
                .isEqualTo(new CallInvitationRefusal.NotByInvitation(Audience.MEMBERS));
        assertThat(refusalOf(() -> invite(call, person("Kari\nBcc: x", "ikke en adresse"))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Feil")));
        assertThat(refusalOf(() -> invite(call, person("Ola", anAddress()))))
                .isEqualTo(new CallInvitationRefusal.CallTakesNobody(CallStatus.WITHDRAWN));
        assertThat(rows(call)).hasSize(1);
    }

    @Test
    void nobodyIsInvitedOrLetInAtAnAddressThatNoLetterCanGoTo() throws Exception {
        var call = draft();
        assertThat(refusalOf(() -> invite(call, person("Kåre", "kåre@fjord.example"))))
                .isEqualTo(noLetterGoesTo("people[0].email"));
        assertThat(refusalOf(() ->
                        admit(call, late("kåre@fjord.example", clock.instant().plus(Duration.ofDays(1))))))
                .isEqualTo(noLetterGoesTo("email"));
        assertThat(rows(call)).isEmpty();

        var name = UUID.randomUUID().toString();
        invite(call, person("Kari", name + "@blåbær.example"));
        assertThat(refusalOf(() -> invite(call, person("Kari", name + "@xn--blbr-roah.example"))))
                .as("it is the same")
                .isEqualTo(new CallInvitationRefusal.AlreadyInvited("Kari", 1));
        open(call);
        assertThat(as(KARI, () -> open.invited(mailed(name + "@xn--blbr-roah.example")))
                        .invitee()
                        .name())
                .isEqualTo("Kari");
    }

    private static SharedRefusal noLetterGoesTo(String field) {
        return new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField(field, "rule.emailLetters")));
    }

    @Test
    void anAddressOnTheListThatNoLetterCanGoToHoldsUpNobodyAndIsShown() throws Exception {
        var call = draft();
        var email = anAddress();
        invite(call, person("Anne", email), person("Kåre", anAddress()));
        // As it was taken before.
        world.change(
                "update call_invitation set email = concat('å-', email) where call_id = ?1 and email <> ?2",
                call.value(),
                email);
        open(call);

        assertThat(post.await(email, 1)).hasSize(1);
        world.letJobsEnd();
        assertThat(rows(call))
                .extracting(row -> row.invitee().name(), CallInvitationRow::fault)
                .containsExactly(tuple("Anne", null), tuple("Kåre", MailFault.NO_SUCH_ADDRESS));
    }

    @Test
    void answerOnceAlsoWhenItIsSentAgainAfterItsKeyWasForgotten() throws Exception {
        var call = draft();
        var email = anAddress();
        var command = answer(link(call, email), email, "Fordi.");
        var receipt = submit(command);
        world.change("delete from request");

        assertThat(submit(command)).isEqualTo(receipt);
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isEqualTo(1);
    }

    @Test
    void twoAtOnceInviteSomebodyOnce() throws Exception {
        var call = draft();
        var email = anAddress();
        var ends = world.together(4, () -> invite(call, person("Kari", email)));
        assertThat(ends).filteredOn(InvitedPeople.class::isInstance).hasSize(1);
        assertThat(rows(call)).hasSize(1);
    }

    @Test
    void theCallIsOpenedOnceSomebodyIsInvited() {
        var call = draft();
        var gap = new CallGap(CallGap.Missing.INVITATIONS, 0, "nb");
        assertThat(as(secretary, () -> callQueries.details(call)).gaps()).containsExactly(gap);
        assertThat(refusalOf(() -> open(call))).isEqualTo(new CallRefusal.CallIncomplete(List.of(gap)));
        invite(call, person("Kari", anAddress()));
        assertThat(as(secretary, () -> callQueries.details(call)).gaps()).isEmpty();
        run(
                secretary,
                () -> service.revoke(new RevokeCallInvitation(
                        UUID.randomUUID(), rows(call).getFirst().id(), "Feil adresse")));
        assertThat(as(secretary, () -> callQueries.details(call)).gaps())
                .as("an invitation that was taken back is none")
                .containsExactly(gap);
        invite(call, person("Ola", anAddress()));
        open(call);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void nobodyAnswersOnceItIsClosed(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var link = link(call, email);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(refusalOf(() -> submit(answer(link, email, "Fordi."))))
                .isEqualTo(new no.mandat.domain.contribution.ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(as(KARI, () -> open.invited(link)).answered()).isFalse();
        assertThat(as(secretary, () -> queries.tally(call)).mayInvite()).isFalse();
    }

    @Test
    void whoseLetterDidntArriveIsSaid() throws Exception {
        var call = draft();
        var email = anAddress();
        link(call, email);
        assertThat(rows(call).getFirst().fault()).isNull();
        world.change("update mail_message set state = 'RETURNED', fault = 'NO_SUCH_ADDRESS' where address = ?1", email);
        assertThat(rows(call).getFirst().fault()).isEqualTo(MailFault.NO_SUCH_ADDRESS);
    }

    @Test
    void thoseOfTheMandateWhoAreNotInvitedAreOffered() {
        var call = draft();
        var before = as(secretary, () -> queries.known(call));
        assertThat(before).extracting(InviteeForm::name).contains("Ada", "Bo", "Cille");
        var ada = before.stream()
                .filter(one -> one.name().equals("Ada"))
                .findFirst()
                .orElseThrow();
        invite(call, ada);
        assertThat(new HashSet<>(as(secretary, () -> queries.known(call))))
                .hasSize(before.size() - 1)
                .doesNotContain(ada);
    }

    private long letters(String email, String kind) {
        return world.number("select count(*) from mail_message where address = ?1 and kind = ?2", email, kind);
    }

    @Test
    void whoHasntAnsweredIsRemindedOnceADay() throws Exception {
        var call = draft();
        var answered = anAddress();
        var silent = anAddress();
        invite(call, person("Ola Vik", silent));
        var link = link(call, answered);
        submit(answer(link, answered, "Fordi."));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);
        assertThat(as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call))))
                .isEqualTo(1);
        assertThat(letters(silent, "callReminder")).isEqualTo(1);
        assertThat(letters(answered, "callReminder")).isZero();
        assertThat(refusalOf(() -> as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call)))))
                .isEqualTo(new CallInvitationRefusal.RemindedLately());
        assertThat(as(secretary, () -> reminders.state(call)).mayRemind()).isFalse();
        assertThat(world.trailOf(new PersonId(call.value())))
                .containsExactlyInAnyOrder("CallDrafted", "CallOpened", "CallRemindersChosen", "CallReminded");
        var again = LINK.matcher(
                ((MimeMultipart) post.await(silent, 2).getLast().message().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString());
        assertThat(again.find()).isTrue();
        assertThat(as(KARI, () -> open.invited(new InvitationLink(UUID.fromString(again.group(1)))))
                        .invitee()
                        .name())
                .as("another link to the same place")
                .isEqualTo("Ola Vik");
    }

    @Test
    void remindsByItselfBeforeItClosesAsWasChosen() throws Exception {
        var call = draft();
        link(call, anAddress());
        // It closes in two days: of the days that are offered the last is to come.
        assertThat(waits(call)).isEqualTo(1);
        run(secretary, () -> reminders.choose(new ChooseReminders(UUID.randomUUID(), call, List.of(7))));
        assertThat(waits(call)).isZero();
        run(secretary, () -> reminders.choose(new ChooseReminders(UUID.randomUUID(), call, List.of(1))));
        assertThat(waits(call)).isEqualTo(1);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(waits(call)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void remindsThoughMoreAreInvitedBeforeItHasAndTheSameDaysAreChosen(Audience audience) {
        var call = draft(audience);
        invite(call, person("Kari Strand", anAddress()));
        open(call);
        // As one that was due, and failed: it is tried again when it can be.
        world.change(
                "update scheduled_tasks set consecutive_failures = 1 where task_name = ?1 and task_instance = ?2",
                CALL_REMINDER,
                call.toString());
        invite(call, person("Ola Vik", anAddress()));
        run(secretary, () -> reminders.choose(new ChooseReminders(UUID.randomUUID(), call, List.of(7, 3, 1))));
        assertThat(waitsToBeTriedAgain(call)).isEqualTo(1);
        run(secretary, () -> reminders.choose(new ChooseReminders(UUID.randomUUID(), call, List.of(7, 1))));
        assertThat(waitsToBeTriedAgain(call)).as("of other days").isZero();
        assertThat(waits(call)).isEqualTo(1);
    }

    private long waitsToBeTriedAgain(CallId call) {
        return world.number(
                "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2 and consecutive_failures = 1",
                CALL_REMINDER,
                call.toString());
    }

    @Test
    void remindsNobodyByItselfWhoWasJustRemindedByHand() throws Exception {
        var call = draft();
        var silent = anAddress();
        invite(call, person("Ola Vik", silent));
        open(call);
        assertThat(as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call))))
                .isEqualTo(1);
        remindByItself(call);
        assertThat(letters(silent, "callReminder")).isEqualTo(1);
        world.change(
                "update call_reminders set reminded_at = ?1 where call_id = ?2",
                clock.instant().minus(Duration.ofHours(13)),
                call.value());
        remindByItself(call);
        assertThat(letters(silent, "callReminder")).isEqualTo(2);
    }

    /** Lets it remind by itself now, until it waits for the next time. */
    private void remindByItself(CallId call) throws Exception {
        world.runNow(CALL_REMINDER, call.toString());
        until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2 and execution_time > ?3",
                        CALL_REMINDER,
                        call.toString(),
                        clock.instant().plus(Duration.ofHours(1)))
                == 1);
    }

    @Test
    void remindsOnTheDaysThatItsDraftSays() throws Exception {
        var call = draft();
        assertThat(as(secretary, () -> lists.details(call)).reminders()).containsExactly(7, 3, 1);
        edit(call, Audience.INVITED, List.of(14, 2));
        assertThat(as(secretary, () -> lists.details(call)).reminders()).containsExactly(14, 2);
        assertThat(as(secretary, () -> lists.details(call)).form().anew(clock.instant(), clock.instant(), Set.of()))
                .as("what another begins with")
                .returns(List.of(14, 2), CallForm::reminders);
        edit(call, Audience.INVITED, List.of());
        assertThat(as(secretary, () -> reminders.state(call)).days()).isEmpty();
        link(call, anAddress());
        assertThat(waits(call)).isZero();
        assertThat(world.trailOf(new PersonId(call.value())))
                .containsExactlyInAnyOrder(
                        "CallDrafted",
                        "CallOpened",
                        "CallRemindersChosen",
                        "CallRemindersChosen",
                        "CallRemindersChosen");
    }

    private void edit(CallId call, Audience audience, List<Integer> days) {
        var form = as(secretary, () -> lists.details(call)).form();
        edit(call, audience, form.opensAt(), form.closesAt(), days);
    }

    private void edit(CallId call, Audience audience, Instant opensAt, Instant closesAt, List<Integer> days) {
        var details = as(secretary, () -> lists.details(call));
        var form = details.form();
        var other = new CallForm(
                form.languages(),
                form.title(),
                form.introduction(),
                form.attachments(),
                form.publications(),
                audience,
                opensAt,
                closesAt,
                form.questions(),
                days);
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), call, details.version(), other)));
    }

    private long waits(CallId call) {
        return world.number(
                "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                CALL_REMINDER,
                call.toString());
    }

    @Test
    void areToldOfAnExtensionAndThatItIsOpenedAgain() throws Exception {
        var call = draft();
        var email = anAddress();
        link(call, email);
        run(
                secretary,
                () -> calls.extend(
                        new ExtendCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(9)), "Ferie")));
        assertThat(letters(email, "callExtended")).isEqualTo(1);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(letters(email, "callClosed"))
                .as("before the instant that they were told of")
                .isEqualTo(1);
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(9)), "Flere")));
        assertThat(letters(email, "callReopened")).isEqualTo(1);
        var said = new StringBuilder();
        for (var letter : post.await(email, 4)) {
            said.append(words(letter));
        }
        assertThat(said).contains("Begrunnelsen er: Ferie", "Begrunnelsen er: Nok", "Begrunnelsen er: Flere");
    }

    @Test
    void areToldHowTheyMayAnswerLateUnlessTheMandateIsOver() throws Exception {
        var call = draft();
        var silent = anAddress();
        invite(call, person("Ola Vik", silent));
        var email = anAddress();
        var link = link(call, email);
        submit(answer(link, email, "Fordi."));
        assertThat(post.await(silent, 1)).hasSize(1);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(words(post.await(silent, 2).getLast())).contains("kan du be om det", "Begrunnelsen er: Nok");
        until(() -> world.number(
                        "select count(*) from point p join contribution c on c.id = p.contribution_id where c.call_id = ?1",
                        call.value())
                == 1);
        // As a release leaves it: a call that has answers is closed, and not given up.
        world.change("update contribution set handling = 'ANSWERED' where call_id = ?1", call.value());
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(9)), "Flere")));
        var before = post.await(silent, 3);
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        world.inOneTransaction(
                secretary, () -> ended.fire(new MandateTerminated(mandate, List.of(), Optional.of("Ferdig"))));

        assertThat(as(secretary, () -> lists.details(call)).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(letters(silent, "callClosed")).isEqualTo(2);
        assertThat(words(post.await(silent, before.size() + 1).getLast()))
                .contains("tar ikke imot flere innspill", "Begrunnelsen er: Mandatet er avviklet.")
                .doesNotContain("kan du be om det");
    }

    @Test
    void areNotToldWhenItClosesAtItsInstant() throws Exception {
        var call = draft();
        var email = anAddress();
        link(call, email);
        world.change("update input_call set closes_at = ?1 where id = ?2", clock.instant(), call.value());
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(letters(email, "callClosed")).isZero();
    }

    @Test
    void whoHasntAnsweredIsToldWhenTheCallIsGivenUp() throws Exception {
        var call = draft();
        var silent = anAddress();
        invite(call, person("Ola Vik", silent));
        var email = anAddress();
        var link = link(call, email);
        submit(answer(link, email, "Fordi."));
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
        world.letJobsEnd();
        assertThat(letters(silent, "callWithdrawn")).isEqualTo(1);
        assertThat(letters(email, "callWithdrawn")).isZero();
        assertThat(letters(email, "contributionCallWithdrawn"))
                .as("their letter proved the address")
                .isEqualTo(1);
        var never = draft();
        var listed = anAddress();
        invite(never, person("Ola Vik", listed));
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), never, "Stilt feil")));
        assertThat(letters(listed, "callWithdrawn")).as("who was never asked").isZero();
    }

    @Test
    void whatTheyTypedIsReadThoughTheCallIsGivenUpAndIsNotSent() throws Exception {
        var call = draft();
        var email = anAddress();
        var link = link(call, email);
        var typed = new KeepDraft(
                DraftAddress.of(call, link), UUID.randomUUID(), 0, Map.of("q-" + WHY, List.of("Halvferdig")));
        assertThat(as(KARI, () -> drafts.keep(typed))).isEqualTo(1);
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));

        assertThat(as(KARI, () -> open.invited(link)).call().status()).isEqualTo(CallStatus.WITHDRAWN);
        assertThat(as(KARI, () -> drafts.find(typed.at())).fields()).isEqualTo(typed.fields());
        assertThat(refusalOf(() -> as(KARI, () -> drafts.keep(typed)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> submit(answer(link, email, "Fordi.")))).isEqualTo(NOT_THERE);
        var other = draft();
        var silent = link(other, anAddress());
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), other, "Stilt feil")));
        assertThat(refusalOf(() -> as(KARI, () -> open.invited(silent))))
                .as("who had typed nothing")
                .isEqualTo(NOT_THERE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void whatTheyTypedIsReadThoughTheirInvitationIsTakenBackAndIsNotSent(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var link = link(call, email);
        var typed = new KeepDraft(
                DraftAddress.of(call, link), UUID.randomUUID(), 0, Map.of("q-" + WHY, List.of("Halvferdig")));
        assertThat(as(KARI, () -> drafts.keep(typed))).isEqualTo(1);
        var said = as(KARI, () -> drafts.find(typed.at())).keptUntil();
        assertThat(as(KARI, () -> open.invited(link)).revoked()).isFalse();
        run(
                secretary,
                () -> service.revoke(new RevokeCallInvitation(
                        UUID.randomUUID(), rows(call).getFirst().id(), "Feil adresse")));

        assertThat(as(KARI, () -> open.invited(link)))
                .returns(true, InvitedCall::revoked)
                .returns(false, InvitedCall::answered);
        assertThat(as(KARI, () -> drafts.find(typed.at())))
                .returns(typed.fields(), OpenDraft::fields)
                .returns(said, OpenDraft::keptUntil);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.keep(typed)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> run(KARI, () -> drafts.discard(typed.at())))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> submit(answer(link, email, "Fordi.")))).isEqualTo(NOT_THERE);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        var late = new AskToBeLetIn(typed.at(), "Kari Strand", email, "Var syk.", "nb");
        assertThat(refusalOf(() -> run(KARI, () -> lateRequests.ask(late)))).isEqualTo(NOT_THERE);
        assertThat(as(KARI, () -> drafts.find(typed.at())).version()).isEqualTo(1);
    }

    /** Somebody answers on the page for everybody. */
    private void answerOnThePage(CallId call, String email) {
        var said = answer(new InvitationLink(UUID.randomUUID()), email, "Fra siden.");
        run(KARI, () -> {
            var ignored = contributions.submit(
                    new SubmitContribution(UUID.randomUUID(), call, said.by(), said.replies(), said.language()));
        });
    }

    private String text(String email) throws Exception {
        return ((MimeMultipart) post.await(email, 1).getFirst().message().getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    @Test
    void areAskedByNameInACallForEverybodyToo() throws Exception {
        var call = draft(Audience.PUBLIC);
        assertThat(as(secretary, () -> queries.mayRead(call)))
                .as("may begin a list")
                .isTrue();
        assertThat(as(ada, () -> queries.mayRead(call))).isFalse();
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(0, 0, true, false, true));
        var email = anAddress();
        invite(call, person("Kari Strand", email), person("Ola Vik", anAddress()));
        assertThat(letters(email, "callForAllInvitation")).as("a draft").isZero();
        open(call);

        assertThat(text(email))
                .contains("Lenken er din egen", "Runden er åpen for alle", "/public/calls/" + call)
                .contains("/public/invitations/");
        assertThat(letters(email, "callInvitation")).isZero();
        var link = mailed(email);
        assertThat(as(KARI, () -> open.invited(link)).invitee().organisation()).isEqualTo("Fjordbruk");
        assertThat(refusalOf(() -> as(KARI, () -> open.receipt(new ReceiptAddress(call, link.secret())))))
                .as("there is none yet")
                .isEqualTo(NOT_THERE);
        answerOnThePage(call, anAddress());
        submit(answer(link, email, "Fordi."));
        assertThat(as(KARI, () -> open.of(call)).id()).as("as for everybody").isEqualTo(call);
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(2, 1, true, false, true));
        assertThat(rows(call))
                .extracting(CallInvitationRow::state, CallInvitationRow::onThePage)
                .containsExactly(tuple(CallInvitationState.ANSWERED, false), tuple(CallInvitationState.SENT, false));
        assertThat(heard(secretary)).containsExactly(new Heard(2, 1, 1));
    }

    @Test
    void areTheFirstWhomACallForEverybodyReminds() throws Exception {
        var call = draft(Audience.PUBLIC);
        open(call);
        assertThat(waits(call)).as("nobody is asked by name").isZero();
        assertThat(as(secretary, () -> reminders.mayRead(call))).isFalse();
        assertThat(world.trailOf(new PersonId(call.value()))).containsExactly("CallDrafted", "CallOpened");
        var email = anAddress();
        invite(call, person("Kari Strand", email));

        assertThat(letters(email, "callForAllInvitation")).as("at once").isEqualTo(1);
        assertThat(as(secretary, () -> reminders.mayRead(call))).isTrue();
        assertThat(waits(call)).isEqualTo(1);
        run(secretary, () -> reminders.choose(new ChooseReminders(UUID.randomUUID(), call, List.of(7))));
        assertThat(waits(call)).isZero();
        assertThat(as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call))))
                .isEqualTo(1);
        assertThat(letters(email, "callForAllReminder")).isEqualTo(1);
        assertThat(as(KARI, () -> open.invited(mailed(email, 2))).invitee().name())
                .isEqualTo("Kari Strand");
    }

    @Test
    void areRemindedOfACallForEverybodyOnTheDaysThatItsDraftSays() {
        var call = draft(Audience.PUBLIC);
        edit(call, Audience.PUBLIC, List.of(7));
        invite(call, person("Kari Strand", anAddress()));
        assertThat(as(secretary, () -> reminders.state(call)).days()).containsExactly(7);
        open(call);
        assertThat(waits(call)).as("it closes in two days").isZero();
    }

    @Test
    void whoeverAnswersOnThePageIsNotAskedAgainOnceTheirAddressIsProven() throws Exception {
        var call = draft(Audience.PUBLIC);
        var silent = anAddress();
        var email = anAddress();
        invite(call, person("Kari Strand", email), person("Ola Vik", silent));
        open(call);
        var link = mailed(email);
        answerOnThePage(call, email);
        assertThat(as(secretary, () -> reminders.state(call)).silent())
                .as("anybody can type anybody’s address")
                .isEqualTo(2);
        assertThat(rows(call)).extracting(CallInvitationRow::onThePage).containsExactly(false, false);

        var receipt = world.mailedLink(call);
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(receipt)));

        assertThat(rows(call)).extracting(CallInvitationRow::onThePage).containsExactly(true, false);
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(2, 1, true, false, true));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);
        assertThat(as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call))))
                .isEqualTo(1);
        assertThat(letters(email, "callForAllReminder")).isZero();
        run(
                secretary,
                () -> calls.extend(
                        new ExtendCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(9)), "Ferie")));
        assertThat(letters(silent, "callExtended")).isEqualTo(1);
        assertThat(letters(email, "callExtended")).isZero();
        assertThat(as(KARI, () -> open.invited(link)).answered())
                .as("their link leads to their form, and to nothing that was sent without it")
                .isFalse();
        assertThat(refusalOf(() -> as(KARI, () -> open.receipt(new ReceiptAddress(call, link.secret())))))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void whoeverIsLetInByWhatTheyTypedOnThePageStandsOnTheListOnceAndIsWrittenToOnce() throws Exception {
        var call = draft(Audience.PUBLIC);
        var email = anAddress();
        var first = link(call, email);
        var words = Map.of("q-" + WHY, List.of("Fordi."));
        letInByWhatWasTypedOnThePage(call, email, words);

        assertThat(rows(call)).singleElement().satisfies(row -> assertThat(
                        row.invitee().name())
                .as("that by which they are let in")
                .isEqualTo("Kari"));
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 0, false, true, true));
        assertThat(as(KARI, () -> open.invited(first)).call().status()).isEqualTo(CallStatus.CLOSED);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(DraftAddress.of(call, first)))))
                .as("a link that may have been passed on leads to nothing that was typed without it")
                .isEqualTo(NOT_THERE);

        reopen(call);
        assertThat(letters(email, "callReopened")).isEqualTo(1);
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);
        var last = mailed(email, 4);
        assertThat(as(KARI, () -> drafts.find(DraftAddress.of(call, last))).fields())
                .isEqualTo(words);

        var form = answer(last, anAddress(), "Fordi.");
        submit(new AnswerInvitation(form.key(), last, form.by(), form.replies(), "nb", 1));
        assertThat(rows(call)).singleElement().satisfies(row -> assertThat(row.state())
                .isEqualTo(CallInvitationState.ANSWERED));
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 1, true, false, true));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isZero();
    }

    private void letInByWhatWasTypedOnThePage(CallId call, String email, Map<String, List<String>> words) {
        var typed = new DraftAddress(call, UUID.randomUUID());
        run(KARI, () -> {
            var ignored = drafts.keep(new KeepDraft(typed, UUID.randomUUID(), 0, words));
        });
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        run(KARI, () -> lateRequests.ask(new AskToBeLetIn(typed, "Kari", email, "Var syk.", "nb")));
        var request = new LateRequestId(
                UUID.fromString(world.text("select id from late_request where call_id = ?1", call.value())));
        run(
                secretary,
                () -> lateRequests.grant(new GrantLateEntry(
                        UUID.randomUUID(), request, clock.instant().plus(Duration.ofHours(5)), "Det er rimelig.")));
    }

    private void reopen(CallId call) {
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(3)), "Flere")));
    }

    @Test
    void whoeverIsLetInAndAnswersByTheirFirstLinkStandsOnTheListOnceAndIsAskedNoMore() throws Exception {
        var call = draft(Audience.PUBLIC);
        var email = anAddress();
        var first = link(call, email);
        letInByWhatWasTypedOnThePage(call, email, Map.of("q-" + WHY, List.of("Fordi.")));
        reopen(call);
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);

        submit(answer(first, anAddress(), "Fordi."));

        assertThat(rows(call)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CallInvitationState.ANSWERED);
            assertThat(row.invitee().name()).isEqualTo("Kari Strand");
        });
        assertThat(as(secretary, () -> queries.tally(call)))
                .isEqualTo(new CallInvitationTally(1, 1, true, false, true));
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isZero();

        run(KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, first.secret()))));

        assertThat(rows(call)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CallInvitationState.SENT);
            assertThat(row.invitee().name())
                    .as("that by which they were let in")
                    .isEqualTo("Kari");
        });
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);
    }

    @Test
    void whoeverHadAnsweredBeforeTheyWereLetInWithSomethingElseIsWaitedFor() throws Exception {
        var call = draft(Audience.PUBLIC);
        var email = anAddress();
        submit(answer(link(call, email), anAddress(), "Fordi."));
        letInByWhatWasTypedOnThePage(call, email, Map.of("q-" + WHY, List.of("Og mer.")));

        assertThat(rows(call))
                .extracting(CallInvitationRow::state)
                .containsExactlyInAnyOrder(CallInvitationState.ANSWERED, CallInvitationState.SENT);
        assertThat(as(secretary, () -> reminders.state(call)).silent()).isEqualTo(1);
    }

    @Test
    void areNotWrittenToWhereTheCallBecameOneForTheGroup() {
        var call = draft(Audience.PUBLIC);
        var email = anAddress();
        invite(call, person("Kari Strand", email));
        edit(call, Audience.MEMBERS, List.of(7, 3, 1));
        open(call);
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isZero();
        assertThat(rows(call).getFirst().state()).isEqualTo(CallInvitationState.LISTED);
    }

    /** Somebody is invited to a call that begins in a day, was opened and is a draft again. */
    private CallId takenBack(Audience audience, String email) {
        var call = draft(audience);
        invite(call, person("Kari Strand", email));
        var begins = clock.instant().plus(Duration.ofDays(1));
        edit(call, audience, begins, begins.plus(Duration.ofDays(9)), List.of());
        open(call);
        assertThat(post.await(email, 1)).hasSize(1);
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), call)));
        assertThat(letters("publicCallRecalled", ada) + letters("memberCallRecalled", ada))
                .as("the group, which was told of it only where it is for everybody")
                .isEqualTo(letters("publicCallOpened", ada))
                .isEqualTo(audience == Audience.PUBLIC ? 1 : 0);
        return call;
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void areWrittenToAgainOnceACallThatWasTakenBackIsOpened(Audience audience) throws Exception {
        var email = anAddress();
        var call = takenBack(audience, email);
        var added = anAddress();
        invite(call, person("Ola Vik", added));
        var before = as(secretary, () -> lists.details(call)).window();
        var ends = before.closesAt().plus(Duration.ofDays(40));
        edit(call, audience, before.opensAt(), ends, List.of());
        open(call);

        var letters = post.await(email, 2);
        assertThat(letters).hasSize(2);
        assertThat(words(letters.getFirst())).contains(day(before.closesAt())).doesNotContain(day(ends));
        assertThat(words(letters.getLast())).contains(day(ends)).doesNotContain(day(before.closesAt()));
        assertThat(trail(call)).containsExactly("InvitedToCall", "CallLetterSent", "CallLetterSent");
        assertThat(as(KARI, () -> open.invited(mailed(email, 2))).call().status())
                .isEqualTo(CallStatus.ANNOUNCED);
        assertThat(post.await(added, 1)).as("who was not written to before").hasSize(1);
    }

    private String day(Instant at) {
        return new Dates(Words.in(Words.BOKMAL)).day(LocalDate.ofInstant(at, clock.getZone()));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void areToldThatTheyAreAskedNoLongerWhereTheCallBecameOneForTheGroup(Audience audience) throws Exception {
        var email = anAddress();
        var call = takenBack(audience, email);
        var link = mailed(email);
        edit(call, Audience.MEMBERS, List.of());
        open(call);

        assertThat(words(post.await(email, 2).getLast()))
                .contains("Du trenger ikke å svare")
                .doesNotContain("/public/invitations/");
        assertThat(letters(email, "callForMembers")).isEqualTo(1);
        assertThat(trail(call))
                .containsExactly("InvitedToCall", "CallLetterSent", "CallLetterSent", "CallInvitationRevoked");
        assertThat(refusalOf(() -> as(KARI, () -> open.invited(link)))).isEqualTo(NOT_THERE);
        var later = clock.instant().plus(Duration.ofDays(20));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        assertThat(letters(email, "callExtended")).isZero();
    }

    private LateEntryForm late(String email, Instant until) {
        return new LateEntryForm("Kari Strand", email, null, null, "nb", until, "Ringte, var syk");
    }

    private void admit(CallId call, LateEntryForm form) {
        run(secretary, () -> service.admit(new AdmitLate(UUID.randomUUID(), call, form)));
    }

    private static SharedRefusal.InvalidInput unnamed(String field) {
        return new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField(field, "rule.organisationNamed")));
    }

    @Test
    void aKindOfOrganisationIsOfOneThatIsNamed() {
        var call = draft();
        var email = anAddress();
        assertThat(refusalOf(
                        () -> invite(call, new InviteeForm("Kari", email, " ", OrganisationCategory.INDUSTRY, "nb"))))
                .isEqualTo(unnamed("people[0].organisation"));
        assertThat(rows(call)).isEmpty();
        invite(call, person("Ola Vik", anAddress()));
        open(call);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        var until = clock.instant().plus(Duration.ofHours(5));
        var late = new LateEntryForm("Kari", email, null, OrganisationCategory.INDUSTRY, "nb", until, "Var syk");
        assertThat(refusalOf(() -> admit(call, late))).isEqualTo(unnamed("organisation"));
        assertThat(letters(email, "callLetIn")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void somebodyIsLetInWhoWasntOnTheList(Audience audience) throws Exception {
        var call = draft(audience);
        if (audience == Audience.INVITED) {
            invite(call, person("Ola Vik", anAddress()));
        }
        open(call);
        var email = anAddress();
        var until = clock.instant().plus(Duration.ofHours(5));
        assertThat(as(secretary, () -> queries.mayAdmit(call))).as("it is open").isFalse();
        assertThat(refusalOf(() -> admit(call, late(email, until))))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(as(secretary, () -> queries.mayAdmit(call))).isTrue();
        assertThat(refusalOf(() -> admit(call, late(email, clock.instant().minusSeconds(1)))))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());

        admit(call, late(email, until));

        assertThat(letters(email, "callLetIn")).isEqualTo(1);
        assertThat(as(secretary, () -> queries.mayRead(call)))
                .as("who was let in is listed")
                .isTrue();
        assertThat(as(secretary, () -> queries.tally(call)).mayInvite()).isFalse();
        assertThat(refusalOf(() -> admit(call, late(email.toUpperCase(Locale.ROOT), until))))
                .isEqualTo(new CallInvitationRefusal.AlreadyInvited("Kari Strand", 1));
        assertThat(letters(email, "callLetIn")).isEqualTo(1);
        submit(answer(mailed(email), email, "Fordi."));
        var invitation = rows(call).stream()
                .filter(row -> row.invitee().email().equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(invitation.state()).isEqualTo(CallInvitationState.ANSWERED);
        assertThat(world.trailOf(new PersonId(invitation.id().value())))
                .containsExactly("InvitedToCall", "CallLetterSent", "CallInvitationAnswered");
    }

    @Test
    void membersAreLetInToNoCallOfTheirsByALink() {
        var call = draft(Audience.MEMBERS);
        open(call);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(as(secretary, () -> queries.mayAdmit(call))).isFalse();
        assertThat(refusalOf(() -> admit(call, late(anAddress(), clock.instant().plusSeconds(60)))))
                .isEqualTo(new CallInvitationRefusal.NotByInvitation(Audience.MEMBERS));
    }

    private CallInvitationId letIn(CallId call, String email) {
        var invitation = rows(call).stream()
                .filter(row -> row.invitee().email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
        var until = clock.instant().plus(Duration.ofHours(5));
        run(secretary, () -> service.letIn(new LetInvitedIn(UUID.randomUUID(), invitation, until, "Var syk")));
        return invitation;
    }

    @Test
    void nobodyIsLetInOnceTheMandateIsOverWhateverWasPromised() throws Exception {
        var call = draft();
        var email = anAddress();
        var other = anAddress();
        invite(call, person("Ola Vik", other));
        var link = link(call, email);
        var typed = new KeepDraft(
                DraftAddress.of(call, link), UUID.randomUUID(), 0, Map.of("q-" + WHY, List.of("Halvferdig")));
        assertThat(as(KARI, () -> drafts.keep(typed))).isEqualTo(1);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        var ignored = letIn(call, email);
        world.change("update mandate set state = 'CLOSED' where id = ?1", mandate.value());

        assertThat(as(KARI, () -> open.invited(link)).call()).satisfies(seen -> {
            assertThat(seen.status()).isEqualTo(CallStatus.CLOSED);
            assertThat(seen.mandateOver()).isTrue();
        });
        assertThat(refusalOf(() -> submit(answer(link, email, "Fordi."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(as(KARI, () -> drafts.find(typed.at())).fields()).isEqualTo(typed.fields());
        var late = new AskToBeLetIn(DraftAddress.of(call, mailed(other)), "Ola Vik", other, "Var syk.", "nb");
        assertThat(refusalOf(() -> run(KARI, () -> lateRequests.ask(late))))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.CLOSED));
        world.change("update mandate set state = 'CLOSING' where id = ?1", mandate.value());
        assertThat(as(KARI, () -> open.invited(link)).call().status())
                .as("the board has opened it again")
                .isEqualTo(CallStatus.OPEN);
    }

    @Test
    void oneIsLetInAlsoOnceTheOthersAreAnsweredAndTheCallGoesOn() throws Exception {
        var call = draft(Audience.PUBLIC);
        var email = anAddress();
        var link = link(call, email);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        run(secretary, () -> {
            var ignored = releases.release(new ReleaseAnswers(UUID.randomUUID(), call));
        });
        assertThat(as(KARI, () -> open.of(call)).status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(as(secretary, () -> queries.tally(call)).mayLetIn()).isTrue();
        assertThat(as(secretary, () -> queries.mayAdmit(call))).isTrue();
        var other = anAddress();
        admit(call, late(other, clock.instant().plus(Duration.ofHours(5))));
        assertThat(letters(other, "callLetIn")).isEqualTo(1);

        var ignored = letIn(call, email);
        submit(answer(link, email, "Fordi."));

        assertThat(as(KARI, () -> open.of(call)).status()).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void areToldThatTheyNeedNotAnswerAndRemindedNoMoreOnceTheMandateIsWithdrawn() throws Exception {
        var call = draft();
        var email = anAddress();
        link(call, email);
        assertThat(waits(call)).isEqualTo(1);
        var closed = draft();
        var late = anAddress();
        link(closed, late);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), closed, "Nok")));
        int seen = world.mandate(mandate).version();
        run(
                secretary,
                () -> mandateService.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, seen, "Ingen midler")));

        assertThat(letters(email, "callWithdrawn")).isEqualTo(1);
        assertThat(waits(call)).isZero();
        var over = new MandateRefusal.IsOver(MandateState.WITHDRAWN);
        assertThat(refusalOf(() -> as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call)))))
                .isEqualTo(over);
        assertThat(refusalOf(() -> letIn(closed, late))).isEqualTo(over);
        var asked = new AskToBeLetIn(DraftAddress.of(closed, mailed(late)), "Kari Strand", late, "Var syk.", "nb");
        assertThat(refusalOf(() -> run(KARI, () -> lateRequests.ask(asked)))).isEqualTo(over);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void oneIsLetInAfterTheCallHasClosed(Audience audience) throws Exception {
        var call = draft(audience);
        var email = anAddress();
        var other = anAddress();
        invite(call, person("Ola Vik", other));
        var link = link(call, email);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        assertThat(as(secretary, () -> queries.tally(call)).mayLetIn()).isTrue();
        var invitation = letIn(call, email);
        assertThat(letters(email, "callLetIn")).isEqualTo(1);
        assertThat(as(KARI, () -> open.invited(link)).call().status()).isEqualTo(CallStatus.OPEN);
        submit(answer(link, email, "Fordi."));
        until(() -> world.number(
                        "select count(*) from point p join contribution c on c.id = p.contribution_id where c.call_id = ?1",
                        call.value())
                == 1);
        assertThat(refusalOf(() -> submit(answer(mailed(other), other, "Jeg også."))))
                .isEqualTo(new no.mandat.domain.contribution.ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(world.trailOf(new PersonId(invitation.value())))
                .containsExactly(
                        "InvitedToCall",
                        "CallLetterSent",
                        "CallLetterSent",
                        "InvitedLetIn",
                        "CallLetterSent",
                        "CallInvitationAnswered");
    }
}
