package no.mandat.web.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.InAddress;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.point.HandlerChoice;

/** What of the inbox is shown, as it stands in the address. What the address says wrongly is passed over. */
final class InboxState {

    /** Not "state", which is one of the login's own words: it is taken out of an address that is opened. */
    private static final String STATE = "in";

    private static final String CLAUSE = "clause";
    private static final String CATEGORY = "category";
    private static final String FIND = "find";
    private static final String WHO = CallNavigation.WHO;
    private static final String NOBODY = CallNavigation.NOBODY;

    private InboxState() {}

    static InboxFilter of(QueryParameters address) {
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
    static InboxFilter among(List<HandlerChoice> handlers, InboxFilter filter) {
        var who = filter.handler();
        return who == null || HandlerChoice.isAmong(handlers, who) ? filter : filter.with(null);
    }

    static QueryParameters address(InboxFilter filter) {
        Map<String, String> said = new LinkedHashMap<>();
        InAddress.say(said, STATE, filter.handling());
        InAddress.say(said, CLAUSE, filter.clause());
        InAddress.say(said, CATEGORY, filter.category());
        InAddress.say(said, WHO, filter.nobodys() ? NOBODY : filter.handler());
        InAddress.say(said, FIND, filter.sought());
        return QueryParameters.simple(said);
    }
}
