package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;

/**
 * How much of a meeting its agenda fills.
 *
 * @param minutes how many are planned
 * @param length how many there are, where the meeting has a time
 */
record PlannedTime(long minutes, Optional<Long> length) {

    static PlannedTime of(MeetingDetails meeting) {
        long planned = meeting.agenda().stream().mapToLong(ItemRow::minutes).sum();
        return new PlannedTime(planned, MeetingTimes.length(meeting.form()));
    }

    void show(Paragraph line) {
        boolean longer = length.filter(all -> minutes > all).isPresent();
        line.setText(words(longer));
        line.setClassName("meeting-warning", longer);
        line.setVisible(minutes > 0);
    }

    private String words(boolean longer) {
        var planned = MeetingTimes.minutes(minutes);
        return length.map(all -> longer
                        ? t("agenda.tooLong", planned, MeetingTimes.minutes(all), MeetingTimes.minutes(minutes - all))
                        : t("agenda.fills", planned, MeetingTimes.minutes(all)))
                .orElseGet(() -> t("agenda.takes", planned));
    }
}
