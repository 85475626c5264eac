package no.mandat.web.meeting;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the meetings of a mandate are shown, as it stands in the address: {@code ?view=month&month=2026-10}. What the address says
 * wrongly is passed over.
 *
 * @param isMonth whether a month is shown, and no list
 * @param month which; this one, where none is said
 */
record MeetingListState(boolean isMonth, @Nullable YearMonth month) {

    static final MeetingListState LIST = new MeetingListState(false, null);
    static final MeetingListState THIS_MONTH = new MeetingListState(true, null);

    private static final String VIEW = "view";
    private static final String MONTH = "month";

    /** Beyond these years nobody plans, and a calendar can't be drawn at the ends of time. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    static MeetingListState of(QueryParameters address) {
        return address.getSingleParameter(VIEW).filter(MONTH::equals).isPresent()
                ? new MeetingListState(
                        true, month(address.getSingleParameter(MONTH).orElse("")))
                : LIST;
    }

    static MeetingListState of(YearMonth month) {
        return new MeetingListState(true, month);
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        if (isMonth) {
            said.put(VIEW, MONTH);
        }
        if (month != null) {
            said.put(MONTH, month.toString());
        }
        return QueryParameters.simple(said);
    }

    private static @Nullable YearMonth month(String said) {
        try {
            var month = YearMonth.parse(said);
            return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? null : month;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
