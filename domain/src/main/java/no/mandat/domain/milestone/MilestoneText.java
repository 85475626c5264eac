package no.mandat.domain.milestone;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat writes about a milestone, but for its date, which has rules of its own.
 *
 * @param title one line
 * @param responsible who sees to it, if somebody does
 * @param clauses the clauses of the mandate that it serves
 * @param proof what proves it, if something must
 * @param outside what it must be in time for, if anything
 * @param boardControlled whether its date, once the mandate is adopted, moves only by a resolution of the board
 */
public record MilestoneText(
        String title,
        @Nullable PersonId responsible,
        Set<ClauseId> clauses,
        @Nullable Proof proof,
        @Nullable OutsideProcess outside,
        boolean boardControlled) {

    /** Takes a copy of the clauses. */
    public MilestoneText {
        clauses = Set.copyOf(clauses);
    }

    /** Only a title. */
    public static MilestoneText of(String title) {
        return new MilestoneText(title, null, Set.of(), null, null, false);
    }

    /** All of it, as a new milestone's event names it. */
    Stream<Change> asChanges() {
        var named = changesFrom(of(""))
                .filter(change -> !change.field().equals("boardControlled"))
                .map(change -> set(change.field(), change.after()));
        return Stream.concat(named, Stream.of(set("boardControlled", boardControlled)));
    }

    /** What is otherwise than before. */
    Stream<Change> changesFrom(MilestoneText before) {
        return Stream.of(
                        between("title", before.title, title),
                        between("responsible", before.responsible, responsible),
                        between("clauses", before.clausesInOrder(), clausesInOrder()),
                        between("proof", before.ofProof(Proof::proof), ofProof(Proof::proof)),
                        between("proofText", before.ofProof(Proof::proofText), ofProof(Proof::proofText)),
                        between("proofDocument", before.ofProof(Proof::proofDocument), ofProof(Proof::proofDocument)),
                        between("proofMeeting", before.ofProof(Proof::proofMeeting), ofProof(Proof::proofMeeting)),
                        between(
                                "proofDeliverable",
                                before.ofProof(Proof::proofDeliverable),
                                ofProof(Proof::proofDeliverable)),
                        between(
                                "outsideProcess",
                                before.ofOutside(OutsideProcess::outsideProcess),
                                ofOutside(OutsideProcess::outsideProcess)),
                        between(
                                "outsideDay",
                                before.ofOutside(OutsideProcess::outsideDay),
                                ofOutside(OutsideProcess::outsideDay)),
                        between("boardControlled", before.boardControlled, boardControlled))
                .flatMap(change -> change);
    }

    private @Nullable List<ClauseId> clausesInOrder() {
        return clauses.isEmpty()
                ? null
                : clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }

    private @Nullable Object ofProof(Function<Proof, @Nullable Object> part) {
        return proof == null ? null : part.apply(proof);
    }

    private @Nullable Object ofOutside(Function<OutsideProcess, @Nullable Object> part) {
        return outside == null ? null : part.apply(outside);
    }
}
