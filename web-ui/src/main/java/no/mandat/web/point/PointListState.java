package no.mandat.web.point;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.CallNavigation;
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
    private static final String CLAUSE = "clause";
    private static final String QUESTION = "question";
    private static final String CATEGORY = "category";
    private static final String DISPOSITION = "conclusion";
    private static final String POINT = CallNavigation.POINT;

    static PointListState of(QueryParameters address) {
        var filter = new PointFilter(
                constant(address, STATE, PointState.class),
                address.getSingleParameter(MINE).isPresent(),
                id(address, WHO).map(PersonId::new).orElse(null),
                address.getSingleParameter(WHO)
                        .filter(CallNavigation.NOBODY::equals)
                        .isPresent(),
                id(address, CLAUSE).map(ClauseId::new).orElse(null),
                id(address, QUESTION).map(QuestionId::new).orElse(null),
                constant(address, CATEGORY, OrganisationCategory.class),
                constant(address, DISPOSITION, Disposition.class));
        return new PointListState(
                filter,
                Sorted.in(address, PointSort.class).orElse(AS_SENT),
                id(address, POINT).map(PointId::new).orElse(null));
    }

    private static <E extends Enum<E>> @Nullable E constant(QueryParameters address, String name, Class<E> type) {
        return address.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst())
                .orElse(null);
    }

    private static Optional<UUID> id(QueryParameters address, String name) {
        return address.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        say(said, STATE, filter.state());
        say(said, MINE, filter.mine() ? "1" : null);
        say(said, WHO, filter.nobodys() ? CallNavigation.NOBODY : filter.handler());
        say(said, CLAUSE, filter.clause());
        say(said, QUESTION, filter.question());
        say(said, CATEGORY, filter.category());
        say(said, DISPOSITION, filter.disposition());
        say(said, Sorted.NAME, sorted.equals(AS_SENT) ? null : sorted);
        say(said, POINT, point);
        return QueryParameters.simple(said);
    }

    /** Whether a file, in which the points of a contribution follow each other, begins with what was sent last. */
    boolean isLatestFirst() {
        return sorted.equals(new Sorted<>(PointSort.SENT, true));
    }

    /** The same in the address of a file, which is in that language. */
    QueryParameters sheet(String language) {
        return at(null).address().merging("language", language);
    }

    private static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    /**
     * Without whoever answers points no more, and what isn't asked any more: a list that is narrowed by what no filter shows can't be
     * widened.
     */
    PointListState among(PointDesk desk) {
        var who = filter.handler();
        var question = filter.question();
        var known = who == null || HandlerChoice.isAmong(desk.handlers(), who) ? filter : filter.with(null);
        boolean isAsked =
                desk.questions().stream().anyMatch(one -> one.question().equals(question));
        return with(isAsked ? known : known.answering(null));
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
