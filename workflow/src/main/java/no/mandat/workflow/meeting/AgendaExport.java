package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/** Gives an agenda as a document that leaves Mandat: to whoever reads it on the meeting's page, and as they read it there. */
@UseCases
public class AgendaExport {

    private final MeetingQueries queries;
    private final ClauseQueries clauses;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    AgendaExport(MeetingQueries queries, ClauseQueries clauses, Access access, Clock clock) {
        this.queries = queries;
        this.clauses = clauses;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AgendaExport() {
        this(null, null, null, null);
    }

    /**
     * The agenda as it is now. All of it is in the meeting's language, whatever the page's.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where there is none to read
     */
    public Exported document(MeetingId id) {
        var ignored = access.requireLogin();
        var meeting = queries.details(id);
        if (meeting.agenda().isEmpty()) {
            throw Meetings.notThere();
        }
        var form = meeting.form();
        var hidden = Words.in(Locale.forLanguageTag(form.language())).of("agenda.paper.hidden");
        var text = clauses.text(meeting.mandate());
        var sheet = new AgendaSheet(
                form.language(),
                meeting.body(),
                meeting.kind(),
                meeting.status(),
                form.title(),
                form.startsAt() == null || form.endsAt() == null
                        ? null
                        : new MeetingTime(form.startsAt(), form.endsAt()),
                form.place(),
                form.videoLink(),
                form.practical(),
                null,
                meeting.agenda().stream().map(row -> item(row, text, hidden)).toList());
        return AgendaPaper.of(sheet, clock);
    }

    private static AgendaSheet.Item item(ItemRow row, ClauseText text, String hidden) {
        boolean exempt = row.classification().openness() == Openness.EXEMPT;
        return new AgendaSheet.Item(
                row.number(),
                row.title(),
                row.kind(),
                row.startsAt(),
                row.minutes(),
                row.presenter(),
                numbers(row, text),
                row.papers().stream()
                        .map(paper -> Optional.ofNullable(paper.title()).orElse(hidden))
                        .toList(),
                exempt ? Optional.ofNullable(row.classification().legalBasis()).orElse("") : null,
                row.shutOut());
    }

    /** In the order of the mandate; those that are gone are left out. */
    private static List<String> numbers(ItemRow row, ClauseText text) {
        return text.tree().clauses().stream()
                .filter(clause -> row.clauses().contains(clause.id()))
                .flatMap(clause -> Optional.ofNullable(text.numbers().get(clause.id())).stream())
                .map(number -> number.text())
                .toList();
    }
}
