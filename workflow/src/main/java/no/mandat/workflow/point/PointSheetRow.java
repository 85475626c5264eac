package no.mandat.workflow.point;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A point with all that is said of it, as it leaves in a file.
 *
 * @param confirmed whether the sender's address is theirs, as they confirmed
 * @param senders of the point that a mailing is answered by, how many contributions are answered with it; of others none
 * @param leadReference of a point that is answered with a mailing, the reference of the contribution whose point answers it
 * @param leadNumber which of its points that is; of others their own number
 */
record PointSheetRow(
        PointId id,
        ContributionId contribution,
        int number,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        boolean confirmed,
        Publication publication,
        Instant sentAt,
        String words,
        boolean file,
        PointState state,
        @Nullable Disposition disposition,
        @Nullable String reason,
        @Nullable String destination,
        @Nullable Destinations parts,
        @Nullable String handler,
        @Nullable Openness openness,
        @Nullable Integer senders,
        @Nullable String leadReference,
        int leadNumber) {

    /** Its place in the list: what a page goes on from. */
    List<Object> place() {
        return List.of(contribution.value(), number);
    }

    /** What it is called by. */
    String called() {
        return called(reference, number);
    }

    /** What the point is called by that answers its mailing, which it may be itself; of one in no mailing nothing. */
    @Nullable String mailing() {
        if (senders != null) {
            return called();
        }
        return leadReference == null ? null : called(leadReference, leadNumber);
    }

    private static String called(String reference, int number) {
        return "%s-%d".formatted(reference, number);
    }

    /** Who the contribution is for: whoever hands the file on sees it. */
    String isFor(Words language) {
        return language.of(openness == null ? Openness.OPEN : openness);
    }

    /** Whether it isn't for everybody. */
    boolean isKept() {
        return openness != null && openness != Openness.OPEN;
    }

    /** Whether reading it leaves a trace. */
    boolean isExempt() {
        return openness == Openness.EXEMPT;
    }

    /** What it says, with what stands for it where it is a file, or was erased. */
    String said(Words language) {
        if (file) {
            return language.of("points.file", words);
        }
        return words.isEmpty() ? language.of("contribution.erased.text") : words;
    }
}
