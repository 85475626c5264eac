package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sections of a deliverable. Several people do at once; what two write in the same section is never overwritten, for each
 * text names the version that its writer saw.
 */
@UseCases
public class SectionService {

    /** The most sections of a deliverable. */
    public static final int MOST = 1_000;

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final NamedReaders readers;
    private final SectionPlaces places;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    SectionService(
            Deliverables deliverables,
            DeliverableAccess guard,
            MandateTexts texts,
            Bodies bodies,
            NamedReaders readers,
            SectionPlaces places,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.texts = texts;
        this.bodies = bodies;
        this.readers = readers;
        this.places = places;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SectionService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Adds one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.TooManyParts}, {@link DeliverableRefusal.NoSuchPlace},
     *     {@link DeliverableRefusal.OpensWhatIsClosed}, and as {@link #edit}
     */
    public SectionId add(@Valid AddSection command) {
        var deliverable = guard.write(command.deliverable());
        var row = deliverables.sections(deliverable.id());
        if (row.size() >= MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(MOST));
        }
        var says = command.form().says();
        requireParts(deliverable, Set.of(), null, says);
        int index = behind(row, command.after(), command.level());
        var id = new SectionId(ids.next());
        requireNoneOpened(new ClosedPlaces(row).openedByAdding(index, cut(id, command)));
        var rank = places.behind(row, index, 1).getFirst();
        var added = Section.add(id, deliverable, rank, command.level(), says, command.text(), clock.instant());
        deliverables.add(added.section());
        events.fire(added.event());
        return added.section().id();
    }

    private static ReportContent.Section cut(SectionId id, AddSection command) {
        var says = command.form().says();
        return new ReportContent.Section(id, command.level(), says.title(), "", "", List.of(), says.classification());
    }

    /**
     * Writes its text. Where it says the same, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void write(@Valid WriteSection command) {
        var section = written(command.section());
        new Granted(section.version()).at(command.version());
        events.fire(section.write(command.text(), clock.instant()));
    }

    /**
     * Says something else of it. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotItsClausesNow},
     *     {@link DeliverableRefusal.NotOfTheGroup}, {@link DeliverableRefusal.NotTakingPart},
     *     {@link DocumentRefusal.LegalBasisMissing}
     */
    public void edit(@Valid EditSection command) {
        var section = deliverables.section(command.section());
        var deliverable = guard.write(section.deliverable());
        new Granted(section.version()).at(command.version());
        var says = command.form().says();
        requireParts(deliverable, section.says().clauses(), section.says().author(), says);
        var named = Set.copyOf(command.readers());
        readers.requireTakingPart(section, named);
        events.fire(section.edit(says, named, clock.instant()));
    }

    /**
     * Puts it elsewhere, with those that stand below it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoSuchPlace}, {@link DeliverableRefusal.OpensWhatIsClosed}
     */
    public void move(@Valid MoveSection command) {
        var section = deliverables.section(command.section());
        var deliverable = guard.write(section.deliverable());
        if (section.isRemoved()) {
            throw Deliverables.notThere();
        }
        var all = deliverables.sections(deliverable.id());
        var moved = withThoseBelow(all, section);
        var row = new ArrayList<>(all);
        row.removeAll(moved);
        int index = behind(row, command.after(), command.level());
        int deeper = command.level() - section.level();
        requireNoneOpened(new ClosedPlaces(all).openedByMoving(moved, index, deeper));
        var ranks = places.behind(row, index, moved.size());
        for (int i = 0; i < moved.size(); i++) {
            var one = moved.get(i);
            events.fire(one.move(ranks.get(i), one.level() + deeper, clock.instant()));
        }
    }

