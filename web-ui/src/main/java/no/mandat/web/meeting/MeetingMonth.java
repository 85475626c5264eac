package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingRow;

/** The meetings of a month: a calendar, and where that is too wide a list of them. */
final class MeetingMonth extends Div {

    private static final long serialVersionUID = 1L;

    MeetingMonth(MandateId mandate, YearMonth month, List<MeetingRow> meetings, Clock clock) {
        addClassName("meeting-month");
        var name = Say.dates().month(month);
        var steps = new Nav(
                step(mandate, month.minusMonths(1), t("meetings.month.before"), "‹"),
                step(mandate, YearMonth.now(clock), t("date.today"), t("date.today")),
                step(mandate, month.plusMonths(1), t("meetings.month.after"), "›"));
        steps.addClassName("month-steps");
        steps.setAriaLabel(t("meetings.month.steps"));
        var head = new Div(new H2(Say.sentence(name)), steps);
        head.addClassName("month-head");
        var days = days(month, meetings, clock);
        add(head);
        if (days.isEmpty()) {
            add(new Paragraph(t("meetings.month.none")));
        }
        var calendar = new Div(new MonthTable(name, month, days, clock));
        calendar.addClassName("only-wide");
        var list = new OrderedList(days.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(row -> new MeetingItem(row, clock))
                .toArray(MeetingItem[]::new));
        list.addClassNames("card", "round-rows", "only-narrow");
        list.setVisible(!days.isEmpty());
        add(calendar, list);
    }

    /** What is held on each day that has something; a meeting over midnight is held on each of its days. */
    private static Map<LocalDate, List<MeetingRow>> days(YearMonth month, List<MeetingRow> meetings, Clock clock) {
        return meetings.stream()
                .flatMap(row -> MonthDay.of(row, clock.getZone()))
                .filter(held -> YearMonth.from(held.day()).equals(month))
                .collect(Collectors.groupingBy(
                        MonthDay::day, TreeMap::new, Collectors.mapping(MonthDay::meeting, Collectors.toList())));
    }

    /** Whoever hears it hears which month it leads to. */
    private static InAppLink step(MandateId mandate, YearMonth to, String where, String sign) {
        var link = new InAppLink(
                MeetingNavigation.address(mandate, MeetingListState.of(to).address()), sign);
        link.setAriaLabel(t("meetings.month.step", where, Say.dates().month(to)));
        return link;
    }
}
