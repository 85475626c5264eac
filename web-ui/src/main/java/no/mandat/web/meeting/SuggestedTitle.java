package no.mandat.web.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingRow;
import no.mandat.workflow.words.Words;

/** What a meeting is called unless somebody calls it otherwise: by its kind, and by how many there were of it. */
final class SuggestedTitle {

    private final List<MeetingRow> meetings;
    private String last = "";

    /** @param meetings those that the mandate has */
    SuggestedTitle(List<MeetingRow> meetings) {
        this.meetings = meetings;
    }

    /** One for a meeting that has a title already: nothing is suggested in its place. */
    static SuggestedTitle none(MeetingForm form) {
        var none = new SuggestedTitle(List.of());
        none.last = form.title() + "\n";
        return none;
    }

    /** "Innspillsmøte 2", in the language of the meeting. */
    String of(MeetingKind kind, String language) {
        long held = meetings.stream()
                .filter(row -> row.kind() == kind && row.status() != MeetingStatus.CANCELLED)
                .count();
        last = Words.in(Locale.of(language)).of("meetingForm.title." + kind, held + 1);
        return last;
    }

    /** What to suggest in place of a title; nothing, where somebody has written it. */
    Optional<String> after(String title, MeetingKind kind, String language) {
        return title.isBlank() || title.equals(last) ? Optional.of(of(kind, language)) : Optional.empty();
    }
}
