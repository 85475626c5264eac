package no.mandat.workflow.inbox;

import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions the inbox shows: those of which all that is given is true.
 *
 * @param clause that a point of it is about
 * @param handler who has it
 * @param nobodys whether only those that nobody has
 * @param sought the reference, or how the name of the sender or the organisation begins; never blank
 */
public record InboxFilter(
        @Nullable HandlingState handling,
        @Nullable ClauseId clause,
        @Nullable OrganisationCategory category,
        @Nullable PersonId handler,
        boolean nobodys,
        @Nullable String sought) {

    /** All of them. */
    public static final InboxFilter ALL = new InboxFilter(null, null, null, null, false, null);

    /** Blank words are none. */
    public InboxFilter {
        sought = sought == null || sought.isBlank() ? null : sought.strip();
    }

    /** Only those that have come so far. */
    public InboxFilter in(@Nullable HandlingState only) {
        return new InboxFilter(only, clause, category, handler, nobodys, sought);
    }

    /** Only those about that clause. */
    public InboxFilter about(@Nullable ClauseId only) {
        return new InboxFilter(handling, only, category, handler, nobodys, sought);
    }

    /** Only those of contributors of that category. */
    public InboxFilter of(@Nullable OrganisationCategory only) {
        return new InboxFilter(handling, clause, only, handler, nobodys, sought);
    }

    /** Only those that they have; of nobody, everybody's. */
    public InboxFilter with(@Nullable PersonId only) {
        return new InboxFilter(handling, clause, category, only, false, sought);
    }

    /** Only those that nobody has. */
    public InboxFilter withNobody() {
        return new InboxFilter(handling, clause, category, null, true, sought);
    }

    /** Only those that are found by that; of blank words, all. */
    public InboxFilter find(@Nullable String words) {
        return new InboxFilter(handling, clause, category, handler, nobodys, words);
    }
}
