package no.mandat.web.contribution;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.InAddress;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.point.HandlerChoice;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox is shown, as it stands in its address, and in that of a contribution that is opened from it. What the address says
 * wrongly is passed over.
 */
public final class InboxState {

    /** Not "state", which is one of the login's own words: it is taken out of an address that is opened. */
    private static final String STATE = "in";

    private static final String CLAUSE = "clause";
    private static final String CATEGORY = "category";
    private static final String FIND = "find";
    private static final String WHO = CallNavigation.WHO;
    private static final String NOBODY = CallNavigation.NOBODY;

    /** Which contribution was opened last. */
    private static final String AT = "at";

    private InboxState() {}

    /** What it is narrowed to. */
    public static InboxFilter of(QueryParameters address) {
        return new InboxFilter(
                InAddress.constant(address, STATE, HandlingState.class).orElse(null),
                InAddress.id(address, CLAUSE).map(ClauseId::new).orElse(null),
                InAddress.constant(address, CATEGORY, OrganisationCategory.class)
                        .orElse(null),
                InAddress.id(address, WHO).map(PersonId::new).orElse(null),
                address.getSingleParameter(WHO).filter(NOBODY::equals).isPresent(),
                address.getSingleParameter(FIND).orElse(null));
    }

    /** Without whoever has contributions no more: a list that is narrowed by what no filter shows can't be widened. */
    public static InboxFilter among(List<HandlerChoice> handlers, InboxFilter filter) {
        var who = filter.handler();
        return who == null || HandlerChoice.isAmong(handlers, who) ? filter : filter.with(null);
    }

    /** Which contribution was opened last: around it the list begins. */
    public static Optional<ContributionId> at(QueryParameters address) {
        return InAddress.id(address, AT).map(ContributionId::new);
    }

    /** The list from its beginning. */
    public static QueryParameters address(InboxFilter filter) {
        return address(filter, null);
    }

    /** The list around a contribution. */
    static QueryParameters address(InboxFilter filter, @Nullable ContributionId at) {
        Map<String, String> said = new LinkedHashMap<>();
        InAddress.say(said, STATE, filter.handling());
        InAddress.say(said, CLAUSE, filter.clause());
        InAddress.say(said, CATEGORY, filter.category());
        InAddress.say(said, WHO, filter.nobodys() ? NOBODY : filter.handler());
        InAddress.say(said, FIND, filter.sought());
        InAddress.say(said, AT, at);
        return QueryParameters.simple(said);
    }
}
