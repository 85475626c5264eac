package no.mandat.workflow.inbox;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the inbox.
 *
 * @param version what a command on it was made for
 * @param confirmed whether its address is known to be that of whoever sent it
 * @param handling how far it is handled, once its call is closed
 * @param openness who it is for; nothing where nobody has said so
 * @param handler who has it, by name
 * @param handledBy who that is
 * @param clauses the printed numbers of those that its points are about
 * @param oneOfSeveral whether more came to the call from the same organisation, or the same confirmed address
 */
public record InboxRow(
        ContributionId id,
        int version,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        Instant sentAt,
        boolean confirmed,
        @Nullable HandlingState handling,
        @Nullable Openness openness,
        @Nullable String handler,
        @Nullable PersonId handledBy,
        List<String> clauses,
        boolean oneOfSeveral) {

    /** Takes a copy. */
    public InboxRow {
        clauses = List.copyOf(clauses);
    }

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(sentAt, id.value());
    }

    /** Who speaks: the organisation, or the person. */
    public String speaker() {
        return organisation == null ? name : organisation;
    }

    /** Whether it isn't for everybody. */
    public boolean isRestricted() {
        return openness != null && openness != Openness.OPEN;
    }
}
