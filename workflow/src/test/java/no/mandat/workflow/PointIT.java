package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.CallToHandle;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.JoinedPoint;
import no.mandat.workflow.point.MailingService;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointDocument;
import no.mandat.workflow.point.PointExport;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.Proposal;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.point.QuestionChoice;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.ReleasedContribution;
import no.mandat.workflow.point.ReleasedQueries;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.point.WaitingInCall;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points of what was contributed: from the end of their call to the answer that their sender reads. */
class PointIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final QuestionId HOW = new QuestionId(new UUID(4, 2));
    private static final QuestionId WHICH = new QuestionId(new UUID(4, 3));
    private static final QuestionId SCALE = new QuestionId(new UUID(4, 4));
    private static final ClauseId FIRST = new ClauseId(new UUID(12, 1));
    private static final ClauseId SECOND = new ClauseId(new UUID(12, 2));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final ConclusionForm NOTED = new ConclusionForm(Disposition.NOTED, "Vi har merket oss det.", "");
    private static final ConclusionForm ADOPTED = new ConclusionForm(Disposition.ADOPTED, "Ja.", "Kapittel 2");

    @PersistenceContext
    EntityManager database;

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PublicCalls open;

    @Inject
    CallQueries callQueries;

    @Inject
    Event<MandateTerminated> ended;

    @Inject
    PointService service;

    @Inject
    ReleaseService releases;

    @Inject
    MailingService mailings;

    @Inject
    PointQueries queries;

    @Inject
    HandlingQueries handling;

    @Inject
    AnswerQueries own;

    @Inject
    ApprovalQueries approvals;

    @Inject
    ReadingQueries readingQueries;

    @Inject
    ReadingService readings;

    @Inject
    PointExport export;

    @Inject
    PointDocument document;

    @Inject
    PublicAnswers answers;

    @Inject
    ReleasedQueries releasedOnes;

    @Inject
    StatisticsQueries statistics;

    @Inject
    ClosingQueries closing;

    @Inject
    HistoryQueries history;

    @Inject
    Post post;

    private Actor.Someone leader;
    private CallId call;
    private UUID key;

    @BeforeEach
    void aCall() {
        leader = world.person("Liv Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, today().minusDays(3));
        clausesAre(FIRST, SECOND);
        var now = clock.instant();
        var why = Question.inWords(WHY, Translated.of("nb", "Hvorfor?"));
        var asked = List.of(
                new QuestionForm(
                        WHY,
                        why.kind(),
                        why.text(),
                        why.help(),
                        false,
                        why.limit(),
                        List.of(),
                        5,
                        Translated.NONE,
                        Translated.NONE,
                        List.of(FIRST)),
                QuestionForm.of(Question.inWords(HOW, Translated.of("nb", "Hvordan?"))),
                ofKind(WHICH, QuestionKind.MULTIPLE_CHOICE, "Lageret", "Prisen"),
                ofKind(SCALE, QuestionKind.SCALE));
        var form = CallForms.of(false, Audience.PUBLIC, now.minusSeconds(60), now.plus(Duration.ofDays(2)), asked);
        call = as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private static QuestionForm ofKind(QuestionId id, QuestionKind kind, String... choices) {
        return QuestionForm.of(new Question(
                id,
                kind,
                Translated.of("nb", "Hva?"),
                Translated.NONE,
                false,
                Question.USUAL_LIMIT,
                Stream.of(choices).map(choice -> Translated.of("nb", choice)).toList(),
                Scale.usual(),
                List.of()));
    }

    private UUID send(String email, String why, String how) {
        var key = UUID.randomUUID();
        as(KARI, () -> contributions.submit(contribution(key, email, why, how)));
        return key;
    }

    private SubmitContribution contribution(UUID key, String email, String why, String how) {
        return new SubmitContribution(
                key,
                call,
                new ContributorForm(
                        "Kari Strand", email, "Fjordbruk", OrganisationCategory.INDUSTRY, Publication.WITH_NAME),
                new Replies(Map.of(WHY, Reply.of(why), HOW, Reply.of(how))),
                "nb");
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    private void close() throws Exception {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        until(() -> as(secretary, () -> queries.desk(call)).divided());
    }

    private void openCallAgain() {
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere")));
    }

    /** One contribution of two answers in words, in a call that is closed. */
    private void sent() throws Exception {
        key = send(anAddress(), "Lageret mangler. Og prisen er høy.", "Bygg et til.");
        close();
    }

    private List<PointRow> points() {
        return points(PointFilter.ALL);
    }

    private List<PointRow> points(PointFilter filter) {
        return as(secretary, () -> queries.page(call, filter, PointSort.SENT, false, Seek.first(50)));
    }

    private PointDetails details(PointId id) {
        return as(secretary, () -> queries.details(call, id));
    }

    private static List<SeenPoint> seen(List<PointRow> rows) {
        return rows.stream().map(PointRow::seen).toList();
    }

    private void propose(List<PointRow> rows, ConclusionForm form) {
        run(secretary, () -> service.propose(new ProposeConclusion(UUID.randomUUID(), seen(rows), form)));
    }

    private void confirm(Actor.Someone by, List<PointRow> rows) {
        run(by, () -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), seen(rows))));
    }

    private Released release() {
        return as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
    }

    private SentContribution receipt() {
        return as(KARI, () -> open.receipt(new ReceiptAddress(call, key)));
    }

    private List<HistoryRow> trail(int count) {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(count)));
    }

    private CallState state() {
        return world.number("select count(*) from input_call where id = ?1 and state = 'ANSWERED'", call.value()) == 1
                ? CallState.ANSWERED
                : CallState.CLOSED;
    }

    @Test
    void areMadeOfEachAnswerInWordsWhenTheCallIsClosed() throws Exception {
        assertThat(points()).isEmpty();
        sent();
        assertThat(points()).hasSize(2).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(PointState.OPEN);
            assertThat(row.speaker()).isEqualTo("Fjordbruk");
            assertThat(row.category()).isEqualTo(OrganisationCategory.INDUSTRY);
            assertThat(row.reference()).matches("\\d{4}-\\d{4,}");
            assertThat(row.handler()).isNull();
        });
        assertThat(points())
                .extracting(PointRow::words)
                .containsExactly("Lageret mangler. Og prisen er høy.", "Bygg et til.");
        assertThat(points()).extracting(PointRow::clauses).containsExactly(List.of("1"), List.of());
        assertThat(receipt().handling()).isEqualTo(HandlingState.RECEIVED);
        assertThat(trail(3)).extracting(HistoryRow::action).contains("PointMade", "HandlingMoved");
        assertThat(trail(3)).allSatisfy(row -> assertThat(row.automaton()).isTrue());
    }

    /** All of them, read two at a time. */
    private List<PointRow> paged(PointSort sort, boolean descending, boolean backwards) {
        List<PointRow> read = new ArrayList<>();
        List<Object> anchor = null;
        while (true) {
            var from = anchor;
            var page = as(
                    secretary,
                    () -> queries.page(call, PointFilter.ALL, sort, descending, new Seek(from, backwards, 0, 2)));
            if (page.isEmpty()) {
                return read;
            }
            read.addAll(backwards ? 0 : read.size(), page);
            anchor = (backwards ? page.getFirst() : page.getLast()).place(sort);
        }
    }

    @Test
    void areSortedByHowFarTheyAreAndByWhoHasThem() throws Exception {
        for (int i = 0; i < 4; i++) {
            send(anAddress(), "Lageret mangler.", "Bygg et til.");
        }
        close();
        var rows = points();
        assertThat(rows).hasSize(8);
        propose(rows.subList(1, 3), ADOPTED);
        propose(rows.subList(3, 4), NOTED);
        confirm(leader, List.of(points().get(2)));
        propose(rows.subList(5, 6), NOTED);
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), seen(points().subList(5, 6)), "")));
        var other = world.person("Ola Andre", RealmRole.SECRETARIAT);
        world.seat(other, world.mandate(mandate).secretariat(), Role.SECRETARY, today().minusDays(3));
        assign(List.of(points().get(0), points().get(6)), secretary);
        assign(List.of(points().get(4)), other);

        var open = List.of(0, 4, 5, 6, 7);
        var byConclusion = Stream.concat(open.stream(), Stream.of(1, 3, 2))
                .map(i -> rows.get(i).id())
                .toList();
        assertThat(paged(PointSort.CONCLUSION, false, false))
                .as("none first, then proposed by what with, then confirmed; what it was before says nothing")
                .extracting(PointRow::id)
                .containsExactlyElementsOf(byConclusion);
        assertThat(paged(PointSort.CONCLUSION, true, false))
                .extracting(PointRow::id)
                .containsExactlyElementsOf(byConclusion.reversed());
        assertThat(paged(PointSort.CONCLUSION, false, true))
                .extracting(PointRow::id)
                .containsExactlyElementsOf(byConclusion);

        for (boolean descending : List.of(false, true)) {
            var byHandler = paged(PointSort.HANDLER, descending, false);
            assertThat(byHandler)
                    .extracting(PointRow::id)
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(PointRow::id).toList());
            var handlers = byHandler.stream().map(PointRow::handledBy).toList();
            assertThat(descending ? handlers.subList(3, 8) : handlers.subList(0, 5))
                    .as("what nobody has stands together")
                    .containsOnlyNulls();
            assertThat(new LinkedHashSet<>(handlers)).hasSize(3);
            assertThat(runs(handlers)).as("and so does what each has").isEqualTo(3);
            assertThat(paged(PointSort.HANDLER, descending, true)).isEqualTo(byHandler);
        }
        var beside = details(rows.get(2).id());
        assertThat(points().get(2))
                .returns(beside.place(PointSort.CONCLUSION), row -> row.place(PointSort.CONCLUSION))
                .returns(beside.place(PointSort.HANDLER), row -> row.place(PointSort.HANDLER));
    }

    @Test
    void areSortedByWhereTheyWent() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(anAddress(), "Lageret mangler.", "Bygg et til.");
        }
        close();
        var rows = points();
        propose(rows.subList(0, 1), new ConclusionForm(Disposition.PARTLY_ADOPTED, "Delvis.", "Vedlegg 1"));
        propose(rows.subList(2, 3), ADOPTED);
        propose(rows.subList(3, 4), NOTED);
        propose(rows.subList(4, 6), ADOPTED);
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), seen(points().subList(4, 5)), "")));

        var byDestination =
                Stream.of(1, 4, 3, 2, 5, 0).map(i -> rows.get(i).id()).toList();
        for (boolean backwards : List.of(false, true)) {
            assertThat(paged(PointSort.DESTINATION, false, backwards))
                    .as("open ones first, whatever was concluded before, then what went nowhere")
                    .extracting(PointRow::id)
                    .containsExactlyElementsOf(byDestination);
            assertThat(paged(PointSort.DESTINATION, true, backwards))
                    .extracting(PointRow::id)
                    .containsExactlyElementsOf(byDestination.reversed());
        }
        for (int i : List.of(0, 3, 4)) {
            assertThat(points().get(i).place(PointSort.DESTINATION))
                    .isEqualTo(details(rows.get(i).id()).place(PointSort.DESTINATION));
        }
        var filters = Stream.concat(
                Stream.of(PointState.values()).map(PointFilter.ALL::in),
                Stream.of(Disposition.values()).map(PointFilter.ALL::concluded));
        assertThat(filters).allSatisfy(filter -> assertThat(
                        as(secretary, () -> queries.page(call, filter, PointSort.DESTINATION, false, Seek.first(50))))
                .as("the filter shows the same, however it is sorted")
                .containsExactlyInAnyOrderElementsOf(points(filter)));
    }

    /** How many times another one comes. */
    private static long runs(List<?> values) {
        return IntStream.range(0, values.size())
                .filter(i -> i == 0 || !Objects.equals(values.get(i), values.get(i - 1)))
                .count();
    }

    @Test
    void eachPageCostsTheSameHoweverItIsSorted() throws Exception {
        sent();
        for (var sort : PointSort.values()) {
            assertThat(world.statements(
                            () -> as(secretary, () -> queries.page(call, PointFilter.ALL, sort, true, Seek.first(50)))))
                    .isEqualTo(world.statements(() -> as(
                            secretary,
                            () -> queries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(50)))));
        }
    }

    @Test
    void areCountedUntilTheyHaveAConclusionAtOneCostHoweverManyTheyAre() throws Exception {
        sent();
        assertThat(waitingHere()).isEqualTo(new WaitingInCall(1, 2, 0));
        var before = world.statements(this::waitingHere);
        propose(points().subList(0, 1), NOTED);
        assertThat(waitingHere()).isEqualTo(new WaitingInCall(0, 1, 0));
        propose(points().subList(1, 2), NOTED);
        assertThat(waitingHere()).isEqualTo(new WaitingInCall(0, 0, 0));
        assertThat(world.statements(this::waitingHere)).isEqualTo(before);
    }

    private WaitingInCall waitingHere() {
        return as(leader, () -> handling.in(call));
    }

    @Test
    void areConcludedConfirmedAndReleasedAndTheSenderReadsIt() throws Exception {
        var email = anAddress();
        key = send(email, "Lageret mangler. Og prisen er høy.", "Bygg et til.");
        confirmAddress(email);
        close();
        var rows = points();
        propose(List.of(rows.getFirst()), NOTED);
        propose(List.of(rows.getLast()), ADOPTED);
        assertThat(receipt().handling()).isEqualTo(HandlingState.UNDER_CONSIDERATION);
        assertThat(receipt().answers()).isEmpty();
        assertThat(trail(1).getFirst().action()).isEqualTo("ConclusionProposed");

        confirm(leader, points());
        assertThat(trail(1).getFirst().action()).isEqualTo("ConclusionConfirmed");
        assertThat(receipt().answers()).as("confirmed is not released").isEmpty();
        assertThat(release()).isEqualTo(new Released(1, 0, false));

        assertThat(receipt().handling()).isEqualTo(HandlingState.ANSWERED);
        assertThat(receipt().answers())
                .containsExactly(
                        new PointAnswer(
                                List.of(WHY),
                                "Lageret mangler. Og prisen er høy.",
                                false,
                                Disposition.NOTED,
                                "Vi har merket oss det.",
                                null),
                        new PointAnswer(List.of(HOW), "Bygg et til.", false, Disposition.ADOPTED, "Ja.", "Kapittel 2"));
        assertThat(state()).isEqualTo(CallState.ANSWERED);
        var mail = post.await(email, 2).getLast().message();
        assertThat(mail.getSubject()).startsWith("Svar på innspillet ditt");
        assertThat(trail(6)).extracting(HistoryRow::action).contains("AnswerReleased", "HandlingMoved", "CallAnswered");
    }

    @Test
    void oneThatWasJoinedOfTwoIsAnsweredToBothQuestions() throws Exception {
        sent();
        join(points().getFirst(), points().getLast());
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        assertThat(receipt().answers()).singleElement().satisfies(answer -> assertThat(answer.questions())
                .containsExactlyInAnyOrder(WHY, HOW));
    }

    private void confirmAddress(String email) throws Exception {
        post.await(email, 1);
        run(KARI, () -> contributions.confirmAddress(new ConfirmAddress(world.mailedLink(call))));
    }

    @Test
    void areReadByEverybodyAsTheirSendersAgreedTo() throws Exception {
        var email = anAddress();
        key = send(email, "Lageret mangler.", "");
        confirmAddress(email);
        send(anAddress(), "Prisen er høy.", "");
        var mute = UUID.randomUUID();
        var silent = contribution(mute, anAddress(), "Ikke del dette.", "");
        as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        mute,
                        call,
                        new ContributorForm("Kari", silent.by().email(), null, null, Publication.NOT),
                        silent.replies(),
                        "nb")));
        assertThat(refusalOf(() -> as(KARI, () -> answers.page(call, null))))
                .as("while it is open")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(KARI, () -> answers.latest(call)).contributions())
                .as("it is followed from the moment it is open")
                .isEmpty();
        assertThat(isPublished()).as("while it is open").isFalse();
        close();
        propose(points(), NOTED);
        confirm(leader, points());
        assertThat(as(KARI, () -> answers.page(call, null)).contributions())
                .as("before they are released")
                .isEmpty();
        assertThat(isPublished()).isFalse();
        release();
        assertThat(isPublished()).isTrue();
        var page = as(KARI, () -> answers.page(call, null));

        assertThat(page.contributions()).extracting(AnsweredCall.Answered::by).containsExactly("Fjordbruk", null);
        assertThat(page.contributions())
                .extracting(AnsweredCall.Answered::category)
                .as("without a name it isn't told, either, for what kind of organisation they speak")
                .containsExactly(OrganisationCategory.INDUSTRY, null);
        assertThat(page.contributions())
                .flatExtracting(AnsweredCall.Answered::answers)
                .extracting(PointAnswer::words)
                .containsExactly("Lageret mangler.", "Prisen er høy.");
        assertThat(page.unpublished()).isEqualTo(1);
        assertThat(page.more()).isFalse();
        assertThat(as(KARI, () -> answers.latest(call)).contributions()).hasSize(2);
        var first = page.contributions().getFirst().reference();
        assertThat(as(KARI, () -> answers.page(call, first)).contributions())
                .isEqualTo(page.contributions().subList(1, 2));
        var unshown = as(KARI, () -> open.receipt(new ReceiptAddress(call, mute)))
                .receipt()
                .reference();
        for (var other :
                List.of(unshown, "1999-0001", "", "ærlig", UUID.randomUUID().toString())) {
            assertThat(as(KARI, () -> answers.page(call, other)).contributions())
                    .as("of what isn't shown nobody learns that it is there: " + other)
                    .isEqualTo(page.contributions());
        }
        assertThat(refusalOf(() -> as(KARI, () -> answers.page(new CallId(UUID.randomUUID()), null))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void staysPublishedWhereTheCallIsOpenOnceMore() throws Exception {
        send(anAddress(), "En annen sa dette.", "");
        sent();
        propose(points(), NOTED);
        confirm(leader, points().subList(0, 2));
        release();
        assertThat(isPublished()).isTrue();
        openCallAgain();
        assertThat(isPublished()).isTrue();
        assertThat(as(KARI, () -> answers.page(call, null)).contributions()).hasSize(1);

        assertThat(as(secretary, () -> callQueries.details(call)).actions()).doesNotContain(CallAction.WITHDRAW);
        assertThat(refusalOf(
                        () -> run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Feil")))))
                .isEqualTo(new CallRefusal.CallHasAnswers());
        world.inOneTransaction(
                secretary, () -> ended.fire(new MandateTerminated(mandate, List.of(), Optional.of("Ferdig"))));
        assertThat(as(secretary, () -> callQueries.details(call)).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(isPublished()).isTrue();
    }

    @Test
    void whatIsConfirmedAndNotReleasedStaysUnansweredOnceTheMandateIsOverAndItsSenderIsToldSo() throws Exception {
        var answered = anAddress();
        send(answered, "En annen sa dette.", "");
        var waiting = anAddress();
        key = send(waiting, "Lageret mangler.", "");
        world.change("update contribution set confirmed_at = now(6) where call_id = ?1", call.value());
        close();
        propose(points(), NOTED);
        confirm(leader, points().subList(0, 1));
        release();
        confirm(leader, points().subList(1, 2));
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        world.inOneTransaction(
                secretary, () -> ended.fire(new MandateTerminated(mandate, List.of(), Optional.of("Ferdig"))));

        until(() -> letters("contributionMandateOver", waiting) > 0);
        assertThat(letters("contributionMandateOver", waiting)).isOne();
        assertThat(letters("contributionMandateOver", answered)).isZero();
        assertThat(refusalOf(() -> release())).isEqualTo(new MandateRefusal.IsOver(MandateState.TERMINATED));
        assertThat(points().get(1).state()).isEqualTo(PointState.CONFIRMED);
        assertThat(receipt().answers()).isEmpty();
        var seen = as(KARI, () -> open.ofReceipt(new ReceiptAddress(call, key)));
        assertThat(receipt().isGivenUp(seen.status(), seen.mandateOver())).isTrue();
        assertThat(post.await(waiting, 2).getLast().message().getSubject()).startsWith("Mandatet er over");
    }

    @Test
    void whoeverOnlyChoseIsToldThatItCounts() throws Exception {
        var email = anAddress();
        key = UUID.randomUUID();
        as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        key,
                        call,
                        new ContributorForm("Kari", email, null, null, Publication.NOT),
                        new Replies(Map.of(WHICH, new Reply("", List.of(1), 0))),
                        "nb")));
        confirmAddress(email);
        close();
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(letters("contributionCounted", email)).isOne();
        assertThat(letters("contributionAnswered", email)).isZero();
    }

    @Test
    void whoeverIsAnsweredIsToldSoInTheLanguageOfThePageThatTheyFilledIn() throws Exception {
        var email = anAddress();
        key = UUID.randomUUID();
        var form = contribution(key, email, "Lageret mangler.", "");
        as(KARI, () -> contributions.submit(new SubmitContribution(key, call, form.by(), form.replies(), "en")));
        confirmAddress(email);
        close();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        var letter = post.await(email, 2).getLast().message();
        assertThat(letter.getSubject()).startsWith("An answer to your input");
        assertThat(letter.getContentLanguage()).containsExactly("en");
        assertThat(details(points().getFirst().id()).language())
                .as("what they wrote answers a call in bokmål")
                .isEqualTo("nb");
    }

    @Test
    void whoeverWasAnsweredIsToldThatTheAnswerHasChanged() throws Exception {
        var email = anAddress();
        key = send(email, "Lageret mangler.", "");
        confirmAddress(email);
        close();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        assertThat(letters("contributionAnswered", email)).isOne();
        for (int again = 1; again <= 2; again++) {
            run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), seen(points()), "Feil")));
            propose(points(), ADOPTED);
            confirm(leader, points());
            release();
            assertThat(letters("contributionAnswered", email)).isOne();
            assertThat(letters("contributionAnswerChanged", email)).isEqualTo(again);
        }
    }

    private long letters(String kind, String address) {
        return world.number("select count(*) from mail_message where kind = ?1 and address = ?2", kind, address);
    }

    private boolean isPublished() {
        return as(KARI, () -> open.of(call)).answered();
    }

    @Test
    void theBoardReadsWhatIsReleasedAndNothingElse() throws Exception {
        var board = world.person("Sigrid Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today().minusDays(3));
        sent();
        world.change("update input_call set audience = 'MEMBERS' where id = ?1", call.value());
        var answer = new PointAnswer(
                List.of(WHY),
                "Lageret mangler. Og prisen er høy.",
                false,
                Disposition.NOTED,
                "Vi har merket oss det.",
                null);
        assertThat(boards(board)).as("open").isEmpty();
        propose(points(), NOTED);
        assertThat(boards(board)).as("proposed").isEmpty();
        confirm(leader, points());
        assertThat(boards(board)).as("confirmed").isEmpty();
        assertThat(as(board, () -> releasedOnes.calls(mandate))).isEmpty();
        release();
        assertThat(as(board, () -> releasedOnes.calls(mandate))).containsExactly(call);
        assertThat(boards(board)).singleElement().satisfies(one -> {
            assertThat(one.by()).as("nobody confirmed the address").isNull();
            assertThat(one.category()).as("nor is a name beside it").isNull();
            assertThat(one.answers()).hasSize(2).contains(answer);
        });
        assertThat(as(board, () -> releasedOnes.count(call))).isEqualTo(1);
        run(
                secretary,
                () -> service.reopen(
                        new ReopenPoints(UUID.randomUUID(), seen(points()).subList(0, 1), "Feil")));
        assertThat(boards(board)).as("taken up again").isEmpty();
        assertThat(refusalOf(() ->
                        as(board, () -> queries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(5)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void theBoardLearnsForWhatKindOfOrganisationSomebodySpeaksOnlyBesideTheirName() throws Exception {
        var board = world.person("Sigrid Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today().minusDays(3));
        var email = anAddress();
        key = send(email, "Lageret mangler.", "");
        confirmAddress(email);
        send(anAddress(), "Prisen er høy.", "");
        close();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        for (var audience : List.of(Audience.INVITED, Audience.MEMBERS, Audience.PUBLIC)) {
            world.change("update input_call set audience = ?1 where id = ?2", audience.name(), call.value());
            assertThat(boards(board))
                    .as(audience.name())
                    .extracting(ReleasedContribution::by, ReleasedContribution::category)
                    .containsExactly(tuple("Fjordbruk", OrganisationCategory.INDUSTRY), tuple(null, null));
        }
    }

    private List<ReleasedContribution> boards(Actor.Someone board) {
        return as(board, () -> releasedOnes.page(call, Seek.first(5)));
    }

    @Test
    void noAnswerIsMailedToAnAddressThatNobodyConfirmed() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        assertThat(receipt().answers()).hasSize(2);
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'contributionAnswered' and address = ?1",
                        receipt().email()))
                .isZero();
    }

    private int ready() {
        return as(secretary, () -> releases.ready(call));
    }

    @Test
    void areReleasedOnlyWhereAllOfAContributionIsConfirmed() throws Exception {
        send(anAddress(), "En annen sa dette.", "");
        sent();
        assertThat(ready()).isZero();
        assertThat(refusalOf(this::release)).isEqualTo(new PointRefusal.NothingToRelease(2));
        propose(points(), NOTED);
        confirm(leader, points().subList(0, 2));
        assertThat(ready()).isEqualTo(1);
        assertThat(release()).isEqualTo(new Released(1, 1, false));
        assertThat(ready()).isZero();
        assertThat(state()).isEqualTo(CallState.CLOSED);
        assertThat(receipt().answers()).isEmpty();
        assertThat(refusalOf(this::release)).isEqualTo(new PointRefusal.NothingToRelease(1));
        confirm(leader, points().subList(2, 3));
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void onlyTheElectedLeaderConfirmsAndNobodyTheirOwn() throws Exception {
        sent();
        propose(points(), NOTED);
        for (var other : List.of(ada, bo)) {
            assertThat(refusalOf(() -> confirm(other, points()))).isEqualTo(new PointRefusal.NotYoursToConfirm());
            assertThat(refusalOf(() -> sendBack(other, points(), "Nei")))
                    .isEqualTo(new PointRefusal.NotYoursToConfirm());
            assertThat(refusalOf(() -> unconfirm(other, points()))).isEqualTo(new PointRefusal.NotYoursToConfirm());
        }
        assertThat(refusalOf(() -> confirm(secretary, points()))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(leader, () -> queries.desk(call)).confirms()).isTrue();
        assertThat(as(ada, () -> queries.desk(call)).confirms()).isFalse();
        assertThat(as(leader, () -> queries.details(call, points().getFirst().id()))
                        .actions())
                .containsExactlyInAnyOrder(PointAction.CONFIRM, PointAction.SEND_BACK);
        assertThat(details(points().getFirst().id()).actions()).doesNotContain(PointAction.CONFIRM);
        confirm(leader, points());
    }

    @Test
    void sayToWhoeverReadsThemWhichProposalsAreTheirOwn() throws Exception {
        sent();
        var both = new Actor.Someone(leader.personId(), leader.name(), Set.of(RealmRole.MEMBER, RealmRole.SECRETARIAT));
        world.seat(both, world.mandate(mandate).secretariat(), Role.SECRETARY, today().minusDays(3));
        assertThat(points()).as("nobody has proposed anything").noneMatch(PointRow::ownProposal);
        var first = seen(points().subList(0, 1));
        run(both, () -> service.propose(new ProposeConclusion(UUID.randomUUID(), first, NOTED)));
        propose(points().subList(1, 2), NOTED);
        assertThat(points()).extracting(PointRow::ownProposal).containsExactly(false, true);

        var page = as(both, () -> queries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(50)));
        var ids = page.stream().map(PointRow::id).toList();
        var contribution = page.getFirst().contribution();
        for (var read :
                List.of(page, as(both, () -> queries.rows(call, ids)), as(both, () -> queries.of(contribution)))) {
            assertThat(read)
                    .extracting(row -> row.can(PointAction.CONFIRM), row -> row.can(PointAction.SEND_BACK))
                    .containsExactly(tuple(false, true), tuple(true, true));
        }
        assertThat(refusalOf(() -> confirm(both, page))).isEqualTo(new PointRefusal.NotYoursToConfirm());
        confirm(both, page.stream().filter(row -> row.can(PointAction.CONFIRM)).toList());
        assertThat(points()).extracting(PointRow::state).containsExactly(PointState.PROPOSED, PointState.CONFIRMED);
    }

    @Test
    void anyVotingMemberConfirmsWhileNobodyIsElected() throws Exception {
        sent();
        leaves(leader);
        propose(points(), NOTED);
        confirm(ada, points());
        assertThat(points()).allSatisfy(row -> assertThat(row.state()).isEqualTo(PointState.CONFIRMED));
    }

    private List<CallToHandle> waiting(Actor.Someone whom) {
        return as(whom, () -> handling.waiting());
    }

    private CallToHandle waits(long unanswered, boolean ready, long proposed) {
        var window = as(secretary, () -> callQueries.details(call)).window();
        return new CallToHandle(
                call, mandate, "Godkjenning", "Ombruk", window.closesAt(), unanswered, ready, 0, 0, 0, proposed);
    }

    @Test
    void answersOfManyAreReleasedSomeAtATimeAndNobodyWaits() throws Exception {
        var email = anAddress();
        for (int i = 0; i < 104; i++) {
            as(KARI, () -> contributions.submit(chosen(anAddress())));
        }
        as(KARI, () -> contributions.submit(chosen(email)));
        world.change("update contribution set confirmed_at = sent_at where email = ?1", email);
        key = send(anAddress(), "Lageret mangler.", "");
        close();
        assertThat(as(secretary, () -> queries.desk(call)).releasing()).isFalse();
        assertThat(release()).isEqualTo(new Released(100, 6, true));
        until(() -> as(secretary, () -> queries.desk(call)).unanswered() == 1);
        until(() -> !as(secretary, () -> queries.desk(call)).releasing());
        assertThat(letters("contributionCounted", email))
                .as("the last of them is told, and once")
                .isOne();
        assertThat(state()).as("one awaits its answer").isEqualTo(CallState.CLOSED);
        assertThat(receipt().handling()).isEqualTo(HandlingState.RECEIVED);
        propose(points(), NOTED);
        confirm(leader, points());
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void whatIsConfirmedAfterSomebodyReleasedWaitsUntilSomebodyDoesOnceMore() throws Exception {
        send(anAddress(), "En annen sa dette.", "");
        sent();
        propose(points(), NOTED);
        confirm(leader, points().subList(0, 1));
        var chosen = clock.instant();
        confirm(leader, points().subList(1, 3));
        runNow("release.answers", call + "/" + chosen);
        assertThat(as(secretary, () -> queries.desk(call)).unanswered()).isEqualTo(1);
        assertThat(receipt().handling()).isEqualTo(HandlingState.UNDER_CONSIDERATION);
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(receipt().handling()).isEqualTo(HandlingState.ANSWERED);
    }

    @Test
    void answersAreReleasedNoMoreOnceTheMandateIsOver() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        runNow("release.answers", call + "/" + clock.instant());
        assertThat(receipt().handling()).isEqualTo(HandlingState.UNDER_CONSIDERATION);
    }

    @Test
    void areNoMoreBeingReleasedWhereThatFails() throws Exception {
        sent();
        var now = clock.instant();
        world.change(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)"
                        + " values ('release.answers', ?1, ?2, false, 0, 1)",
                call + "/" + now,
                now.plus(Duration.ofDays(1)));
        assertThat(as(secretary, () -> queries.desk(call)).releasing()).isTrue();
        assertThat(as(ada, () -> queries.desk(call)).releasing()).isFalse();
        world.change("update scheduled_tasks set consecutive_failures = 1 where task_instance = ?1", call + "/" + now);
        assertThat(as(secretary, () -> queries.desk(call)).releasing()).isFalse();
        world.change("delete from scheduled_tasks where task_instance = ?1", call + "/" + now);
    }

    private SubmitContribution chosen(String email) {
        var form = contribution(UUID.randomUUID(), email, "", "");
        return new SubmitContribution(
                form.key(), call, form.by(), new Replies(Map.of(WHICH, new Reply("", List.of(1), 0))), "nb");
    }

    @Test
    void waitOnThePageOfWhoeverHasToDoSomething() throws Exception {
        assertThat(waiting(secretary)).as("while it is open").isEmpty();
        sent();
        assertThat(waiting(secretary)).containsExactly(waits(1, false, 0));
        assertThat(waiting(leader)).as("before anything is proposed").isEmpty();
        propose(points(), NOTED);
        assertThat(waiting(leader)).containsExactly(waits(0, false, 2));
        assertThat(waiting(secretary)).containsExactly(waits(1, false, 0));
        for (var other : List.of(ada, world.person("Annen", RealmRole.SECRETARIAT))) {
            assertThat(waiting(other)).isEmpty();
        }
        confirm(leader, points().subList(0, 1));
        assertThat(waiting(leader)).containsExactly(waits(0, false, 1));
        assertThat(waiting(secretary)).as("one of two is confirmed").containsExactly(waits(1, false, 0));
        confirm(leader, points(PointFilter.ALL.in(PointState.PROPOSED)));
        assertThat(waiting(leader)).isEmpty();
        assertThat(waiting(secretary)).containsExactly(waits(1, true, 0));
        release();
        assertThat(waiting(secretary)).isEmpty();
    }

    @Test
    void waitForEachWhoConfirmsWhileNobodyIsElected() throws Exception {
        sent();
        propose(points(), NOTED);
        leaves(leader);
        for (var voter : List.of(ada, bo)) {
            assertThat(waiting(voter)).containsExactly(waits(0, false, 2));
        }
        assertThat(waiting(leader)).as("who has left").isEmpty();
        assertThat(waiting(secretary))
                .as("the acting leader is of those who propose")
                .containsExactly(waits(1, false, 0));
        confirm(bo, points());
        assertThat(waiting(ada)).isEmpty();
    }

    @Test
    void waitAtTheSameCostWhateverTheNumberOfMandates() throws Exception {
        sent();
        var one = world.statements(() -> waiting(secretary));
        mandate = world.draft(secretary, "Et annet");
        aCall();
        sent();
        assertThat(waiting(secretary)).hasSize(2);
        assertThat(world.statements(() -> waiting(secretary))).isEqualTo(one);
    }

    @Test
    void whatWaitsCostsTheSameForWhoeverLeadsSeveralGroups() throws Exception {
        var whom = leader;
        somethingOfEachWaits(whom);
        assertThat(allThatWaits(whom)).containsExactly(1, 1, 1, 1, 1);
        var one = world.statements(() -> allThatWaits(whom));
        mandate = world.draft(secretary, "Et annet");
        aCall();
        world.change(
                "update membership set person_id = ?1 where person_id = ?2",
                whom.personId().value(),
                leader.personId().value());
        somethingOfEachWaits(whom);
        assertThat(allThatWaits(whom)).containsExactly(2, 2, 2, 2, 2);
        assertThat(world.statements(() -> allThatWaits(whom))).isEqualTo(one);
    }

    /** How many there are of each that stands on their page. */
    private List<Integer> allThatWaits(Actor.Someone whom) {
        return List.of(
                waiting(whom).size(),
                as(whom, () -> own.waiting()).size(),
                as(whom, () -> approvals.waiting()).size(),
                as(whom, () -> readingQueries.unread()).size(),
                as(whom, () -> planQueries.mine()).size());
    }

    private void somethingOfEachWaits(Actor.Someone whom) throws Exception {
        sent();
        propose(points(), NOTED);
        var now = clock.instant();
        var form = new CallForm(
                List.of("nb"),
                Translated.of("nb", "Til gruppen"),
                Translated.NONE,
                false,
                Audience.MEMBERS,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                List.of(CallForms.why()));
        run(
                secretary,
                () -> calls.open(new OpenCall(
                        UUID.randomUUID(), calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)), 0)));
        world.round(secretary, mandate, RoundSettings.usual());
        var document = world.document(secretary, mandate, Openness.INTERNAL);
        run(secretary, () -> readings.add(new AddToReadingList(UUID.randomUUID(), document, null)));
        add(ofPerson("Utkast", whom.personId()), today().plusDays(5));
    }

    @Test
    void waitForNobodyWhereTheMandateIsOver() throws Exception {
        sent();
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        assertThat(waiting(secretary)).isEmpty();
    }

    private void leaves(Actor.Someone member) {
        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                today().minusDays(1),
                member.personId().value());
    }

    @Test
    void whatWasSeenOtherwiseIsNotDecidedOn() throws Exception {
        sent();
        propose(points(), NOTED);
        var before = points();
        propose(points(), ADOPTED);
        assertThat(refusalOf(() -> confirm(leader, before))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(points()).allSatisfy(row -> assertThat(row.state()).isEqualTo(PointState.PROPOSED));
    }

    private void sendBack(Actor.Someone by, List<PointRow> rows, String reason) {
        run(by, () -> service.sendBack(new SendBackProposals(UUID.randomUUID(), seen(rows), reason)));
    }

    private void unconfirm(Actor.Someone by, List<PointRow> rows) {
        run(by, () -> service.unconfirm(new TakeBackConfirmations(UUID.randomUUID(), seen(rows))));
    }

    private PointDetails details(Actor.Someone reader, PointRow row) {
        return as(reader, () -> queries.details(call, row.id()));
    }

    @Test
    void areSentBackByWhoeverConfirmsAndTheReasonStandsBesideThem() throws Exception {
        sent();
        propose(points(), NOTED);
        assertThat(details(leader, points().getFirst()).actions())
                .containsExactlyInAnyOrder(PointAction.CONFIRM, PointAction.SEND_BACK);
        assertThat(details(secretary, points().getFirst()).actions())
                .contains(PointAction.REOPEN)
                .doesNotContain(PointAction.SEND_BACK);
        assertThat(refusalOf(() -> sendBack(leader, points(), " "))).isInstanceOf(SharedRefusal.InvalidInput.class);

        sendBack(leader, points().subList(0, 1), " For kort ");
        assertThat(trail(1)).singleElement().satisfies(row -> assertThat(row)
                .returns("ProposalSentBack", HistoryRow::action)
                .returns("For kort", HistoryRow::reason));
        var open = points().getFirst();
        assertThat(open.state()).isEqualTo(PointState.OPEN);
        assertThat(details(secretary, open).conclusion()).as("to begin with").isNotNull();
        assertThat(details(secretary, open).openAgain()).isNotNull().satisfies(why -> assertThat(why)
                .returns("Liv Leder", PointDetails.OpenAgain::by)
                .returns("For kort", PointDetails.OpenAgain::reason));
        assertThat(refusalOf(() -> sendBack(leader, points().subList(0, 1), "For kort")))
                .isEqualTo(new PointRefusal.PointNotInState(PointState.OPEN, PointAction.SEND_BACK));

        propose(points().subList(0, 1), ADOPTED);
        assertThat(details(secretary, points().getFirst()).openAgain()).isNull();
        confirm(leader, points());
        reopen(points().getFirst(), "Ny kunnskap");
        assertThat(details(leader, points().getFirst()).openAgain()).isNotNull().satisfies(why -> assertThat(why)
                .returns("Ny kunnskap", PointDetails.OpenAgain::reason));
    }

    @Test
    void areProposedAgainWhereWhoeverConfirmedTakesThatBackBeforeAnybodyIsTold() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        assertThat(details(leader, points().getFirst()).actions()).containsExactly(PointAction.UNCONFIRM);
        assertThat(details(secretary, points().getFirst()).actions()).doesNotContain(PointAction.UNCONFIRM);
        var left = points();
        unconfirm(leader, left);
        assertThat(points()).allSatisfy(row -> assertThat(row.state()).isEqualTo(PointState.PROPOSED));
        assertThat(trail(2)).extracting(HistoryRow::action).containsOnly("ConfirmationTakenBack");
        assertThat(refusalOf(() -> unconfirm(leader, left))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(this::release)).isInstanceOf(PointRefusal.NothingToRelease.class);

        confirm(leader, points());
        release();
        assertThat(refusalOf(() -> unconfirm(leader, points())))
                .isEqualTo(new PointRefusal.PointNotInState(PointState.RELEASED, PointAction.UNCONFIRM));
    }

    @Test
    void areTakenUpAgainWithTheirContributionAndTheirCall() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        var first = points().getFirst();
        assertThat(refusalOf(() -> reopen(first, " "))).isEqualTo(new PointRefusal.ReasonMissing());
        reopen(first, "Ny kunnskap");
        assertThat(trail(4)).extracting(HistoryRow::action).contains("PointReopened", "HandlingMoved", "CallResumed");
        assertThat(trail(4))
                .filteredOn(row -> row.action().equals("PointReopened"))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("Ny kunnskap"));
        assertThat(state()).isEqualTo(CallState.CLOSED);
        assertThat(receipt().handling()).isEqualTo(HandlingState.UNDER_CONSIDERATION);
        assertThat(receipt().answers()).as("the other one stands").hasSize(1);
        assertThat(points().getFirst().disposition()).as("none any more").isNull();
        assertThat(details(first.id()).conclusion()).as("to begin with").isNotNull();

        propose(List.of(points().getFirst()), ADOPTED);
        confirm(leader, List.of(points().getFirst()));
        release();
        assertThat(receipt().answers())
                .extracting(PointAnswer::disposition)
                .containsExactly(Disposition.ADOPTED, Disposition.NOTED);
        assertThat(state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void allOfAContributionAreTakenUpAgainOneAfterTheOtherOrAtOnce() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        reopen(points().getFirst(), "Ny kunnskap");
        reopen(points().getLast(), "Enda mer");
        assertThat(receipt().answers()).isEmpty();

        propose(points(), ADOPTED);
        confirm(leader, points());
        release();
        var all = points().stream().map(PointRow::seen).toList();
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), all, "Alt på nytt")));
        assertThat(receipt().answers()).isEmpty();
        assertThat(receipt().handling()).isEqualTo(HandlingState.UNDER_CONSIDERATION);
    }

    private void reopen(PointRow row, String reason) {
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), List.of(row.seen()), reason)));
    }

    @Test
    void areDividedByTheirWordsAndMadeOneAgain() throws Exception {
        sent();
        var first = points().getFirst();
        var part =
                as(secretary, () -> service.takeOut(new TakeOutPassage(UUID.randomUUID(), first.seen(), WHY, 0, 16)));
        assertThat(points())
                .extracting(PointRow::words)
                .containsExactly("Og prisen er høy.", "Bygg et til.", "Lageret mangler.");
        assertThat(details(part))
                .returns(3, PointDetails::place)
                .returns(3, PointDetails::of)
                .satisfies(details -> assertThat(details.clauses()).containsExactly(FIRST))
                .satisfies(
                        details -> assertThat(details.asked()).singleElement().satisfies(asked -> {
                            assertThat(asked.text()).isEqualTo("Hvorfor?");
                            assertThat(asked.answer()).isEqualTo("Lageret mangler. Og prisen er høy.");
                        }));
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> service.takeOut(new TakeOutPassage(UUID.randomUUID(), first.seen(), WHY, 16, 20)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        var now = details(first.id());
        for (var cut : List.of(List.of(-1, 4), List.of(9, 9), List.of(0, 4), List.of(0, 90_000))) {
            assertThat(refusalOf(() -> as(
                            secretary,
                            () -> service.takeOut(new TakeOutPassage(
                                    UUID.randomUUID(), now.seen(), WHY, cut.getFirst(), cut.getLast())))))
                    .as("cut at %s", cut)
                    .isEqualTo(new PointRefusal.NotAPart());
        }
        join(points().getFirst(), points().getLast());
        assertThat(points())
                .extracting(PointRow::words)
                .containsExactly("Lageret mangler. Og prisen er høy.", "Bygg et til.");
        assertThat(trail(2)).extracting(HistoryRow::action).containsExactlyInAnyOrder("PointDivided", "PointDropped");
    }

    @Test
    void keepEverySignThatWasWrittenWhereTheyAreDividedBesideIt() throws Exception {
        send(anAddress(), "Lageret mangler. Prisen er 50 %.", "");
        close();
        var whole = points().getFirst();
        as(secretary, () -> service.takeOut(new TakeOutPassage(UUID.randomUUID(), whole.seen(), WHY, 17, 29)));
        assertThat(points()).extracting(PointRow::words).containsExactly("Lageret mangler.", "Prisen er 50 %.");
        join(points().getFirst(), points().getLast());
        assertThat(points()).extracting(PointRow::words).containsExactly("Lageret mangler. Prisen er 50 %.");
    }

    private JoinedPoint join(PointRow into, PointRow other) {
        return as(secretary, () -> service.join(new JoinPoints(into.seen(), other.seen())));
    }

    @Test
    void thatTwoWereMadeOneIsTakenBackAndEachIsAsItWas() throws Exception {
        var colleague = colleague("Siri Sand");
        sent();
        var last = points().getLast();
        run(secretary, () -> service.place(new PlacePoints(UUID.randomUUID(), List.of(last.seen()), Set.of(SECOND))));
        assign(List.of(points().getLast()), colleague);
        propose(List.of(points().getLast()), ADOPTED);
        sendBack(leader, List.of(points().getLast()), "For kort");
        var before = points();
        var sentBack = details(before.getLast().id());
        var joined = join(before.getFirst(), before.getLast());
        var whole = points().getFirst();
        assertThat(points()).hasSize(1);

        separate(whole, before.getFirst().about(), joined);
        assertThat(points()).extracting(PointIT::asItStands).containsExactlyElementsOf(asTheyStand(before));
        assertThat(details(points().getLast().id()))
                .returns(ADOPTED, PointDetails::conclusion)
                .returns(sentBack.openAgain(), PointDetails::openAgain)
                .satisfies(again ->
                        assertThat(again.openAgain()).isNotNull().returns("For kort", PointDetails.OpenAgain::reason));
        assertThat(trail(6)).extracting(HistoryRow::action).contains("PointMade", "PointDivided", "PointAssigned");
        assertThat(refusalOf(() -> separate(whole, Set.of(), joined))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(() -> separate(points().getFirst(), Set.of(), joined)))
                .as("it is no part of it any more")
                .isEqualTo(new PointRefusal.NotAPart());
    }

    private void separate(PointRow whole, Set<ClauseId> clauses, JoinedPoint joined) {
        run(secretary, () -> service.separate(new SeparatePoints(UUID.randomUUID(), whole.seen(), clauses, joined)));
    }

    private static List<List<Object>> asTheyStand(List<PointRow> rows) {
        return rows.stream().map(PointIT::asItStands).toList();
    }

    private static List<Object> asItStands(PointRow row) {
        return List.of(row.number(), row.words(), row.about(), Optional.ofNullable(row.handledBy()));
    }

    @Test
    void whatIsProposedIsReadBySecretariesSoThatItCanBeProposedAgain() throws Exception {
        sent();
        var rows = points();
        propose(List.of(rows.getFirst()), ADOPTED);
        var ids = rows.stream().map(PointRow::id).toList();
        assertThat(as(secretary, () -> queries.proposals(call, ids)))
                .isEqualTo(Map.of(rows.getFirst().id(), new Proposal(ADOPTED, true)));
        var colleague = colleague("Siri Sand");
        assertThat(as(colleague, () -> queries.proposals(call, ids)))
                .isEqualTo(Map.of(rows.getFirst().id(), new Proposal(ADOPTED, false)));
        confirm(leader, List.of(points().getFirst()));
        assertThat(as(secretary, () -> queries.proposals(call, ids))).isEmpty();
    }

    @Test
    void aColleagueIsToldOnceHoweverManyTheyAreGiven() throws Exception {
        var colleague = colleague("Siri Sand");
        sent();
        assign(points(), colleague);
        assertThat(world.text(
                        "select subject from mail_message where kind = 'pointsAssigned' and person_id = ?1",
                        colleague.personId().value()))
                .isEqualTo("Du har fått 2 innspillspunkter: Ombruk");
        assertThat(lastLetterTo(colleague)).contains("har gitt deg 2 punkter", "/calls/" + call + "/points?mine=1");
        assign(points(), colleague);
        assertThat(letters("pointsAssigned", colleague)).as("they have them").isEqualTo(1);
        assign(points(), secretary);
        assertThat(letters("pointsAssigned", secretary))
                .as("who took them knows it")
                .isZero();
        run(
                secretary,
                () -> service.giveBack(new AssignPoints(UUID.randomUUID(), seen(points()), colleague.personId())));
        assertThat(points()).extracting(PointRow::handledBy).containsOnly(colleague.personId());
        assertThat(letters("pointsAssigned", colleague)).as("nothing new came").isEqualTo(1);
    }

    @Test
    void whoConfirmsIsToldOnceTheMorningAfter() throws Exception {
        sent();
        untilMorning();
        propose(List.of(points().getFirst()), NOTED);
        propose(List.of(points().getLast()), NOTED);
        assertThat(letters("conclusionsProposed", leader)).isZero();
        assertThat(isToldInTheMorning()).isTrue();
        untilMorning();
        assertThat(world.text(
                        "select subject from mail_message where kind = 'conclusionsProposed' and person_id = ?1",
                        leader.personId().value()))
                .isEqualTo("2 konklusjoner venter på at du bekrefter: Ombruk");
        assertThat(letterTo(leader, 2))
                .as("after that of the call's opening")
                .contains("/calls/" + call + "/points?in=PROPOSED");
        assertThat(letters("conclusionsProposed", ada)).as("nobody else").isZero();

        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), seen(points()), "")));
        untilMorning();
        assertThat(letters("conclusionsProposed", leader))
                .as("nothing waits any more")
                .isEqualTo(1);
    }

    @Test
    void whoConfirmsIsToldOfWhatWaitsAlsoWhereWhatWasProposedLastWasTakenBack() throws Exception {
        sent();
        propose(points().subList(0, 1), NOTED);
        untilMorning();
        propose(points().subList(1, 2), NOTED);
        run(
                secretary,
                () -> service.reopen(
                        new ReopenPoints(UUID.randomUUID(), seen(points()).subList(1, 2), "")));
        untilMorning();
        assertThat(letters("conclusionsProposed", leader)).isEqualTo(2);
        assertThat(lastLetterTo(leader))
                .as("which it doesn't promise not to do")
                .contains("Én konklusjon venter")
                .doesNotContain("nytt er foreslått");
    }

    @Test
    void whoConfirmsIsToldOfWhatWaitsTheMorningAfterTheCallIsClosedAgain() throws Exception {
        sent();
        propose(points(), NOTED);
        openCallAgain();
        untilMorning();
        assertThat(letters("conclusionsProposed", leader))
                .as("while nothing can be confirmed")
                .isZero();
        assertThat(isToldInTheMorning()).isFalse();
        close();
        assertThat(isToldInTheMorning()).isTrue();
        untilMorning();
        assertThat(letters("conclusionsProposed", leader)).isEqualTo(1);
    }

    private boolean isToldInTheMorning() {
        return world.number(
                        "select count(*) from scheduled_tasks"
                                + " where task_name = 'tell.confirmers' and task_instance = ?1 and execution_time > ?2",
                        call.toString(),
                        clock.instant())
                == 1;
    }

    private void untilMorning() throws Exception {
        runNow("tell.confirmers", call.toString());
    }

    @Test
    void arePlacedAssignedAndFiltered() throws Exception {
        sent();
        run(secretary, () -> service.place(new PlacePoints(UUID.randomUUID(), seen(points()), Set.of(SECOND))));
        assertThat(points()).extracting(PointRow::clauses).containsExactly(List.of("2"), List.of("2"));
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.place(new PlacePoints(
                                UUID.randomUUID(), seen(points()), Set.of(new ClauseId(new UUID(99, 9))))))))
                .isEqualTo(new PointRefusal.NoSuchClauses(1));
        assertThat(refusalOf(() -> assign(points(), ada))).isEqualTo(new PointRefusal.NotOfTheSecretariat());
        assign(List.of(points().getFirst()), secretary);
        propose(List.of(points().getLast()), ADOPTED);

        assertThat(points(PointFilter.ALL.mine(true)))
                .hasSize(1)
                .first()
                .returns(secretary.name(), PointRow::handler)
                .returns(secretary.personId(), PointRow::handledBy);
        assertThat(points(PointFilter.ALL.with(secretary.personId()))).isEqualTo(points(PointFilter.ALL.mine(true)));
        assertThat(points(PointFilter.ALL.with(ada.personId()))).isEmpty();
        assertThat(points(PointFilter.ALL.withNobody()))
                .extracting(PointRow::handledBy)
                .containsOnlyNulls();
        var last = points().getLast();
        assertThat(as(secretary, () -> queries.rows(call, List.of(last.id()))))
                .containsExactly(last)
                .first()
                .returns(Set.of(SECOND), PointRow::about)
                .returns(null, PointRow::handledBy);
        assertThat(points(PointFilter.ALL.in(PointState.PROPOSED))).hasSize(1);
        assertThat(points(PointFilter.ALL.about(FIRST))).isEmpty();
        assertThat(points(PointFilter.ALL.about(SECOND))).hasSize(2);
        assertThat(points(PointFilter.ALL.answering(WHY)))
                .extracting(PointRow::words)
                .containsExactly("Lageret mangler. Og prisen er høy.");
        assertThat(points(PointFilter.ALL.answering(HOW).in(PointState.PROPOSED)))
                .extracting(PointRow::words)
                .containsExactly("Bygg et til.");
        assertThat(points(PointFilter.ALL.answering(WHICH))).isEmpty();
        assertThat(document(PointFilter.ALL.answering(HOW)))
                .contains("Utvalg: Spørsmål: Hvordan?", "Bygg et til.")
                .contains("Et masseinnspill står bare under spørsmålet")
                .doesNotContain("Lageret mangler.");
        assertThat(document(PointFilter.ALL)).doesNotContain("Et masseinnspill står bare under spørsmålet");
        assertThat(sheet(PointFilter.ALL.answering(HOW)))
                .as("a last row under the words")
                .contains("Bygg et til.")
                .containsPattern(
                        "<row r=\"3\"><c r=\"H3\"[^>]*><is><t[^>]*>Et masseinnspill står bare under spørsmålet");
        assertThat(sheet(PointFilter.ALL)).doesNotContain("Et masseinnspill står bare under spørsmålet");
        assertThat(points(PointFilter.ALL.of(OrganisationCategory.INDUSTRY))).hasSize(2);
        assertThat(points(PointFilter.ALL.of(OrganisationCategory.RESEARCH))).isEmpty();
        assertThat(points(PointFilter.ALL.concluded(Disposition.ADOPTED))).hasSize(1);
        assertThat(as(secretary, () -> queries.page(call, PointFilter.ALL, PointSort.SENT, true, Seek.first(50))))
                .extracting(PointRow::number)
                .containsExactly(2, 1);
        var counts = as(secretary, () -> queries.counts(call));
        assertThat(counts.all()).isEqualTo(2);
        assertThat(counts.in(PointState.OPEN)).isEqualTo(1);
        assertThat(counts.in(PointState.PROPOSED)).isEqualTo(1);
        assertThat(counts.mine()).isEqualTo(1);
        var desk = as(secretary, () -> queries.desk(call));
        assertThat(desk.destinations()).containsExactly("Kapittel 2");
        assertThat(desk.language()).isEqualTo("nb");
        assertThat(desk.questions())
                .as("those that points come of")
                .containsExactly(new QuestionChoice(WHY, "Hvorfor?"), new QuestionChoice(HOW, "Hvordan?"));
        assertThat(desk.handlers()).extracting(one -> one.person()).contains(secretary.personId());
        assertThat(desk.unanswered()).isEqualTo(1);
    }

    @Test
    void whatSomebodyHasWhoHasLeftIsFoundByTheirNameAndGivenToAnother() throws Exception {
        var colleague = colleague("Siri Sand");
        var before = colleague("Per Sand");
        sent();
        world.change("update input_call set opens_at = date_sub(opens_at, interval 1 day) where id = ?1", call.value());
        assign(points().subList(0, 1), colleague);
        leaves(colleague);
        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                today().minusDays(3),
                before.personId().value());

        var left = new HandlerChoice(colleague.personId(), "Siri Sand", true);
        assertThat(as(secretary, () -> queries.desk(call)).handlers())
                .as("before the call opened nobody got anything of it")
                .contains(new HandlerChoice(secretary.personId(), secretary.name()))
                .endsWith(left)
                .extracting(HandlerChoice::name)
                .doesNotContain("Per Sand");
        var theirs = PointFilter.ALL.with(colleague.personId());
        assertThat(points(theirs)).hasSize(1);
        assertThat(document(theirs)).contains("Saksbehandler: Siri Sand (ikke lenger i sekretariatet)");
        assertThat(refusalOf(() -> assign(points(), colleague))).isEqualTo(new PointRefusal.NotOfTheSecretariat());
        assign(points(theirs), secretary);
        assertThat(points(theirs)).isEmpty();
        assertThat(points(PointFilter.ALL.with(secretary.personId()))).hasSize(1);
    }

    @Test
    void areFoundThatAreAboutNoClause() throws Exception {
        sent();
        assertThat(points(PointFilter.ALL.aboutNone()))
                .as("the question of the other one is about a clause")
                .extracting(PointRow::words)
                .containsExactly("Bygg et til.");
        assertThat(document(PointFilter.ALL.aboutNone()))
                .contains("Utvalg: Uten mandatpunkt", "Bygg et til.")
                .doesNotContain("Lageret mangler.");
        assertThat(points(PointFilter.ALL.aboutNone().about(FIRST))).hasSize(1);
        place(Set.of(SECOND));
        assertThat(points(PointFilter.ALL.aboutNone())).isEmpty();
        place(Set.of());
        assertThat(points(PointFilter.ALL.aboutNone())).hasSize(2);
        assertThat(as(secretary, () -> queries.count(call, PointFilter.ALL.aboutNone())))
                .isEqualTo(2);
        assertThat(points(PointFilter.ALL.aboutNone().in(PointState.CONFIRMED))).isEmpty();
    }

    @Test
    void aClauseThatIsGoneIsSaidToBeAndWhatIsAboutNoneElseIsFoundWithWhatIsAboutNone() throws Exception {
        var stays = new ClauseId(UUID.randomUUID());
        var gone = new ClauseId(UUID.randomUUID());
        clausesAre(FIRST, SECOND, stays, gone);
        sent();
        place(points().subList(0, 1), Set.of(stays, gone));
        place(points().subList(1, 2), Set.of(gone));
        assertThat(points(PointFilter.ALL.aboutNone())).isEmpty();
        assertThat(sheet(PointFilter.ALL)).doesNotContain("Utgått punkt");

        clausesAre(FIRST, SECOND, stays);
        var words = Words.in(Words.BOKMAL);
        assertThat(points())
                .extracting(row -> row.aboutInWords(words))
                .containsExactly("3, Utgått punkt", "Utgått punkt");
        assertThat(sheet(PointFilter.ALL)).contains(">3, Utgått punkt<", ">Utgått punkt<");
        assertThat(document(PointFilter.ALL)).contains("3, Utgått punkt");
        assertThat(points(PointFilter.ALL.aboutNone()))
                .extracting(PointRow::words)
                .containsExactly("Bygg et til.");
        assertThat(sheet(PointFilter.ALL.aboutNone())).contains("Bygg et til.").doesNotContain("Lageret mangler.");
        assertThat(points(PointFilter.ALL.about(gone))).hasSize(2);

        propose(points(), NOTED);
        confirm(leader, points());
        var confirmed = PointFilter.ALL.aboutNone().in(PointState.CONFIRMED);
        assertThat(as(secretary, () -> queries.count(call, confirmed)))
                .as("who releases is told")
                .isEqualTo(1);
    }

    private void place(List<PointRow> rows, Set<ClauseId> about) {
        run(secretary, () -> service.place(new PlacePoints(UUID.randomUUID(), seen(rows), about)));
    }

    private void place(Set<ClauseId> about) {
        place(points(), about);
    }

    @Test
    void areFlaggedWhoseSenderHasNotConfirmedTheAddress() throws Exception {
        sent();
        assertThat(points()).hasSize(2).extracting(PointRow::confirmed).containsOnly(false);
        assertThat(document(PointFilter.ALL)).contains("adressen er ikke bekreftet");
        assertThat(sheet(PointFilter.ALL)).contains("Adressen bekreftet").containsPattern(cell("P2", "nei"));
        world.change("update contribution set confirmed_at = now(6) where call_id = ?1", call.value());
        assertThat(points()).hasSize(2).extracting(PointRow::confirmed).containsOnly(true);
        assertThat(document(PointFilter.ALL)).doesNotContain("adressen er ikke bekreftet");
        assertThat(sheet(PointFilter.ALL)).containsPattern(cell("P2", "ja"));
    }

    @Test
    void leaveEachInTheSpreadsheetAndAsOneInTheDocumentWhereAMailingIsAnswered() throws Exception {
        send(anAddress(), "Lageret mangler.", "Bygg et til.");
        send(anAddress(), "Lageret er for lite.", "Grav det ut.");
        close();
        var lead = points().get(0);
        var other = points().get(2);
        run(
                secretary,
                () -> service.gather(
                        new GatherPoints(UUID.randomUUID(), List.of(lead.seen(), other.seen()), lead.id())));
        until(() -> points().size() == 3);
        var called = "%s-%d".formatted(lead.reference(), lead.number());
        assertThat(sheet(PointFilter.ALL))
                .contains("Masseinnspill", "Lageret er for lite.", "Grav det ut.")
                .containsPattern(cell("Q2", called))
                .containsPattern(cell("Q4", called))
                .doesNotContainPattern(cell("Q3", ""))
                .doesNotContainPattern(cell("Q5", ""));
        assertThat(document(PointFilter.ALL))
                .contains("masseinnspill, 2 innspill", "Lageret mangler.", "Bygg et til.", "Grav det ut.")
                .doesNotContain("Lageret er for lite.");
    }

    @Test
    void leaveInAFilteredSpreadsheetWhereThePointIsShownThatTheirMailingIsAnsweredBy() throws Exception {
        var colleague = colleague("Siri Sand");
        send(anAddress(), "Lageret mangler.", "Bygg et til.");
        send(anAddress(), "Lageret er for lite.", "Grav det ut.");
        close();
        assign(List.of(points().get(0)), secretary);
        assign(List.of(points().get(2)), colleague);
        var lead = points().get(0);
        var other = points().get(2);
        world.change(
                "update point set category = 'RESEARCH' where id = ?1",
                other.id().value());
        run(
                secretary,
                () -> service.gather(
                        new GatherPoints(UUID.randomUUID(), List.of(lead.seen(), other.seen()), lead.id())));
        until(() -> points().size() == 3);

        for (var filter : List.of(
                PointFilter.ALL.mine(true),
                PointFilter.ALL.with(secretary.personId()),
                PointFilter.ALL.of(OrganisationCategory.INDUSTRY),
                PointFilter.ALL.about(FIRST),
                PointFilter.ALL.answering(WHY),
                PointFilter.ALL.in(PointState.OPEN))) {
            assertThat(points(filter)).as("%s", filter).extracting(PointRow::id).contains(lead.id());
            assertThat(sheet(filter)).as("%s", filter).contains("Lageret mangler.", "Lageret er for lite.");
        }
        for (var filter : List.of(
                PointFilter.ALL.with(colleague.personId()),
                PointFilter.ALL.withNobody(),
                PointFilter.ALL.of(OrganisationCategory.RESEARCH),
                PointFilter.ALL.about(SECOND),
                PointFilter.ALL.aboutNone(),
                PointFilter.ALL.answering(HOW),
                PointFilter.ALL.in(PointState.PROPOSED),
                PointFilter.ALL.concluded(Disposition.ADOPTED))) {
            assertThat(points(filter)).as("%s", filter).extracting(PointRow::id).doesNotContain(lead.id());
            assertThat(sheet(filter)).as("%s", filter).contains("Referanse").doesNotContain("Lageret");
        }
        assertThat(sheet(PointFilter.ALL.withNobody()))
                .as("those of no mailing are asked themselves")
                .contains("Bygg et til.", "Grav det ut.");
    }

    /** A cell of a spreadsheet in which a text stands that begins so. */
    private static String cell(String place, String text) {
        return "<c r=\"%s\"[^>]*><is><t[^>]*>%s".formatted(place, text);
    }

    @Test
    void mayHaveGoneToWhatTheMandateAsksFor() throws Exception {
        var tree = new ClauseTree(List.of(
                clause(FIRST, "Et spørsmål", ClauseKind.QUESTION),
                clause(SECOND, "Ombruksrapporten", ClauseKind.DELIVERABLE),
                clause(new ClauseId(new UUID(12, 3)), "Et kart", ClauseKind.DELIVERABLE)));
        run(
                secretary,
                () -> clauses.write(new WriteClauses(
                        UUID.randomUUID(), mandate, texts.text(mandate).version(), tree, List.of())));
        sent();
        assertThat(destinations()).containsExactly("Ombruksrapporten", "Et kart");
        propose(List.of(points().getFirst()), ADOPTED);
        assertThat(destinations()).containsExactly("Ombruksrapporten", "Et kart", "Kapittel 2");
        propose(List.of(points().getLast()), new ConclusionForm(Disposition.ADOPTED, "Ja.", "Et kart"));
        assertThat(destinations()).containsExactly("Ombruksrapporten", "Et kart", "Kapittel 2");
    }

    private static Clause clause(ClauseId id, String heading, ClauseKind kind) {
        return new Clause(id, 0, ClauseForm.SECTION, "", heading, "", kind, null);
    }

    private List<String> destinations() {
        return as(secretary, () -> queries.desk(call)).destinations();
    }

    @Test
    void leaveAsASpreadsheetWhoseCellsAreHarmless() throws Exception {
        key = send(anAddress(), "=SUM(A1:A9)", "Bygg et til.");
        close();
        propose(List.of(points().getFirst()), ADOPTED);
        assertThat(sheet(PointFilter.ALL))
                .contains("=SUM(A1:A9)", "Bygg et til.", "Kapittel 2", "Tatt til følge", "Kari Strand", "Fjordbruk")
                .containsPattern("<c r=\"H2\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=SUM");
        assertThat(sheet(PointFilter.ALL.in(PointState.RELEASED)))
                .contains("Referanse")
                .doesNotContain("Bygg et til.");
    }

    @Test
    void sayInTheSpreadsheetWhereTheRestIsOfWhatACellDoesntHold() throws Exception {
        sent();
        world.change("update point set words = repeat('å', 40000) where call_id = ?1", call.value());
        var reference = points().getFirst().reference();
        assertThat(sheet(PointFilter.ALL))
                .contains("ååå… [Teksten er lengre", "Hele teksten står i Mandat under " + reference + ",")
                .doesNotContain("å".repeat(32_767));
        assertThat(document(PointFilter.ALL)).contains("å".repeat(40_000));
    }

    private String sheet(PointFilter filter) throws IOException {
        return part(
                "xl/worksheets/sheet1.xml", file -> export.write(call, filter, false, Words.in(Words.BOKMAL), file));
    }

    @Test
    void leaveAsADocumentFilteredAsTheMatrixIs() throws Exception {
        key = send(anAddress(), "=1+1 Lageret mangler.", "Bygg et til.");
        close();
        propose(points().subList(0, 1), NOTED);
        var written = document(PointFilter.ALL);
        assertThat(written)
                .contains("landscape", "w:tblHeader", "Ombruk", "Utvalg: Alle", "=1+1 Lageret mangler.", "Bygg et til.")
                .contains("Fjordbruk", "Vi har merket oss det.", "foreslått");
        assertThat(document(PointFilter.ALL.about(FIRST)))
                .contains("Mandatpunkt 1", "Lageret mangler.")
                .doesNotContain("Bygg et til.");
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> {
                    document.write(call, PointFilter.ALL, false, Words.in(Words.BOKMAL), Path.of("/dev/null"));
                    return true;
                })))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    private String document(PointFilter filter) throws IOException {
        return part("word/document.xml", file -> document.write(call, filter, false, Words.in(Words.BOKMAL), file));
    }

    /** Writes into a file, in which something stands already. */
    private interface Writing {

        void to(Path file) throws IOException;
    }

    private String part(String name, Writing writing) throws IOException {
        var file = Files.createTempFile("points", "");
        try {
            Files.writeString(file, "x".repeat(100_000));
            run(secretary, () -> {
                try {
                    writing.to(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return part(name, file);
        } finally {
            Files.delete(file);
        }
    }

    private static String part(String name, Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void whatIsExemptIsInNoListAndEachReadingLeavesATrace() throws Exception {
        send(anAddress(), "Lageret mangler. Og prisen er høy.", "Bygg et til.");
        send(anAddress(), "Havnen er full.", "Grav den ut.");
        close();
        var statements = world.statements(this::points);
        var secret = points().getFirst();
        var open = points().getLast();
        world.exempt(secret.contribution());
        assertThat(world.statements(this::points)).isEqualTo(statements);
        assertThat(points())
                .filteredOn(PointRow::exempt)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.words()).isEmpty())
                .allSatisfy(row -> assertThat(row.contribution()).isEqualTo(secret.contribution()));
        assertThat(points())
                .filteredOn(row -> !row.exempt())
                .extracting(PointRow::words)
                .containsExactly("Havnen er full.", "Grav den ut.");
        assertThat(as(secretary, () -> queries.of(secret.contribution())))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.words()).isEmpty());
        assertThat(readings()).isZero();

        assertThat(details(open.id()).words()).isEqualTo("Grav den ut.");
        assertThat(readings()).isZero();
        assertThat(details(secret.id()).words()).isEqualTo("Lageret mangler. Og prisen er høy.");
        assertThat(readings()).isEqualTo(1);
        assertThat(sheet(PointFilter.ALL)).contains("Lageret mangler.", "Bygg et til.", "Havnen er full.");
        assertThat(readings()).as("once, though it has two points").isEqualTo(2);
        assertThat(document(PointFilter.ALL)).contains("Lageret mangler.", "Bygg et til.");
        assertThat(readings()).isEqualTo(3);
        assertThat(document(PointFilter.ALL.in(PointState.RELEASED))).doesNotContain("Lageret mangler.");
        assertThat(readings()).as("it isn't in that").isEqualTo(3);
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> queries.details(call, secret.id()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(readings()).isEqualTo(3);
    }

    @Test
    void whatIsExemptIsReadOnceByWhoeverHasItOpen() throws Exception {
        sent();
        var secret = points().getFirst();
        world.exempt(secret.contribution());
        assertThat(details(secret.id()).exempt()).isTrue();
        assertThat(as(secretary, () -> queries.again(call, secret.id())).words())
                .isEqualTo(secret.words());
        assertThat(readings()).as("it was opened once").isEqualTo(1);
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> queries.again(call, secret.id()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isReadInItsOwnCallOnlyAndLeavesNoTraceInAnother() throws Exception {
        var other = as(
                secretary,
                () -> calls.draft(new DraftCall(
                        UUID.randomUUID(), mandate, callQueries.details(call).form())));
        sent();
        var secret = points().getFirst();
        world.exempt(secret.contribution());
        assertThat(refusalOf(() -> as(secretary, () -> queries.details(other, secret.id()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(secretary, () -> queries.again(other, secret.id()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(readings()).as("nothing of it was shown").isZero();
        assertThat(details(secret.id()).words()).isEqualTo("Lageret mangler. Og prisen er høy.");
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void theHistoryQuotesNothingThatIsExempt() throws Exception {
        send(anAddress(), "Lageret mangler.", "Bygg et til.");
        send(anAddress(), "Havnen er full.", "Grav den ut.");
        close();
        var secret = points().getFirst();
        assertThat(quoted()).contains("Lageret mangler.", "Havnen er full.");
        world.exempt(secret.contribution());
        var others = points().stream()
                .filter(row -> row.contribution().equals(secret.contribution()))
                .toList();
        join(others.getFirst(), others.getLast());

        assertThat(quoted())
                .contains("Havnen er full.", "EXEMPT")
                .noneMatch(words -> words.contains("mangler") || words.contains("Bygg"));
        assertThat(trail(100)).extracting(HistoryRow::action).contains("PointDropped");
        assertThat(as(leader, () -> history.page(mandate, HistoryFilter.all(), Seek.first(100))).stream()
                        .flatMap(row -> row.changes().stream()))
                .extracting(PayloadContent.Value::after)
                .doesNotContain("Lageret mangler.");
        assertThat(readings()).as("nothing of it was read").isZero();
    }

    private List<String> quoted() {
        return trail(100).stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals("words"))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .toList();
    }

    private long readings() {
        return trail(100).stream()
                .filter(row -> row.action().equals("ContributionRead"))
                .count();
    }

    @Test
    void answersToWhatIsExemptAreReadOnItsOwnPage() throws Exception {
        sent();
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        world.exempt(points().getFirst().contribution());
        assertThat(as(leader, () -> releasedOnes.page(call, Seek.first(5))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.exempt()).isTrue();
                    assertThat(one.answers()).isEmpty();
                });
        assertThat(readings()).isZero();
    }

    private void assign(List<PointRow> rows, Actor.Someone to) {
        run(secretary, () -> service.assign(new AssignPoints(UUID.randomUUID(), seen(rows), to.personId())));
    }

    @Test
    void ofWhatIsReplacedInACallThatWasOpenedAgainAreMadeAnew() throws Exception {
        sent();
        propose(points(), NOTED);
        openCallAgain();
        assertThat(refusalOf(() -> confirm(leader, points()))).isEqualTo(new PointRefusal.CallStillOpen());
        var form = contribution(UUID.randomUUID(), "x@fjord.example", "Noe annet.", "");
        as(
                KARI,
                () -> contributions.replace(new ReplaceContribution(
                        form.key(),
                        new ReceiptAddress(call, key),
                        1,
                        form.by().publication(),
                        form.by(),
                        form.replies(),
                        "nb")));
        assertThat(points()).isEmpty();
        assertThat(receipt().handling()).isNull();
        assertThat(trail(4)).extracting(HistoryRow::action).contains("PointDropped", "ContributionReplaced");
        close();
        assertThat(points()).extracting(PointRow::words).containsExactly("Noe annet.");
        assertThat(points()).extracting(PointRow::state).containsExactly(PointState.OPEN);
    }

    @Test
    void whereTheCallIsGivenUpNothingIsAnsweredAnyMoreAndThatIsSaid() throws Exception {
        sent();
        propose(points(), NOTED);
        openCallAgain();
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Stilt feil")));
        assertThat(refusalOf(() -> confirm(leader, points()))).isEqualTo(new PointRefusal.CallIsWithdrawn());
        assertThat(refusalOf(() -> propose(points(), ADOPTED))).isEqualTo(new PointRefusal.CallIsWithdrawn());
        assertThat(refusalOf(this::release)).isEqualTo(new PointRefusal.CallIsWithdrawn());
    }

    @Test
    void ofWhatIsTakenBackAreGone() throws Exception {
        sent();
        openCallAgain();
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, key))));
        assertThat(points()).isEmpty();
        close();
        assertThat(points()).isEmpty();
        assertThat(release()).as("there is nothing left to answer").isEqualTo(new Released(0, 0, false));
        assertThat(state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void stillWithoutAnAnswerStandInTheWayOfTheMandatesEnd() throws Exception {
        sent();
        assertThat(gaps()).contains("Ombruk");
        propose(points(), NOTED);
        confirm(leader, points());
        release();
        assertThat(gaps()).doesNotContain("Ombruk");
    }

    private List<String> gaps() {
        adoptQuietly();
        return as(secretary, () -> closing.details(mandate)).missing().stream()
                .map(gap -> gap.what())
                .toList();
    }

    private void adoptQuietly() {
        world.change("update mandate set state = 'ADOPTED' where id = ?1", mandate.value());
    }

    @Test
    void areCountedWithWhatWasChosenAndFromWhom() throws Exception {
        var first = anAddress();
        send(first, "Lageret mangler.", "", 1, 4);
        confirmAddress(first);
        send(anAddress(), "Prisen er høy.", "Bygg et til.", 1, 5);
        var gone = send(anAddress(), "Trekkes.", "", 0, 1);
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, gone))));
        close();
        var counted = as(secretary, () -> statistics.of(call));

        assertThat(counted.contributions()).isEqualTo(2);
        assertThat(counted.senders()).as("whose address is confirmed").isEqualTo(1);
        assertThat(counted.days()).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(today());
            assertThat(one.count()).isEqualTo(2);
        });
        assertThat(counted.categories())
                .filteredOn(one -> one.count() > 0)
                .containsExactly(new CallStatistics.OfCategory(OrganisationCategory.INDUSTRY, 2, 2));
        assertThat(counted.clauses()).containsExactly(new CallStatistics.OnClause(FIRST, 2));
        assertThat(counted.questions())
                .extracting(CallStatistics.OfQuestion::counts)
                .containsExactly(List.of(0, 2), List.of(0, 0, 0, 1, 1));
        assertThat(counted.questions())
                .extracting(CallStatistics.OfQuestion::answered)
                .containsExactly(2, 2);
    }

    @Test
    void areCountedOnTheirDayWhateverZoneTheSessionOfTheDatabaseIsIn() throws Exception {
        sent();
        var day = today().minusDays(1);
        world.change(
                "update contribution set sent_at = ?1 where call_id = ?2",
                day.atTime(0, 30).atZone(clock.getZone()).toInstant(),
                call.value());
        List<CallStatistics.OnDay> days = new ArrayList<>();
        world.inOneTransaction(secretary, () -> {
            setSessionZone("+02:00");
            try {
                days.addAll(statistics.of(call).days());
            } finally {
                setSessionZone("+00:00");
            }
        });
        assertThat(days).containsExactly(new CallStatistics.OnDay(day, 1));
    }

    private void setSessionZone(String zone) {
        database.createNativeQuery("set time_zone = ?1").setParameter(1, zone).executeUpdate();
    }

    private UUID send(String email, String why, String how, int choice, int number) {
        var key = UUID.randomUUID();
        var words = contribution(key, email, why, how);
        var replies = new HashMap<>(words.replies().byQuestion());
        replies.put(WHICH, new Reply("", List.of(choice), 0));
        replies.put(SCALE, new Reply("", List.of(), number));
        as(KARI, () -> contributions.submit(new SubmitContribution(key, call, words.by(), new Replies(replies), "nb")));
        return key;
    }

    @Test
    void badInputGetsWordsAndChangesNothing() throws Exception {
        sent();
        var bad = new ProposeConclusion(
                UUID.randomUUID(), seen(points()), new ConclusionForm(Disposition.NOTED, " ", "x".repeat(301)));
        assertThat(refusalOf(() -> run(secretary, () -> service.propose(bad))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> propose(points(), new ConclusionForm(Disposition.ADOPTED, "Ja.", " "))))
                .isEqualTo(new PointRefusal.DestinationMissing(Disposition.ADOPTED));
        assertThat(points()).allSatisfy(row -> assertThat(row.state()).isEqualTo(PointState.OPEN));
        assertThat(Optional.ofNullable(receipt().handling())).contains(HandlingState.RECEIVED);
    }
}
