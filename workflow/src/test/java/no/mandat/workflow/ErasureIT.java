package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.auditlog.ForgedLog;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AskErasure;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.CallInvitationService;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DeclineErasure;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InviteToCall;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.NarrowForSender;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.TestedErasures;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CoverageLine;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.point.AnsweredCall;
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
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sent a contribution is erased, and what they wrote; that it came, and what was answered, stays. */
@Order(LogSize.SMALL)
class ErasureIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final QuestionId WHICH = new QuestionId(new UUID(4, 3));

    @Inject
    CallService calls;

    @Inject
    CallInvitationService invitations;

    @Inject
    ContributionService contributions;

    @Inject
    OpenDraftService drafts;

    @Inject
    LateRequestService late;

    @Inject
    ErasureService erasure;

    @Inject
    ForgedLog forgedLog;

    @Inject
    PublicationService publications;

    @Inject
    ContributionQueries sent;

    @Inject
    PublicCalls publicCalls;

    @Inject
    PointService points;

    @Inject
    PointQueries pointQueries;

    @Inject
    ReleaseService releases;

    @Inject
    PublicAnswers answers;

    @Inject
    StatisticsQueries statistics;

    @Inject
    HistoryQueries history;

    @Inject
    HandlingQueries handling;

    @Inject
    AnswerService members;

    @Inject
    CompositionQueries compositions;

    @Inject
    TestedErasures erasures;

    @Inject
    TestedLog log;

    private String name;
    private String email;
    private String words;
    private String file;
    private CallId call;
    private UUID key;

    @BeforeEach
    void somebody() {
        name = "Navn " + UUID.randomUUID();
        email = UUID.randomUUID() + "@fjord.example";
        words = "Fordi " + UUID.randomUUID();
        file = "Fil " + UUID.randomUUID();
        key = UUID.randomUUID();
    }

    private CallId call(Audience audience) {
        var now = clock.instant();
        var which = new Question(
                WHICH,
                QuestionKind.SINGLE_CHOICE,
                Translated.of("nb", "Hva?"),
                Translated.NONE,
                false,
                Question.USUAL_LIMIT,
                List.of(Translated.of("nb", "Lageret"), Translated.of("nb", "Prisen")),
                Scale.usual(),
                List.of());
        var form = CallForms.of(
                true,
                audience,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                List.of(CallForms.why(), QuestionForm.of(which)));
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    private void opened() {
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, 0)));
    }

    private Actor kari() {
        return new Actor.Visitor(name);
    }

    private ContributorForm by() {
        return new ContributorForm(name, email, name, OrganisationCategory.INDUSTRY, Publication.WITH_NAME);
    }

    private Replies replies() {
        return new Replies(Map.of(WHY, Reply.of(words), WHICH, new Reply("", List.of(1), 0)));
    }

    private DraftAddress draft() {
        var at = new DraftAddress(call, UUID.randomUUID());
        as(
                kari(),
                () -> drafts.keep(new KeepDraft(
                        at, UUID.randomUUID(), 0, Map.of("email", List.of(email), "name", List.of(name)))));
        return at;
    }

    /** One with a file, whose sender has typed another that isn't sent, in a call that is closed. */
    private void sent() throws Exception {
        call = call(Audience.PUBLIC);
        opened();
        var left = draft();
        run(kari(), () -> drafts.attach(new AttachFile(left, world.received("Uten navn", "Annet"))));
        var draft = draft();
        run(kari(), () -> drafts.attach(new AttachFile(draft, world.received(file, "Innholdet"))));
        as(
                kari(),
                () -> contributions.submit(
                        new SubmitContribution(key, call, by(), replies(), "nb", new SentDraft(draft.secret(), 1))));
        world.change("update contribution set confirmed_at = now(6) where call_id = ?1", call.value());
        close();
    }

    private void close() throws Exception {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
    }

    private void answered() {
        proposed();
        confirmed(seen());
        release();
    }

    private void proposed() {
        run(
                secretary,
                () -> points.propose(new ProposeConclusion(
                        UUID.randomUUID(), seen(), new ConclusionForm(Disposition.NOTED, "Takk.", ""))));
    }

    private void confirmed(List<SeenPoint> some) {
        var leader = world.person("Liv Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, today().minusDays(3));
        run(leader, () -> points.confirm(new ConfirmConclusions(UUID.randomUUID(), some)));
    }

    private Released release() {
        return as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
    }

    private List<SeenPoint> seen() {
        return points().stream().map(PointRow::seen).toList();
    }

    private List<PointRow> points() {
        return as(secretary, () -> pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(9)));
    }

    private ContributionId id() {
        return as(secretary, () -> sent.page(call, Seek.first(1))).getFirst().id();
    }

    private ContributionDetails details() {
        var id = id();
        return as(secretary, () -> sent.details(mandate, call, id));
    }

    private void erase(Erasure what) {
        erase(id(), what);
    }

    private void erase(ContributionId id, Erasure what) {
        run(secretary, () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, what, "Sak 26/17")));
    }

    private void eraseAll() {
        as(secretary, () -> sent.page(call, Seek.first(9))).forEach(row -> erase(row.id(), Erasure.PERSON));
    }

    private List<HistoryRow> trail() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(60)));
    }

    /** In how many places of the whole database that stands, in whatever column of whatever table. */
    private long places(String said) {
        return world.places(said);
    }

    /** In how many a person is named by their id; the trail has it in a column of text. */
    private long places(Actor.Someone person) {
        return world.places(person);
    }

    @Test
    void nothingInTheWholeDatabaseTellsWhoTheyWereOrWhatTheyWrote() throws Exception {
        sent();
        answered();
        var before = details();
        var contents = List.of(before.files().getFirst().id(), unsent());
        contents.forEach(content -> assertThat(chunks(content)).isPositive());
        for (var said : List.of(name, email, words, file)) {
            assertThat(places(said)).as(said).isPositive();
        }
        erase(Erasure.PERSON_AND_TEXT);
        for (var said : List.of(name, email, words, file)) {
            assertThat(places(said)).as(said).isZero();
        }
        contents.forEach(content -> assertThat(chunks(content)).isZero());
        var after = details();
        assertThat(after.erasure()).isEqualTo(Erasure.PERSON_AND_TEXT);
        assertThat(after.mayErase()).isFalse();
        assertThat(after.reference()).isEqualTo(before.reference());
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.category()).isEqualTo(OrganisationCategory.INDUSTRY);
        assertThat(after.replies()).isEqualTo(new Replies(Map.of(WHICH, new Reply("", List.of(1), 0))));
        assertThat(after.files()).isEmpty();
        assertThat(points()).as("the answer, and the file").hasSize(2).allSatisfy(point -> {
            assertThat(point.words()).isEmpty();
            assertThat(point.file()).isFalse();
            assertThat(Optional.ofNullable(point.disposition())).contains(Disposition.NOTED);
            assertThat(as(secretary, () -> pointQueries.details(call, point.id()))
                            .asked())
                    .isEmpty();
        });
        assertThat(refusalOf(() -> as(kari(), () -> publicCalls.receipt(new ReceiptAddress(call, key)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(kari(), () -> answers.page(call, null)).contributions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.answers().getFirst().words()).isEmpty();
                    assertThat(one.answers().getFirst().reason()).isEqualTo("Takk.");
                });
        assertThat(as(secretary, () -> statistics.of(call)).contributions()).isEqualTo(1);
    }

    @Test
    void whatIsErasedIsListedForARestoreByIdsAlone() throws Exception {
        sent();
        erase(Erasure.PERSON_AND_TEXT);

        var listed = erasures.linesOf(id().value());
        assertThat(listed).singleElement().satisfies(line -> {
            assertThat(line).contains(" ContributionErased ", secretary.id()).endsWith(" PERSON_AND_TEXT");
            assertThat(line).doesNotContain(name, email, words, "Sak 26/17");
        });
        assertThat(erasures.linesOf(mandate.value()))
                .anySatisfy(line -> assertThat(line).contains(" EntriesErased "));
        erasures.bring();
        assertThat(erasures.linesOf(id().value())).as("once").isEqualTo(listed);
        assertThat(erasures.start()).as("the database has it").isZero();
    }

    /** Else whoever owns the database, and takes their row away again, has it erased for good at the next start, and signed that it was. */
    @Test
    void whatStandsNowhereInTheLogIsNotListed() throws Exception {
        sent();
        var contribution = id();
        var forged = UUID.randomUUID();
        forgedLog.whileItSays(
                "insert into audit_entry (id, at, actor, action, subject_kind, subject_id, mandate_id, request, commitment)"
                        + " select ?, at, actor, 'ContributionErased', subject_kind, subject_id, mandate_id, request, commitment"
                        + " from audit_entry where action = 'ContributionSubmitted' and subject_id = '%s'"
                                .formatted(contribution.value()),
                "delete from audit_entry where id = ?",
                forged,
                () -> withPayload(forged, () -> {
                    erasures.bring();
                    assertThat(erasures.linesOf(contribution.value())).isEmpty();
                }));
    }

    /** Whoever owns the database could have the log say of what they like that it was to be erased with a contribution. */
    @Test
    void whatIsOnlyCalledTheirsKeepsItsNames() throws Exception {
        sent();
        var other = UUID.fromString(world.text(
                "select cast(id as char) from audit_entry where mandate_id = ?1 and subject_kind = 'Mandate' order by at limit 1",
                mandate.value()));
        assertThat(log.placesOf(List.of(other))).hasSize(1);
        var called = "update audit_entry set subject_id = '%s', action = '%s' where id = ?";
        var action = world.text("select action from audit_entry where id = ?1", other);
        forgedLog.whileItSays(
                called.formatted(id().value(), "AddressConfirmed"),
                called.formatted(mandate.value(), action),
                other,
                () -> erase(Erasure.PERSON));

        assertThat(places(name)).isZero();
        assertThat(world.number("select count(*) from audit_payload where entry_id = '%s'".formatted(other)))
                .isOne();
        assertThat(log.verify(List.of())).isEmpty();
    }

    /** Whoever owns the database could write the number of the contribution into the words of another one. */
    @Test
    void whatIsFoundByWordsThatNobodyWroteKeepsThem() throws Exception {
        sent();
        var made = UUID.fromString(world.text(
                "select cast(id as char) from audit_entry where mandate_id = ?1 and action = 'PointMade' limit 1",
                mandate.value()));
        assertThat(log.placesOf(List.of(made))).hasSize(1);
        forgedLog.whileItSays(
                "update audit_payload set content = concat(content, ' ') where entry_id = ?",
                "update audit_payload set content = trim(content) where entry_id = ?",
                made,
                () -> erase(Erasure.PERSON_AND_TEXT));

        assertThat(world.number("select count(*) from audit_payload where entry_id = '%s'".formatted(made)))
                .isOne();
        assertThat(log.verify(List.of())).isEmpty();
    }

    private void withPayload(UUID entry, ThrowingRunnable seen) {
        try {
            forgedLog.whileItSays(
                    "insert into audit_payload (entry_id, commitment_key, content) select ?, repeat('k', 32), '{\"changes\":[{\"after\":\"PERSON_AND_TEXT\",\"field\":\"erasure\",\"type\":\"text\"}]}'",
                    "delete from audit_payload where entry_id = ?",
                    entry,
                    () -> assertThatCode(seen::run).doesNotThrowAnyException());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is looked at in between. */
    @FunctionalInterface
    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    /** The list may be of a later database than the one that is restored, in which its mandate isn't yet. */
    @Test
    void whatIsOfNoMandateThatIsThereKeepsNothingFromStarting() throws Exception {
        sent();
        var entry = world.text(
                "select cast(id as char) from audit_entry where action = 'ContributionSubmitted' and subject_id = ?1",
                id().value());
        erasures.erasedLater(ErasedKind.ENTRIES, UUID.randomUUID(), entry);

        assertThat(erasures.start()).isZero();
        assertThat(places(name)).isPositive();
    }

    @Test
    void whatIsRolledBackIsNotListed() throws Exception {
        sent();
        var id = id();
        transaction.begin();
        erase(id, Erasure.PERSON_AND_TEXT);
        transaction.rollback();

        assertThat(erasures.linesOf(id.value())).isEmpty();
        assertThat(places(name)).isPositive();
    }

    /** The database is that of before, which knows of no erasure; the list is of after it. */
    @Test
    void whatIsThereAgainSinceARestoreIsErasedAgain() throws Exception {
        sent();
        answered();
        erasures.erasedLater(ErasedKind.CONTRIBUTION, id().value(), "PERSON");
        erasures.erasedLater(ErasedKind.CONTRIBUTION, id().value(), "PERSON_AND_TEXT");
        erasures.erasedLater(ErasedKind.CONTRIBUTION, UUID.randomUUID(), "PERSON_AND_TEXT");
        assertThat(erasures.start()).isEqualTo(2);

        for (var said : List.of(name, email, words, file)) {
            assertThat(places(said)).as(said).isZero();
        }
        assertThat(details().erasure()).isEqualTo(Erasure.PERSON_AND_TEXT);
        assertThat(trail())
                .filteredOn(row -> row.action().equals("ContributionErased"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.automaton()).isTrue();
                    assertThat(row.reason()).startsWith("Slettet på nytt").contains("3. nov. 2026");
                });
        assertThat(erasures.start()).as("once").isZero();
        assertThat(log.verify(List.of())).isEmpty();
    }

    @Test
    void namesOfEntriesThatAreThereAgainSinceARestoreAreErasedAgain() throws Exception {
        sent();
        var row = trail().getLast();
        assertThat(row.actor()).isNotNull();
        erasures.erasedLater(ErasedKind.ENTRIES, mandate.value(), row.id() + "," + UUID.randomUUID());
        assertThat(erasures.start()).isEqualTo(1);

        assertThat(trail().getLast().actor()).isNull();
        assertThat(trail())
                .filteredOn(one -> one.action().equals("EntriesErased"))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).startsWith("Slettet på nytt"));
        assertThat(log.verify(List.of())).isEmpty();
    }

    /** What they sent came after the backup. */
    @Test
    void whoWasInvitedAndIsThereAgainSinceARestoreIsErasedAgain() throws Exception {
        var secret = invited(Audience.INVITED, email);
        assertThat(places(email)).isPositive();
        erasures.erasedLater(
                ErasedKind.INVITATION,
                UUID.fromString(
                        world.text("select cast(id as char) from call_invitation where call_id = ?1", call.value())),
                "");
        assertThat(erasures.start()).isEqualTo(1);

        assertThat(places(email)).isZero();
        assertThat(refusalOf(() -> as(kari(), () -> publicCalls.invited(secret))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(erasures.start()).as("once").isZero();
    }

    @Test
    void nobodyConcludesOnWhatIsErasedBeforeItIsAnswered() throws Exception {
        sent();
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(points()).isEmpty();
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(as(secretary, () -> pointQueries.desk(call)).status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(as(kari(), () -> answers.page(call, null)).contributions()).isEmpty();
        assertThat(as(secretary, () -> statistics.of(call)).contributions()).isEqualTo(1);
    }

    @Test
    void whatIsConfirmedStaysAndWhatIsOnlyProposedEndsWithTheText() throws Exception {
        sent();
        proposed();
        confirmed(seen().subList(0, 1));
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(points()).extracting(PointRow::state).containsExactly(PointState.CONFIRMED);
        assertThat(places(words)).as("in the history of what ended, either").isZero();
        assertThat(places(file)).isZero();
        assertThat(release()).isEqualTo(new Released(1, 0, false));
    }

    @Test
    void whoeverFollowsTheAnswersLearnsThatTheNameIsGoneAndNotThatItIsToGo() throws Exception {
        sent();
        world.change("update contribution set confirmed_at = sent_at where call_id = ?1", call.value());
        answered();
        var before = followed();
        assertThat(before)
                .returns(name, AnsweredCall.Answered::by)
                .returns(OrganisationCategory.INDUSTRY, AnsweredCall.Answered::category)
                .returns(before.answeredAt(), AnsweredCall.Answered::shownSince);

        run(kari(), () -> erasure.ask(new AskErasure(new ReceiptAddress(call, key))));
        assertThat(followed()).isEqualTo(before);

        erase(Erasure.PERSON);
        assertThat(followed())
                .returns("", AnsweredCall.Answered::by)
                .returns(before.answeredAt(), AnsweredCall.Answered::answeredAt)
                .satisfies(one -> assertThat(one.category()).isNull())
                .satisfies(one -> assertThat(one.shownSince()).isAfter(before.shownSince()));
    }

    private void takeBack(Publication to) {
        run(kari(), () -> publications.narrow(new NarrowPublication(new ReceiptAddress(call, key), to)));
    }

    @Test
    void whoeverTakesTheirConsentBackStandsWithLessAtOnceThoughTheCallIsAnswered() throws Exception {
        sent();
        world.change("update contribution set confirmed_at = sent_at where call_id = ?1", call.value());
        answered();
        var before = followed();
        var receipt = as(kari(), () -> publicCalls.receipt(new ReceiptAddress(call, key)));

        takeBack(Publication.WITHOUT_NAME);
        var after = followed();
        assertThat(after.by()).isNull();
        assertThat(after.category()).isNull();
        assertThat(after.answers()).hasSameSizeAs(before.answers());
        assertThat(after.answeredAt()).isEqualTo(before.answeredAt());
        assertThat(after.shownSince()).as("whoever follows it gets it anew").isAfter(before.shownSince());
        var now = as(kari(), () -> publicCalls.receipt(new ReceiptAddress(call, key)));
        assertThat(now)
                .as("what was sent stays as it is, and when")
                .returns(receipt.receipt(), SentContribution::receipt)
                .returns(receipt.revision(), SentContribution::revision)
                .returns(receipt.replies(), SentContribution::replies)
                .returns(receipt.answers(), SentContribution::answers);
        assertThat(receipt.narrowedAt()).isNull();
        assertThat(now.narrowedAt()).isEqualTo(after.shownSince());
        assertThat(details().earlier()).isEmpty();

        takeBack(Publication.NOT);
        takeBack(Publication.NOT);
        assertThat(as(kari(), () -> answers.page(call, null)).contributions()).isEmpty();
        assertThat(as(kari(), () -> answers.latest(call)).contributions()).isEmpty();
        assertThat(refusalOf(() -> takeBack(Publication.WITH_NAME)))
                .isEqualTo(new ContributionRefusal.PublicationOnlyNarrowed());
        assertThat(trail())
                .extracting(HistoryRow::action)
                .filteredOn("PublicationNarrowed"::equals)
                .hasSize(2);
        assertThat(places(name)).isPositive();
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(places(name)).as("in the trail of that neither").isZero();
    }

    @Test
    void theSecretariatTakesTheConsentBackForThemAndSaysWhy() throws Exception {
        sent();
        answered();
        var id = id();
        var command = new NarrowForSender(UUID.randomUUID(), id, Publication.NOT, " Sak 26/17 ");
        assertThat(refusalOf(() -> run(ada, () -> publications.narrowForSender(command))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());

        run(secretary, () -> publications.narrowForSender(command));

        assertThat(details().publication()).isEqualTo(Publication.NOT);
        assertThat(as(kari(), () -> answers.page(call, null)).contributions()).isEmpty();
        assertThat(trail())
                .filteredOn(row -> row.action().equals("PublicationNarrowed"))
                .singleElement()
                .returns("Sak 26/17", HistoryRow::reason);
    }

    private AnsweredCall.Answered followed() {
        return as(kari(), () -> answers.latest(call)).contributions().getFirst();
    }

    private long chunks(UUID content) {
        return world.number("select count(*) from attachment_chunk where id = ?1", content);
    }

    /** The file that wasn't sent. */
    private UUID unsent() {
        return UUID.fromString(world.text(
                "select cast(max(f.attachment_id) as char) from open_draft_file f join open_draft d on d.secret_hash = f.secret_hash where d.call_id = ?1",
                call.value()));
    }

    @Test
    void whatIsLookedForIsFoundByAnIndex() {
        var looked = Map.of(
                "audit_entry_by_subject",
                        "select 1 from audit_entry e where e.subject_id = '%1$s' and e.action in ('a', 'b')",
                "contribution_by_email", "select 1 from contribution where email = '%1$s'",
                "call_invitation_by_email", "select 1 from call_invitation where email = '%1$s'",
                "late_request_by_email", "select 1 from late_request where email = '%1$s'",
                "open_draft_file_by_content", "select 1 from open_draft_file where attachment_id = '%1$s'",
                "contribution_by_publication",
                        "select count(*) from contribution where call_id = '%1$s' and handling = 'ANSWERED' and state = 'SUBMITTED' and publication = 'NOT' and openness is null",
                "contribution_by_answer",
                        "select id from contribution where call_id = '%1$s' and handling = 'ANSWERED' order by shown_since desc, id desc limit 50");
        looked.forEach((index, statement) -> assertThat(
                        world.text("explain format=json " + statement.formatted(UUID.randomUUID())))
                .contains(index));
    }

    @Test
    void theTrailStaysWithTheActAndItsReason() throws Exception {
        sent();
        var entries = world.number("select count(*) from audit_entry where mandate_id = ?1", mandate.value());
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(trail())
                .extracting(HistoryRow::action)
                .contains("ContributionSubmitted", "PointMade", "PointErased", "PointDropped");
        assertThat(world.number("select count(*) from audit_entry where mandate_id = ?1", mandate.value()))
                .as("nothing of it goes")
                .isEqualTo(entries + 6);
        assertThat(trail())
                .filteredOn(row -> row.action().equals("ContributionSubmitted"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isNull();
                    assertThat(row.changes()).isEmpty();
                });
        assertThat(trail())
                .filteredOn(row -> row.action().equals("ContributionErased"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reason()).isEqualTo("Sak 26/17");
                    assertThat(row.actor()).isEqualTo("Sekretær");
                });
        assertThat(trail())
                .filteredOn(row -> row.action().equals("EntriesErased"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reason()).isEqualTo("Sak 26/17");
                    assertThat(row.actor()).isEqualTo("Sekretær");
                    assertThat(row.changes()).extracting(Value::field).containsExactly("entries", "erased");
                });
        assertThat(refusalOf(() -> erase(Erasure.PERSON))).isEqualTo(new ContributionRefusal.IsErased());
        assertThat(refusalOf(() -> erase(Erasure.PERSON_AND_TEXT))).isEqualTo(new ContributionRefusal.IsErased());
    }

    @Test
    void isAskedForOnceByWhoeverHasTheReceiptAndDoneByTheSecretariat() throws Exception {
        sent();
        var at = new ReceiptAddress(call, key);
        assertThat(waiting()).isEmpty();
        assertThat(as(kari(), () -> publicCalls.receipt(at)).erasureAskedAt()).isNull();
        run(kari(), () -> erasure.ask(new AskErasure(at)));
        var since = as(kari(), () -> publicCalls.receipt(at)).erasureAskedAt();
        assertThat(since).isNotNull();
        run(kari(), () -> erasure.ask(new AskErasure(at)));
        assertThat(as(kari(), () -> publicCalls.receipt(at)).erasureAskedAt()).isEqualTo(since);
        assertThat(trail())
                .filteredOn(row -> row.action().equals("ErasureAsked"))
                .hasSize(1);
        assertThat(lettersToTheSecretary()).isEqualTo(1);
        assertThat(waiting()).extracting(ContributionDetails.Other::id).containsExactly(id());
        assertThat(details().erasureAskedAt()).isEqualTo(since);
        assertThat(toHandle()).extracting(CallToHandle::erasures).containsExactly(1L);

        erase(Erasure.PERSON);
        assertThat(waiting()).isEmpty();
        assertThat(details().erasureAskedAt()).isNull();
        assertThat(places(name)).as("not in what asked for it, either").isZero();
        assertThat(refusalOf(() -> run(kari(), () -> erasure.ask(new AskErasure(at)))))
                .as("no link leads there any more")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private List<ContributionDetails.Other> waiting() {
        return as(secretary, () -> sent.awaitingErasure(call)).first();
    }

    private List<CallToHandle> toHandle() {
        return as(secretary, () -> handling.waiting()).stream()
                .filter(row -> row.call().equals(call))
                .toList();
    }

    private long lettersToTheSecretary() {
        return world.number(
                "select count(*) from mail_message where kind = 'erasureAsked' and person_id = ?1 and mandate_id = ?2",
                secretary.personId().value(),
                mandate.value());
    }

    private void decline(String why) {
        var id = id();
        run(secretary, () -> erasure.decline(new DeclineErasure(UUID.randomUUID(), id, why)));
    }

    @Test
    void isDeclinedForAReasonThatIsMailedAndAskedForAgain() throws Exception {
        sent();
        var at = new ReceiptAddress(call, key);
        assertThat(refusalOf(() -> decline("Nei"))).isEqualTo(new ContributionRefusal.ErasureNotAsked());
        run(kari(), () -> erasure.ask(new AskErasure(at)));
        decline(" Til " + name + ": Alt er arkivert. ");
        assertThat(waiting()).isEmpty();
        assertThat(toHandle()).extracting(CallToHandle::erasures).containsExactly(0L);
        assertThat(as(kari(), () -> publicCalls.receipt(at)).erasureAskedAt()).isNull();
        assertThat(trail())
                .filteredOn(row -> row.action().equals("ErasureDeclined"))
                .singleElement()
                .returns("Til " + name + ": Alt er arkivert.", HistoryRow::reason);
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'contributionNotErased' and address = ?1",
                        email))
                .isEqualTo(1);

        run(kari(), () -> erasure.ask(new AskErasure(at)));
        assertThat(waiting()).hasSize(1);
        assertThat(lettersToTheSecretary()).as("of each, for nobody else asked").isEqualTo(2);
        erase(Erasure.PERSON);
        assertThat(places(name)).as("not in why it was declined, either").isZero();
    }

    @Test
    void isDeclinedByTheSecretariatAlone() throws Exception {
        sent();
        var id = id();
        run(kari(), () -> erasure.ask(new AskErasure(new ReceiptAddress(call, key))));
        var ada = world.person("Ada", RealmRole.MEMBER);
        var command = new DeclineErasure(UUID.randomUUID(), id, "Nei");
        assertThat(refusalOf(() -> run(ada, () -> erasure.decline(command))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void theSecretariatIsToldAgainADayAfterSomebodyAsked() {
        call = call(Audience.PUBLIC);
        opened();
        askedByAnother();
        assertThat(lettersToTheSecretary()).isEqualTo(1);
        askedByAnother();
        assertThat(lettersToTheSecretary()).as("within a day").isEqualTo(1);
        world.change(
                "update contribution set erasure_asked_at = erasure_asked_at - interval 25 hour where call_id = ?1",
                call.value());
        askedByAnother();
        assertThat(lettersToTheSecretary()).as("though two wait").isEqualTo(2);
    }

    private void askedByAnother() {
        var at = new ReceiptAddress(call, UUID.randomUUID());
        as(kari(), () -> contributions.submit(new SubmitContribution(at.key(), call, by(), replies(), "nb")));
        run(kari(), () -> erasure.ask(new AskErasure(at)));
    }

    @Test
    void whoAsksIsSeenWhereCallAndMandateAreOver() throws Exception {
        sent();
        run(kari(), () -> erasure.ask(new AskErasure(new ReceiptAddress(call, key))));
        world.change("update input_call set state = 'WITHDRAWN' where id = ?1", call.value());
        assertThat(toHandle()).extracting(CallToHandle::erasures).containsExactly(1L);
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        assertThat(toHandle()).singleElement().satisfies(row -> {
            assertThat(row.erasures()).isEqualTo(1);
            assertThat(row.unanswered()).as("nothing else waits there").isZero();
        });
    }

    @Test
    void theirWordsStayWhereOnlyWhoTheyAreGoes() throws Exception {
        sent();
        var content = details().files().getFirst().id();
        erase(Erasure.PERSON);
        assertThat(places(name)).isZero();
        assertThat(places(email)).isZero();
        assertThat(places(file)).as("what the file was called").isZero();
        assertThat(details().replies()).isEqualTo(replies());
        assertThat(details().files()).extracting(KeptFile::fileName).containsExactly("vedlegg-1.txt");
        assertThat(chunks(content)).isPositive();
        assertThat(points()).extracting(PointRow::words).containsExactly(words, "vedlegg-1.txt");
        assertThat(trail()).extracting(HistoryRow::action).contains("FileNameErased");
        assertThat(details().mayErase()).isTrue();
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(places(words)).isZero();
    }

    @Test
    void nobodyElseLosesWhatTheyHaveTyped() throws Exception {
        sent();
        kept("{\"name\":[\"Ola\"],\"email\":[\"\"]}");
        erase(Erasure.PERSON);
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void whatTheyHaveTypedGoesAlsoWhereTheyWroteTheirDomainInLetters() throws Exception {
        email = email.replace("@", "@Blåbær.");
        sent();
        assertThat(drafts()).isEqualTo(1);
        erase(Erasure.PERSON);
        assertThat(drafts()).isZero();
    }

    @Test
    void aChangeThatTheyHadBegunGoesWithThem() throws Exception {
        sent();
        world.change("update contribution set confirmed_at = null where call_id = ?1", call.value());
        var at = DraftAddress.ofChange(new ReceiptAddress(call, key));
        as(kari(), () -> drafts.keep(new KeepDraft(at, UUID.randomUUID(), 0, Map.of("organisation", List.of("Nytt")))));
        assertThat(drafts()).isEqualTo(2);
        erase(Erasure.PERSON);
        assertThat(drafts()).as("but not what anybody could have typed").isEqualTo(1);
    }

    @Test
    void anAddressThatAnybodyCouldHaveTypedErasesNothingElse() throws Exception {
        sent();
        world.change("update contribution set confirmed_at = null where call_id = ?1", call.value());
        erase(Erasure.PERSON_AND_TEXT);
        assertThat(drafts()).isEqualTo(1);
        assertThat(refusalOf(() -> run(
                        kari(), () -> contributions.confirmAddress(new ConfirmAddress(new ReceiptAddress(call, key))))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private long drafts() {
        return world.number("select count(*) from open_draft where call_id = ?1", call.value());
    }

    private void kept(String content) {
        world.change(
                "insert into open_draft (secret_hash, call_id, content, version, saved_by, saved_at)"
                        + " values (sha2(?1, 256), ?2, ?3, 1, sha2(?1, 256), now())",
                UUID.randomUUID().toString(),
                call.value(),
                content);
    }

    /** They are invited at an address, and have a link. */
    private InvitationLink invited(Audience audience, String address) {
        call = call(audience);
        run(
                secretary,
                () -> invitations.invite(new InviteToCall(
                        UUID.randomUUID(),
                        call,
                        List.of(new InviteeForm(name, address, name, OrganisationCategory.INDUSTRY, "nb")))));
        opened();
        world.letJobsEnd();
        var secret = new InvitationLink(UUID.randomUUID());
        world.change(
                "insert into call_invitation_link (secret_hash, invitation_id)"
                        + " select sha2(?1, 256), id from call_invitation where call_id = ?2",
                secret.secret().toString(),
                call.value());
        return secret;
    }

    @Test
    void theInvitationGoesWithThemThoughTheyWithdrewWhatTheySent() {
        var secret = invited(Audience.INVITED, "post-" + email);
        as(kari(), () -> contributions.answer(new AnswerInvitation(key, secret, by(), replies(), "nb", 0)));
        var id = id();
        run(kari(), () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, key))));
        erase(id, Erasure.PERSON);
        assertThat(places(name)).isZero();
        assertThat(places(email)).isZero();
        assertThat(refusalOf(() -> as(kari(), () -> publicCalls.invited(secret))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(world.number(
                        "select count(*) from call_invitation where call_id = ?1 and state = 'REVOKED'", call.value()))
                .as("they are invited no longer")
                .isEqualTo(1);
    }

    @Test
    void whatTheyWithdrewBeforeTheyAnsweredAnewIsFoundBesideItAndKeepsNothingOfTheirs() {
        var secret = invited(Audience.INVITED, email);
        as(kari(), () -> contributions.answer(new AnswerInvitation(key, secret, by(), replies(), "nb", 0)));
        var first = id();
        run(kari(), () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, key))));
        as(
                kari(),
                () -> contributions.answer(new AnswerInvitation(UUID.randomUUID(), secret, by(), replies(), "nb", 0)));
        var second = id();
        kept("{\"email\":[\"%s\"]}".formatted(email));
        assertThat(details().ofTheSame().first()).singleElement().satisfies(other -> assertThat(other)
                .returns(first, ContributionDetails.Other::id)
                .returns(ContributionState.WITHDRAWN, ContributionDetails.Other::state));
        assertThat(as(ada, () -> sent.details(mandate, call, second)).ofTheSame())
                .as("whoever doesn't erase handles it no longer")
                .isEqualTo(ContributionDetails.Others.NONE);

        erase(second, Erasure.PERSON_AND_TEXT);
        assertThat(drafts()).isZero();
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isZero();
        erase(first, Erasure.PERSON_AND_TEXT);
        for (var said : List.of(name, email, words)) {
            assertThat(places(said)).as(said).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFileOfTheirsIsOfferedAnyMore(Erasure what) throws Exception {
        sent();
        var id = id();
        world.change(
                "insert into offered_file (attachment_id, contribution_id) values (?1, ?2)",
                details().files().getFirst().id(),
                id.value());
        erase(what);
        assertThat(world.number("select count(*) from offered_file where contribution_id = ?1", id.value()))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INVITED"})
    void theInvitationGoesWithThem(Audience audience) throws Exception {
        var secret = invited(audience, email);
        as(kari(), () -> contributions.answer(new AnswerInvitation(key, secret, by(), replies(), "nb", 0)));
        erase(Erasure.PERSON);
        assertThat(places(name)).isZero();
        assertThat(places(email)).isZero();
        assertThat(refusalOf(() -> as(kari(), () -> publicCalls.invited(secret))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(world.number("select count(*) from call_invitation where call_id = ?1", call.value()))
                .as("that somebody was invited and answered stays")
                .isEqualTo(1);
        close();
        assertThat(points()).hasSize(1);
    }

    @Test
    void whatTheySaidWhenTheyAskedToBeLetInGoesWithThem() throws Exception {
        sent();
        var why = "Syk " + UUID.randomUUID();
        var at = new DraftAddress(call, UUID.randomUUID());
        as(kari(), () -> drafts.keep(new KeepDraft(at, UUID.randomUUID(), 0, Map.of("name", List.of(name)))));
        run(kari(), () -> late.ask(new AskToBeLetIn(at, name, email, why, "nb")));
        for (var said : List.of(why, name, email)) {
            assertThat(places(said)).as(said).isPositive();
        }
        erase(Erasure.PERSON);
        assertThat(places(why)).isZero();
        assertThat(places(name)).isZero();
        assertThat(places(email)).isZero();
        assertThat(world.number(
                        "select count(*) from late_request where call_id = ?1 and state = 'DECLINED'", call.value()))
                .isEqualTo(1);
    }

    @Test
    void lettersToSomebodyWhoSentSomethingElseStayUntilThatGoes() throws Exception {
        sent();
        var first = call;
        var other = "Annet " + UUID.randomUUID();
        call = call(Audience.PUBLIC);
        opened();
        as(
                kari(),
                () -> contributions.submit(new SubmitContribution(
                        UUID.randomUUID(),
                        call,
                        new ContributorForm(other, email, null, null, Publication.NOT),
                        new Replies(Map.of(WHY, Reply.of("Igjen."))),
                        "nb")));
        var second = call;
        call = first;
        erase(Erasure.PERSON);
        assertThat(places(other)).isPositive();
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isPositive();
        call = second;
        erase(Erasure.PERSON);
        assertThat(places(email)).isZero();
    }

    /** A member answers a call for the group. */
    private void sentByAda() {
        call = call(Audience.MEMBERS);
        opened();
        sentBy(ada);
    }

    private void sentBy(Actor.Someone member) {
        as(member, () -> members.answer(new AnswerCall(UUID.randomUUID(), call, false, replies(), "nb")));
    }

    private List<HistoryRow> trailOf(Actor.Someone person) {
        return as(
                secretary,
                () -> history.page(mandate, new HistoryFilter(person.id(), null, null, null), Seek.first(9)));
    }

    private List<String> actors() {
        return as(secretary, () -> history.actors(mandate)).stream()
                .map(ActorRow::id)
                .toList();
    }

    @Test
    void noLetterToAMemberTellsThatTheySentIt() throws Exception {
        sentByAda();
        var id = id();
        run(ada, () -> erasure.askOwn(id));
        decline("Alt er arkivert.");
        close();
        answered();
        var kinds = List.of("answerReceived", "memberNotErased", "memberAnswered");
        assertThat(kinds).allSatisfy(kind -> assertThat(letters(kind, ada)).isEqualTo(1));
        assertThat(places(ada)).isGreaterThan(places(bo));
        erase(Erasure.PERSON);
        assertThat(kinds).allSatisfy(kind -> assertThat(letters(kind, ada)).isZero());
        assertThat(places(ada))
                .as("as who has sent nothing, but for the letter to those who hadn't answered when it closed")
                .isEqualTo(places(bo) - letters("memberCallClosed", bo));
    }

    @Test
    void theHistoryOfAMemberTellsNotThatTheySentIt() {
        sentByAda();
        var id = id();
        run(ada, () -> erasure.askOwn(id));
        assertThat(trailOf(ada))
                .extracting(HistoryRow::action)
                .containsExactly("ErasureAsked", "ContributionSubmitted");
        assertThat(actors()).contains(ada.id());
        erase(Erasure.PERSON);
        assertThat(trailOf(ada)).isEmpty();
        assertThat(as(secretary, () -> history.count(mandate, new HistoryFilter(ada.id(), null, null, null))))
                .isZero();
        assertThat(actors()).contains(secretary.id()).doesNotContain(ada.id());
        assertThat(trail())
                .as("that it was sent stays, without by whom")
                .filteredOn(row -> row.action().equals("ContributionSubmitted"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isNull();
                    assertThat(row.subject()).isNull();
                });
    }

    @Test
    void thatACallGoesOnAfterALateAnswerIsNothingThatWhoeverSentItDid() throws Exception {
        call = call(Audience.MEMBERS);
        opened();
        sentBy(bo);
        close();
        var until = clock.instant().plus(Duration.ofDays(1));
        run(secretary, () -> late.admit(new AdmitMember(UUID.randomUUID(), call, ada.personId(), until, "Var syk")));
        answered();
        sentBy(ada);
        assertThat(trail()).extracting(HistoryRow::action).contains("CallResumed");
        assertThat(trailOf(ada)).extracting(HistoryRow::action).containsExactly("ContributionSubmitted");
    }

    @Test
    void whatIsAboutAnotherContributionOfAMemberStays() {
        sentByAda();
        var first = id();
        sentByAda();
        var second = id();
        assertThat(letters("answerReceived", ada)).isEqualTo(2);
        erase(first, Erasure.PERSON);
        assertThat(letters("answerReceived", ada)).isEqualTo(1);
        assertThat(world.number(
                        "select count(*) from mail_message where about_id = ?1 and address = ''", first.value()))
                .isEqualTo(1);
        assertThat(trailOf(ada)).extracting(HistoryRow::action).containsExactly("ContributionSubmitted");
        assertThat(actors()).contains(ada.id());
        erase(second, Erasure.PERSON);
        assertThat(letters("answerReceived", ada)).isZero();
        assertThat(trailOf(ada)).isEmpty();
    }

    @Test
    void aLetterToAMemberThatWaitsIsNeverSent() {
        sentByAda();
        world.letJobsEnd();
        world.change(
                "update mail_message set state = 'QUEUED', text_body = 'Ord', calendar_method = 'REQUEST', calendar = 'Møte' where kind = 'answerReceived' and person_id = ?1",
                ada.personId().value());
        erase(Erasure.PERSON);
        assertThat(world.number(
                        "select count(*) from mail_message where about_id = ?1 and state = 'SETTLED' and text_body is null and calendar_method is null and calendar is null",
                        id().value()))
                .isEqualTo(1);
    }

    private int senders() {
        return as(secretary, () -> statistics.of(call)).senders();
    }

    private Heard heard() {
        return as(secretary, () -> compositions.on(mandate, today())).coverage().stream()
                .filter(line -> line.category() == OrganisationCategory.INDUSTRY)
                .map(CoverageLine::heard)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachGoesOnCountingAsOneWhoWasAskedAndSentSomething() throws Exception {
        call = call(Audience.INVITED);
        var addresses = List.of(email, "a" + email, "b" + email);
        run(
                secretary,
                () -> invitations.invite(new InviteToCall(
                        UUID.randomUUID(),
                        call,
                        addresses.stream()
                                .map(one -> new InviteeForm(name, one, name, OrganisationCategory.INDUSTRY, "nb"))
                                .toList())));
        opened();
        until(() -> heard().asked() == 3);
        for (var address : addresses) {
            email = address;
            var secret = new InvitationLink(UUID.randomUUID());
            world.change(
                    "insert into call_invitation_link (secret_hash, invitation_id)"
                            + " select sha2(?1, 256), id from call_invitation where call_id = ?2 and email = ?3",
                    secret.secret().toString(),
                    call.value(),
                    address);
            as(
                    kari(),
                    () -> contributions.answer(
                            new AnswerInvitation(UUID.randomUUID(), secret, by(), replies(), "nb", 0)));
        }
        assertThat(senders()).isEqualTo(3);
        assertThat(heard()).isEqualTo(new Heard(3, 3, 3));
        eraseAll();
        assertThat(places(email)).isZero();
        assertThat(senders()).isEqualTo(3);
        assertThat(heard()).isEqualTo(new Heard(3, 3, 3));
    }

    @Test
    void whatCameFromOneAddressCountsEachForItselfOnceItIsErased() {
        call = call(Audience.PUBLIC);
        opened();
        for (int i = 0; i < 2; i++) {
            as(
                    kari(),
                    () -> contributions.submit(new SubmitContribution(UUID.randomUUID(), call, by(), replies(), "nb")));
        }
        world.change("update contribution set confirmed_at = now(6) where call_id = ?1", call.value());
        assertThat(senders()).isEqualTo(1);
        assertThat(heard().gave()).isEqualTo(1);
        eraseAll();
        assertThat(senders()).as("nobody can tell that they were of the same").isEqualTo(2);
        assertThat(heard().gave()).isEqualTo(2);
    }

    @Test
    void aReasonIsAskedForAndNobodyElseErases() throws Exception {
        sent();
        var id = id();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, Erasure.PERSON, " ")))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> run(
                        ada, () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, Erasure.PERSON, "Nei")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(places(email)).isPositive();
    }
}
