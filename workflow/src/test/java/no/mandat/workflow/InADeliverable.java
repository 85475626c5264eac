package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.PublishDeliverable;
import no.mandat.workflow.deliverable.RaiseDissent;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A mandate that is adopted, with a group of three that delivers something, a board of one, and no leader but the secretary. */
public abstract class InADeliverable extends InAGroup {

    @Inject
    protected DeliverableService deliverables;

    @Inject
    protected SectionService sections;

    @Inject
    protected RecommendationService recommendations;

    @Inject
    protected DissentService dissents;

    @Inject
    protected PublicationService publications;

    @Inject
    protected ReportQueries working;

    @Inject
    protected HistoryQueries history;

    @Inject
    protected Clock clock;

    protected ClauseId clause;
    protected Actor.Someone boardMember;

    @BeforeEach
    protected void aClauseAndABoard() {
        clause = new ClauseId(UUID.randomUUID());
        clausesAre(ClauseKind.DELIVERABLE, clause);
        boardMember = world.fresh(world.person("Styremedlem", RealmRole.BOARD));
        world.seat(boardMember, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
    }

    /** Deliverables are put to bodies in a mandate that is adopted; its clauses are written before. */
    @Override
    protected void clausesAre(ClauseKind kind, ClauseId... all) {
        mandateIs(MandateState.DRAFT);
        super.clausesAre(kind, all);
        mandateIs(MandateState.ADOPTED);
    }

    protected void mandateIs(MandateState state) {
        world.change("update mandate set state = ?1 where id = ?2", state.name(), mandate.value());
    }

    protected static UUID key() {
        return UUID.randomUUID();
    }

    /** A note that the clause asks for, with these editors. */
    protected DeliverableForm form(String title, PersonId... editors) {
        return new DeliverableForm(DeliverableKind.NOTE, title, "nb", "", "", List.of(clause), List.of(editors));
    }

    protected DeliverableId begin() {
        return begin(form("Ulv i utmark"));
    }

    protected DeliverableId begin(DeliverableForm form) {
        return as(secretary, () -> deliverables.begin(new BeginDeliverable(key(), mandate, form)));
    }

    protected static SectionForm sectionForm(String title) {
        return new SectionForm(title, "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
    }

    protected SectionId section(DeliverableId of, String title, String text) {
        return as(secretary, () -> sections.add(new AddSection(key(), of, last(of), 1, sectionForm(title), text)));
    }

    private @Nullable SectionId last(DeliverableId of) {
        var id = world.text(
                "select coalesce(max(cast(id as char)), '') from section where deliverable_id = ?1 and section_rank ="
                        + " (select max(section_rank) from section where deliverable_id = ?1)",
                of.value());
        return id.isEmpty() ? null : new SectionId(UUID.fromString(id));
    }

    protected void write(Actor.Someone writer, SectionId id, String text) {
        run(writer, () -> sections.write(new WriteSection(key(), id, versionOf("section", id.value()), text)));
    }

    protected static RecommendationForm recommendationForm(String text) {
        return new RecommendationForm(null, text, "", "", List.of(), List.of());
    }

    protected RecommendationId recommendation(DeliverableId of, String text) {
        return as(secretary, () -> recommendations.add(new AddRecommendation(key(), of, recommendationForm(text))));
    }

    protected DissentId dissent(Actor.Someone author, DeliverableId of, @Nullable RecommendationId to, String text) {
        return as(author, () -> dissents.raise(new RaiseDissent(key(), of, DissentKind.DISSENT, to, text)));
    }

    /** One with a section that says something. */
    protected DeliverableId written() {
        var id = begin();
        section(id, "Bestanden", "Det er mange.");
        return id;
    }

    protected void submit(DeliverableId id) {
        run(secretary, () -> deliverables.submit(new SubmitDeliverable(key(), id, version(id))));
    }

    protected void finish(DeliverableId id) {
        run(secretary, () -> deliverables.finish(finishing(secretary, id)));
    }

    /** The text as that reader sees it is to be made ready. */
    protected FinishDeliverable finishing(Actor.Someone reader, DeliverableId id) {
        return Finishing.of(working, reader, id, version(id));
    }

    /** One whose text is fixed. */
    protected DeliverableId ready() {
        var id = written();
        submit(id);
        finish(id);
        return id;
    }

    protected RoundId ask(DeliverableId id) {
        return as(secretary, () -> publications.ask(new AskStep(key(), id, version(id), null, Set.of())));
    }

    /** The group and the board let it go, in two rounds. */
    protected void approve(DeliverableId id) {
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.APPROVE);
    }

    /** The same, where one of the group has a remark and another says what they do. */
    protected void approveWithRemark(DeliverableId id, String remark, PositionKind last) {
        var round = ask(id);
        var plain = position(round, PositionKind.APPROVE_WITH_REMARKS);
        cast(
                ada,
                new CastPosition(
                        plain.key(), round, PositionKind.APPROVE_WITH_REMARKS, remark, null, null, plain.hash()));
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, last);
        cast(boardMember, ask(id), PositionKind.APPROVE);
    }

    protected void approveByGroup(RoundId round) {
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
    }

    /** One that all have let go. */
    protected DeliverableId approved() {
        var id = ready();
        approve(id);
        return id;
    }

    /** The round of the step that is under way. */
    protected RoundId roundOf(DeliverableId id) {
        return new RoundId(UUID.fromString(
                world.text("select cast(round_id as char) from deliverable where id = ?1", id.value())));
    }

    /** All have answered, and whoever opened the round ends it. */
    protected void endRound(DeliverableId id) {
        run(secretary, () -> service.end(new EndRound(key(), roundOf(id))));
    }

    protected void publish(DeliverableId id) {
        run(secretary, () -> publications.publish(new PublishDeliverable(key(), id, version(id))));
    }

    /** Somebody who leads the group, and has a vote in it. */
    protected Actor.Someone leader() {
        var person = world.person("Leder", RealmRole.MEMBER);
        world.seat(person, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        return world.fresh(person);
    }

    protected int version(DeliverableId id) {
        return versionOf("deliverable", id.value());
    }

    protected int versionOf(String table, UUID id) {
        return (int) world.number("select version from " + table + " where id = ?1", id);
    }

    protected DeliverableState stateOf(DeliverableId id) {
        return DeliverableState.valueOf(world.text("select state from deliverable where id = ?1", id.value()));
    }

    protected long revision(DeliverableId id) {
        return world.number("select revision from deliverable where id = ?1", id.value());
    }

    protected long revisions(DeliverableId id) {
        return world.number("select count(*) from deliverable_revision where deliverable_id = ?1", id.value());
    }

    protected List<String> trailOf(UUID id) {
        return world.trailOf(new PersonId(id));
    }

    /** What the latest entry of the trail names, by its fields. */
    protected List<String> told(String action) {
        return as(secretary, () -> history.page(mandate, new HistoryFilter(null, action, null, null), Seek.first(1)))
                .getFirst()
                .changes()
                .stream()
                .map(Value::field)
                .toList();
    }
}
