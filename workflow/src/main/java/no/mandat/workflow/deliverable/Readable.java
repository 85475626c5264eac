package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.report.Audience;

/**
 * What of a deliverable somebody reads (domain.md, Who may do what).
 *
 * @param drafts whether they read what is being written, and all revisions
 * @param board whether they read what was put to the board, approved, or corrected since
 */
record Readable(Deliverable deliverable, boolean drafts, boolean board) {

    static Readable of(Deliverable deliverable, Set<Permission> allowed) {
        return new Readable(
                deliverable,
                allowed.contains(Permission.READ_DELIVERABLE_DRAFTS),
                allowed.contains(Permission.READ_DELIVERABLES));
    }

    /** Whether a revision is there for them. */
    boolean includes(int revision) {
        return drafts || some().anyMatch(one -> one == revision);
    }

    /** Those that are, where drafts aren't. */
    Set<Integer> revisions() {
        return some().collect(Collectors.toSet());
    }

    /** Whether nothing of it is. */
    boolean isNothing() {
        return !drafts && some().findAny().isEmpty();
    }

    /** For whom it is written: those outside the group and the board read what is open. */
    Audience audience() {
        return drafts || board ? Audience.INSIDERS : Audience.EVERYBODY;
    }

    /** The last revision that is there for them, or 0. */
    int last() {
        if (drafts) {
            return deliverable.shownRevision();
        }
        return board
                ? BoardView.of(deliverable).last()
                : deliverable.publishedRevision().orElse(0);
    }

    /**
     * Until when what they read isn't published: where drafts aren't there, an embargo on the next revision isn't, either. The board keeps the
     * embargo on what it is asked about.
     */
    Optional<Instant> embargo() {
        boolean asked = board
                && stateForBoard() == DeliverableState.IN_APPROVAL
                && deliverable.next().asked() == Asked.BOARD;
        return drafts || asked
                ? deliverable.embargo()
                : deliverable.heldUntil().filter(until -> deliverable
                        .approvedRevision()
                        .filter(this::includes)
                        .isPresent());
    }

    private Stream<Integer> some() {
        var published = deliverable.publishedRevision().stream();
        return board
                ? Stream.of(
                                published,
                                deliverable.boardRevisions().stream(),
                                deliverable.approvals().stream(),
                                deliverable.approvedRevision().stream(),
                                deliverable.correctedRevision().stream())
                        .flatMap(one -> one)
                : published;
    }

    DeliverableState stateForBoard() {
        return BoardView.of(deliverable).told();
    }
}
