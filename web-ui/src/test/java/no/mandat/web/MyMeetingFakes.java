package no.mandat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.CopyService;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.meeting.MyMeetings;
import no.mandat.workflow.meeting.OutsidersToConfirm;
import no.mandat.workflow.meeting.OwnMeeting;
import no.mandat.workflow.meeting.SeriesService;
import no.mandat.workflow.meeting.SpokenQueries;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.meeting.TemplateService;
import no.mandat.workflow.meeting.TimeAsk;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.shared.Seek;

/** What of meetings concerns whoever looks, and what else of them a test doesn't look at. */
public final class MyMeetingFakes {

    public List<MyMeetingRow> ahead = List.of();
    public List<OwnMeeting> coming = List.of();
    public List<OwnMeeting> past = List.of();
    public List<MinutesToRead> minutes = List.of();
    public List<ActionRow> actions = List.of();
    public List<ActionRow> agreed = List.of();
    public List<ActionRow> earlier = List.of();
    public List<OutsidersToConfirm> toConfirm = List.of();
    public List<TimeAsk> times = List.of();
    public final List<Object> carriedOut = new ArrayList<>();

    Map<Class<?>, Object> parts() {
        return Map.of(
                MyMeetings.class, new Mine(),
                ActionQueries.class, new Actions(),
                CallingQueries.class, new Keys(),
                TimeQueries.class, new Times(),
                HoldingService.class, new Holding(),
                SpokenQueries.class, new Said(),
                SpokenService.class, new SpokenService() {},
                SeriesService.class, new SeriesService() {},
                CopyService.class, new CopyService() {},
                TemplateService.class, new TemplateService() {});
    }

    /** Offers no times. */
    TimeService offers() {
        return new TimeService() {};
    }

    private final class Mine extends MyMeetings {

        @Override
        public List<MyMeetingRow> ahead() {
            return ahead;
        }

        @Override
        public List<OwnMeeting> coming(Seek seek) {
            return page(coming, seek);
        }

        @Override
        public List<OwnMeeting> past(Seek seek) {
            return page(past, seek);
        }

        private static List<OwnMeeting> page(List<OwnMeeting> all, Seek seek) {
            var anchor = seek.anchor();
            return all.stream()
                    .dropWhile(own -> anchor != null && !own.place().equals(anchor))
                    .skip(anchor == null ? 0 : 1)
                    .limit(seek.limit())
                    .toList();
        }

        @Override
        public List<MinutesToRead> toRemarkOn() {
            return minutes;
        }
    }

    private final class Actions extends ActionQueries {

        @Override
        public List<ActionRow> mine() {
            return actions;
        }

        @Override
        public List<ActionRow> of(MeetingId id) {
            return agreed;
        }

        @Override
        public List<ActionRow> earlier(MeetingId id) {
            return earlier;
        }
    }

    private final class Keys extends CallingQueries {

        @Override
        public List<OutsidersToConfirm> toConfirm() {
            return toConfirm;
        }
    }

    private final class Times extends TimeQueries {

        @Override
        public List<TimeAsk> mine() {
            return times;
        }
    }

    private final class Holding extends HoldingService {

        @Override
        public void finishAction(FinishAction command) {
            carriedOut.add(command);
        }
    }

    private static final class Said extends SpokenQueries {

        @Override
        public List<SpokenRow> of(MeetingId id) {
            return List.of();
        }
    }
}
