package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.LanguageCorrection;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.deliverable.CorrectionDetails.Part;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads corrections of language: their leader what is being corrected, the group and the board what they were sent. */
@UseCases
public class CorrectionQueries {

    private final DeliverableAccess guard;
    private final Deliverables deliverables;
    private final Corrections corrections;
    private final WorkingText text;
    private final Actors actors;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    CorrectionQueries(
            DeliverableAccess guard,
            Deliverables deliverables,
            Corrections corrections,
            WorkingText text,
            Actors actors,
            Clock clock) {
        this.guard = guard;
        this.deliverables = deliverables;
        this.corrections = corrections;
        this.text = text;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CorrectionQueries() {
        this(null, null, null, null, null, null);
    }

    /**
     * The last corrections of a deliverable, as far as the reader is told of them: of those that are being made the leader alone, of
     * those that were sent whoever reads what the board does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<CorrectionDetails> last(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var allowed = guard.allowed(deliverable);
        if (Readable.of(deliverable, allowed).isNothing()) {
            throw Deliverables.notThere();
        }
        if (!allowed.contains(Permission.READ_DELIVERABLES)) {
            return Optional.empty();
        }
        boolean leads = guard.leads(deliverable);
        return corrections
                .last(deliverable)
                .filter(one -> isTold(deliverable, one, leads))
                .map(one -> details(deliverable, one, leads, allowed));
    }

    private boolean isTold(Deliverable deliverable, LanguageCorrection one, boolean leads) {
        return switch (one.state()) {
            case DRAFT ->
                leads
                        && deliverable.isCorrectable()
                        && corrections.draft(deliverable).isPresent();
            case SENT, DROPPED, ADOPTED -> true;
            // Those that were sent lapsed with their mandate, and whoever had them is told.
            case GIVEN_UP -> one.revision().isPresent();
        };
    }

    private CorrectionDetails details(
            Deliverable deliverable, LanguageCorrection one, boolean leads, Set<Permission> allowed) {
        var today = LocalDate.now(clock);
        var exempt = ExemptParts.of(allowed);
        var corrected =
                deliverables.requireRevision(deliverable.id(), one.corrects()).content();
        boolean writes = leads && one.state() == CorrectionState.DRAFT;
        boolean open = one.state() == CorrectionState.SENT
                && one.objectionsBy().filter(last -> !today.isAfter(last)).isPresent();
        return new CorrectionDetails(
                one.version(),
                one.state(),
                one.corrects(),
                one.revision().orElse(null),
                one.objectionsBy().orElse(null),
                one.objector()
                        .map(person -> Objects.requireNonNull(
                                text.names(List.of(person)).get(person)))
                        .orElse(null),
                one.objection().orElse(null),
                changed(exempt.cover(corrected), exempt.cover(one.content())),
                writes ? one.content() : null,
                writes,
                open
                        && allowed.contains(Permission.OBJECT_TO_CORRECTIONS)
                        && corrections.voters(deliverable).contains(actors.person()));
    }

    private static List<Part> changed(ReportContent before, ReportContent now) {
        var numbers = now.sectionNumbers();
        return Stream.concat(
                        IntStream.range(0, now.sections().size())
                                .filter(i -> before.section(
                                                now.sections().get(i).id())
                                        .filter(now.sections().get(i)::equals)
                                        .isEmpty())
                                .mapToObj(i -> new Part(
                                        numbers.get(i), now.sections().get(i).title())),
                        now.recommendations().stream()
                                .filter(one -> before.recommendation(one.id())
                                        .filter(one::equals)
                                        .isEmpty())
                                .map(one -> new Part(now.numberOf(one), "")))
                .toList();
    }
}
