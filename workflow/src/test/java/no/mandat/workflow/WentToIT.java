package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.deliverable.WithdrawDeliverable;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.report.DeliverableParts;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points of input go to sections and recommendations of what the group delivers, which aren't always published, or there to stay. */
class WentToIT extends InADeliverable {

    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final Words WORDS = Words.in(Words.BOKMAL);

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PublicCalls open;

    @Inject
    PointService answering;

    @Inject
    PointQueries points;

    @Inject
    PointChoices choices;

    @Inject
    ReleaseService releases;

    @Inject
    HandlingQueries handling;

    @Inject
    DeliverableParts parts;

    private CallId call;
    private UUID first;
    private DeliverableId report;
    private SectionId chapter;

    /** Two contributions of a point each, and a text with a section. */
    @BeforeEach
    void inputAndAText() {
        var now = clock.instant();
        var form = CallForms.of(false, Audience.PUBLIC, now.minusSeconds(60), now.plus(Duration.ofDays(2)));
        call = as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
        first = send("Tell ulvene.");
        send("Spar ulven.");
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        world.letJobsEnd();
        report = begin();
        chapter = section(report, "Bestanden", "Det er mange.");
    }

    private UUID send(String why) {
        var key = UUID.randomUUID();
        as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        key,
                        call,
                        new ContributorForm(
                                "Kari Strand",
                                "kari-%s@fjord.example".formatted(UUID.randomUUID()),
                                null,
                                null,
                                Publication.WITH_NAME),
                        new Replies(Map.of(CallForms.WHY, Reply.of(why))),
                        "nb")));
        return key;
    }

    private List<PointRow> points() {
        return points(PointFilter.ALL);
    }

    private List<PointRow> points(PointFilter filter) {
        return as(secretary, () -> points.page(call, filter, PointSort.SENT, false, Seek.first(50)));
    }

    private PointRow point() {
        return points().getFirst();
    }

    private ReportPart inReport() {
        return ReportPart.of(chapter, report);
    }

    private static ConclusionForm wentTo(ReportPart... parts) {
        return new ConclusionForm(Disposition.ADOPTED, "Ja.", "", List.of(parts));
    }

    private void propose(Actor.Someone by, PointRow row, ConclusionForm form) {
        run(by, () -> answering.propose(new ProposeConclusion(UUID.randomUUID(), List.of(row.seen()), form)));
    }

    private void conclude(PointRow row, ConclusionForm form) {
        propose(secretary, row, form);
        var now = points().stream()
                .filter(one -> one.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        run(ada, () -> answering.confirm(new ConfirmConclusions(UUID.randomUUID(), List.of(now.seen()))));
    }

    private Released release() {
        return as(secretary, () -> releases.release(new ReleaseAnswers(UUID.randomUUID(), call)));
    }

    private void embargo(@Nullable Instant until) {
        run(secretary, () -> publications.embargo(new SetEmbargo(key(), report, version(report), until)));
    }

    private void remove(SectionId id) {
        run(secretary, () -> sections.remove(new RemoveSection(key(), id, versionOf("section", id.value()))));
    }

    private String toldTo(UUID contribution) {
        return as(KARI, () -> open.receipt(new ReceiptAddress(call, contribution)))
                .answers()
                .getFirst()
                .became(WORDS);
    }

    private long letters() {
        return world.number(
                "select count(*) from mail_message where kind = 'pointsLost' and person_id = ?1",
                secretary.personId().value());
    }

    private String callState() {
        return world.text("select state from input_call where id = ?1", call.value());
    }

    @Test
    void areNamedInTheMatrixAndCountedFromTheText() {
        propose(secretary, point(), wentTo(inReport()));

        assertThat(told("ConclusionProposed"))
                .contains("parts", "disposition", "reason")
                .doesNotContain("destination");
        assertThat(point().becameInWords(WORDS)).isEqualTo("Notat 1 · 1 Bestanden");
        assertThat(points(PointFilter.ALL.wentTo(chapter.value())))
                .extracting(PointRow::id)
                .containsExactly(point().id());
        assertThat(points(PointFilter.ALL.wentTo(UUID.randomUUID()))).isEmpty();
        assertThat(as(bo, () -> points.desk(call)).went()).containsExactly(Map.entry(inReport(), 1));
        assertThat(as(bo, () -> choices.wentTo(mandate, report)).get(inReport()))
                .singleElement()
                .satisfies(one -> assertThat(one.count()).isOne());
    }

    @Test
    void areSortedWithThoseThatWentToWords() {
        propose(secretary, points().getLast(), wentTo(inReport()));
        propose(secretary, points().getFirst(), new ConclusionForm(Disposition.NOTED, "Takk.", ""));
        var sorted =
                as(secretary, () -> points.page(call, PointFilter.ALL, PointSort.DESTINATION, true, Seek.first(1)));
        assertThat(sorted)
                .extracting(PointRow::id)
                .containsExactly(points().getLast().id());
        var rest = as(
                secretary,
                () -> points.page(
                        call,
                        PointFilter.ALL,
                        PointSort.DESTINATION,
                        true,
                        new Seek(sorted.getFirst().place(PointSort.DESTINATION), false, 0, 5)));
        assertThat(rest)
                .extracting(PointRow::id)
                .containsExactly(points().getFirst().id());
    }

    @Test
    void areRefusedWhereTheyAreNotThereForWhoeverNamesThem() {
        var gone = section(report, "Borte", "");
        remove(gone);
        var elsewhere = world.draft(secretary, "Et annet");
        var other = as(secretary, () -> deliverables.begin(new BeginDeliverable(key(), elsewhere, otherForm())));
        var foreign = section(other, "Fremmed", "");
        for (var bad : List.of(
                ReportPart.of(gone, report),
                ReportPart.of(foreign, other),
                ReportPart.of(chapter, other),
                ReportPart.of(new SectionId(UUID.randomUUID()), report),
                ReportPart.of(new RecommendationId(chapter.value()), report),
                ReportPart.of(chapter, new DeliverableId(UUID.randomUUID())))) {
            assertThat(refusalOf(() -> propose(secretary, point(), wentTo(inReport(), bad))))
                    .as(bad.code())
                    .isEqualTo(new PointRefusal.DestinationGone());
        }
        assertThat(points()).extracting(PointRow::state).containsOnly(PointState.OPEN);
        assertThat(world.number(
                        "select count(*) from point_part w join point p on p.id = w.point_id where p.call_id = ?1",
                        call.value()))
                .isZero();
    }

    private DeliverableForm otherForm() {
        return new DeliverableForm(DeliverableKind.NOTE, "Annet", "nb", "", "", List.of(), List.of());
    }

    @Test
    void areNothingToWhoeverIsPartialInThem() {
        propose(secretary, point(), wentTo(inReport()));
        var partial = world.fresh(world.person("Partisk", RealmRole.SECRETARIAT));
        world.seat(partial, world.mandate(mandate).secretariat(), Role.SECRETARY, LocalDate.of(2020, 1, 1));
        world.recuse(partial, mandate, new SubjectRef("Deliverable", report.value(), 0, ""));

        var row = as(partial, () -> points.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(1)))
                .getFirst();
        assertThat(row.becameInWords(WORDS)).isEqualTo("en tekst som ikke er publisert ennå");
        assertThat(as(partial, () -> points.desk(call)).parts()).isEmpty();
        assertThat(as(partial, () -> choices.wentTo(mandate, report))).isEmpty();
        assertThat(refusalOf(() -> propose(partial, points().getLast(), wentTo(inReport()))))
                .isEqualTo(new PointRefusal.DestinationGone());
    }

    @Test
    void waitForTheirEmbargoAndHoldUpNoOthers() {
        embargo(clock.instant().plus(Duration.ofDays(3)));
        conclude(points().getFirst(), wentTo(inReport()));
        assertThat(refusalOf(this::release)).isInstanceOfSatisfying(PointRefusal.HeldByEmbargo.class, held -> {
            assertThat(held.contributions()).isOne();
            assertThat(held.deliverables()).singleElement().satisfies(one -> {
                assertThat(one.title()).isEqualTo("Ulv i utmark");
                assertThat(one.until().toInstant()).isAfter(clock.instant());
            });
        });
        assertThat(as(secretary, handling::waiting))
                .filteredOn(one -> one.call().equals(call))
                .allSatisfy(one -> assertThat(one.ready()).isFalse());

        conclude(points().getLast(), new ConclusionForm(Disposition.NOTED, "Takk.", ""));
        assertThat(as(secretary, () -> releases.ready(call))).isOne();
        assertThat(release()).isEqualTo(new Released(1, 1, false));
        assertThat(as(secretary, () -> releases.held(call)).contributions()).isOne();

        embargo(null);
        assertThat(release()).isEqualTo(new Released(1, 0, false));
        assertThat(callState()).isEqualTo("ANSWERED");
    }

    @Test
    void waitForNoEmbargoWhereTheyStandInWhatIsPublished() {
        submit(report);
        finish(report);
        approve(report);
        publish(report);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), report, version(report))));
        var fresh = section(report, "Framover", "Det blir flere.");
        embargo(clock.instant().plus(Duration.ofDays(3)));
        conclude(points().getFirst(), wentTo(inReport()));
        conclude(points().getLast(), wentTo(inReport(), ReportPart.of(fresh, report)));

        assertThat(as(secretary, () -> releases.ready(call))).isOne();
        assertThat(as(secretary, () -> releases.held(call)).contributions())
                .as("the section that is new waits")
                .isOne();
        assertThat(as(secretary, () -> releases.held(call)).deliverables()).hasSize(1);
        assertThat(release()).isEqualTo(new Released(1, 1, false));
        assertThat(toldTo(first)).isEqualTo("Notat 1 · 1 Bestanden");

        run(secretary, () -> deliverables.keep(new KeepApproved(key(), report, version(report), "Ikke nå.")));
        assertThat(told("RevisionGivenUp")).contains("state", "embargo");
        assertThat(world.number("select count(*) from deliverable where id = ?1 and embargo is null", report.value()))
                .isOne();
    }

    @Test
    void areToldToContributorsByNameOnceTheyArePublished() {
        conclude(points().getFirst(), wentTo(inReport()));
        release();
        assertThat(toldTo(first)).isEqualTo("en tekst som ikke er publisert ennå");

        submit(report);
        finish(report);
        approve(report);
        assertThat(toldTo(first)).as("approved, and for nobody yet").isEqualTo("en tekst som ikke er publisert ennå");
        publish(report);
        assertThat(toldTo(first)).isEqualTo("Notat 1 · 1 Bestanden");

        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), report, version(report))));
        var next = new DeliverableForm(
                DeliverableKind.REPORT, "Hemmelig tittel", "nb", "", "", List.of(clause), List.of());
        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), report, version(report), next)));
        assertThat(toldTo(first))
                .as("as what is published has it, and not the draft of the next")
                .isEqualTo("Notat 1 · 1 Bestanden");
        assertThat(parts.published(List.of(inReport())).get(inReport()))
                .returns(DeliverableKind.NOTE, NamedPart::kind)
                .returns("Ulv i utmark", NamedPart::title);
    }

    @Test
    void openThePointsAgainWhereTheyAreTakenOut() {
        conclude(points().getFirst(), wentTo(inReport()));
        conclude(points().getLast(), new ConclusionForm(Disposition.NOTED, "Takk.", ""));
        assertThat(release()).isEqualTo(new Released(2, 0, false));
        assertThat(callState()).isEqualTo("ANSWERED");

        remove(chapter);

        var row = points().getFirst();
        assertThat(row.state()).isEqualTo(PointState.OPEN);
        assertThat(points().getLast().state()).as("it went nowhere").isEqualTo(PointState.RELEASED);
        assertThat(callState()).isEqualTo("CLOSED");
        assertThat(as(KARI, () -> open.receipt(new ReceiptAddress(call, first))).answers())
                .as("what was said doesn't hold any more")
                .isEmpty();
        assertThat(trailOf(row.id().value())).endsWith("PointReopened");
        assertThat(told("PointReopened")).contains("state", "releasedAt");
        assertThat(as(secretary, () -> points.details(call, row.id())).openAgain())
                .satisfies(why -> {
                    assertThat(why.reason()).isEqualTo("Det punktet gikk til, står ikke i leveransen lenger.");
                    assertThat(why.by()).isEqualTo("Sekretær");
                });
        assertThat(letters()).isOne();
        assertThat(as(secretary, handling::waiting))
                .filteredOn(one -> one.call().equals(call))
                .singleElement()
                .satisfies(one -> assertThat(one.unanswered()).isOne());

        run(secretary, () -> sections.restore(new RestoreSection(key(), chapter)));
        assertThat(point().state()).as("nobody has concluded on it again").isEqualTo(PointState.OPEN);
        propose(secretary, point(), wentTo(inReport()));
        assertThat(point().state()).isEqualTo(PointState.PROPOSED);
    }

    @Test
    void openThemAgainWhereARecommendationIsTakenOutOrAllIsGivenUp() {
        var advice = recommendation(report, "Tell alle.");
        propose(secretary, points().getFirst(), wentTo(ReportPart.of(advice, report)));
        conclude(points().getLast(), wentTo(inReport()));
        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), advice, versionOf("recommendation", advice.value()))));
        assertThat(points()).extracting(PointRow::state).containsExactly(PointState.OPEN, PointState.CONFIRMED);

        run(secretary, () -> deliverables.withdraw(new WithdrawDeliverable(key(), report, version(report), "Feil")));
        assertThat(points()).extracting(PointRow::state).containsOnly(PointState.OPEN);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void stayWhereAnApprovedTextHasThemUntilOneIsApprovedWithout() {
        section(report, "Videre", "Mer.");
        submit(report);
        finish(report);
        approve(report);
        conclude(points().getFirst(), wentTo(inReport()));
        release();
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), report, version(report))));
        remove(chapter);
        assertThat(points().getFirst().state()).as("the approved text has it").isEqualTo(PointState.RELEASED);
        assertThat(point().becameInWords(WORDS)).isEqualTo("Notat 1 · 1 Bestanden");
        propose(secretary, points().getLast(), wentTo(inReport()));

        submit(report);
        finish(report);
        approveByGroup(ask(report));
        assertThat(points().getFirst().state()).isEqualTo(PointState.RELEASED);
        cast(boardMember, ask(report), PositionKind.APPROVE);

        assertThat(points()).extracting(PointRow::state).containsOnly(PointState.OPEN);
        assertThat(as(secretary, () -> points.details(call, point().id())).openAgain())
                .satisfies(why -> assertThat(why.by())
                        .as("who answered last took nothing out")
                        .isNull());
    }

    @Test
    void areCalledAsTheApprovedTextHasThemWhereTheNextRevisionIsGivenUp() {
        submit(report);
        finish(report);
        approve(report);
        propose(secretary, point(), wentTo(inReport()));
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), report, version(report))));
        world.change("update section set title = 'Forkastet', version = version + 1 where id = ?1", chapter.value());
        assertThat(point().becameInWords(WORDS)).as("as it is being written").isEqualTo("Notat 1 · 1 Forkastet");

        run(secretary, () -> deliverables.keep(new KeepApproved(key(), report, version(report), "Ikke aktuelt.")));

        assertThat(point().becameInWords(WORDS)).isEqualTo("Notat 1 · 1 Bestanden");
        assertThat(as(bo, () -> points.desk(call)).parts())
                .extracting(NamedPart::heading)
                .containsExactly("Bestanden");
    }

    @Test
    void areBuiltOnByRecommendationsThatFindThemByNumberOrWords() {
        var all = as(ada, () -> choices.page(mandate, "", 0, 10));
        assertThat(all).extracting(PointChoice::words).containsExactly("Tell ulvene.", "Spar ulven.");
        assertThat(as(ada, () -> choices.page(mandate, "spar", 0, 10)))
                .extracting(PointChoice::words)
                .containsExactly("Spar ulven.");
        assertThat(as(ada, () -> choices.page(mandate, "å spare", 0, 10)))
                .as("signs that no reference has")
                .isEmpty();
        var one = all.getFirst();
        assertThat(as(ada, () -> choices.page(mandate, one.cited(), 0, 10))).containsExactly(one);
        assertThat(as(ada, () -> choices.page(mandate, one.reference(), 0, 10))).containsExactly(one);
        assertThat(as(ada, () -> choices.page(mandate, "%", 0, 10)))
                .as("no wildcard")
                .isEmpty();
        assertThat(as(ada, () -> choices.page(mandate, "", 1, 1))).containsExactly(all.getLast());

        world.change(
                "update contribution c join point p on p.contribution_id = c.id set c.openness = 'EXEMPT' where p.id ="
                        + " ?1",
                one.id().value());
        assertThat(as(ada, () -> choices.page(mandate, "Tell", 0, 10))).isEmpty();
        assertThat(as(ada, () -> choices.of(mandate, List.of(one.id()))))
                .singleElement()
                .returns("", PointChoice::words)
                .returns(true, PointChoice::exempt);
    }

    @Test
    void areBuiltOnStillWhereTheyAreNoneAnyMore() {
        var advice = recommendation(report, "Tell alle.");
        var built = points().getFirst().id();
        edit(advice, built);
        assertThat(told("RecommendationEdited")).containsExactly("points");
        assertThat(refusalOf(() -> edit(advice, new PointId(UUID.randomUUID()))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());

        world.change("delete from point where id = ?1", built.value());
        edit(advice, built, points().getFirst().id());
        assertThat(world.number(
                        "select count(*) from recommendation_point where recommendation_id = ?1", advice.value()))
                .isEqualTo(2);
        assertThat(as(ada, () -> choices.of(mandate, List.of(built)))).isEmpty();
    }

    private void edit(RecommendationId id, PointId... builtOn) {
        run(
                secretary,
                () -> recommendations.edit(new EditRecommendation(
                        key(),
                        id,
                        versionOf("recommendation", id.value()),
                        new RecommendationForm(null, "Tell alle.", "", "", List.of(), List.of(builtOn)))));
    }
}
