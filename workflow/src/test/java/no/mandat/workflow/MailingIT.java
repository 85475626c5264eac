package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.MailingAction;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.point.CallToHandle;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.DismissMailing;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.MailingDetails;
import no.mandat.workflow.point.MailingQueries;
import no.mandat.workflow.point.MailingRow;
import no.mandat.workflow.point.MailingSender;
import no.mandat.workflow.point.MailingService;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.PointText;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.point.TakeOutOfMailing;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many sent: found, confirmed by a person, answered once, and told to each. */
class MailingIT extends InAPlan {

    private static final QuestionId WHAT = new QuestionId(new UUID(4, 1));
    private static final QuestionId HOW = new QuestionId(new UUID(4, 2));
    private static final Actor SOMEBODY = new Actor.Visitor("Somebody");
    private static final String COMMON = "Ingen nye deponier i fjorden vår. Massene skal brukes på land der de trengs."
            + " Fjorden er matfatet til hele bygda og skal være det også for dem som kommer etter oss.";
    private static final String ADDED = "Jeg har fisket der i førti år.";
    private static final String OF_THE_ROAD =
            "Veien langs stranda må åpnes igjen før vinteren kommer. Barna skal trygt til skolen hver eneste morgen,"
                    + " og legen må komme fram når det haster som mest.";
    private static final ConclusionForm NO = new ConclusionForm(Disposition.NOT_ADOPTED, "Deponiet er vedtatt.", "");
    private static final ConclusionForm NOTED = new ConclusionForm(Disposition.NOTED, "Takk.", "");
    private static final ConclusionForm YES =
            new ConclusionForm(Disposition.ADOPTED, "Massene går på land.", "Kapittel 3, Råd");

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PointService service;

    @Inject
    PointQueries queries;

    @Inject
    MailingService mailings;

    @Inject
    MailingQueries found;

    @Inject
    HandlingQueries handling;

    @Inject
    ReleaseService releases;

    @Inject
    StatisticsQueries statistics;

    @Inject
    CompositionQueries compositions;

    @Inject
    ErasureService erasure;

    @Inject
    HistoryQueries history;

    private Actor.Someone leader;
    private CallId call;

