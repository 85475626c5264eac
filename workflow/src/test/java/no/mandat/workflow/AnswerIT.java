package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AnswerUpload;
import no.mandat.workflow.contribution.AskToAnswerLate;
import no.mandat.workflow.contribution.AttachToAnswer;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallReminderService;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallToAnswer;
import no.mandat.workflow.contribution.ChangeAnswer;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DetachFromAnswer;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.FinishAnswerUpload;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateAnswerService;
import no.mandat.workflow.contribution.LateMember;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.MailReceipt;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OwnContributionRow;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PutAnswerPart;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.contribution.RemindOfCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.contribution.UploadToAnswer;
import no.mandat.workflow.contribution.WithdrawAnswer;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.operations.HouseKeeping;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.point.CallToHandle;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Members of the group answer a call that is for them: each once, and as who they are. */
class AnswerIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    AnswerFileService files;

    @Inject
    Reception reception;

    @Inject
    HouseKeeping houseKeeping;

    @Inject
    ErasureService erasure;

    @Inject
    LateAnswerService late;

    @Inject
    LateRequestService lateDecisions;

    @Inject
    LateRequestQueries lateQueries;

    @Inject
    CallService calls;

    @Inject
    AnswerService service;

    @Inject
    AnswerQueries queries;

    @Inject
    CallQueries lists;

    @Inject
    Drafts drafts;

    @Inject
    ContributionQueries sent;

    @Inject
    HandlingQueries handling;

    @Inject
    PublicCalls open;

    @Inject
    CallReminderService reminders;

    @Inject
    ContributionService outside;

    @Inject
    ReceiptMailService receipts;

    @Inject
    PointService points;

    @Inject
    PointQueries pointQueries;

    @Inject
    ReleaseService releases;

    @Inject
    Post post;

    @Inject
    Event<MandateTerminated> ended;

    @Inject
    Profile profile;

    @Inject
    StatisticsQueries statistics;

    @Inject
    CompositionQueries compositions;

    private CallId call(Audience audience) {
        return call(audience, Question.inWords(WHY, Translated.of("nb", "Hvorfor?")));
    }

    private CallId call(Audience audience, Question question) {
        return call(List.of("nb"), Translated.of("nb", "Ombruk"), audience, question);
    }

    private CallId call(List<String> languages, Translated title, Audience audience, Question question) {
        var now = clock.instant();
        var form = new CallForm(
                languages,
                title,
                Translated.NONE,
                true,
                audience,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                List.of(QuestionForm.of(question)));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private CallId call() {
        return call(Audience.MEMBERS);
    }

    private static AnswerCall answer(CallId call, String words) {
        return new AnswerCall(UUID.randomUUID(), call, true, new Replies(Map.of(WHY, Reply.of(words))), "nb");
    }

    private static ChangeAnswer change(CallId call, int revision, String words) {
        return new ChangeAnswer(
                UUID.randomUUID(), call, revision, false, new Replies(Map.of(WHY, Reply.of(words))), "nb", List.of());
    }

    private Receipt send(Actor.Someone actor, AnswerCall command) {
        return as(actor, () -> service.answer(command));
    }

    private SentContribution sent(Actor.Someone actor, CallId call) {
        return Objects.requireNonNull(as(actor, () -> queries.own(call)).sent());
    }

    private static List<SeenPoint> seen(List<PointRow> rows) {
        return rows.stream().map(PointRow::seen).toList();
    }

    private List<SeenPoint> points(CallId call) {
        return seen(
                as(secretary, () -> pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(9))));
    }

    /** All that came is concluded by the secretariat, confirmed by a member and released. */
    private void answerAll(CallId call) throws Exception {
        close(call);
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
        concludeAll(call);
    }

    private void concludeAll(CallId call) {
        confirmAll(call);
        assertThat(as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call))))
                .isEqualTo(new Released(1, 0, false));
    }

    private void confirmAll(CallId call) {
        var noted = new ConclusionForm(Disposition.NOTED, "Vi har merket oss det.", "");
        run(secretary, () -> points.propose(new ProposeConclusion(UUID.randomUUID(), points(call), noted)));
        run(bo, () -> points.confirm(new ConfirmConclusions(UUID.randomUUID(), points(call))));
    }

    private void close(CallId call) {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
    }

    @Test
    void isTakenAsTheirOwnWithAReceiptThatTheyFindAgain() {
        var call = call();
        assertThat(as(ada, () -> queries.own(call)).sent()).isNull();
        assertThat(as(ada, () -> queries.own(call)).name()).isEqualTo("Ada");
        var command = answer(call, "Fordi.");
        var receipt = send(ada, command);

        assertThat(send(ada, command)).as("sent twice").isEqualTo(receipt);
        var own = sent(ada, call);
        assertThat(own.receipt()).isEqualTo(receipt);
        assertThat(own.address()).isEqualTo(AddressProof.CONFIRMED);
        assertThat(own.replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
        assertThat(as(bo, () -> queries.own(call)).sent()).as("each their own").isNull();
        var rows = as(bo, () -> sent.page(call, Seek.first(5)));
        assertThat(rows).as("and the group reads all").singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Ada");
            assertThat(row.confirmed()).isTrue();
        });
        assertThat(world.trailOf(new PersonId(rows.getFirst().id().value()))).containsExactly("ContributionSubmitted");
        assertThat(letters("answerReceived", ada)).isEqualTo(1);
        assertThat(world.number(
                        "select count(*) from contribution_link where contribution_id = ?1",
                        rows.getFirst().id().value()))
                .as("nobody else finds it by a link")
                .isZero();
    }

    @Test
    void isOneAMemberHoweverManyTabsTheySendFrom() throws Exception {
        var call = call();
        var ends = world.together(6, () -> send(ada, answer(call, "Fordi.")).reference());
        assertThat(ends).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Throwable.class::isInstance).allSatisfy(late -> assertThat(
                        ((RefusedException) late).refusal())
                .isEqualTo(new ContributionRefusal.AlreadySent()));
        send(bo, answer(call, "Også derfor."));
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isEqualTo(2);
    }

    @Test
    void isChangedAndTakenBackUntilTheCallCloses() {
        var call = call();
        var first = send(ada, answer(call, "Fordi."));
        var second = as(ada, () -> service.change(change(call, 1, "Av andre grunner.")));
        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(sent(ada, call).revision()).isEqualTo(2);
        assertThat(sent(ada, call).publication())
                .as("what isn’t asked of everybody is published by nobody")
                .isEqualTo(Publication.NOT);
        assertThat(refusalOf(() -> as(ada, () -> service.change(change(call, 1, "I en annen fane.")))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(() -> as(bo, () -> service.change(change(call, 1, "Ikke mitt.")))))
                .isEqualTo(NOT_THERE);

        run(ada, () -> service.withdraw(new WithdrawAnswer(UUID.randomUUID(), call)));
        assertThat(sent(ada, call).state()).isEqualTo(ContributionState.WITHDRAWN);
        send(ada, answer(call, "Likevel."));
        assertThat(sent(ada, call).state()).isEqualTo(ContributionState.SUBMITTED);
        close(call);
        assertThat(refusalOf(() -> as(ada, () -> service.change(change(call, 1, "For sent.")))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(refusalOf(() -> send(bo, answer(call, "For sent."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(sent(ada, call).replies().to(WHY)).isEqualTo(Reply.of("Likevel."));
    }

    @Test
    void waitsOnMinSideUntilItIsAnswered() {
        var call = call();
        call(Audience.PUBLIC);
        assertThat(as(ada, () -> queries.waiting()))
                .extracting(CallToAnswer::call)
                .containsExactly(call);
        assertThat(as(secretary, () -> queries.waiting())).isEmpty();
        send(ada, answer(call, "Fordi."));
        assertThat(as(ada, () -> queries.waiting())).isEmpty();
        assertThat(as(bo, () -> queries.waiting())).hasSize(1);
        close(call);
        assertThat(as(bo, () -> queries.waiting())).isEmpty();
    }

    @Test
    void isForThoseWhoSitInTheGroup() {
        var call = call();
        assertThat(as(ada, () -> queries.mayAnswer(call))).isTrue();
        assertThat(as(secretary, () -> queries.mayAnswer(call))).isFalse();
        assertThat(refusalOf(() -> send(secretary, answer(call, "Fordi.")))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> send(ada, answer(call(Audience.PUBLIC), "Fordi."))))
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(new Actor.Visitor("Kari"), () -> open.of(call))))
                .isEqualTo(NOT_THERE);
    }

    /** The name of an organisation that is theirs, and that nobody else has heard of. */
    private String organisation(Actor.Someone of, OrganisationCategory category) {
        var name = "Fjordbruk " + of.id();
        run(
                of,
                () -> profile.chooseOrganisation(
                        new ChooseOrganisation(UUID.randomUUID(), new OrganisationChoice(null, name, category))));
        return name;
    }

    /** The seat of a member is held for the organisation, and so for its category. */
    private void isHeldFor(Actor.Someone member, String organisation, OrganisationCategory category) {
        world.change(
                "update seat set organisation_id = (select id from organisation where name = ?1), category = ?2"
                        + " where id = (select seat_id from membership where person_id = ?3)",
                organisation,
                category.name(),
                member.personId().value());
    }

    private Tuple speaker(Actor.Someone actor, CallId call) {
        var said = sent(actor, call);
        return tuple(said.organisation(), said.category());
    }

    /** How many count in which category in the numbers of the call. */
    private List<Tuple> counted(CallId call) {
        return as(secretary, () -> statistics.of(call)).categories().stream()
                .filter(one -> one.count() > 0)
                .map(one -> tuple(one.category(), one.count()))
                .toList();
    }

    /** How many of which category gave input to the mandate. */
    private List<Tuple> gave() {
        return as(secretary, () -> compositions.on(mandate, today())).coverage().stream()
                .filter(line -> line.heard().isAnybody())
                .map(line -> tuple(line.category(), line.heard().gave()))
                .toList();
    }

    @Test
    void whoSitsForACategorySpeaksForTheirOwnOrganisationOrForThemselvesAndCountsInACategoryEitherWay() {
        var call = call();
        var own = organisation(ada, OrganisationCategory.INDUSTRY);
        assertThat(as(ada, () -> queries.own(call)).organisation()).isEqualTo(own);
        assertThat(as(bo, () -> queries.own(call)).organisation())
                .as("none is known of him")
                .isNull();

        send(ada, answer(call, "Fordi."));
        send(bo, answer(call, "Derfor."));
        assertThat(speaker(ada, call)).isEqualTo(tuple(own, OrganisationCategory.INDUSTRY));
        assertThat(speaker(bo, call)).as("nobody but himself").isEqualTo(tuple(null, OrganisationCategory.OTHER));
        assertThat(counted(call))
                .containsExactlyInAnyOrder(
                        tuple(OrganisationCategory.INDUSTRY, 1), tuple(OrganisationCategory.OTHER, 1));
        assertThat(gave())
                .containsExactlyInAnyOrder(
                        tuple(OrganisationCategory.INDUSTRY, 1), tuple(OrganisationCategory.OTHER, 1));

        as(ada, () -> service.change(change(call, 1, "Fordi.")));
        assertThat(speaker(ada, call)).as("herself").isEqualTo(tuple(null, OrganisationCategory.OTHER));
        assertThat(counted(call)).containsExactly(tuple(OrganisationCategory.OTHER, 2));
        assertThat(gave()).containsExactly(tuple(OrganisationCategory.OTHER, 2));
    }

    @Test
    void whoSitsForAnOrganisationSpeaksForThatOrForThemselvesAndCountsInItsCategoryEitherWay() {
        var call = call();
        organisation(ada, OrganisationCategory.INDUSTRY);
        var held = organisation(cille, OrganisationCategory.SOCIAL_PARTNER);
        isHeldFor(ada, held, OrganisationCategory.SOCIAL_PARTNER);
        assertThat(as(ada, () -> queries.own(call)).organisation()).isEqualTo(held);

        send(ada, answer(call, "Fordi."));
        assertThat(speaker(ada, call)).isEqualTo(tuple(held, OrganisationCategory.SOCIAL_PARTNER));
        assertThat(gave()).containsExactly(tuple(OrganisationCategory.SOCIAL_PARTNER, 1));
        as(ada, () -> service.change(change(call, 1, "Fordi.")));
        assertThat(speaker(ada, call)).as("herself").isEqualTo(tuple(null, OrganisationCategory.SOCIAL_PARTNER));
        assertThat(counted(call)).containsExactly(tuple(OrganisationCategory.SOCIAL_PARTNER, 1));
        assertThat(gave()).containsExactly(tuple(OrganisationCategory.SOCIAL_PARTNER, 1));
    }

    @Test
    void aDeputySpeaksAsFromTheSeatOfTheirMember() {
        var call = call();
        var held = organisation(cille, OrganisationCategory.RESEARCH);
        isHeldFor(ada, held, OrganisationCategory.RESEARCH);
        var dag = world.person("Dag", RealmRole.MEMBER);
        world.deputy(dag, world.mandate(mandate).expertGroup(), ada);
        send(dag, answer(call, "Fordi."));
        assertThat(speaker(dag, call)).isEqualTo(tuple(held, OrganisationCategory.RESEARCH));
        as(dag, () -> service.change(change(call, 1, "Fordi.")));
        assertThat(speaker(dag, call)).as("himself").isEqualTo(tuple(null, OrganisationCategory.RESEARCH));
    }

    private static List<String> names(List<KeptFile> files) {
        return files.stream().map(KeptFile::fileName).toList();
    }

    private void attach(Actor.Someone actor, CallId call, String name) {
        run(actor, () -> files.attach(new AttachToAnswer(call, world.received(name, "Innholdet i " + name))));
    }

    private List<KeptFile> kept(Actor.Someone actor, CallId call) {
        return as(actor, () -> files.of(call));
    }

    @Test
    void filesGoWithWhatIsSentAndWithWhatIsSaidInstead() {
        var call = call();
        attach(ada, call, "En");
        attach(ada, call, "En");
        attach(ada, call, "To");
        attach(ada, call, "Feil");
        assertThat(names(kept(ada, call)))
                .as("the same again is there already")
                .containsExactly("En.txt", "To.txt", "Feil.txt");
        assertThat(kept(bo, call)).as("everybody has their own").isEmpty();
        var wrong = kept(ada, call).getLast().id();
        run(bo, () -> files.detach(new DetachFromAnswer(call, wrong)));
        assertThat(kept(ada, call)).as("nobody throws away another's").hasSize(3);
        run(ada, () -> files.detach(new DetachFromAnswer(call, wrong)));

        var receipt = send(ada, answer(call, "Fordi."));
        assertThat(names(sent(ada, call).files())).containsExactly("En.txt", "To.txt");
        assertThat(kept(ada, call)).isEmpty();
        attach(ada, call, "Tre");
        attach(ada, call, "To");
        var copy = kept(ada, call).getLast().id();
        var first = sent(ada, call).files().getFirst().id();
        var said = answer(call, "Fordi.");
        var changed = as(
                ada,
                () -> service.change(new ChangeAnswer(
                        said.key(), call, 1, said.forOrganisation(), said.replies(), said.language(), List.of(first))));
        assertThat(changed.hash())
                .as("the words are the same, and the files are hashed, too")
                .isNotEqualTo(receipt.hash());
        assertThat(names(sent(ada, call).files()))
                .as("what stays and was chosen again is there once")
                .containsExactly("To.txt", "Tre.txt");
        assertThat(world.number("select count(*) from attachment_chunk where id = ?1", copy))
                .isZero();

        close(call);
        assertThat(refusalOf(() -> attach(ada, call, "For sent")))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(refusalOf(() -> attach(secretary, call, "Ikke min")))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private UploadState begin(Actor.Someone actor, CallId call, long size) {
        return as(actor, () -> files.begin(new UploadToAnswer(call, new ComingFile("Notat.txt", size, 17))));
    }

    private UploadState put(Actor.Someone actor, AnswerUpload at, long offset, int letters) {
        var part = ByteBuffer.wrap("a".repeat(letters).getBytes(StandardCharsets.UTF_8));
        return as(actor, () -> files.put(new PutAnswerPart(at, offset, part)));
    }

    private void finish(Actor.Someone actor, AnswerUpload at) {
        run(actor, () -> {
            try (var content = files.content(at)) {
                files.finish(new FinishAnswerUpload(at, reception.receive("Notat.txt", content)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aLargeFileComesInPartsAndGoesOnFromTheLastThatCame() throws Exception {
        var call = call();
        int size = Attachments.PIECE + 7;
        var at = new AnswerUpload(call, begin(ada, call, size).id());
        assertThat(put(ada, at, 0, Attachments.PIECE).received()).isEqualTo(Attachments.PIECE);
        assertThat(put(ada, at, 0, Attachments.PIECE).received())
                .as("sent again it is kept once")
                .isEqualTo(Attachments.PIECE);
        assertThat(begin(ada, call, size))
                .as("chosen again")
                .isEqualTo(new UploadState(at.id(), "Notat.txt", size, Attachments.PIECE, false));
        assertThat(as(ada, () -> files.find(at)).received()).isEqualTo(Attachments.PIECE);
        assertThat(refusalOf(() -> finish(ada, at))).isEqualTo(NOT_THERE);
        assertThat(kept(ada, call)).as("not whole yet").isEmpty();
        houseKeeping.forget();

        assertThat(put(ada, at, Attachments.PIECE, 7).isWhole()).isTrue();
        finish(ada, at);
        finish(ada, at);
        run(ada, () -> files.drop(at));
        assertThat(names(kept(ada, call))).containsExactly("Notat.txt");
        assertThat(begin(ada, call, size).attached()).isTrue();
        send(ada, answer(call, "Fordi."));
        houseKeeping.forget();
        var file = new FileOfContribution(sent(ada, call).id(), at.id());
        var content = new ByteArrayOutputStream();
        as(ada, () -> sent.file(file)).writeTo(content);
        assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("a".repeat(size));
    }

    @Test
    void partsComeFromWhoeverTheAnswerIsOfAndWhileTheCallTakesThem() {
        var call = call();
        var at = new AnswerUpload(call, begin(ada, call, 5).id());
        assertThat(refusalOf(() -> put(bo, at, 0, 5))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(bo, () -> files.find(at)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> put(secretary, at, 0, 5))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> begin(secretary, call, 5))).isEqualTo(NOT_THERE);
        run(bo, () -> files.drop(at));
        assertThat(refusalOf(() -> put(ada, at, 0, 4))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> begin(ada, call, 0))).isEqualTo(new AttachmentRefusal.Empty());
        assertThat(refusalOf(() -> begin(ada, call, 25L * 1024 * 1024 + 1)))
                .isEqualTo(new AttachmentRefusal.TooLarge(25));

        assertThat(put(ada, at, 0, 5).isWhole()).isTrue();
        close(call);
        var closed = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        assertThat(refusalOf(() -> finish(ada, at))).isEqualTo(closed);
        assertThat(refusalOf(() -> begin(ada, call, 6))).isEqualTo(closed);
        run(ada, () -> files.drop(at));
        assertThat(refusalOf(() -> as(ada, () -> files.find(at)))).isEqualTo(NOT_THERE);
    }

    private void askLate(Actor.Someone actor, CallId call) {
        run(actor, () -> late.ask(new AskToAnswerLate(UUID.randomUUID(), call, " Jeg var syk. ")));
    }

    private LateRequestRow asked(CallId call) {
        return as(secretary, () -> lateQueries.page(call, Seek.first(5))).getLast();
    }

    private void grant(CallId call, Instant until) {
        run(
                secretary,
                () -> lateDecisions.grant(
                        new GrantLateEntry(UUID.randomUUID(), asked(call).id(), until, "Rimelig")));
    }

    @Test
    void whoeverCameTooLateAsksAndAnswersAsWhoTheyAre() {
        var call = call();
        attach(ada, call, "Notat");
        assertThat(refusalOf(() -> askLate(ada, call)))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));
        close(call);
        assertThat(refusalOf(() -> askLate(secretary, call))).isEqualTo(NOT_THERE);
        askLate(ada, call);
        assertThat(refusalOf(() -> askLate(ada, call))).isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
        assertThat(as(secretary, () -> lateQueries.mayRead(call))).isTrue();
        assertThat(asked(call).reason()).isEqualTo("Jeg var syk.");
        assertThat(asked(call).name()).isEqualTo("Ada");
        assertThat(letters("lateEntryAsked", secretary)).isEqualTo(1);
        assertThat(as(secretary, () -> handling.waiting()))
                .extracting(CallToHandle::call, CallToHandle::late)
                .containsExactly(tuple(call, 1L));
        assertThat(as(ada, () -> handling.waiting())).isEmpty();

        var until = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        grant(call, until);
        assertThat(as(secretary, () -> handling.waiting())).isEmpty();
        assertThat(letters("answerLetIn", ada)).isEqualTo(1);
        assertThat(asked(call).letInUntil()).isEqualTo(until);
        assertThat(as(ada, () -> queries.own(call)).late().until()).isEqualTo(until);
        assertThat(as(ada, () -> queries.waiting()))
                .extracting(CallToAnswer::closesAt)
                .containsExactly(until);
        assertThat(refusalOf(() -> send(bo, answer(call, "Jeg også."))))
                .as("nobody else is let in")
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        attach(ada, call, "Mer");
        send(ada, answer(call, "Fordi."));
        assertThat(names(sent(ada, call).files())).containsExactly("Notat.txt", "Mer.txt");
        assertThat(as(ada, () -> queries.waiting())).isEmpty();
        assertThat(refusalOf(() -> send(ada, answer(call, "Igjen.")))).isEqualTo(new ContributionRefusal.AlreadySent());
        assertThat(refusalOf(() -> as(ada, () -> service.change(change(call, 1, "Noe annet.")))))
                .as("what was sent late stands")
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
    }

    private void admit(CallId call, Actor.Someone member, Instant until) {
        run(
                secretary,
                () -> lateDecisions.admit(
                        new AdmitMember(UUID.randomUUID(), call, member.personId(), until, " Var syk. ")));
    }

    private List<String> admissible(CallId call) {
        return as(secretary, () -> lateQueries.members(call)).stream()
                .map(LateMember::name)
                .toList();
    }

    @Test
    void whoeverHasntAskedIsLetInByTheSecretariat() {
        var call = call();
        var until = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        attach(ada, call, "Notat");
        assertThat(refusalOf(() -> admit(call, ada, until)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
        assertThat(admissible(call)).isEmpty();
        send(bo, answer(call, "Fordi."));
        close(call);
        assertThat(admissible(call)).contains("Ada").doesNotContain("Bo");

        admit(call, ada, until);

        assertThat(letters("answerLetIn", ada)).isEqualTo(1);
        assertThat(asked(call))
                .returns("Ada", LateRequestRow::name)
                .returns("", LateRequestRow::reason)
                .returns("Var syk.", LateRequestRow::explanation)
                .returns(LateRequestState.GRANTED, LateRequestRow::state)
                .returns(until, LateRequestRow::letInUntil);
        assertThat(admissible(call)).doesNotContain("Ada");
        assertThat(as(ada, () -> queries.own(call)).late().until()).isEqualTo(until);
        send(ada, answer(call, "Likevel."));
        assertThat(names(sent(ada, call).files())).containsExactly("Notat.txt");
        assertThat(refusalOf(() -> admit(call, ada, until))).isEqualTo(new LateRequestRefusal.MemberHasAsked("Ada"));
        assertThat(refusalOf(() -> admit(call, bo, until))).isEqualTo(new LateRequestRefusal.AskerHasAnswered("Bo"));
        assertThat(refusalOf(() -> admit(call, secretary, until)))
                .isInstanceOf(LateRequestRefusal.AskerLeftTheGroup.class);
        assertThat(refusalOf(() -> run(
                        ada,
                        () -> lateDecisions.admit(
                                new AdmitMember(UUID.randomUUID(), call, bo.personId(), until, "Jeg også")))))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void whoseTimeHasRunOutOrWhoWasDeniedItIsLetInAgain() {
        var call = call();
        var until = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        close(call);
        admit(call, ada, until);
        world.change("update late_request set let_in_until = utc_timestamp(6) where call_id = ?1", call.value());
        assertThat(admissible(call)).contains("Ada");

        admit(call, ada, until);

        assertThat(admissible(call)).doesNotContain("Ada");
        assertThat(as(ada, () -> queries.own(call)).late().until()).isEqualTo(until);
        assertThat(letters("answerLetIn", ada)).isEqualTo(2);
        assertThat(as(secretary, () -> lateQueries.page(call, Seek.first(5)))).hasSize(1);

        askLate(bo, call);
        run(
                secretary,
                () -> lateDecisions.decline(
                        new DeclineLateEntry(UUID.randomUUID(), asked(call).id(), "Alt er lest.")));
        assertThat(admissible(call)).contains("Bo");
        admit(call, bo, until);
        assertThat(asked(call))
                .returns("Jeg var syk.", LateRequestRow::reason)
                .returns(LateRequestState.GRANTED, LateRequestRow::state);
        send(bo, answer(call, "Likevel."));
    }

    @Test
    void whoeverComesOnceTheOthersAreAnsweredIsLetInToo() throws Exception {
        var call = call();
        send(ada, answer(call, "Fordi."));
        answerAll(call);
        assertThat(as(bo, () -> lists.details(call)).status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(admissible(call)).contains("Bo").doesNotContain("Ada");

        askLate(bo, call);

        assertThat(as(secretary, () -> handling.waiting()))
                .extracting(CallToHandle::call, CallToHandle::late)
                .containsExactly(tuple(call, 1L));
        var until = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        grant(call, until);
        assertThat(as(bo, () -> queries.own(call)).late().until()).isEqualTo(until);
        send(bo, answer(call, "Likevel."));
        assertThat(as(bo, () -> lists.details(call)).status())
                .as("this one isn't answered")
                .isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void whoeverMissesALaterDeadlineAsksAgainAndWhoeverIsLetInLongerStaysSo() {
        var call = call();
        close(call);
        askLate(ada, call);
        run(
                secretary,
                () -> lateDecisions.decline(
                        new DeclineLateEntry(UUID.randomUUID(), asked(call).id(), "Alt er lest.")));
        var until = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        admit(call, bo, until);
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere")));
        assertThat(as(ada, () -> queries.own(call)).late()).isNull();
        close(call);
        assertThat(as(ada, () -> queries.own(call)).late()).isNull();
        assertThat(as(bo, () -> queries.own(call)).late().until()).isEqualTo(until);
        assertThat(admissible(call)).contains("Ada").doesNotContain("Bo");

        askLate(ada, call);

        assertThat(refusalOf(() -> askLate(ada, call))).isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
        assertThat(admissible(call)).doesNotContain("Ada");
        assertThat(as(ada, () -> queries.own(call)).late().explanation()).isNull();
        grant(call, until);
        assertThat(as(ada, () -> queries.own(call)).late().until()).isEqualTo(until);
        assertThat(as(secretary, () -> lateQueries.page(call, Seek.first(5)))).hasSize(2);
    }

    @Test
    void onlyCallsForTheGroupLetMembersInAndWhoeverAskedIsDecidedOnInTheList() {
        var until = clock.instant().plus(Duration.ofDays(3));
        var others = call(Audience.PUBLIC);
        close(others);
        assertThat(refusalOf(() -> admit(others, ada, until))).isEqualTo(NOT_THERE);
        assertThat(admissible(others)).isEmpty();
        var call = call();
        close(call);
        askLate(ada, call);
        assertThat(admissible(call)).doesNotContain("Ada");
        assertThat(refusalOf(() -> admit(call, ada, until))).isEqualTo(new LateRequestRefusal.MemberHasAsked("Ada"));
        assertThat(refusalOf(() -> admit(call, bo, clock.instant())))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
    }

    @Test
    void whatComesWhileTheyAreLetInIsKeptAsLongAsThat() {
        var call = call();
        close(call);
        askLate(ada, call);
        grant(call, clock.instant().plus(Duration.ofDays(3)));
        attach(ada, call, "Notat");
        world.change(
                "update input_call set opens_at = utc_timestamp(6) - interval 50 day,"
                        + " closes_at = utc_timestamp(6) - interval 40 day where id = ?1",
                call.value());
        houseKeeping.forget();
        assertThat(names(kept(ada, call))).containsExactly("Notat.txt");
        send(ada, answer(call, "Fordi."));
        assertThat(refusalOf(() -> attach(ada, call, "Enda en")))
                .as("what was sent late stands")
                .isEqualTo(new ContributionRefusal.AlreadySent());
    }

    private void type(Actor.Someone actor, CallId call) {
        run(actor, () -> drafts.keep("call:" + call, "Halvferdig"));
        world.ageDrafts(actor.personId(), Duration.ofDays(120));
    }

    private boolean isTyped(Actor.Someone actor, CallId call) {
        return as(actor, () -> drafts.find("call:" + call)).isPresent();
    }

    @Test
    void whatTheyHaveTypedIsKeptWhileTheyWaitAndAsLongAsTheyAreLetIn() {
        var other = call();
        var call = call();
        close(call);
        askLate(ada, call);
        admit(call, bo, clock.instant().plus(Duration.ofDays(3)));
        type(ada, other);
        type(ada, call);
        type(bo, call);
        type(cille, call);

        houseKeeping.forget();

        assertThat(isTyped(ada, call)).as("who waits").isTrue();
        assertThat(isTyped(bo, call)).as("who is let in").isTrue();
        assertThat(isTyped(cille, call)).as("who hasn’t asked").isFalse();
        assertThat(isTyped(ada, other)).as("of another call").isFalse();

        world.change(
                "update late_request set asked_at = utc_timestamp(6) - interval 91 day where call_id = ?1",
                call.value());
        letInUntil(bo, call, 29);
        houseKeeping.forget();
        assertThat(isTyped(ada, call)).as("asked long ago").isFalse();
        assertThat(isTyped(bo, call)).as("let in until lately").isTrue();

        letInUntil(bo, call, 31);
        houseKeeping.forget();
        assertThat(isTyped(bo, call)).as("let in until long ago").isFalse();
    }

    private void letInUntil(Actor.Someone member, CallId call, int daysAgo) {
        world.change(
                "update late_request set let_in_until = utc_timestamp(6) - interval ?3 day where call_id = ?1 and person_id = ?2",
                call.value(),
                member.personId().value(),
                daysAgo);
    }

    @Test
    void nobodyIsLetInWhoHasAnsweredOrLeft() {
        var call = call();
        close(call);
        askLate(ada, call);
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere")));
        send(ada, answer(call, "Fordi."));
        close(call);
        var until = clock.instant().plus(Duration.ofDays(3));
        assertThat(refusalOf(() -> grant(call, until))).isEqualTo(new LateRequestRefusal.AskerHasAnswered("Ada"));
        var other = call();
        close(other);
        askLate(ada, other);
        world.endMembership(secretary, mandate, ada);
        assertThat(refusalOf(() -> grant(other, until))).isEqualTo(new LateRequestRefusal.AskerLeftTheGroup("Ada"));
    }

    @Test
    void whoeverWasReadyIsAnsweredThoughSomebodyWhoWasLetInHasSentMeanwhile() throws Exception {
        var call = call();
        send(cille, answer(call, "Fordi."));
        close(call);
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
        confirmAll(call);
        var chosen = clock.instant();
        admit(call, ada, chosen.plus(Duration.ofDays(3)));
        world.holdBack("divide.call", call.toString());
        send(ada, answer(call, "Likevel."));
        assertThat(as(secretary, () -> pointQueries.desk(call)).divided()).isFalse();

        runNow("release.answers", call + "/" + chosen);

        assertThat(sent(cille, call).handling()).isEqualTo(HandlingState.ANSWERED);
        assertThat(sent(ada, call).handling()).isNull();
        assertThat(as(secretary, () -> pointQueries.desk(call)).status())
                .as("one awaits its answer")
                .isEqualTo(CallStatus.CLOSED);
        runNow("divide.call", call.toString());
        assertThat(sent(ada, call).handling()).isEqualTo(HandlingState.RECEIVED);
    }

    @Test
    void whatAMemberAskedForGoesWithThemWhateverTheirAddressWas() {
        var call = call();
        close(call);
        askLate(ada, call);
        grant(call, clock.instant().plus(Duration.ofDays(3)));
        send(ada, answer(call, "Fordi."));
        assertThat(letters("answerLetIn", ada)).isEqualTo(1);
        world.change("update late_request set email = 'before@test.mandat.example' where call_id = ?1", call.value());
        var id = as(bo, () -> sent.page(call, Seek.first(5))).getFirst().id();
        run(secretary, () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, Erasure.PERSON, "Sak 26/17")));
        assertThat(world.number(
                        "select count(*) from late_request where call_id = ?1 and person_id is null and email = ''"
                                + " and name = '' and reason = ''",
                        call.value()))
                .isEqualTo(1);
        assertThat(as(ada, () -> queries.own(call)).late())
                .as("not even by its place")
                .isNull();
        assertThat(letters("answerLetIn", ada)).as("nor by a letter").isZero();
    }

    @Test
    void whoeverIsLetInIsSoUntilTheirTimeAndWhoeverIsNotIsToldWhy() {
        var call = call();
        send(bo, answer(call, "Fordi."));
        close(call);
        assertThat(refusalOf(() -> askLate(bo, call)))
                .as("who has answered has nothing to ask for")
                .isEqualTo(new ContributionRefusal.AlreadySent());
        askLate(ada, call);
        grant(call, clock.instant().plus(Duration.ofDays(3)));
        world.change(
                "update late_request set let_in_until = utc_timestamp(6) where id = ?1",
                asked(call).id().value());
        assertThat(refusalOf(() -> send(ada, answer(call, "For sent."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(refusalOf(() -> attach(ada, call, "For sent")))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
        assertThat(as(ada, () -> queries.own(call)).late().until()).isNull();
        assertThat(as(ada, () -> queries.waiting())).isEmpty();

        var other = call();
        close(other);
        askLate(ada, other);
        run(
                secretary,
                () -> lateDecisions.decline(
                        new DeclineLateEntry(UUID.randomUUID(), asked(other).id(), "Alt er lest.")));
        assertThat(letters("answerNotLetIn", ada)).isEqualTo(1);
        assertThat(as(ada, () -> queries.own(other)).late().explanation()).isEqualTo("Alt er lest.");
        assertThat(refusalOf(() -> send(ada, answer(other, "Likevel."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
    }

    @Test
    void theAnswerIsToldByALetterThatLeadsIntoTheApplication() throws Exception {
        var call = call();
        send(ada, answer(call, "Fordi."));
        answerAll(call);
        assertThat(letters("memberAnswered", ada)).isEqualTo(1);
        assertThat(sent(ada, call).answers()).extracting(PointAnswer::reason).containsExactly("Vi har merket oss det.");
        until(() -> told(ada).contains("«Ombruk»"));
        assertThat(told(ada)).contains("/input/mine/" + sent(ada, call).id()).doesNotContain("/public/");
        assertThat(world.number("select count(*) from mail_message where address = ?1", world.email(ada)))
                .as("nothing by which anybody else finds it")
                .isZero();
        assertThat(world.number(
                        "select count(*) from contribution_link l join contribution c on c.id = l.contribution_id where c.call_id = ?1",
                        call.value()))
                .isZero();
    }

    @Test
    void isTheirsToReadWithItsAnswerWhateverBecomesOfTheirSeat() throws Exception {
        var call = call();
        attach(ada, call, "Notat");
        var receipt = send(ada, answer(call, "Fordi."));
        var id = sent(ada, call).id();
        assertThat(as(ada, () -> queries.mine(id)).mayAnswer()).isTrue();
        world.endMembership(secretary, mandate, ada);
        world.endMembership(secretary, mandate, cille);
        answerAll(call);

        assertThat(refusalOf(() -> as(ada, () -> queries.own(call)))).isEqualTo(NOT_THERE);
        until(() -> told(ada).contains("/input/mine/" + id));
        var own = as(ada, () -> queries.mine(id));
        assertThat(own.mayAnswer()).isFalse();
        assertThat(own.mandateName()).isEqualTo("Godkjenning");
        assertThat(own.asked().name()).isEqualTo("Ombruk");
        assertThat(own.sent().receipt()).isEqualTo(receipt);
        assertThat(own.sent().replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
        assertThat(own.sent().answers()).extracting(PointAnswer::reason).contains("Vi har merket oss det.");
        var file = new FileOfContribution(id, own.sent().files().getFirst().id());
        assertThat(as(ada, () -> sent.file(file)).fileName()).isEqualTo("Notat.txt");
        assertThat(as(ada, () -> queries.page(Seek.first(5))))
                .containsExactly(new OwnContributionRow(
                        id,
                        receipt.reference(),
                        "Godkjenning",
                        "Ombruk",
                        receipt.at(),
                        ContributionState.SUBMITTED,
                        HandlingState.ANSWERED,
                        CallState.ANSWERED,
                        MandateState.DRAFT));
        assertThat(as(ada, () -> queries.count())).isEqualTo(1);

        var tries = List.of(cille, bo, secretary, world.person("Fremmed"), world.person("Styre", RealmRole.BOARD));
        assertThat(tries).allSatisfy(other -> {
            assertThat(refusalOf(() -> as(other, () -> queries.mine(id)))).isEqualTo(NOT_THERE);
            assertThat(as(other, () -> queries.page(Seek.first(5)))).isEmpty();
            assertThat(as(other, () -> queries.count())).isZero();
        });
        assertThat(refusalOf(() -> as(cille, () -> sent.file(file))))
                .as("another who has left")
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(new Actor.Visitor("Kari"), () -> queries.mine(id))))
                .isEqualTo(NOT_THERE);
        world.change(
                "update membership set to_day = null, role = 'OBSERVER', seat_id = null where person_id = ?1",
                ada.personId().value());
        assertThat(as(ada, () -> queries.mayAnswer(call))).as("an observer").isFalse();
        assertThat(as(ada, () -> queries.mine(id)).sent().answers()).isNotEmpty();
    }

    @Test
    void isReadByWhoeverHasTypedItThoughTheCallIsWithdrawnAndIsNotSent() {
        var call = call();
        run(ada, () -> drafts.keep("call:" + call, "Halvferdig"));
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));

        assertThat(as(ada, () -> queries.mayAnswer(call))).isTrue();
        assertThat(as(ada, () -> lists.details(call)).status()).isEqualTo(CallStatus.WITHDRAWN);
        assertThat(as(ada, () -> queries.own(call)).sent()).isNull();
        assertThat(refusalOf(() -> send(ada, answer(call, "Fordi."))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.WITHDRAWN));
        assertThat(as(bo, () -> queries.mayAnswer(call)))
                .as("who has typed nothing")
                .isFalse();
        assertThat(refusalOf(() -> as(bo, () -> lists.details(call)))).isEqualTo(NOT_THERE);
        run(ada, () -> drafts.drop("call:" + call));
        assertThat(as(ada, () -> queries.mayAnswer(call))).isFalse();
        assertThat(refusalOf(() -> as(ada, () -> lists.details(call)))).isEqualTo(NOT_THERE);
    }

    @Test
    void standsOpenToThemFromItsReceiptWhereTheCallIsWithdrawnAndIsAnsweredNoMore() throws Exception {
        var call = call();
        var receipt = send(ada, answer(call, "Fordi."));
        var id = sent(ada, call).id();
        assertThat(as(ada, () -> queries.mine(id)).isGivenUp()).isFalse();
        until(() -> told(ada, "Kvittering for innspill " + receipt.reference()).contains("/input/mine/" + id));
        close(call);
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere")));
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));

        assertThat(refusalOf(() -> as(ada, () -> queries.own(call)))).isEqualTo(NOT_THERE);
        var own = as(ada, () -> queries.mine(id));
        assertThat(own.isGivenUp()).isTrue();
        assertThat(own.mayAnswer()).isFalse();
        assertThat(own.sent().replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
        assertThat(as(ada, () -> queries.page(Seek.first(5))))
                .singleElement()
                .returns(true, OwnContributionRow::isGivenUp);
    }

    @Test
    void whatWasErasedOfThemIsNobodysAnyMore() {
        var call = call();
        send(ada, answer(call, "Fordi."));
        var id = sent(ada, call).id();
        run(secretary, () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, Erasure.PERSON, "Sak 26/17")));
        assertThat(refusalOf(() -> as(ada, () -> queries.mine(id)))).isEqualTo(NOT_THERE);
        assertThat(as(ada, () -> queries.count())).isZero();
    }

    /** What the letter about their answer says, once it has come. */
    private String told(Actor.Someone person) throws Exception {
        return told(person, "Svar på innspillet ditt");
    }

    private String told(Actor.Someone person, String subject) throws Exception {
        for (var mail : post.mails(world.email(person))) {
            if (mail.message().getSubject().startsWith(subject)) {
                return ((MimeMultipart) mail.message().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString();
            }
        }
        return "";
    }

    @Test
    void isAskedToBeErasedByWhoeverSentItAlone() {
        var call = call();
        send(ada, answer(call, "Fordi."));
        var id = sent(ada, call).id();
        assertThat(refusalOf(() -> run(bo, () -> erasure.askOwn(id)))).isEqualTo(NOT_THERE);
        assertThat(sent(ada, call).erasureAskedAt()).isNull();
        run(ada, () -> erasure.askOwn(id));
        assertThat(sent(ada, call).erasureAskedAt()).isNotNull();
        run(secretary, () -> erasure.decline(new DeclineErasure(UUID.randomUUID(), id, "Alt er arkivert.")));
        assertThat(sent(ada, call).erasureAskedAt()).isNull();
        assertThat(letters("memberNotErased", ada)).isEqualTo(1);
    }

    @Test
    void whoeverWasAnsweredIsToldThatTheAnswerHasChanged() throws Exception {
        var call = call();
        send(ada, answer(call, "Fordi."));
        answerAll(call);
        assertThat(letters("memberAnswerChanged", ada)).isZero();
        run(secretary, () -> points.reopen(new ReopenPoints(UUID.randomUUID(), points(call), "Feil")));
        concludeAll(call);
        assertThat(letters("memberAnswered", ada)).isEqualTo(1);
        assertThat(letters("memberAnswerChanged", ada)).isEqualTo(1);
    }

    @Test
    void whoeverOnlyChoseIsToldThatItCounts() throws Exception {
        chosen();
        assertThat(letters("memberCounted", ada)).isEqualTo(1);
        assertThat(letters("memberAnswered", ada)).isZero();
    }

    @Test
    void whoeverOnlyChoseIsAnsweredAlsoWhereTheirCallIsWithdrawn() throws Exception {
        var call = chosen();
        var id = sent(ada, call).id();
        // As where somebody else had no answer, and it was opened again.
        world.change("update input_call set state = 'WITHDRAWN' where id = ?1", call.value());
        var own = as(ada, () -> queries.mine(id));
        assertThat(own.sent().handling()).isEqualTo(HandlingState.ANSWERED);
        assertThat(own.sent().answers()).isEmpty();
        assertThat(own.isGivenUp()).isFalse();
        assertThat(as(ada, () -> queries.page(Seek.first(5))))
                .singleElement()
                .returns(CallState.WITHDRAWN, OwnContributionRow::callState)
                .returns(false, OwnContributionRow::isGivenUp);
    }

    /** A call that asks for a choice alone, and is answered. */
    private CallId chosen() throws Exception {
        var call = call(Audience.MEMBERS, ofChoices());
        var chosen = new Replies(Map.of(WHY, new Reply("", List.of(1), 0)));
        send(ada, new AnswerCall(UUID.randomUUID(), call, false, chosen, "nb"));
        close(call);
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
        run(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
        return call;
    }

    private static Question ofChoices() {
        return new Question(
                WHY,
                QuestionKind.SINGLE_CHOICE,
                Translated.of("nb", "Hva?"),
                Translated.NONE,
                false,
                Question.USUAL_LIMIT,
                List.of(Translated.of("nb", "Lageret"), Translated.of("nb", "Prisen")),
                Scale.usual(),
                List.of());
    }

    @Test
    void whoeverSentItReadsItsFilesWhateverElseTheyRead() {
        var call = call();
        attach(ada, call, "Notat");
        send(ada, answer(call, "Fordi."));
        var own = sent(ada, call);
        var file = new FileOfContribution(own.id(), own.files().getFirst().id());
        assertThat(as(ada, () -> sent.file(file)).fileName()).isEqualTo("Notat.txt");
        // The board reads calls, and not what was sent to them.
        var board = world.person("Sigrid Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LocalDate.now(clock));
        assertThat(refusalOf(() -> as(board, () -> sent.file(file)))).isEqualTo(NOT_THERE);
        world.change(
                "update contribution set person_id = ?1 where call_id = ?2",
                board.personId().value(),
                call.value());
        assertThat(as(board, () -> sent.file(file)).fileName()).isEqualTo("Notat.txt");
        assertThat(refusalOf(() -> as(new Actor.Visitor("Kari"), () -> sent.file(file))))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void nobodyReadsChangesOrWithdrawsItByALinkThatWasMailedBefore() {
        var call = call();
        attach(ada, call, "Notat");
        send(ada, answer(call, "Fordi."));
        var at = world.mailedLink(call);
        var file = sent(ada, call).files().getFirst().id();
        var by = new ContributorForm("Kari Strand", "kari@fjord.example", null, null, Publication.NOT);
        var other = new Replies(Map.of(WHY, Reply.of("Noe annet.")));
        var visitor = new Actor.Visitor("Kari");
        var tries = List.<Runnable>of(
                () -> open.ofReceipt(at),
                () -> open.receipt(at),
                () -> open.file(new FileOfReceipt(at, file)),
                () -> outside.replace(
                        new ReplaceContribution(UUID.randomUUID(), at, 1, by.publication(), by, other, "nb")),
                () -> outside.withdraw(new WithdrawContribution(at)),
                () -> outside.confirmAddress(new ConfirmAddress(at)),
                () -> receipts.again(new MailReceipt(at)));
        assertThat(tries).allSatisfy(each -> assertThat(refusalOf(() -> run(visitor, each)))
                .isEqualTo(NOT_THERE));
        assertThat(sent(ada, call).state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(sent(ada, call).replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
    }

    private static final Refusal NOTHING =
            new ContributionRefusal.RepliesFaulty(List.of(new ReplyFault(WHY, ReplyFault.Kind.NOTHING, 0)));

    @Test
    void isRefusedWhereNothingIsAnsweredUnlessAFileGoesWithIt() {
        var call = call();
        assertThat(refusalOf(() -> send(ada, answer(call, " ")))).isEqualTo(NOTHING);
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isZero();

        attach(ada, call, "Notat");
        send(ada, answer(call, " "));
        assertThat(names(sent(ada, call).files())).containsExactly("Notat.txt");
        var file = sent(ada, call).files().getFirst().id();
        var without = new ChangeAnswer(UUID.randomUUID(), call, 1, true, new Replies(Map.of()), "nb", List.of(file));
        assertThat(refusalOf(() -> as(ada, () -> service.change(without)))).isEqualTo(NOTHING);
        assertThat(sent(ada, call).revision()).isEqualTo(1);
        assertThat(names(sent(ada, call).files())).containsExactly("Notat.txt");
    }

    @Test
    void badInputGetsWordsAndIsNotKept() {
        var call = call();
        assertThat(refusalOf(() -> send(ada, answer(call, "å".repeat(4_001)))))
                .isInstanceOf(ContributionRefusal.RepliesFaulty.class);
        assertThat(world.number("select count(*) from contribution where call_id = ?1", call.value()))
                .isZero();
    }

    @Test
    void whoeverHasntAnsweredIsToldHowTheyMayLateUnlessTheMandateIsOver() throws Exception {
        var call = call();
        send(ada, answer(call, "Fordi."));
        answerAll(call);
        until(() -> closings(cille).size() == 1);
        assertThat(closings(cille).getFirst()).contains("kan du be om det", "Begrunnelsen er: Nok");
        var until = clock.instant().plus(Duration.ofDays(9));
        world.change("update input_call set state = 'CLOSED' where id = ?1", call.value());
        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), call, until, "Flere")));
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        world.inOneTransaction(
                secretary, () -> ended.fire(new MandateTerminated(mandate, List.of(), Optional.of("Ferdig"))));

        until(() -> closings(cille).size() == 2);
        assertThat(closings(cille).getLast())
                .contains("tar ikke imot flere innspill", "Begrunnelsen er: Mandatet er avviklet.")
                .doesNotContain("kan du be om det");
        assertThat(letters("memberCallClosed", ada)).as("she has answered").isZero();
    }

    private List<String> closings(Actor.Someone person) throws Exception {
        var said = new ArrayList<String>();
        for (var mail : post.mails(world.email(person))) {
            if (mail.message().getSubject().startsWith("Lukket før fristen")) {
                said.add(((MimeMultipart) mail.message().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString());
            }
        }
        return said;
    }

    @Test
    void theGroupIsToldWhenItIsOpenedExtendedOpenedAgainAndGivenUpEachInTheirLanguage() {
        world.change(
                "update person set language = 'nn' where id = ?1", bo.personId().value());
        var call = call();
        assertThat(letters("memberCallOpened", ada)).isEqualTo(1);
        assertThat(letters("memberCallOpened", bo)).isEqualTo(1);
        assertThat(letters("memberCallOpened", secretary)).isZero();
        send(ada, answer(call, "Fordi."));
        var later = clock.instant().plus(Duration.ofDays(9));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        assertThat(letters("memberCallExtended", ada)).as("she has answered").isZero();
        assertThat(letters("memberCallExtended", bo)).isEqualTo(1);
        assertThat(as(bo, () -> queries.deadlines(call)))
                .singleElement()
                .returns(DeadlineChange.Kind.EXTENDED, DeadlineChange::kind);
        close(call);
        assertThat(letters("memberCallClosed", ada)).as("she has answered").isZero();
        assertThat(letters("memberCallClosed", bo)).isEqualTo(1);
        run(
                secretary,
                () -> calls.reopen(new ReopenCall(UUID.randomUUID(), call, later.plus(Duration.ofDays(1)), "Flere")));
        assertThat(letters("memberCallReopened", ada))
                .as("she can change it again")
                .isEqualTo(1);
        assertThat(letters("memberCallReopened", bo)).isEqualTo(1);
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
        assertThat(letters("memberCallWithdrawn", ada)).isEqualTo(1);
        assertThat(letters("memberCallWithdrawn", bo)).isEqualTo(1);
        assertThat(world.number(
                        "select count(*) from mail_message where person_id = ?1 and kind like 'memberCall%'"
                                + " and language = 'nn' and subject like '%nnspelsrunden%'",
                        bo.personId().value()))
                .isEqualTo(5);
    }

    @Test
    void whoeverHasLeftTheGroupIsToldThatTheCallTheyAnsweredIsGivenUp() throws Exception {
        world.change(
                "update person set language = 'nn' where id = ?1",
                cille.personId().value());
        var call = call();
        send(ada, answer(call, "Fordi."));
        send(bo, answer(call, "Derfor."));
        send(cille, answer(call, "Lageret."));
        var id = sent(ada, call).id();
        world.endMembership(secretary, mandate, ada);
        world.change(
                "update membership set role = 'OBSERVER', seat_id = null where person_id = ?1",
                cille.personId().value());
        var later = clock.instant().plus(Duration.ofDays(9));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, later, "Ferie")));
        world.letJobsEnd();
        assertThat(letters("memberCallExtended", ada) + letters("memberMandateOver", ada))
                .as("who can't change it")
                .isZero();
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));

        until(() -> letters("memberInputGivenUp", ada) > 0 && letters("memberInputGivenUp", cille) > 0);
        world.letJobsEnd();
        assertThat(letters("memberInputGivenUp", ada)).isEqualTo(1);
        assertThat(letters("memberCallWithdrawn", ada)).isZero();
        assertThat(letters("memberInputGivenUp", cille)).as("an observer").isEqualTo(1);
        assertThat(subject("memberInputGivenUp", cille)).startsWith("Runden er trekt");
        assertThat(letters("memberInputGivenUp", bo))
                .as("who is told as one of the group")
                .isZero();
        assertThat(letters("memberCallWithdrawn", bo)).isEqualTo(1);
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'memberInputGivenUp' and about_id = ?1",
                        id.value()))
                .as("erased with what it is about")
                .isEqualTo(1);
        until(() -> told(ada, "Runden er trukket").contains("/input/mine/" + id));
        assertThat(told(ada, "Runden er trukket")).contains("Begrunnelsen er: Stilt feil");
        assertThat(as(ada, () -> queries.mine(id)).sent().replies().to(WHY)).isEqualTo(Reply.of("Fordi."));
    }

    @Test
    void lettersCallItWhatItIsCalledInTheirReadersLanguage() {
        world.change(
                "update person set language = 'nn' where id = ?1", bo.personId().value());
        world.change(
                "update person set language = 'en' where id = ?1",
                cille.personId().value());
        var call = call(
                List.of("nb", "nn"),
                new Translated(Map.of("nb", "Ombruk", "nn", "Attbruk")),
                Audience.MEMBERS,
                Question.inWords(WHY, new Translated(Map.of("nb", "Hvorfor?", "nn", "Kvifor?"))));
        run(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call)));
        send(bo, answer(call, "Fordi."));
        assertThat(subject("memberCallOpened", bo)).contains("Attbruk");
        assertThat(subject("answerReminder", ada)).contains("Ombruk");
        assertThat(subject("answerReminder", bo)).contains("Attbruk");
        assertThat(subject("answerReminder", cille)).as("it isn't in English").contains("Ombruk");
        close(call);
        askLate(cille, call);
        grant(call, clock.instant().plus(Duration.ofDays(3)));
        assertThat(subject("answerLetIn", cille)).contains("Ombruk");
    }

    private String subject(String kind, Actor.Someone to) {
        return world.text(
                "select subject from mail_message where kind = ?1 and person_id = ?2",
                kind,
                to.personId().value());
    }

    @Test
    void theGroupIsToldOfACallForEverybodyTooAndNobodyOfOneByInvitation() {
        call(Audience.PUBLIC);
        assertThat(letters("publicCallOpened", ada)).isEqualTo(1);
        assertThat(letters("memberCallOpened", ada)).isZero();
    }

    @Test
    void nobodyIsLetInOnceTheMandateIsOverWhateverWasPromised() {
        var call = call();
        close(call);
        admit(call, ada, clock.instant().plus(Duration.ofDays(3)));
        assertThat(as(ada, () -> queries.own(call)).late().until()).isNotNull();
        world.change("update mandate set state = 'CLOSED' where id = ?1", mandate.value());
        assertThat(as(ada, () -> queries.own(call)).late().until()).isNull();
        var over = new MandateRefusal.IsOver(MandateState.CLOSED);
        assertThat(refusalOf(() -> send(ada, answer(call, "Fordi.")))).isEqualTo(over);
        assertThat(refusalOf(() -> askLate(bo, call))).isEqualTo(over);
    }

    @Test
    void whoHasntAnsweredIsReminded() {
        var call = call();
        send(ada, answer(call, "Fordi."));
        assertThat(as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call))))
                .isEqualTo(2);
        assertThat(letters("answerReminder", ada)).isZero();
        assertThat(letters("answerReminder", bo)).isEqualTo(1);
        close(call);
        assertThat(refusalOf(() -> as(secretary, () -> reminders.remind(new RemindOfCall(UUID.randomUUID(), call)))))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED));
    }
}
