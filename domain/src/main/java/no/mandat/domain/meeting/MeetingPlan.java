package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat writes about a meeting, but for its agenda.
 *
 * @param language the tag of the language of its call and its minutes
 * @param title one line
 * @param time when it is, where that is settled
 * @param place where people meet, if they do
 * @param videoLink the address of its video conference, if there is one
 * @param practical how to find it and what to bring, in plain text
 * @param answerBy by which day those who are called are asked to answer, if they are ({@link AnswerByRule})
 */
public record MeetingPlan(
        MeetingKind kind,
        String language,
        String title,
        @Nullable MeetingTime time,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String practical,
        @Nullable LocalDate answerBy) {

    /** One that asks for answers by no day. */
    public MeetingPlan(
            MeetingKind kind,
            String language,
            String title,
            @Nullable MeetingTime time,
            @Nullable String place,
            @Nullable String videoLink,
            @Nullable String practical) {
        this(kind, language, title, time, place, videoLink, practical, null);
    }

    /** The same, answered by that day. */
    public MeetingPlan answeredBy(@Nullable LocalDate day) {
        return new MeetingPlan(kind, language, title, time, place, videoLink, practical, day);
    }

    /**
     * Refuses a day to answer by that is of no use.
     *
     * @param before the day that stands, which may have passed
     * @throws RefusedException {@link MeetingRefusal.AnswerByPassed}, {@link MeetingRefusal.AnswerByTooLate}
     */
    public void requireAnswerable(@Nullable LocalDate before, ZoneId zone, Instant now) {
        var day = time == null ? null : LocalDate.ofInstant(time.startsAt(), zone);
        AnswerByRule.require(answerBy, before, LocalDate.ofInstant(now, zone), day);
    }

    /** What is otherwise than before. */
    Stream<Change> changesFrom(MeetingPlan before) {
        return Stream.concat(
                Stream.of(
                                between("kind", before.kind, kind),
                                between("language", before.language, language),
                                between("answerBy", before.answerBy, answerBy))
                        .flatMap(change -> change),
                inCalendar(before));
    }

    /** The part of it that calendars show. */
    Stream<Change> inCalendar(MeetingPlan before) {
        return Stream.of(
                        between("title", before.title, title),
                        between("startsAt", start(before.time), start(time)),
                        between("endsAt", end(before.time), end(time)),
                        between("place", before.place, place),
                        between("videoLink", before.videoLink, videoLink),
                        between("practical", before.practical, practical))
                .flatMap(change -> change);
    }

    private static @Nullable Object start(@Nullable MeetingTime time) {
        return time == null ? null : time.startsAt();
    }

    private static @Nullable Object end(@Nullable MeetingTime time) {
        return time == null ? null : time.endsAt();
    }
}