    @BeforeEach
    void aCall() {
        leader = world.person("Liv Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, today().minusDays(3));
        var now = clock.instant();
        var form = new CallForm(
                List.of("nb"),
                Translated.of("nb", "Fjorden"),
                Translated.NONE,
                false,
                Audience.PUBLIC,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                List.of(
                        QuestionForm.of(Question.inWords(WHAT, Translated.of("nb", "Hva mener du?"))),
                        QuestionForm.of(Question.inWords(HOW, Translated.of("nb", "Hvordan?")))));
        call = as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private UUID send(String words) {
        return send(WHAT, words);
    }

    private UUID send(QuestionId question, String words) {
        var key = UUID.randomUUID();
        as(
                SOMEBODY,
                () -> contributions.submit(new SubmitContribution(
                        key,
                        call,
                        new ContributorForm(
                                "Kari Strand",
                                "kari-%s@fjord.example".formatted(key),
                                null,
                                null,
                                Publication.WITH_NAME),
                        new Replies(Map.of(question, Reply.of(words))),
                        "nb")));
        return key;
    }

    private void close() throws Exception {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
    }

    private void openAgain() {
        run(
                secretary,
                () -> calls.reopen(new ReopenCall(
                        UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere vil")));
    }

    /** Three that sent the same, one of them with more, and one who says something else. */
    private MailingRow sent() throws Exception {
        send(COMMON);
        send(COMMON);
        send(COMMON + " " + ADDED);
        send("Deponiet gir arbeid til bygda, og vi trenger den nye veien som følger med.");
        close();
        until(() -> !all().isEmpty());
        return all().getFirst();
    }

    private List<MailingRow> all() {
        return page(null, 50);
    }

    private List<MailingRow> page(@Nullable MailingRow after, int limit) {
        return as(secretary, () -> found.of(call, new Seek(after == null ? null : after.place(), false, 0, limit)));
    }

    private MailingDetails details(MailingRow row) {
        return as(secretary, () -> found.details(call, row.id()));
    }

    private List<MailingSender> senders(MailingRow row) {
        return as(secretary, () -> found.senders(row.id(), Seek.first(50)));
    }

    private void confirm(MailingRow row) {
        run(secretary, () -> mailings.confirm(new ConfirmMailing(UUID.randomUUID(), row.seen())));
    }

    private List<PointRow> points() {
        return as(secretary, () -> queries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(50)));
    }

    private SeenPoint lead(MailingRow row) {
        return as(secretary, () -> queries.details(call, row.lead())).seen();
    }

    /** Confirmed, and all its points brought along. */
    private MailingRow confirmed() throws Exception {
        var row = sent();
        confirm(row);
        until(() -> following(row) == 2);
        return all().getFirst();
    }

    private long following(MailingRow row) {
        return world.number(
                "select count(*) from point where mailing_id = ?1", row.id().value());
    }

    private long inState(MailingRow row, PointState state) {
        return world.number(
                "select count(*) from point where mailing_id = ?1 and state = ?2",
                row.id().value(),
                state.name());
    }

    private void conclude(MailingRow row, ConclusionForm form) {
        run(secretary, () -> service.propose(new ProposeConclusion(UUID.randomUUID(), List.of(lead(row)), form)));
        run(leader, () -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), List.of(lead(row)))));
    }

    private List<String> trail() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(100))).stream()
                .map(HistoryRow::action)
                .toList();
    }

    @Test
    void addressesThatWereConfirmedAreCountedApart() throws Exception {
        var row = sent();
        assertThat(details(row).confirmed()).isZero();
        world.change(
                "update contribution c join point p on p.contribution_id = c.id set c.confirmed_at = now(6), c.email = 'kari@fjord.example'"
                        + " where p.call_id = ?1 and p.words like ?2",
                call.value(),
                COMMON.substring(0, 20) + "%");
        assertThat(details(row).confirmed()).as("three of one address").isEqualTo(1);
        assertThat(details(row).row().senders()).isEqualTo(3);
        world.change("update contribution set email = concat(id, '@fjord.example') where call_id = ?1", call.value());
        assertThat(details(row).confirmed()).isEqualTo(3);
    }

    @Test
    void isOneTextInEachCategoryThatItCameFrom() throws Exception {
        var row = sent();
        world.change(
                "update contribution set category = 'INDUSTRY', confirmed_at = utc_timestamp(6) where call_id = ?1",
                call.value());
        assertThat(heard())
                .as("as long as nobody confirmed it")
                .containsExactly(tuple(OrganisationCategory.INDUSTRY, new Heard(0, 4, 4)));
        confirm(row);
        until(() -> following(row) == 2);
        assertThat(heard())
                .as("the common text, what one added to it, and what another said")
                .containsExactly(tuple(OrganisationCategory.INDUSTRY, new Heard(0, 4, 3)));
        world.change(
                "update contribution set category = 'RESEARCH'"
                        + " where id = (select contribution_id from point where id = ?1)",
                row.lead().value());
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        tuple(OrganisationCategory.INDUSTRY, new Heard(0, 3, 3)),
                        tuple(OrganisationCategory.RESEARCH, new Heard(0, 1, 1)));
        assertThat(as(secretary, () -> statistics.of(call)).categories())
                .filteredOn(one -> one.count() > 0)
                .containsExactlyInAnyOrder(
                        new CallStatistics.OfCategory(OrganisationCategory.INDUSTRY, 3, 3),
                        new CallStatistics.OfCategory(OrganisationCategory.RESEARCH, 1, 1));
        world.change(
                "update contribution set confirmed_at = null where call_id = ?1 and category = 'RESEARCH'",
                call.value());
        assertThat(heard())
                .as("without addresses that nobody confirmed")
                .containsExactly(tuple(OrganisationCategory.INDUSTRY, new Heard(0, 3, 3)));
    }

    private List<Tuple> heard() {
        return as(secretary, () -> compositions.on(mandate, null)).coverage().stream()
                .filter(line -> line.heard().isAnybody())
                .map(line -> tuple(line.category(), line.heard()))
                .toList();
    }

    @Test
    void eachThatWasErasedStillCountsAsConfirmed() throws Exception {
        var row = sent();
        world.change("update contribution set confirmed_at = now(6) where call_id = ?1", call.value());
        assertThat(details(row).confirmed()).isEqualTo(3);
        senders(row).forEach(one -> erase(one, Erasure.PERSON));
        assertThat(details(row).confirmed()).isEqualTo(3);
        assertThat(senders(row)).as("what they wrote stands").allSatisfy(one -> {
            assertThat(one.speaker()).isEmpty();
            assertThat(one.erased()).isFalse();
            assertThat(one.additions()).isNotNull();
        });
    }

    private void erase(MailingSender sender, Erasure what) {
        run(
                secretary,
                () -> erasure.erase(
                        new EraseContribution(UUID.randomUUID(), sender.contribution(), what, "Sak 26/17")));
    }

    @Test
    void textThatIsErasedIsNotHeldAgainstTheCommonOne() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        var one = senders(row).getFirst();
        erase(one, Erasure.PERSON_AND_TEXT);
        assertThat(senders(row))
                .filteredOn(MailingSender::erased)
                .as("what is answered stays")
                .singleElement()
                .returns(one.point(), MailingSender::point)
                .satisfies(sender -> assertThat(sender.additions()).isNull());
        assertThat(senders(row))
                .filteredOn(sender -> !sender.erased())
                .extracting(MailingSender::additions)
                .doesNotContainNull();
    }

    @Test
    void listGoesOnToTheLastTheLargestFirst() throws Exception {
        send(COMMON);
        send(COMMON);
        send(COMMON);
        send(COMMON);
        send(OF_THE_ROAD);
        send(OF_THE_ROAD);
        send(OF_THE_ROAD);
        close();
        until(() -> all().size() == 2);

        var first = page(null, 1);
        assertThat(first).extracting(MailingRow::senders).containsExactly(4);
        var second = page(first.getFirst(), 1);
        assertThat(second).extracting(MailingRow::senders).containsExactly(3);
        assertThat(page(second.getFirst(), 1)).isEmpty();
        assertThat(all()).isEqualTo(List.of(first.getFirst(), second.getFirst()));
    }

    @Test
    void waitsForTheSecretariatUntilItIsDecidedOn() throws Exception {
        var row = sent();
        assertThat(as(secretary, () -> handling.waiting()))
                .extracting(CallToHandle::mailings, CallToHandle::unanswered)
                .containsExactly(tuple(1L, 4L));
        assertThat(as(leader, () -> handling.waiting())).isEmpty();
        assertThat(as(leader, () -> handling.in(call)).mailings()).isEqualTo(1);
        confirm(row);
        until(() -> following(row) == 2);
        assertThat(as(leader, () -> handling.in(call)).mailings()).isZero();
        assertThat(as(secretary, () -> handling.waiting()))
                .extracting(CallToHandle::mailings)
                .containsExactly(0L);
        run(secretary, () -> service.propose(new ProposeConclusion(UUID.randomUUID(), List.of(lead(row)), NO)));
        until(() -> inState(row, PointState.PROPOSED) == 2);
        assertThat(as(leader, () -> handling.waiting()))
                .as("those that follow are confirmed with their point")
                .extracting(CallToHandle::proposed)
                .containsExactly(1L);
    }

    @Test
    void isFoundWhenTheCallIsClosedAndProposed() throws Exception {
        var row = sent();
        assertThat(row)
                .returns(MailingState.PROPOSED, MailingRow::state)
                .returns(3, MailingRow::senders)
                .returns(3, MailingRow::waiting)
                .returns(COMMON, MailingRow::words)
                .returns(PointState.OPEN, MailingRow::answer);
        assertThat(details(row).actions())
                .containsExactlyInAnyOrder(MailingAction.CONFIRM, MailingAction.DISMISS, MailingAction.TAKE_OUT);
        assertThat(as(leader, () -> found.details(call, row.id())).actions()).isEmpty();
        assertThat(senders(row)).hasSize(3).filteredOn(MailingSender::lead).hasSize(1);
        assertThat(senders(row).getFirst()).satisfies(first -> {
            assertThat(first.similarity()).isBetween(0.7, 0.99);
            assertThat(first.additions().added()).containsExactly(ADDED);
            assertThat(first.additions().leftOut()).isEmpty();
        });
        assertThat(points()).as("a proposal changes nothing").hasSize(4);
        assertThat(trail()).contains("MailingFound");
    }

    @Test
    void isAnsweredOnceAndEachSenderIsTold() throws Exception {
        var row = confirmed();
        assertThat(points())
                .extracting(PointRow::words)
                .as("one row for all of it, and what one added")
                .containsExactlyInAnyOrder(
                        COMMON, ADDED, "Deponiet gir arbeid til bygda, og vi trenger den nye veien som følger med.");
        assertThat(points())
                .filteredOn(point -> point.senders() > 0)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.senders()).isEqualTo(3);
                    assertThat(one.adding()).isEqualTo(1);
                    assertThat(one.mailing()).isEqualTo(row.id());
                    assertThat(one.id()).isEqualTo(row.lead());
                });
        assertThat(as(secretary, () -> statistics.of(call)))
                .returns(4, counted -> counted.contributions())
                .returns(3, counted -> counted.points());
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        assertThat(as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call))))
                .as("but for those who said more")
                .isEqualTo(new Released(2, 2, false));

        var others = points().stream()
                .filter(point -> point.state() == PointState.OPEN)
                .map(PointRow::seen)
                .toList();
        run(secretary, () -> service.propose(new ProposeConclusion(UUID.randomUUID(), others, NOTED)));
        run(
                leader,
                () -> service.confirm(new ConfirmConclusions(
                        UUID.randomUUID(),
                        points().stream()
                                .filter(point -> point.state() == PointState.PROPOSED)
                                .map(PointRow::seen)
                                .toList())));
        assertThat(as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call))))
                .isEqualTo(new Released(2, 0, false));
        assertThat(inState(row, PointState.RELEASED)).isEqualTo(2);
        assertThat(trail()).contains("MailingConfirmed", "PointFollowed", "PointDivided", "AnswerReleased");
        assertThat(senders(row).getFirst().additions().added())
                .as("though it is a point of its own now")
                .containsExactly(ADDED);
    }

    @Test
    void whoeverFollowsIsAnsweredAlsoWhenTheOneThatAnswersWasReleasedBefore() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        var chosen = clock.instant();
        var lead = row.lead().value();
        world.change("update point set state = 'RELEASED', changed_at = ?1 where id = ?2", chosen.plusSeconds(1), lead);
        world.change(
                "update contribution set handling = 'ANSWERED' where id = (select contribution_id from point where id = ?1)",
                lead);

        runNow("release.answers", call + "/" + chosen);

        assertThat(inState(row, PointState.RELEASED)).as("who added nothing").isEqualTo(1);
    }

    @Test
    void takesAllItsPointsUpAgainWithTheOneThatAnswersIt() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        run(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), List.of(lead(row)), "Ny kunnskap")));
        until(() -> inState(row, PointState.OPEN) == 2);
        assertThat(world.number(
                        "select count(*) from contribution where call_id = ?1 and handling = 'ANSWERED'", call.value()))
                .isZero();
    }

    @Test
    void allItsPointsAreProposedAgainWhereTheConfirmationIsTakenBackBeforeAnyIsReleased() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        assertThat(actions(leader, row)).contains(PointAction.UNCONFIRM);
        takeBackConfirmation(row);
        until(() -> inState(row, PointState.PROPOSED) == 2);

        run(leader, () -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), List.of(lead(row)))));
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        world.change(
                "update point set state = 'RELEASED' where mailing_id = ?1 limit 1",
                row.id().value());
        assertThat(actions(leader, row)).doesNotContain(PointAction.UNCONFIRM);
        assertThat(refusalOf(() -> takeBackConfirmation(row)))
                .as("one of its senders was told")
                .isEqualTo(new PointRefusal.PointNotInState(PointState.RELEASED, PointAction.UNCONFIRM));
    }

    private Set<PointAction> actions(Actor.Someone who, MailingRow row) {
        return as(who, () -> queries.details(call, row.lead())).actions();
    }

    private void takeBackConfirmation(MailingRow row) {
        run(leader, () -> service.unconfirm(new TakeBackConfirmations(UUID.randomUUID(), List.of(lead(row)))));
    }

    @Test
    void onePointIsAnsweredByItselfOnceItIsTakenOut() throws Exception {
        var row = confirmed();
        var one = senders(row).stream()
                .filter(sender -> !sender.lead())
                .findFirst()
                .orElseThrow()
                .point();
        var seen = as(secretary, () -> queries.details(call, one));
        assertThat(seen.actions()).isEmpty();
        assertThat(seen.mailing()).isNotNull();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.propose(new ProposeConclusion(UUID.randomUUID(), List.of(seen.seen()), NOTED)))))
                .isEqualTo(new PointRefusal.AnsweredWithMailing());
        assertThat(refusalOf(() -> takeOut(row, row.lead()))).isEqualTo(new MailingRefusal.HoldsTheCommonText());
        assertThat(refusalOf(() -> takeOut(row, new PointId(UUID.randomUUID()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        takeOut(row, one);
        assertThat(all().getFirst().senders()).isEqualTo(2);
        assertThat(senders(row))
                .filteredOn(sender -> sender.point().equals(one))
                .extracting(MailingSender::standing)
                .containsExactly(MailingStanding.OUT);
        assertThat(points()).extracting(PointRow::id).contains(one);
        run(
                secretary,
                () -> service.propose(new ProposeConclusion(
                        UUID.randomUUID(),
                        List.of(as(secretary, () -> queries.details(call, one)).seen()),
                        NOTED)));
        assertThat(refusalOf(() -> takeOut(all().getFirst(), one)))
                .as("it is out already")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void theOnePointThatAnswersItSaysNothingElse() throws Exception {
        var row = confirmed();
        assertThat(as(secretary, () -> queries.details(call, row.lead())).actions())
                .contains(PointAction.PROPOSE)
                .doesNotContain(PointAction.DIVIDE);
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> service.takeOut(new TakeOutPassage(UUID.randomUUID(), lead(row), WHAT, 0, 29)))))
                .isEqualTo(new PointRefusal.AnswersAMailing());
    }

    @Test
    void whatWasConfirmedForOneIsNotThatOfAll() throws Exception {
        var row = sent();
        conclude(row, NO);
        assertThat(refusalOf(() -> confirm(row))).isEqualTo(new MailingRefusal.AlreadyConcluded());
        assertThat(following(row)).isZero();
    }

    @Test
    void nothingIsReleasedThatWasTakenBackForAll() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        // As it is while the job hasn't come to them.
        world.change("update point set state = 'OPEN' where id = ?1", row.lead().value());
        assertThat(refusalOf(() -> as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)))))
                .isInstanceOf(PointRefusal.NothingToRelease.class);
    }

    /** As it is while the job hasn't come to those that follow: somebody corrected the conclusion, and the leader confirmed that. */
    private void correct(MailingRow row, String reason, String destination) {
        world.change(
                "update point set reason = ?1, destination = ?2 where id = ?3",
                reason,
                destination,
                row.lead().value());
    }

    private Released release() {
        return as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
    }

    @Test
    void nothingIsReleasedThatWasCorrectedForAllUntilTheJobHasBroughtIt() throws Exception {
        var row = confirmed();
        conclude(row, YES);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        world.letJobsEnd();
        correct(row, YES.reason(), "Kapittel 4");
        assertThat(release()).as("the one that answers them alone").isEqualTo(new Released(1, 3, false));
        for (var reason : List.of("massene går på land.", "Massene gar pa land.", "Massene går på land. ")) {
            correct(row, reason, YES.destination());
            assertThat(refusalOf(this::release)).as(reason).isEqualTo(new PointRefusal.NothingToRelease(3));
        }
        for (var destination : List.of("kapittel 3, råd", "Kapittel 3, Rad")) {
            correct(row, YES.reason(), destination);
            assertThat(refusalOf(this::release)).as(destination).isEqualTo(new PointRefusal.NothingToRelease(3));
        }
        assertThat(inState(row, PointState.CONFIRMED)).isEqualTo(2);
        correct(row, YES.reason(), YES.destination());
        assertThat(release()).as("who added nothing").isEqualTo(new Released(1, 2, false));
    }

    @Test
    void goesOnWithoutWhoeverIsErasedBeforeItIsAnswered() throws Exception {
        var row = confirmed();
        world.letJobsEnd();
        erase(senders(row).getFirst(), Erasure.PERSON_AND_TEXT);
        assertThat(all()).singleElement().returns(2, MailingRow::senders);
        assertThat(points()).as("nor is there what they added").hasSize(2);
        erase(lead(senders(row)), Erasure.PERSON_AND_TEXT);
        assertThat(all()).singleElement().returns(1, MailingRow::senders).returns(COMMON, MailingRow::words);
        assertThat(points()).hasSize(2).noneMatch(point -> point.words().isEmpty());
        assertThat(trail()).contains("PointErased", "PointDropped", "MailingLeft");
    }

    private static MailingSender lead(List<MailingSender> senders) {
        return senders.stream().filter(MailingSender::lead).findFirst().orElseThrow();
    }

    @Test
    void whatIsAnsweredStaysWhereTheCommonTextIsErasedBeforeTheJobHasBroughtIt() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        world.letJobsEnd();
        // As it is while the job hasn't come to them.
        world.change(
                "update point set state = 'OPEN', proposer_id = null where mailing_id = ?1",
                row.id().value());
        erase(lead(senders(row)), Erasure.PERSON_AND_TEXT);
        until(() -> inState(row, PointState.CONFIRMED) == 1);
        var heir = all().getFirst();
        assertThat(heir.lead()).isNotEqualTo(row.lead());
        assertThat(heir.answer()).isEqualTo(PointState.CONFIRMED);
        assertThat(following(row)).isEqualTo(1);
    }

    @Test
    void textThatIsErasedBecomesNoCommonOneAndWhatIsAnsweredStaysWhenNoneIsLeft() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        world.letJobsEnd();
        var mostLike = senders(row).stream()
                .filter(sender -> !sender.lead() && sender.similarity() == 1)
                .findFirst()
                .orElseThrow();
        erase(mostLike, Erasure.PERSON_AND_TEXT);
        erase(lead(senders(row)), Erasure.PERSON_AND_TEXT);
        world.letJobsEnd();
        assertThat(all()).singleElement().satisfies(now -> assertThat(now.words())
                .startsWith("Ingen nye deponier"));
        assertThat(following(row)).isEqualTo(1);

        erase(lead(senders(row)), Erasure.PERSON_AND_TEXT);
        assertThat(all()).isEmpty();
        assertThat(following(row)).isZero();
        assertThat(points())
                .filteredOn(point -> point.words().isEmpty())
                .hasSize(3)
                .extracting(PointRow::state)
                .containsOnly(PointState.CONFIRMED);
        assertThat(trail()).contains("MailingEnded");
    }

    private void takeOut(MailingRow row, PointId point) {
        run(secretary, () -> mailings.takeOut(new TakeOutOfMailing(UUID.randomUUID(), row.seen(), point)));
    }

    @Test
    void isGivenUpOnlyWhileItHasNoConclusion() throws Exception {
        var row = confirmed();
        conclude(row, NO);
        assertThat(refusalOf(() -> dismiss(row))).isEqualTo(new MailingRefusal.AlreadyConcluded());
        run(secretary, () -> service.reopen(new ReopenPoints(UUID.randomUUID(), List.of(lead(row)), "Feil")));
        dismiss(row);
        until(() -> following(row) == 0);
        assertThat(points()).hasSize(5);
        assertThat(all().getFirst().state()).isEqualTo(MailingState.DISMISSED);
        assertThat(refusalOf(() -> confirm(row)))
                .as("as it was seen")
                .isInstanceOf(SharedRefusal.ChangedMeanwhile.class);
        confirm(all().getFirst());
        until(() -> following(row) == 2);
    }

    /** Takes back that a point was taken out. */
    private void takeIn(MailingRow row, PointId point) {
        var rows = as(secretary, () -> queries.rows(call, List.of(row.lead(), point)));
        run(
                secretary,
                () -> service.gather(new GatherPoints(
                        UUID.randomUUID(), rows.stream().map(PointRow::seen).toList(), row.lead())));
    }

    /** As if whoever sent the one had sent the other, too. */
    private void giveToSenderOf(PointId one, PointId other) {
        world.change(
                "update point p join point l on l.id = ?1 set p.contribution_id = l.contribution_id, p.number = 50"
                        + " where p.id = ?2",
                one.value(),
                other.value());
    }

    /** How many senders added something, as the matrix says. */
    private int adding() {
        return points().stream().mapToInt(PointRow::adding).sum();
    }

    @Test
    void whoAddedSomethingIsCountedAsLongAsTheyAreInIt() throws Exception {
        var row = confirmed();
        assertThat(adding()).isEqualTo(1);
        var one = senders(row).getFirst().point();
        takeOut(row, one);
        assertThat(adding()).as("answered by itself").isZero();
        takeIn(row, one);
        assertThat(adding()).as("what they added is still theirs").isEqualTo(1);
        dismiss(all().getFirst());
        until(() -> following(row) == 0);
        assertThat(adding()).isZero();
        confirm(all().getFirst());
        until(() -> following(row) == 2);
        assertThat(adding()).isEqualTo(1);
    }

    @Test
    void whoAddedSomethingIsCountedOnceAndOfWhatWasNeverCompared() throws Exception {
        var row = confirmed();
        world.letJobsEnd();
        world.change(
                "update mailing_member set added = null where mailing_id = ?1",
                row.id().value());
        assertThat(adding()).as("nobody knows yet").isZero();
        runNow("follow.mailing", row.id().toString());
        assertThat(adding()).as("though it is a point of its own now").isEqualTo(1);
        world.change(
                "update mailing_member set added = true where mailing_id = ?1",
                row.id().value());
        assertThat(adding()).isEqualTo(3);
        giveToSenderOf(row.lead(), senders(row).getFirst().point());
        assertThat(adding()).as("two points of one sender").isEqualTo(2);
    }

    @Test
    void whatIsReplacedAddsNothingAnyMore() throws Exception {
        send(COMMON);
        send(COMMON);
        var key = send(COMMON + " " + ADDED);
        close();
        until(() -> !all().isEmpty());
        confirm(all().getFirst());
        until(() -> following(all().getFirst()) == 2);
        assertThat(adding()).isEqualTo(1);
        openAgain();
        as(
                SOMEBODY,
                () -> contributions.replace(new ReplaceContribution(
                        UUID.randomUUID(),
                        new ReceiptAddress(call, key),
                        1,
                        Publication.WITH_NAME,
                        new ContributorForm("Kari Strand", "kari@fjord.example", null, null, Publication.WITH_NAME),
                        new Replies(Map.of(WHAT, Reply.of(COMMON))),
                        "nb")));
        assertThat(adding()).isZero();
        close();
        until(() -> all().getFirst().waiting() == 1);
        confirm(all().getFirst());
        until(() -> following(all().getFirst()) == 2);
        assertThat(adding()).isZero();
    }

    @Test
    void whoAddedSomethingIsCountedAtOneCostHoweverManyMailingsThereAre() throws Exception {
        send(COMMON);
        send(COMMON);
        send(COMMON + " " + ADDED);
        send(OF_THE_ROAD);
        send(OF_THE_ROAD);
        close();
        until(() -> all().size() == 2);
        confirm(all().getFirst());
        until(() -> following(all().getFirst()) == 2);
        var one = world.statements(this::points);
        confirm(all().getLast());
        until(() -> following(all().getLast()) == 1);
        assertThat(points()).filteredOn(point -> point.senders() > 0).hasSize(2);
        assertThat(adding()).isEqualTo(1);
        assertThat(world.statements(this::points)).isEqualTo(one);
    }

    private void dismiss(MailingRow row) {
        run(secretary, () -> mailings.dismiss(new DismissMailing(UUID.randomUUID(), row.seen())));
    }

    @Test
    void growsByWhatComesLaterAndWaitsForSomebodyToLook() throws Exception {
        var row = confirmed();
        openAgain();
        assertThat(refusalOf(() -> confirm(all().getFirst()))).isEqualTo(new PointRefusal.CallStillOpen());
        send(COMMON);
        close();
        until(() -> all().getFirst().waiting() == 1);
        assertThat(all()).hasSize(1);
        assertThat(following(row)).isEqualTo(2);
        assertThat(all().getFirst().senders()).as("as somebody confirmed it").isEqualTo(3);
        confirm(all().getFirst());
        until(() -> following(row) == 3);
        assertThat(all().getFirst()).returns(4, MailingRow::senders).returns(0, MailingRow::waiting);
    }

    /** The point of somebody who sent the same after it was confirmed; nobody has looked at it. */
    private PointId late(MailingRow row) throws Exception {
        openAgain();
        send(COMMON);
        close();
        until(() -> all().getFirst().waiting() == 1);
        world.letJobsEnd();
        return senders(row).stream()
                .filter(sender -> sender.standing() == MailingStanding.PROPOSED)
                .findFirst()
                .orElseThrow()
                .point();
    }

    private void counts(int senders, int waiting, int adding) {
        assertThat(all()).singleElement().returns(senders, MailingRow::senders).returns(waiting, MailingRow::waiting);
        assertThat(adding()).isEqualTo(adding);
    }

    @Test
    void whoeverWaitsIsNotCountedAndNoLossWhenTheyAreTakenOut() throws Exception {
        var row = confirmed();
        var late = late(row);
        counts(3, 1, 1);
        takeOut(all().getFirst(), late);
        counts(3, 0, 1);
        takeIn(row, late);
        counts(4, 0, 1);
        takeOut(all().getFirst(), late);
        counts(3, 0, 1);
    }

    @Test
    void senderOfOnePointThatIsInItAndOneThatWaitsIsCountedByTheOneInIt() throws Exception {
        var row = confirmed();
        var late = late(row);
        var in = senders(row).getFirst().point();
        giveToSenderOf(in, late);
        takeOut(all().getFirst(), in);
        counts(2, 1, 0);
        takeIn(row, in);
        counts(3, 1, 1);
        takeOut(all().getFirst(), in);
        confirm(all().getFirst());
        until(() -> following(row) == 2);
        counts(3, 0, 1);
        takeIn(row, in);
        counts(3, 0, 1);
        takeOut(all().getFirst(), in);
        counts(3, 0, 1);
    }

    @Test
    void whoeverHasOnePointInItIsCountedAlsoWhenTheOneThatWaitsIsTakenOut() throws Exception {
        var row = confirmed();
        var late = late(row);
        giveToSenderOf(senders(row).getFirst().point(), late);
        takeOut(all().getFirst(), late);
        counts(3, 0, 1);
    }

    @Test
    void goesOnWithoutWhoeverTakesTheirsBack() throws Exception {
        var first = send(COMMON);
        send(COMMON);
        send(COMMON);
        close();
        until(() -> !all().isEmpty());
        confirm(all().getFirst());
        until(() -> following(all().getFirst()) == 2);
        var before = all().getFirst();
        openAgain();
        run(SOMEBODY, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, first))));
        assertThat(all()).singleElement().satisfies(now -> {
            assertThat(now.senders()).isEqualTo(2);
            assertThat(now.words()).isEqualTo(COMMON);
        });
        assertThat(following(before)).isEqualTo(1);
        assertThat(trail()).contains("MailingLeft");
    }

    @Test
    void isFoundAmongShortTextsThatSayTheSame() throws Exception {
        var words = "Vi støtter forslaget.";
        send(words);
        send("VI STØTTER\nforslaget!");
        send("Vi støtter ikke forslaget.");
        send("Vi støtter «forslaget».");
        send("Nei.");
        send("Nei.");
        close();
        until(() -> !all().isEmpty());
        var row = all().getFirst();
        assertThat(all())
                .singleElement()
                .returns(2, MailingRow::senders)
                .returns(MailingState.PROPOSED, MailingRow::state);
        assertThat(senders(row)).hasSize(2).allSatisfy(sender -> assertThat(sender.similarity())
                .isEqualTo(1));
        assertThat(senders(row))
                .filteredOn(sender -> !sender.lead())
                .as("that it ends otherwise is shown")
                .singleElement()
                .satisfies(sender -> {
                    assertThat(sender.additions().added()).isNotEmpty();
                    assertThat(sender.additions().leftOut()).isNotEmpty();
                });
        confirm(row);
        until(() -> following(row) == 1);
        assertThat(points()).hasSize(5);
        assertThat(trail()).contains("MailingFound").doesNotContain("PointDivided");

        openAgain();
        send(words.toUpperCase(Locale.ROOT));
        close();
        until(() -> all().getFirst().waiting() == 1);
        assertThat(senders(row)).hasSize(3).allSatisfy(sender -> assertThat(sender.similarity())
                .isEqualTo(1));
        confirm(all().getFirst());
        until(() -> following(row) == 2);
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
    }

    @Test
    void showsWhereASignTurnsWhatALongTextSays() throws Exception {
        send(COMMON);
        send(COMMON.replace("der de trengs.", "der de trengs?"));
        close();
        until(() -> !all().isEmpty());
        assertThat(senders(all().getFirst()))
                .filteredOn(sender -> !sender.lead())
                .singleElement()
                .satisfies(sender -> {
                    assertThat(sender.similarity()).isEqualTo(1);
                    assertThat(sender.additions().added())
                            .singleElement()
                            .asString()
                            .contains("der de trengs");
                    assertThat(sender.additions().leftOut())
                            .singleElement()
                            .asString()
                            .contains("der de trengs");
                });
    }

    @Test
    void isNotFoundWhereTheSameFewWordsAnswerAnotherQuestion() throws Exception {
        send(WHAT, "Ja, det støtter vi.");
        send(HOW, "Ja, det støtter vi.");
        send(WHAT, COMMON);
        send(HOW, COMMON);
        close();
        until(() -> !all().isEmpty());
        assertThat(all()).singleElement().returns(COMMON, MailingRow::words).returns(2, MailingRow::senders);
    }

    /** Three short texts that say the same in other words, which no method finds, of as many contributions. */
    private List<PointRow> shortOnes() throws Exception {
        send("Ja til vern av fjorden.");
        send("Fjorden må vernes mot nye deponier.");
        send("Vern den. Det er matfatet vårt og alt vi har.");
        close();
        until(() -> points().size() == 3);
        world.letJobsEnd();
        assertThat(all()).isEmpty();
        return points();
    }

    private void gather(PointRow lead, List<PointRow> rows) {
        run(
                secretary,
                () -> service.gather(new GatherPoints(
                        UUID.randomUUID(), rows.stream().map(PointRow::seen).toList(), lead.id())));
    }

    @Test
    void isMadeByHandOfWhatNoMethodFindsAndAnsweredAsOne() throws Exception {
        var rows = shortOnes();
        var lead = rows.stream()
                .filter(point -> point.words().startsWith("Fjorden"))
                .findFirst()
                .orElseThrow();
        assertThat(as(
                        secretary,
                        () -> queries.texts(
                                call, rows.stream().map(PointRow::id).toList())))
                .extracting(PointText::words)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(PointRow::words).toList());
        gather(lead, rows);
        assertThat(points()).as("at once, and nothing is added").singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(lead.id());
            assertThat(one.senders()).isEqualTo(3);
            assertThat(one.adding()).isZero();
        });
        var row = all().getFirst();
        assertThat(row).returns(MailingState.CONFIRMED, MailingRow::state).returns(3, MailingRow::senders);
        assertThat(details(row))
                .returns(true, MailingDetails::byHand)
                .returns("Fjorden må vernes mot nye deponier.", MailingDetails::words);
        assertThat(senders(row)).hasSize(3).allSatisfy(sender -> {
            assertThat(sender.byHand()).isTrue();
            assertThat(sender.standing()).isEqualTo(MailingStanding.IN);
        });
        assertThat(trail()).contains("MailingGathered", "PointFollowed").doesNotContain("MailingFound", "PointDivided");
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 2);
        assertThat(as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call))))
                .isEqualTo(new Released(3, 0, false));
        assertThat(inState(row, PointState.RELEASED)).isEqualTo(2);
    }

    @Test
    void whatWasMadeByHandIsGivenUpAndTakenUpAgainWhole() throws Exception {
        var rows = shortOnes();
        gather(rows.getFirst(), rows);
        world.letJobsEnd();
        takeOut(all().getFirst(), rows.getLast().id());
        assertThat(points()).hasSize(2);
        dismiss(all().getFirst());
        until(() -> following(all().getFirst()) == 0);
        assertThat(points()).hasSize(3);
        confirm(all().getFirst());
        until(() -> following(all().getFirst()) == 1);
        assertThat(points()).as("no sentence became a point of its own").hasSize(2);
        assertThat(trail()).doesNotContain("PointDivided");
    }

    @Test
    void takesInByHandWhatWasTakenOutOrNotFound() throws Exception {
        var row = confirmed();
        var out = senders(row).stream()
                .filter(sender -> !sender.lead() && sender.additions().added().isEmpty())
                .findFirst()
                .orElseThrow()
                .point();
        takeOut(row, out);
        var lead = as(secretary, () -> queries.rows(call, List.of(row.lead()))).getFirst();
        var other = points().stream()
                .filter(point -> point.words().startsWith("Deponiet gir arbeid"))
                .findFirst()
                .orElseThrow();
        var again = as(secretary, () -> queries.rows(call, List.of(out))).getFirst();
        gather(lead, List.of(again, lead, other));
        assertThat(following(row)).isEqualTo(3);
        assertThat(all()).singleElement().returns(4, MailingRow::senders);
        assertThat(details(row).byHand()).as("a method found it").isFalse();
        assertThat(senders(row))
                .filteredOn(MailingSender::byHand)
                .extracting(MailingSender::point)
                .containsExactlyInAnyOrder(out, other.id());
        conclude(row, NO);
        until(() -> inState(row, PointState.CONFIRMED) == 3);
    }

    @Test
    void whatWasGivenUpIsChosenForAnother() throws Exception {
        var row = sent();
        var rows = points();
        dismiss(row);
        var other = rows.stream()
                .filter(point -> point.words().startsWith("Deponiet gir arbeid"))
                .findFirst()
                .orElseThrow();
        var lead = rows.stream()
                .filter(point -> point.id().equals(row.lead()))
                .findFirst()
                .orElseThrow();
        gather(lead, List.of(lead, other));
        assertThat(all())
                .extracting(MailingRow::state, MailingRow::senders)
                .containsExactlyInAnyOrder(tuple(MailingState.CONFIRMED, 2), tuple(MailingState.DISMISSED, 2));
        gather(
                lead,
                points().stream()
                        .filter(point -> !point.id().equals(other.id()))
                        .toList());
        assertThat(all()).as("of the other nothing is left").singleElement().returns(4, MailingRow::senders);
        assertThat(trail()).contains("MailingLeft", "MailingEnded");
    }

    @Test
    void isNotMadeByHandOfWhatMakesNoSense() throws Exception {
        send(COMMON);
        send(COMMON);
        send("Ja til vern av fjorden.");
        send("Fjorden må vernes.");
        close();
        until(() -> !all().isEmpty());
        var row = all().getFirst();
        var rows = points();
        var found = rows.stream().filter(point -> point.words().equals(COMMON)).toList();
        var others = rows.stream().filter(point -> !found.contains(point)).toList();
        assertThat(refusalOf(() -> gather(others.getFirst(), List.of(others.getFirst(), found.getFirst()))))
                .as("nobody has decided on the proposal")
                .isEqualTo(new MailingRefusal.ProposedForAnother());
        assertThat(refusalOf(() -> gather(others.getFirst(), others.subList(0, 1))))
                .isEqualTo(new MailingRefusal.OfOneContribution());
        assertThat(refusalOf(() -> gather(found.getFirst(), others)))
                .as("one of them leads")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        confirm(row);
        until(() -> following(row) == 1);
        var lead = as(secretary, () -> queries.rows(call, List.of(row.lead()))).getFirst();
        assertThat(refusalOf(() -> gather(others.getFirst(), List.of(others.getFirst(), lead))))
                .isEqualTo(new PointRefusal.AnswersAMailing());
        var follower = found.stream()
                .map(PointRow::id)
                .filter(point -> !point.equals(row.lead()))
                .map(point -> as(secretary, () -> queries.details(call, point)).seen())
                .findFirst()
                .orElseThrow();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.gather(new GatherPoints(
                                UUID.randomUUID(),
                                List.of(others.getFirst().seen(), follower),
                                others.getFirst().id())))))
                .isEqualTo(new PointRefusal.AnsweredWithMailing());
        conclude(row, NO);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.gather(new GatherPoints(
                                UUID.randomUUID(), List.of(others.getFirst().seen(), lead(row)), row.lead())))))
                .as("what the leader confirmed for one isn't confirmed for all")
                .isEqualTo(new MailingRefusal.AlreadyConcluded());
        run(
                secretary,
                () -> service.propose(new ProposeConclusion(
                        UUID.randomUUID(), List.of(others.getLast().seen()), NOTED)));
        var proposed =
                as(secretary, () -> queries.rows(call, List.of(others.getLast().id())));
        assertThat(refusalOf(() -> gather(others.getFirst(), List.of(others.getFirst(), proposed.getFirst()))))
                .isEqualTo(new PointRefusal.PointNotInState(PointState.PROPOSED, PointAction.FOLLOW));
    }

    @Test
    void wordsThatAreExemptAreReadOnTheirOwnPageOnly() throws Exception {
        var row = sent();
        var added = senders(row).getFirst();
        world.exempt(added.contribution());
        assertThat(senders(row)).allSatisfy(sender -> assertThat(sender.additions() == null)
                .isEqualTo(sender.contribution().equals(added.contribution())));
        assertThat(details(row).words()).isEqualTo(COMMON);
        assertThat(as(secretary, () -> queries.texts(call, List.of(row.lead(), added.point()))))
                .extracting(PointText::id)
                .containsExactly(row.lead());
        assertThat(trail()).doesNotContain("ContributionRead");

        var lead = lead(senders(row));
        world.exempt(lead.contribution());
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.exempt()).isTrue();
            assertThat(one.words()).isEmpty();
        });
        assertThat(senders(row))
                .as("what was left out is the common text's")
                .extracting(MailingSender::additions)
                .containsOnlyNulls();
        assertThat(refusalOf(() -> as(secretary, () -> found.details(new CallId(UUID.randomUUID()), row.id()))))
                .as("it is no mailing of that call")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(secretary, () -> found.callOf(row.id()))).isEqualTo(call);
        assertThat(trail()).doesNotContain("ContributionRead");
        assertThat(details(row).words()).isEqualTo(COMMON);
        assertThat(trail().stream().filter("ContributionRead"::equals)).hasSize(1);
    }
}
