package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.deliverable.Publication;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.approval.RoundNumbers;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.report.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * A published revision of a deliverable, as everybody reads it.
 *
 * @param revision which one
 * @param hash SHA-256 of all that it says, in hexadecimal digits
 * @param view what of it is open
 * @param publications all revisions that were published, the first published first
 * @param receiver for whom it is
 * @param handedOverOn on which day they got it
 * @param approvals by whom it was let go, in that order
 * @param correction of its language, after those let go what it corrects
 * @param remarks of those who decided on it, in their own words
 * @param clauses what the clauses that it names are called
 * @param elsewhere what it refers to that isn't in it, by its address
 */
public record PublishedReport(
        Of of,
        int revision,
        String hash,
        ReportView view,
        List<Publication> publications,
        String receiver,
        @Nullable LocalDate handedOverOn,
        List<Approval> approvals,
        @Nullable Correction correction,
        List<Remark> remarks,
        Map<ClauseId, String> clauses,
        Map<String, String> elsewhere) {

    /** Takes copies. */
    public PublishedReport {
        publications = List.copyOf(publications);
        approvals = List.copyOf(approvals);
        remarks = List.copyOf(remarks);
        clauses = Map.copyOf(clauses);
        elsewhere = Map.copyOf(elsewhere);
    }

    /**
     * Whose it is.
     *
     * @param name by what the mandate's page is known
     * @param title of the mandate
     */
    public record Of(String name, String title, String group, String board) {}

    /**
     * A body let it go.
     *
     * @param leaderAlone whether only its leader was asked
     * @param tookNote whether it was asked to take note, and not to decide
     */
    public record Approval(String body, boolean leaderAlone, boolean tookNote, Instant at, RoundNumbers numbers) {}

    /**
     * The language of a revision was corrected, and nobody who had decided on it objected.
     *
     * @param of which revision
     */
    public record Correction(int of, Instant at) {}

    /** All that the revision says; what of it isn't open, {@link #view} tells. */
    public ReportContent content() {
        return view.content();
    }

    /** The revision that counts. */
    public Publication current() {
        return publications.getLast();
    }

    /** Whether it is this. */
    public boolean isCurrent() {
        return revision == current().revision();
    }

    /** Since when everybody can read this. */
    public Instant publishedAt() {
        return at(revision).orElseThrow().at();
    }

    /** The one that took its place, where one did. */
    public Optional<Publication> successor() {
        return neighbour(1);
    }

    /** The one whose place it took, where there was one. */
    public Optional<Publication> predecessor() {
        return neighbour(-1);
    }

    private Optional<Publication> neighbour(int step) {
        return at(revision)
                .map(one -> publications.indexOf(one) + step)
                .filter(index -> index >= 0 && index < publications.size())
                .map(publications::get);
    }

    private Optional<Publication> at(int number) {
        return publications.stream().filter(one -> one.revision() == number).findFirst();
    }
}
