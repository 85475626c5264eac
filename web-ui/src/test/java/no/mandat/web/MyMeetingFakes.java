package no.mandat.web;

import java.util.List;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.meeting.MyMeetings;

/** What of meetings concerns whoever looks. */
public final class MyMeetingFakes extends MyMeetings {

    public List<MyMeetingRow> ahead = List.of();
    public List<MinutesToRead> minutes = List.of();

    @Override
    public List<MyMeetingRow> ahead() {
        return ahead;
    }

    @Override
    public List<MinutesToRead> toRemarkOn() {
        return minutes;
    }
}
