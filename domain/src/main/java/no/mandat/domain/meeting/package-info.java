/**
 * Meetings of a mandate's bodies (domain.md, Meetings): planned with an agenda, called, held, minuted and closed. Who is called answers,
 * comes or doesn't; what is agreed on lives on as actions; minutes are circulated for remarks, and locked. The lives are tables:
 * {@link no.mandat.domain.meeting.MeetingLife}, {@link no.mandat.domain.meeting.ItemLife}, {@link no.mandat.domain.meeting.AttendeeLife},
 * {@link no.mandat.domain.meeting.ActionLife}, {@link no.mandat.domain.meeting.RemarkLife},
 * {@link no.mandat.domain.meeting.SpokenLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.meeting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
