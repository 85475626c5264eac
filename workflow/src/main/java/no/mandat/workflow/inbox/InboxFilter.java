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
 */
public record InboxFilter(
        @Nullable HandlingState handling,
        @Nullable ClauseId clause,
        @Nullable OrganisationCategory category,
        @Nullable PersonId handler,
        boolean nobodys) {

    /** All of them. */
    public static final InboxFilter ALL = new InboxFilter(null, null, null, null, false);

    /** Only those that have come so far. */
    public InboxFilter in(@Nullable HandlingState only) {
        return new InboxFilter(only, clause, category, handler, nobodys);
    }

    /** Only those about that clause. */
    public InboxFilter about(@Nullable ClauseId only) {
        return new InboxFilter(handling, only, category, handler, nobodys);
    }

    /** Only those of contributors of that category. */
    public InboxFilter of(@Nullable OrganisationCategory only) {
        return new InboxFilter(handling, clause, only, handler, nobodys);
    }

    /** Only those that they have; of nobody, everybody's. */
    public InboxFilter with(@Nullable PersonId only) {
        return new InboxFilter(handling, clause, category, only, false);
    }

    /** Only those that nobody has. */
    public InboxFilter withNobody() {
        return new InboxFilter(handling, clause, category, null, true);
    }
}
