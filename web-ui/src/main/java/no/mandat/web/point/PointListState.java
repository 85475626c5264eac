package no.mandat.web.point;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.InAddress;
import no.mandat.web.shared.Sorted;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointSort;
import org.jspecify.annotations.Nullable;

/** What of the matrix is shown, and which point beside it, as it stands in the address. What the address says wrongly is passed over. */
record PointListState(
        PointFilter filter,
        Sorted<PointSort> sorted,
        @Nullable PointId point) {

    /** What was sent first stands first. */
    static final Sorted<PointSort> AS_SENT = new Sorted<>(PointSort.SENT, false);

    /** Not "state", which is one of the login's own words: it is taken out of an address that is opened. */
    private static final String STATE = CallNavigation.POINTS_IN;

    private static final String MINE = "mine";
    private static final String WHO = CallNavigation.WHO;
    private static final String CLAUSE = CallNavigation.CLAUSE;
    /** What stands there of those that are about none. */
    private static final String NO_CLAUSE = "none";

    private static final String QUESTION = "question";
    private static final String CATEGORY = "category";
    private static final String DISPOSITION = CallNavigation.CONCLUSION;
    private static final String PART = CallNavigation.PART;
    private static final String POINT = CallNavigation.POINT;

    static PointListState of(QueryParameters address) {
        var filter = new PointFilter(
                InAddress.constant(address, STATE, PointState.class).orElse(null),
                address.getSingleParameter(MINE).isPresent(),
                InAddress.id(address, WHO).map(PersonId::new).orElse(null),
                address.getSingleParameter(WHO)
                        .filter(CallNavigation.NOBODY::equals)
                        .isPresent(),
                InAddress.id(address, CLAUSE).map(ClauseId::new).orElse(null),
                address.getSingleParameter(CLAUSE).filter(NO_CLAUSE::equals).isPresent(),
                InAddress.id(address, QUESTION).map(QuestionId::new).orElse(null),
                InAddress.constant(address, CATEGORY, OrganisationCategory.class)
                        .orElse(null),
                InAddress.constant(address, DISPOSITION, Disposition.class).orElse(null),
                InAddress.id(address, PART).orElse(null));
        return new PointListState(
                filter,
                Sorted.in(address, PointSort.class).orElse(AS_SENT),
                InAddress.id(address, POINT).map(PointId::new).orElse(null));
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        InAddress.say(said, STATE, filter.state());
        InAddress.say(said, MINE, filter.mine() ? "1" : null);
        InAddress.say(said, WHO, filter.nobodys() ? CallNavigation.NOBODY : filter.handler());
        InAddress.say(said, CLAUSE, filter.unplaced() ? NO_CLAUSE : filter.clause());
        InAddress.say(said, QUESTION, filter.question());
        InAddress.say(said, CATEGORY, filter.category());
        InAddress.say(said, DISPOSITION, filter.disposition());
        InAddress.say(said, PART, filter.part());
        InAddress.say(said, Sorted.NAME, sorted.equals(AS_SENT) ? null : sorted);
        InAddress.say(said, POINT, point);
        return QueryParameters.simple(said);
    }

    /** Where it is shown of the points of that call. */
    Location location(PointDesk desk) {
        return new Location(CallNavigation.points(desk.mandate(), desk.call()), address());
    }

    /** Whether a file, in which the points of a contribution follow each other, begins with what was sent last. */
    boolean isLatestFirst() {
        return sorted.equals(new Sorted<>(PointSort.SENT, true));
    }

    /** The same in the address of a file, which is in that language. */
    QueryParameters sheet(String language) {
        return at(null).address().merging("language", language);
    }

    /**
     * Without whoever answers points no more, what isn't asked any more, and parts of deliverables that aren't there: a list that is narrowed by what no filter shows can't be
     * widened.
     */
    PointListState among(PointDesk desk) {
        var who = filter.handler();
        var question = filter.question();
        var known = who == null || HandlerChoice.isAmong(desk.handlers(), who) ? filter : filter.with(null);
        boolean isAsked =
                desk.questions().stream().anyMatch(one -> one.question().equals(question));
        var asked = isAsked ? known : known.answering(null);
        var part = filter.part();
        boolean isThere =
                desk.parts().stream().anyMatch(one -> one.part().part().equals(part));
        return with(isThere ? asked : asked.wentTo(null));
    }

    PointListState with(PointFilter other) {
        return new PointListState(other, sorted, point);
    }

    PointListState with(Sorted<PointSort> other) {
        return new PointListState(filter, other, point);
    }

    PointListState at(@Nullable PointId other) {
        return new PointListState(filter, sorted, other);
    }
}
