package no.mandat.workflow.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsAdopted;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableApproved;
import no.mandat.domain.deliverable.DissentEvent.DissentEdited;
import no.mandat.domain.deliverable.DissentEvent.DissentRaised;
import no.mandat.domain.deliverable.DissentEvent.DissentSigned;
import no.mandat.domain.deliverable.DissentEvent.SignatureWithdrawn;
import no.mandat.domain.mandate.MandateAdopted;
import no.mandat.domain.mandate.MandateAmended;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.shared.PositionId;
import no.mandat.workflow.audit.RowMarks.Receipt;
import no.mandat.workflow.shared.Reference;

/** For which acts receipts are given, and what those are called. */
final class ReceiptActs {

    /** By kind of subject. */
    private static final Map<String, List<String>> ACTS = Map.of(
            Position.class.getSimpleName(), List.of("PositionCast", "PositionRecorded"),
            Contribution.class.getSimpleName(), List.of("ContributionSubmitted", "ContributionReplaced"));

    /** Signatures and decisions: what can be done several times to the same subject, so that the receipt is called after the entry. */
    private static final Set<String> CALLED_AFTER_ENTRY = Stream.of(
                    DissentRaised.class,
                    DissentEdited.class,
                    DissentSigned.class,
                    SignatureWithdrawn.class,
                    RoundEnded.class,
                    RoundEvaluatedAgain.class,
                    DeliverableApproved.class,
                    CorrectionsAdopted.class,
                    MinutesClosed.class,
                    MandateAdopted.class,
                    MandateAmended.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** Of what was said, signed or decided. */
    private static final Set<String> FINGERPRINTS = Set.of("contentHash", "textHash", "hash", "fingerprint");

    private ReceiptActs() {}

    /** All of them, by their names in the history. */
    static List<String> all() {
        return Stream.concat(calledAfterSubject().stream(), calledAfterEntry().stream())
                .toList();
    }

    /** Those whose receipt goes by the number of what was given. */
    static List<String> calledAfterSubject() {
        return ACTS.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Those whose receipt goes by the number of the entry. */
    static List<String> calledAfterEntry() {
        return CALLED_AFTER_ENTRY.stream().sorted().toList();
    }

    /** Whether a position was taken. */
    static boolean isPosition(HistoryRow row) {
        return row.subjectKind().equals(Position.class.getSimpleName()) && isOne(row);
    }

    private static boolean isOne(HistoryRow row) {
        return ACTS.getOrDefault(row.subjectKind(), List.of()).contains(row.action());
    }

    /**
     * The receipt that was given for it; none where none was, or names and values are erased.
     *
     * @param own whether it is a position of the reader's
     */
    static Optional<Receipt> receipt(HistoryRow row, boolean own) {
        var subject = row.subject();
        if (subject == null) {
            return Optional.empty();
        }
        var hash = fingerprint(row).orElse(null);
        if (CALLED_AFTER_ENTRY.contains(row.action())) {
            return Optional.of(new Receipt(Reference.of(row.id()), hash, null));
        }
        if (!isOne(row) || hash == null) {
            return Optional.empty();
        }
        var position = isPosition(row) ? new PositionId(row.about().id()) : null;
        var reference = position == null ? subject : Reference.of(position);
        return Optional.of(new Receipt(reference, hash, own ? position : null));
    }

    private static Optional<String> fingerprint(HistoryRow row) {
        return row.changes().stream()
                .filter(change -> FINGERPRINTS.contains(change.field()))
                .flatMap(change -> Stream.ofNullable(change.after()))
                .findFirst();
    }
}
