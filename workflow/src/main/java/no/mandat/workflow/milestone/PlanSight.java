package no.mandat.workflow.milestone;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Permission;

/**
 * What a reader of a plan is told of that which proves its milestones.
 *
 * @param documents which they may read: of others the title isn't told
 * @param meetings which they may read: to others nothing leads
 * @param deliverables how far they read them: of what is being written the title isn't told to those who don't read drafts
 * @param reader who reads: of what they are partial in the title isn't told
 */
record PlanSight(List<Openness> documents, Set<MeetingKind> meetings, CoverScope deliverables, UUID reader) {

    static PlanSight of(Set<Permission> allowed, PersonId reader) {
        return new PlanSight(
                Permission.readable(allowed), Permission.meetings(allowed), Permission.scope(allowed), reader.value());
    }
}
