package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.AnswerByRule;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat fills in about a meeting, but for its agenda.
 *
 * @param language the tag of the language of its call and its minutes
 * @param startsAt when it begins; with the end, or neither as long as a time is being looked for
 * @param endsAt when it ends
 * @param place where people meet, if they do
 * @param videoLink the address of its video conference, if there is one
 * @param practical how to find it and what to bring, in plain text
 * @param answerBy by which day those who are called are asked to answer, if they are
 */
public record MeetingForm(
        @NotNull(message = "rule.required") MeetingKind kind,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.required") String language,

        @OneLine(max = 200) String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @OptionalLine(max = 300) String place,

        @Nullable @WebAddress(optional = true) String videoLink,

        @Nullable @Size(max = 5_000, message = "rule.tooLong") String practical,

        @Nullable LocalDate answerBy) {

    /** One that asks for answers by no day. */
    public MeetingForm(
            MeetingKind kind,
            String language,
            String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String videoLink,
            @Nullable String practical) {
        this(kind, language, title, startsAt, endsAt, place, videoLink, practical, null);
    }

    /** As it was filled in before. */
    static MeetingForm of(MeetingPlan plan) {
        var time = plan.time();
        return new MeetingForm(
                plan.kind(),
                plan.language(),
                plan.title(),
                time == null ? null : time.startsAt(),
                time == null ? null : time.endsAt(),
                plan.place(),
                plan.videoLink(),
                plan.practical(),
                plan.answerBy());
    }

    /** By which day one asks for answers when one calls to it: the planned one as long as it is of use, otherwise a usual one. */
    public Optional<LocalDate> usualAnswerBy(Clock clock) {
        var today = LocalDate.now(clock);
        return Optional.ofNullable(startsAt)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .flatMap(day -> Optional.ofNullable(answerBy)
                        .filter(planned -> AnswerByRule.fits(planned, today, day))
                        .or(() -> AnswerByRule.usual(today, day)));
    }

    /**
     * What it says.
     *
     * @throws RefusedException {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong},
     *     {@link SharedRefusal.InvalidInput} with one of both instants only
     */
    MeetingPlan plan() {
        return new MeetingPlan(
                kind, language, title.strip(), time(), said(place), said(videoLink), said(practical), answerBy);
    }

    private @Nullable MeetingTime time() {
        if (startsAt != null && endsAt != null) {
            return new MeetingTime(startsAt, endsAt);
        }
        if (startsAt != null || endsAt != null) {
            var missing = startsAt == null ? "startsAt" : "endsAt";
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField(missing, "rule.required"))));
        }
        return null;
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
