package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionEvent;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Morning;

/**
 * Tells outsiders that they are named on sections, and authors which ones they are asked to write, and reminds them of those in which nothing stands yet. Each section has one job,
 * which waits for the next of its days.
 */
@ApplicationScoped
class SectionLetters implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.section");

    /** So many days before its day, and on it. */
    private static final List<Integer> REMINDERS = List.of(2, 0);

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final NamedReaders readers;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Actors actors;
    private final Mail mail;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    SectionLetters(
            Deliverables deliverables,
            DeliverableAccess guard,
            NamedReaders readers,
            Bodies bodies,
            Impartiality impartiality,
            Actors actors,
            Mail mail,
            Jobs jobs,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.readers = readers;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.actors = actors;
        this.mail = mail;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SectionLetters() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void tell(@Observes SectionEvent event) {
        switch (event) {
            case SectionEvent.SectionAdded added -> {
                tellAuthor(added);
                schedule(added.section());
            }
            case SectionEvent.SectionEdited edited -> {
                tellAuthor(edited);
                tellReaders(edited);
                schedule(edited.section());
            }
            case SectionEvent.SectionRestored restored -> schedule(restored.section());
            case SectionEvent.SectionRemoved removed ->
                jobs.cancel(KIND, removed.section().toString());
            case SectionEvent.SectionWritten _, SectionEvent.SectionMoved _ -> {}
        }
    }

    /** A section that has another author; whoever takes one themself knows. */
    private void tellAuthor(SectionEvent event) {
        if (event.changes().stream().noneMatch(change -> change.field().equals("author"))) {
            return;
        }
        var section = deliverables.section(event.section());
        var author = section.says().author();
        if (author == null || actors.current().person().filter(author::equals).isPresent()) {
            return;
        }
        var deliverable = deliverables.require(section.deliverable());
        var due = section.says().due();
        if (!reaches(author, deliverable)) {
            return;
        }
        var about = Optional.of(deliverable.mandate());
        var path = DeliverableMail.path(deliverable);
        var title = section.says().title();
        var whole = deliverable.says().title();
        mail.queue(
                due == null
                        ? new Letter("sectionAsked", author, about, path, List.of(title, whole))
                        : new Letter("sectionAskedUntil", author, about, path, List.of(title, whole, due)));
    }

    /** Outsiders who are named on it, and weren't before; they learn the title when they read it. */
    private void tellReaders(SectionEvent event) {
        var before = event.changes().stream()
                .filter(change -> change.field().equals("readers"))
                .flatMap(change -> Stream.ofNullable(change.before()))
                .findFirst();
        if (before.isEmpty() || !(before.get() instanceof Collection<?> named)) {
            return;
        }
        var section = deliverables.section(event.section());
        var deliverable = deliverables.require(section.deliverable());
        var recused = impartiality.recused(DeliverableAccess.subject(deliverable));
        readers.added(section, named).stream()
                .filter(person -> !recused.contains(person))
                .forEach(person -> mail.queue(new Letter(
                        "sectionNamed",
                        person,
                        Optional.of(deliverable.mandate()),
                        DeliverableMail.path(deliverable) + "/named",
                        List.of(guard.mandate(deliverable).shortName()))));
    }

    private void schedule(SectionId id) {
        var key = id.toString();
        next(deliverables.section(id))
                .ifPresentOrElse(at -> jobs.reschedule(KIND, key, at), () -> jobs.cancel(KIND, key));
    }

    @Override
    public void run(String key) {
        deliverables
                .findSection(new SectionId(UUID.fromString(key)))
                .filter(section -> !section.isRemoved())
                .ifPresent(this::remind);
    }

    private void remind(Section section) {
        var author = section.says().author();
        var due = section.says().due();
        var deliverable = deliverables.require(section.deliverable());
        boolean waits = !section.isWritten()
                && DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.EDIT)
                        .isPresent();
        if (waits && author != null && due != null && reaches(author, deliverable)) {
            mail.queue(new Letter(
                    "sectionReminder",
                    author,
                    Optional.of(deliverable.mandate()),
                    DeliverableMail.path(deliverable),
                    List.of(section.says().title(), deliverable.says().title(), due)));
        }
        next(section).ifPresent(jobs::again);
    }

    private Optional<Instant> next(Section section) {
        var due = section.says().due();
        if (due == null || section.says().author() == null || section.isRemoved()) {
            return Optional.empty();
        }
        return REMINDERS.stream()
                .map(days -> Morning.of(due.minusDays(days), clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst();
    }

    private boolean reaches(PersonId author, Deliverable deliverable) {
        var mandate = guard.mandate(deliverable);
        return !mandate.isOver()
                && bodies.hasPlace(author, mandate, LocalDate.now(clock))
                && !impartiality.recused(DeliverableAccess.subject(deliverable)).contains(author);
    }
}
