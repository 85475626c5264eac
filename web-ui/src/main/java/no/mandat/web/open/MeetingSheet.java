package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.web.document.FileSize;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Zones;
import no.mandat.workflow.meeting.AnswerByLink;
import no.mandat.workflow.meeting.InvitedMeeting;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, for the template of whoever is called to it from outside.
 *
 * @param secret that of their link
 * @param told whether they have just answered
 * @param message what went wrong with what was sent; empty where nothing did
 * @param remark what stands in the field
 */
public record MeetingSheet(
        OpenPage page, InvitedMeeting meeting, UUID secret, boolean told, String message, String remark, Clock clock) {

    /** Where it is answered. */
    public String address() {
        return page.to(PublicAddress.ofMeeting(secret));
    }

    /** Where it is fetched for a calendar. */
    public String calendar() {
        return page.to(PublicAddress.ofMeeting(secret) + "/meeting.ics");
    }

    /** Where the agenda is fetched, as far as it is theirs. */
    public String agenda() {
        return page.to(PublicAddress.ofMeeting(secret) + "/agenda.pdf");
    }

    /** Where a paper is fetched. */
    public String address(InvitedMeeting.File paper) {
        return page.to(PublicAddress.ofMeeting(secret) + "/papers/" + paper.document());
    }

    /** "PDF, 90 kB". */
    public String about(InvitedMeeting.File paper) {
        var kind = page.t(paper.type());
        return paper.type() == FileType.LINK ? kind : kind + ", " + FileSize.words(paper.size(), page.words());
    }

    /** The most characters of a remark. */
    public int longest() {
        return AnswerByLink.LONGEST;
    }

    /** What they are asked, or what is to be said in place of it. */
    public String lead() {
        if (!meeting.invited()) {
            return page.t("rsvp.removed");
        }
        return switch (meeting.status()) {
            case PLANNED, CALLED -> asked();
            case RUNNING -> page.t("rsvp.running");
            case CANCELLED -> page.t("rsvp.cancelled");
            case HELD, MINUTES_CIRCULATED, CLOSED -> page.t("rsvp.over");
        };
    }

    private String asked() {
        return page.t(meeting.kind() == MeetingKind.INPUT ? "rsvp.lead.input" : "rsvp.lead", meeting.name());
    }

    /** Why it was called off; empty where it wasn't. */
    public String reason() {
        return meeting.status() == MeetingStatus.CANCELLED ? said(meeting.reason()) : "";
    }

    /** What they answered last, as long as it counts; empty where they haven't. */
    public String answered() {
        var answer = meeting.answer();
        if (answer == null || !meeting.isShown()) {
            return "";
        }
        return switch (answer) {
            case ACCEPTED -> page.t("rsvp.answered.accepted");
            case TENTATIVE -> page.t("rsvp.answered.tentative");
            case DECLINED -> page.t("rsvp.answered.declined");
        };
    }

    /** When they did, and that they can answer otherwise, if they can. */
    public String answeredAt() {
        var at = meeting.answeredAt() == null ? "" : page.dates().exact(zoned(meeting.answeredAt()));
        return page.t(meeting.takesAnswers() ? "rsvp.answered.at" : "rsvp.answered.fixed", at);
    }

    /** Whether that is what they answered last. */
    public boolean isAnswer(String rsvp) {
        return meeting.answer() == Rsvp.valueOf(rsvp);
    }

    /** Which answer is offered first: the one that stands. */
    public boolean isFirst(String rsvp) {
        return meeting.answer() == null ? Rsvp.valueOf(rsvp) == Rsvp.ACCEPTED : isAnswer(rsvp);
    }

    /** Whether the day is told, which a meeting that they aren't invited to any more has none of. */
    public boolean hasTime() {
        return meeting.time() != null;
    }

    /** "Onsdag 14. oktober", or both days where it ends on another one. */
    public String day() {
        var time = time();
        var begins = zoned(time.startsAt()).toLocalDate();
        var ends = zoned(time.endsAt()).toLocalDate();
        var first = page.sentence(day(begins));
        return begins.equals(ends) ? first : page.t("rsvp.days", first, day(ends));
    }

    private String day(LocalDate day) {
        return page.dates().weekday(day, LocalDate.now(clock));
    }

    /** "kl. 10.00–13.00", with the name of the zone where somebody may take part from another one. */
    public String hours() {
        var hours = hours(time());
        return meeting.videoLink() == null ? hours : page.t("rsvp.zone", hours, zone());
    }

    private String zone() {
        return Zones.name(clock.getZone(), page.words());
    }

    /** Whether the clock is changed while it lasts. */
    public boolean isClockChanged() {
        return hasTime() && Zones.isClockChanged(time().startsAt(), time().endsAt(), clock.getZone());
    }

    /** When an item of theirs is by the plan, and for how long they have the floor where it is the only one. */
    public String about(InvitedMeeting.Item item) {
        var when = Optional.ofNullable(item.time())
                .map(time -> page.sentence(hours(time)))
                .orElse("");
        if (meeting.items().size() > 1 || meeting.speakingMinutes() == null) {
            return when;
        }
        var floor = page.t("rsvp.floor", meeting.speakingMinutes());
        return when.isEmpty() ? page.sentence(floor) : when + " · " + floor;
    }

    /** For how long they have the floor, where that is for several items; empty otherwise. */
    public String floor() {
        return meeting.items().size() > 1 && meeting.speakingMinutes() != null
                ? page.sentence(page.t("rsvp.floor", meeting.speakingMinutes()))
                : "";
    }

    private String hours(MeetingTime time) {
        var dates = page.dates();
        return page.t("rsvp.hours", dates.time(zoned(time.startsAt())), dates.time(zoned(time.endsAt())));
    }

    /** Until when they can answer, by when they should, and that the link is theirs alone. */
    public String until() {
        var day = meeting.answerBy();
        if (day == null) {
            return page.t("rsvp.until");
        }
        boolean passed = day.isBefore(LocalDate.now(clock));
        return page.t(passed ? "rsvp.answerBy.passed" : "rsvp.answerBy", day(day));
    }

    /** What is known of it, or nothing. */
    public String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private MeetingTime time() {
        return Objects.requireNonNull(meeting.time());
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(clock.getZone());
    }
}