    /**
     * Takes it out; it can be put back. It is classified as what it stood in.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.OpensWhatIsClosed}
     */
    public void remove(@Valid RemoveSection command) {
        var section = deliverables.section(command.section());
        var deliverable = guard.write(section.deliverable());
        new Granted(section.version()).at(command.version());
        if (!section.isRemoved()) {
            var places = new ClosedPlaces(deliverables.sections(deliverable.id()));
            requireOpensNothing(deliverable, places, section.id());
            events.fire(section.remove(places.where(section.id()), clock.instant()));
        }
    }

    /** What stands in it or below it and isn't for all stays closed. */
    private void requireOpensNothing(Deliverable deliverable, ClosedPlaces places, SectionId section) {
        var below = titles(places.openedWithout(section));
        var within = places.isClosed(section) ? recommendationsIn(deliverable, section) : List.<String>of();
        if (!below.isEmpty() || !within.isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.OpensWhatIsClosed(within, below));
        }
    }

    /** What others are put between, or away from, stays closed. */
    private static void requireNoneOpened(List<Section> opened) {
        if (!opened.isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.OpensWhatIsClosed(List.of(), titles(opened)));
        }
    }

    private static List<String> titles(List<Section> sections) {
        return sections.stream().map(one -> one.says().title()).toList();
    }

    /** By their numbers. */
    private List<String> recommendationsIn(Deliverable deliverable, SectionId section) {
        var standing = deliverables.recommendations(deliverable.id()).stream()
                .filter(one -> !one.isRemoved())
                .toList();
        return standing.stream()
                .filter(one -> section.equals(one.says().section()))
                .map(one -> "%d.%d".formatted(deliverable.number(), standing.indexOf(one) + 1))
                .toList();
    }

    /**
     * Puts it back where it was.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.OpensWhatIsClosed}
     */
    public void restore(@Valid RestoreSection command) {
        var section = deliverables.section(command.section());
        var deliverable = guard.write(section.deliverable());
        if (section.isRemoved()) {
            requireNoneOpened(new ClosedPlaces(deliverables.sections(deliverable.id())).openedByReturn(section.id()));
            events.fire(section.restore(section.rank(), clock.instant()));
        }
    }

    private Section written(SectionId id) {
        var section = deliverables.section(id);
        var ignored = guard.write(section);
        if (section.isRemoved()) {
            throw Deliverables.notThere();
        }
        return section;
    }

    /** What was taken out stays where it is. */
    private static List<Section> withThoseBelow(List<Section> row, Section section) {
        var shown = row.stream().filter(one -> !one.isRemoved()).toList();
        int from = shown.indexOf(section);
        int to = IntStream.range(from + 1, shown.size())
                .filter(i -> shown.get(i).level() <= section.level())
                .findFirst()
                .orElse(shown.size());
        return shown.subList(from, to);
    }

    /** The index that is followed; what was taken out from below that, it isn't put between. */
    private static int behind(List<Section> row, @Nullable SectionId after, int level) {
        int index = Ranks.indexOf(row, after, Section::id);
        while (index >= 0
                && index + 1 < row.size()
                && row.get(index + 1).isRemoved()
                && row.get(index + 1).level() > level) {
            index++;
        }
        return index;
    }

    /** Clauses and the author; what it named before stays, whatever became of it. */
    private void requireParts(
            Deliverable deliverable, Set<ClauseId> before, @Nullable PersonId author, SectionText says) {
        int missing = texts.missing(deliverable.mandate(), before, says.clauses());
        if (missing > 0) {
            throw new RefusedException(new DeliverableRefusal.NotItsClausesNow(missing));
        }
        var writer = says.author();
        boolean stranger = writer != null && !writer.equals(author) && !writes(writer, guard.mandate(deliverable));
        if (stranger) {
            throw new RefusedException(new DeliverableRefusal.NotOfTheGroup());
        }
    }

    /** The board decides on what the group delivers, and never writes it. */
    private boolean writes(PersonId person, Mandate mandate) {
        var today = LocalDate.now(clock);
        return Stream.of(mandate.expertGroup(), mandate.secretariat())
                .anyMatch(body -> bodies.seating(body).writesOn(today, person));
    }
}
