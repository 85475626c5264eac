package no.mandat.workflow.meeting;

import java.util.List;
import no.mandat.domain.meeting.ItemKind;

/** A template that an agenda can begin with, in the language of the meeting. */
public record TemplateOffer(AgendaTemplate template, List<Line> items) {

    /**
     * One of its items.
     *
     * @param there whether it is on the agenda already
     * @param clauses how many clauses of the mandate speak of it
     */
    public record Line(String title, ItemKind kind, int minutes, boolean there, int clauses) {}
}
