package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/** Locks minutes as they were circulated, with the remarks that still stand printed (protokolltilførsel). */
@ApplicationScoped
class MinutesLock {

    private final Meetings meetings;
    private final Remarks remarks;
    private final MeetingRows rows;
    private final Events events;
    private final Clock clock;

    @Inject
    MinutesLock(Meetings meetings, Remarks remarks, MeetingRows rows, Events events, Clock clock) {
        this.meetings = meetings;
        this.remarks = remarks;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesLock() {
        this(null, null, null, null, null);
    }

    /** Does it, for whoever holds the meeting. */
    void lock(Meeting meeting) {
        var at = clock.instant();
        meeting.requireCirculated();
        var standing = remarks.standing(meeting.id(), meeting.editions());
        var content = meetings.lastEdition(meeting).orElseThrow().content();
        var last = standing.isEmpty() ? content : content.printing(printed(meeting, standing));
        var locking = meeting.close(last, MinutesHash.of(last), at);
        meetings.add(locking.edition());
        standing.forEach(remark -> events.fire(remark.print(at)));
        events.fire(locking.event());
    }

    private List<MinutesContent.Printed> printed(Meeting meeting, List<MinutesRemark> standing) {
        var people = rows.people(meeting, true);
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        return standing.stream()
                .map(remark -> new MinutesContent.Printed(
                        remark.item().orElse(null),
                        people.stream()
                                .filter(one -> one.id().equals(remark.attendee()))
                                .map(one -> one.nameThere(words))
                                .findFirst()
                                .orElseThrow(),
                        remark.text(),
                        remark.answer().orElse(null)))
                .toList();
    }
}
