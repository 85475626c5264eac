package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.inbox.AssignContribution;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.GiveBackContribution;
import no.mandat.workflow.inbox.GiveBackContributions;
import no.mandat.workflow.inbox.GivenContributions;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.SeenContribution;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.ReleasedQueries;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came to a call is gone through: who has it, and who it is for. */
class InboxIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final ClauseId FIRST = new ClauseId(new UUID(12, 1));
    private static final ClauseId SECOND = new ClauseId(new UUID(12, 2));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final ClassificationForm EXEMPT =
            new ClassificationForm(Openness.EXEMPT, "offl. § 13", false, LocalDate.of(2031, 1, 1));

    @Inject
    CallService calls;

    @Inject
    CallQueries callQueries;

    @Inject
    ContributionService contributions;

    @Inject
    ContributionQueries sent;

    @Inject
    InboxService service;

    @Inject
    InboxQueries queries;

    @Inject
    PointService points;

    @Inject
    PointQueries pointQueries;

    @Inject
    ReleaseService releases;

    @Inject
    PublicAnswers answers;

    @Inject
    PublicCalls publicCalls;

    @Inject
    ReleasedQueries released;

    @Inject
    HistoryQueries history;

    private CallId call;

    @BeforeEach
    void aCallWithThreeContributions() {
        clausesAre(FIRST, SECOND);
        call = opened();
        send("Anne", OrganisationCategory.INDUSTRY);
        send("Berit", OrganisationCategory.RESEARCH);
        send("Cecilie", null);
    }

    private CallId opened() {
        var now = clock.instant();
        var why = Question.inWords(WHY, Translated.of("nb", "Hvorfor?"));
        var form = CallForms.of(
                false,
                Audience.PUBLIC,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                List.of(new QuestionForm(
                        WHY,
                        why.kind(),
                        why.text(),
                        why.help(),
                        false,
                        why.limit(),
                        List.of(),
                        Scale.usual().highest(),
                        Translated.NONE,
                        Translated.NONE,
                        List.of(FIRST))));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private void send(String name, @Nullable OrganisationCategory category) {
        as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        UUID.randomUUID(),
                        call,
                        new ContributorForm(
                                name,
                                UUID.randomUUID() + "@fjord.example",
                                category == null ? null : name + " AS",
                                category,
                                Publication.WITHOUT_NAME),
                        new Replies(Map.of(WHY, Reply.of("Fordi " + name + "."))),
                        "nb")));
    }

    private void close() throws Exception {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
    }

    private List<InboxRow> rows(InboxFilter filter) {
        return rows(filter, Seek.first(9));
    }

    private List<InboxRow> rows(InboxFilter filter, Seek seek) {
        return as(secretary, () -> queries.page(call, filter, seek));
    }

    private List<String> names(InboxFilter filter) {
        assertThat(as(secretary, () -> queries.count(call, filter)))
                .isEqualTo(rows(filter).size());
        return rows(filter).stream().map(InboxRow::name).toList();
    }

    private InboxRow row(String name) {
        return rows(InboxFilter.ALL).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assign(Actor.Someone by, InboxRow row, Actor.Someone to) {
        run(
                by,
                () -> service.assign(
                        new AssignContribution(UUID.randomUUID(), row.id(), row.version(), to.personId())));
    }

    private void classify(InboxRow row, ClassificationForm form) {
        run(
                secretary,
                () -> service.classify(new ClassifyContribution(UUID.randomUUID(), row.id(), row.version(), form)));
    }

    private List<HistoryRow> trail() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1)));
    }

    private void answer() {
        var leader = world.person("Liv Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, today().minusDays(3));
        run(
                secretary,
                () -> points.propose(new ProposeConclusion(
                        UUID.randomUUID(), seen(), new ConclusionForm(Disposition.NOTED, "Takk.", ""))));
        run(leader, () -> points.confirm(new ConfirmConclusions(UUID.randomUUID(), seen())));
        as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
    }

    private List<SeenPoint> seen() {
        return as(secretary, () -> pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(9)))
                .stream()
                .map(PointRow::seen)
                .toList();
    }

    @Test
    void isNarrowedByWhatIsAsked() throws Exception {
        assertThat(names(InboxFilter.ALL)).containsExactly("Cecilie", "Berit", "Anne");
        assertThat(names(InboxFilter.ALL.of(OrganisationCategory.RESEARCH))).containsExactly("Berit");
        assertThat(names(InboxFilter.ALL.about(FIRST))).as("not divided yet").isEmpty();
        assertThat(rows(InboxFilter.ALL)).extracting(InboxRow::clauses).containsOnly(List.of());
        assertThat(names(InboxFilter.ALL.in(HandlingState.RECEIVED))).isEmpty();
        close();
        assertThat(names(InboxFilter.ALL.about(FIRST))).hasSize(3);
        assertThat(rows(InboxFilter.ALL)).extracting(InboxRow::clauses).containsOnly(List.of("1"));
        assertThat(names(InboxFilter.ALL.about(SECOND))).isEmpty();
        assertThat(names(InboxFilter.ALL.in(HandlingState.RECEIVED))).hasSize(3);
        assertThat(names(InboxFilter.ALL.in(HandlingState.ANSWERED).of(OrganisationCategory.RESEARCH)))
                .isEmpty();
    }

    @Test
    void isFoundByItsReferenceOrByWhoSentIt() throws Exception {
        var reference = row("Berit").reference();
        assertThat(names(InboxFilter.ALL.find(reference))).containsExactly("Berit");
        assertThat(names(InboxFilter.ALL.find(" " + reference.replace("-", " "))))
                .containsExactly("Berit");
        assertThat(names(InboxFilter.ALL.find(reference.replace("-", "")))).containsExactly("Berit");
        assertThat(names(InboxFilter.ALL.find(reference + "7"))).isEmpty();
        assertThat(names(InboxFilter.ALL.find("aNN"))).containsExactly("Anne");
        assertThat(names(InboxFilter.ALL.find("berit as")))
                .as("the organisation")
                .containsExactly("Berit");
        assertThat(names(InboxFilter.ALL.find("nne"))).as("not in the middle").isEmpty();
        assertThat(names(InboxFilter.ALL.find("%"))).isEmpty();
        assertThat(names(InboxFilter.ALL.find("Anne").of(OrganisationCategory.RESEARCH)))
                .isEmpty();
        assertThat(names(InboxFilter.ALL.find(" "))).hasSize(3);
        assertThat(world.statements(() -> rows(InboxFilter.ALL.find("Anne"))))
                .as("two more ask whether many begin so: of senders, and of organisations")
                .isEqualTo(world.statements(() -> rows(InboxFilter.ALL)) + 2);
    }

    private List<String> ofSeveral() {
        return rows(InboxFilter.ALL).stream()
                .filter(InboxRow::oneOfSeveral)
                .map(InboxRow::name)
                .toList();
    }

    @Test
    void saysWhichAreSomeOfSeveralFromTheSameSenderInAsManyStatements() throws Exception {
        assertThat(ofSeveral()).isEmpty();
        long before = world.statements(() -> rows(InboxFilter.ALL));
        send("Anne", OrganisationCategory.INDUSTRY);
        assertThat(ofSeveral()).containsExactly("Anne", "Anne");
        world.change(
                "update contribution set email = 'felles@fjord.example' where call_id = ?1 and contributor <> 'Anne'",
                call.value());
        assertThat(ofSeveral()).as("anybody may have typed the address").doesNotContain("Berit", "Cecilie");
        world.change(
                "update contribution set confirmed_at = sent_at where call_id = ?1 and contributor = 'Berit'",
                call.value());
        assertThat(ofSeveral()).as("one of them proved it").doesNotContain("Berit", "Cecilie");
        world.change("update contribution set confirmed_at = sent_at where call_id = ?1", call.value());
        assertThat(ofSeveral()).containsExactly("Anne", "Cecilie", "Berit", "Anne");
        assertThat(world.statements(() -> rows(InboxFilter.ALL))).isEqualTo(before);
    }

    private InboxNeighbours beside(InboxFilter filter, InboxRow row) {
        return as(secretary, () -> queries.neighbours(call, filter, row.id()));
    }

    @Test
    void isGoneThroughInItsOrderAlsoFromWhatTheFilterNoLongerFinds() {
        var anne = row("Anne").id();
        var cecilie = row("Cecilie").id();
        assertThat(beside(InboxFilter.ALL, row("Berit"))).isEqualTo(new InboxNeighbours(cecilie, anne));
        assertThat(beside(InboxFilter.ALL, row("Cecilie")).previous()).isNull();
        assertThat(beside(InboxFilter.ALL, row("Anne")).next()).isNull();
        assertThat(beside(InboxFilter.ALL.of(OrganisationCategory.INDUSTRY), row("Cecilie")))
                .isEqualTo(new InboxNeighbours(null, anne));
        assign(secretary, row("Berit"), secretary);
        assertThat(beside(InboxFilter.ALL.withNobody(), row("Cecilie"))).isEqualTo(new InboxNeighbours(null, anne));
        assertThat(beside(InboxFilter.ALL.withNobody(), row("Berit"))).isEqualTo(new InboxNeighbours(cecilie, anne));
        assertThat(as(secretary, () -> queries.place(call, anne)))
                .hasValueSatisfying(place -> assertThat(rows(InboxFilter.ALL, new Seek(place, true, 0, 9)))
                        .extracting(InboxRow::name)
                        .containsExactly("Cecilie", "Berit"));
        var other = opened();
        assertThat(as(secretary, () -> queries.place(other, anne))).isEmpty();
        assertThat(as(secretary, () -> queries.neighbours(other, InboxFilter.ALL, anne)))
                .isEqualTo(InboxNeighbours.NONE);
    }

    @Test
    void isGivenToSomebodyOfTheSecretariatAndToNobodyElse() {
        assign(secretary, row("Anne"), secretary);
        assertThat(trail().getFirst().action()).isEqualTo("ContributionAssigned");
        assertThat(row("Anne").handler()).isEqualTo("Sekretær");
        assertThat(row("Anne").handledBy()).isEqualTo(secretary.personId());
        assertThat(row("Berit").handledBy()).isNull();
        assertThat(names(InboxFilter.ALL.with(secretary.personId()))).containsExactly("Anne");
        assertThat(names(InboxFilter.ALL.withNobody())).containsExactly("Cecilie", "Berit");
        assertThat(refusalOf(() -> assign(secretary, row("Berit"), ada)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> assign(ada, row("Berit"), secretary)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var stale = row("Berit");
        assign(secretary, stale, secretary);
        assertThat(refusalOf(() -> assign(secretary, stale, secretary)))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(as(secretary, () -> queries.row(stale.id())))
                .hasValueSatisfying(row -> assertThat(row.handler()).isEqualTo("Sekretær"));
    }

    @Test
    void itsCallStandsAmongTheOpenOnesWithACountForWhoeverReadsThem() throws Exception {
        var board = world.person("Sigrid Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today().minusDays(3));
        assertThat(as(secretary, () -> callQueries.open(mandate, 4)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(call);
                    assertThat(row.title()).isEqualTo("Ombruk");
                    assertThat(row.contributions()).isEqualTo(3);
                });
        assertThat(as(board, () -> callQueries.open(mandate, 4)))
                .singleElement()
                .satisfies(row -> assertThat(row.contributions()).isNull());
        close();
        assertThat(as(secretary, () -> callQueries.open(mandate, 4))).isEmpty();
    }

    private CarriedPoints give(InboxRow row, Actor.Someone to) {
        return as(
                secretary,
                () -> service.assign(
                        new AssignContribution(UUID.randomUUID(), row.id(), row.version(), to.personId())));
    }

    private void giveBack(String name, @Nullable PersonId to, CarriedPoints points) {
        var row = row(name);
        run(
                secretary,
                () -> service.giveBack(
                        new GiveBackContribution(UUID.randomUUID(), row.id(), row.version(), to, points)));
    }

    private List<PointRow> pointsOf(String name) {
        return as(secretary, () -> pointQueries.of(row(name).id()));
    }

    private List<@Nullable PersonId> whoHasThoseOf(String name) {
        return pointsOf(name).stream().map(PointRow::handledBy).toList();
    }

    private void givePoint(PointRow point, Actor.Someone to) {
        run(secretary, () -> points.assign(new AssignPoints(UUID.randomUUID(), List.of(point.seen()), to.personId())));
    }

    @Test
    void itsPointsGoAlongAndBackButForThoseThatSomebodyElseHas() throws Exception {
        var siri = colleague("Siri Sand");
        var tor = colleague("Tor Tangen");
        close();
        var whole = pointsOf("Anne").getFirst();
        as(secretary, () -> points.takeOut(new TakeOutPassage(UUID.randomUUID(), whole.seen(), WHY, 0, 5)));
        givePoint(pointsOf("Anne").getLast(), tor);

        var toSiri = give(row("Anne"), siri);
        assertThat(toSiri).isEqualTo(new CarriedPoints(List.of(), List.of(whole.id())));
        assertThat(whoHasThoseOf("Anne")).containsExactly(siri.personId(), tor.personId());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(2))))
                .extracting(HistoryRow::action)
                .containsExactlyInAnyOrder("ContributionAssigned", "PointAssigned");
        var toSecretary = give(row("Anne"), secretary);
        assertThat(toSecretary).isEqualTo(new CarriedPoints(List.of(whole.id()), List.of()));
        assertThat(whoHasThoseOf("Anne")).containsExactly(secretary.personId(), tor.personId());

        giveBack("Anne", siri.personId(), toSecretary);
        assertThat(whoHasThoseOf("Anne")).containsExactly(siri.personId(), tor.personId());
        giveBack("Anne", null, toSiri);
        assertThat(whoHasThoseOf("Anne")).containsExactly(null, tor.personId());
        assertThat(row("Anne").handledBy()).isNull();
        assertThat(letters("inputAssigned", siri)).isEqualTo(1);
        assertThat(lastLetterTo(siri)).contains("/calls/" + call + "/inbox?who=" + siri.personId());
        assertThat(letters("inputAssigned", secretary))
                .as("who took it knows it")
                .isZero();
        assertThat(letters("pointsAssigned", siri)).as("one letter for all").isZero();
    }

    @Test
    void whatSomebodyHasWhoHasLeftIsFoundByTheirNameAndGivenToAnotherWithItsPoints() throws Exception {
        var siri = colleague("Siri Sand");
        close();
        assign(secretary, row("Anne"), siri);
        world.change("update input_call set opens_at = date_sub(opens_at, interval 1 day) where id = ?1", call.value());
        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                today().minusDays(1),
                siri.personId().value());
        assertThat(as(secretary, () -> queries.desk(call)).handlers())
                .endsWith(new HandlerChoice(siri.personId(), "Siri Sand", true));
        assertThat(names(InboxFilter.ALL.with(siri.personId()))).containsExactly("Anne");
        assign(secretary, row("Anne"), secretary);
        assertThat(names(InboxFilter.ALL.with(siri.personId()))).isEmpty();
        assertThat(whoHasThoseOf("Anne")).containsExactly(secretary.personId());
    }

    private GivenContributions giveAll(Actor.Someone by, List<InboxRow> some, @Nullable PersonId to) {
        var seen = some.stream()
                .map(row -> new SeenContribution(row.id(), row.version()))
                .toList();
        return as(by, () -> service.assignAll(new AssignContributions(UUID.randomUUID(), seen, to)));
    }

    @Test
    void severalAreGivenAtOnceAndEachBackToWhoHadIt() throws Exception {
        var siri = colleague("Siri Sand");
        close();
        assign(secretary, row("Anne"), secretary);
        var all = rows(InboxFilter.ALL);
        assertThat(refusalOf(() -> giveAll(ada, all, siri.personId())))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var given = giveAll(secretary, all, siri.personId());
        assertThat(given.given()).hasSize(3);
        assertThat(names(InboxFilter.ALL.with(siri.personId()))).hasSize(3);
        assertThat(whoHasThoseOf("Anne")).containsExactly(siri.personId());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(6))))
                .extracting(HistoryRow::action)
                .containsOnly("ContributionAssigned", "PointAssigned")
                .filteredOn("ContributionAssigned"::equals)
                .hasSize(3);
        assertThat(letters("inputsAssigned", siri)).as("one for all").isEqualTo(1);
        assertThat(letters("inputAssigned", siri)).isZero();
        assertThat(giveAll(secretary, rows(InboxFilter.ALL), siri.personId()).given())
                .as("they have them")
                .isEmpty();
        assertThat(refusalOf(() -> giveAll(secretary, all, secretary.personId())))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(names(InboxFilter.ALL.with(siri.personId()))).as("none").hasSize(3);

        var back = as(secretary, () -> queries.given(call, given)).stream()
                .map(row -> new GiveBackContribution(
                        UUID.randomUUID(),
                        row.id(),
                        row.version(),
                        row.name().equals("Anne") ? secretary.personId() : null,
                        given.pointsOf(row.id())))
                .toList();
        run(secretary, () -> service.giveBackAll(new GiveBackContributions(UUID.randomUUID(), back)));
        assertThat(names(InboxFilter.ALL.with(secretary.personId()))).containsExactly("Anne");
        assertThat(names(InboxFilter.ALL.withNobody())).containsExactly("Cecilie", "Berit");
        assertThat(whoHasThoseOf("Anne")).containsExactly(secretary.personId());
        assertThat(whoHasThoseOf("Berit")).containsOnlyNulls();
    }

    @Test
    void severalAreGivenAtOnceWithHardlyMoreStatementsThanOne() throws Exception {
        var siri = colleague("Siri Sand");
        close();
        var one = world.statements(() -> passOn(1, siri));
        assertThat(world.statements(() -> passOn(3, siri)))
                .as("those that write two more contributions and their points")
                .isLessThanOrEqualTo(one + 4);
    }

    @Test
    void aWholeSelectionIsGivenAtOnce() throws Exception {
        var siri = colleague("Siri Sand");
        for (int i = 1; i <= 27; i++) {
            send("Nummer " + i, null);
        }
        close();
        var given = giveAll(secretary, rows(InboxFilter.ALL, Seek.first(30)), siri.personId());
        assertThat(given.given()).hasSize(30).allMatch(one -> !one.points().equals(CarriedPoints.NONE));
    }

    /** To them, or from them. */
    private GivenContributions passOn(int many, Actor.Someone whom) {
        var some = rows(InboxFilter.ALL).subList(0, many);
        var to = whom.personId().equals(some.getFirst().handledBy()) ? secretary : whom;
        var given = giveAll(secretary, some, to.personId());
        assertThat(given.given()).hasSize(many);
        return given;
    }

    @Test
    void noneIsGivenWithOneOfAnotherCallOrOneThatIsNotThere() {
        var first = call;
        var row = row("Anne");
        call = opened();
        send("Dag", null);
        var other = row("Dag");
        assertThat(refusalOf(() -> giveAll(secretary, List.of(row, other), secretary.personId())))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var seen = List.of(
                new SeenContribution(row.id(), row.version()),
                new SeenContribution(new ContributionId(UUID.randomUUID()), 0));
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> service.assignAll(
                                new AssignContributions(UUID.randomUUID(), seen, secretary.personId())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        call = first;
        assertThat(row("Anne").handledBy()).isNull();
    }

    @Test
    void aPointThatChangedMeanwhileIsNotGivenBackWithTheRest() throws Exception {
        var siri = colleague("Siri Sand");
        var tor = colleague("Tor Tangen");
        close();
        var carried = give(row("Anne"), siri);
        givePoint(pointsOf("Anne").getFirst(), tor);
        giveBack("Anne", null, carried);
        assertThat(row("Anne").handledBy()).isNull();
        assertThat(whoHasThoseOf("Anne")).containsExactly(tor.personId());
    }

    @Test
    void pointsThatAreMadeLaterAreNobodysWhereWhoeverHasItHasLeft() throws Exception {
        var siri = colleague("Siri Sand");
        assertThat(give(row("Anne"), siri)).isEqualTo(CarriedPoints.NONE);
        world.leave(siri, world.mandate(mandate).secretariat());
        close();
        assertThat(whoHasThoseOf("Anne")).containsOnlyNulls();
    }

    @Test
    void pointsThatAreMadeLaterAreThoseOfWhoeverHasIt() throws Exception {
        var siri = colleague("Siri Sand");
        assertThat(give(row("Anne"), siri)).as("it has none yet").isEqualTo(CarriedPoints.NONE);
        close();
        assertThat(whoHasThoseOf("Anne")).containsExactly(siri.personId());
        assertThat(whoHasThoseOf("Berit")).containsOnlyNulls();
    }

    @Test
    void whatIsRestrictedIsNeverPublishedWhateverItsSenderAgreedTo() throws Exception {
        var board = world.person("Sigrid Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today().minusDays(3));
        classify(row("Anne"), EXEMPT);
        assertThat(trail().getFirst().action()).isEqualTo("ContributionReclassified");
        close();
        answer();
        classify(row("Berit"), ClassificationForm.of(Openness.INTERNAL));
        assertThat(as(KARI, () -> answers.page(call, null)).restricted()).isEqualTo(2);
        assertThat(published()).containsExactly("Fordi Cecilie.");
        assertThat(as(board, () -> released.page(call, Seek.first(9)))).hasSize(1);
        assertThat(as(ada, () -> released.page(call, Seek.first(9))))
                .as("the group reads all")
                .hasSize(3);

        classify(row("Cecilie"), EXEMPT);
        assertThat(published()).isEmpty();
        assertThat(as(KARI, () -> publicCalls.of(call)).answered()).isFalse();
        assertThat(as(board, () -> released.calls(mandate))).isEmpty();
        classify(row("Anne"), ClassificationForm.of(Openness.OPEN));
        assertThat(published()).containsExactly("Fordi Anne.");
        var followed = as(KARI, () -> answers.latest(call)).contributions();
        assertThat(followed).as("it is new to whoever follows them").allSatisfy(one -> assertThat(one.shownSince())
                .isAfter(one.answeredAt()));
        assign(secretary, row("Anne"), secretary);
        assertThat(as(KARI, () -> answers.latest(call)).contributions())
                .as("who has it is nothing to them")
                .isEqualTo(followed);
        assertThat(as(board, () -> released.calls(mandate))).containsExactly(call);
    }

    @Test
    void whoHasAContributionDoesNotMoveItAmongThoseThatWereAnsweredLast() throws Exception {
        close();
        answer();
        var followed = published();
        assertThat(followed).hasSize(3);
        assign(secretary, row(followed.getLast().replace("Fordi ", "").replace(".", "")), secretary);
        assertThat(published()).isEqualTo(followed);
    }

    private List<String> published() {
        var latest = as(KARI, () -> answers.latest(call)).contributions();
        assertThat(as(KARI, () -> answers.page(call, null)).contributions())
                .containsExactlyInAnyOrderElementsOf(latest);
        return latest.stream()
                .map(AnsweredCall.Answered::answers)
                .map(one -> one.getFirst().words())
                .toList();
    }

    @Test
    void anExemptionNamesItsLaw() {
        var other = opened();
        var anne = row("Anne");
        assertThat(refusalOf(() -> classify(anne, ClassificationForm.of(Openness.EXEMPT))))
                .isEqualTo(new DocumentRefusal.LegalBasisMissing());
        classify(anne, ClassificationForm.of(Openness.OPEN));
        assertThat(row("Anne").version()).as("it was open").isEqualTo(anne.version());
        as(secretary, () -> sent.details(mandate, call, anne.id()));
        assertThat(trail().getFirst().action()).as("it is open").isNotEqualTo("ContributionRead");
        classify(anne, EXEMPT);
        assertThat(as(secretary, () -> sent.callOf(anne.id()))).isEqualTo(call);
        assertThat(refusalOf(() -> as(secretary, () -> sent.details(mandate, other, anne.id()))))
                .as("it wasn't sent to that call")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(
                        () -> as(secretary, () -> sent.details(new MandateId(UUID.randomUUID()), call, anne.id()))))
                .as("nor to one of that mandate")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(trail().getFirst().action()).as("nothing was read").isEqualTo("ContributionReclassified");
        var details = as(secretary, () -> sent.details(mandate, call, anne.id()));
        assertThat(trail().getFirst().action()).isEqualTo("ContributionRead");
        assertThat(details.classification()).isEqualTo(EXEMPT);
        assertThat(details.mayClassify()).isTrue();
        assertThat(as(ada, () -> sent.details(mandate, call, anne.id())).mayClassify())
                .isFalse();
        assertThat(Optional.ofNullable(row("Anne").openness())).contains(Openness.EXEMPT);
    }
}
