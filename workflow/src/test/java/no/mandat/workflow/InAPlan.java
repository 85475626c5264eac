package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanBaseline;
import no.mandat.workflow.milestone.PlanDetails;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** A mandate with a group of three and a plan. */
public abstract class InAPlan extends InAGroup {

    protected static final String REMINDER = "milestone.reminder";

    @Inject
    MilestoneService plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    PlanBaseline baseline;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Inject
    Post mailbox;

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Far enough away that nothing is due soon. */
    protected LocalDate later() {
        return today().plusDays(90);
    }

    protected MilestoneId add(String title, LocalDate due) {
        return add(MilestoneForm.of(title), due);
    }

    protected MilestoneId add(MilestoneForm form, LocalDate due) {
        return as(
                secretary,
                () -> plans.add(new AddMilestone(UUID.randomUUID(), mandate, new DueForm(due, false), form)));
    }

    protected static MilestoneForm boardControlled(String title) {
        return new MilestoneForm(title, null, List.of(), null, null, true);
    }

    protected static MilestoneForm ofPerson(String title, @Nullable PersonId responsible) {
        return new MilestoneForm(title, responsible, List.of(), null, null, false);
    }

    protected void start(Actor.Someone actor, MilestoneId id) {
        run(actor, () -> plans.start(new StartMilestone(UUID.randomUUID(), id)));
    }

    protected void move(MilestoneId id, LocalDate to, @Nullable String reason) {
        run(
                secretary,
                () -> plans.reschedule(new RescheduleMilestone(
                        UUID.randomUUID(), id, row(id).version(), new DueForm(to, false), reason)));
    }

    protected PlanDetails plan(Actor.Someone reader) {
        return as(reader, () -> planQueries.of(mandate));
    }

    protected MilestoneRow row(MilestoneId id) {
        return row(secretary, id);
    }

    protected MilestoneRow row(Actor.Someone reader, MilestoneId id) {
        return plan(reader).milestones().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Both bodies have consented, today. */
    protected void adopt() throws Exception {
        world.change(
                "update mandate set adopted_on = ?1, version = version + 1 where id = ?2", today(), mandate.value());
        transaction.begin();
        as(new Actor.Automaton("test"), () -> {
            baseline.fix(mandate);
            return true;
        });
        transaction.commit();
    }

    /** Whether a reminder of that milestone waits for its time. */
    protected boolean waits(MilestoneId id) {
        return world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                        REMINDER,
                        id.toString())
                > 0;
    }

    protected List<String> trailOf(MilestoneId id) {
        return world.trailOf(new PersonId(id.value()));
    }

    protected void isIn(MilestoneId id, LocalDate due) {
        assertThat(row(id).due()).isEqualTo(due);
    }

    /** Somebody else of the secretariat. */
    protected Actor.Someone colleague(String name) {
        var colleague = world.person(name, RealmRole.SECRETARIAT);
        world.seat(colleague, world.mandate(mandate).secretariat(), Role.SECRETARY, today().minusDays(3));
        return colleague;
    }

    /** What the last letter to them says; waits for the first one. */
    protected String lastLetterTo(Actor.Someone person) throws Exception {
        return letterTo(person, 1);
    }

    /** The latest that came to them when so many have. */
    protected String letterTo(Actor.Someone person, int count) throws Exception {
        var letter = mailbox.await(world.email(person), count).getLast().message();
        return ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }

    /** Does the job now, and waits for it. */
    protected void runNow(String kind, String job) throws Exception {
        world.runNow(kind, job);
        until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2", kind, job)
                == 0);
    }
}
