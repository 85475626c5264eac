package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.document.ClassificationForm;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda.
 *
 * @param number its number on the agenda, from 1; 0, where it isn't on it
 * @param standard which of those that come by themselves it is, if it is one
 * @param proposer who wanted it on the agenda, where that isn't the secretariat
 * @param startsAt when it begins by the plan, where the meeting has a time
 * @param timed how it is planned and went, for the clock
 * @param quorum who was there to decide on it, where no round was held
 * @param resolution by the round of which resolution it is decided, if it is by one
 * @param deliverable which it is about, if it is about one
 * @param actions what one may do with it now
 * @param shutOut whether the reader is partial in it: it says nothing but its number and its title
 */
public record ItemRow(
        AgendaItemId id,
        int version,
        int number,
        String title,
        ItemKind kind,
        @Nullable StandardItem standard,
        @Nullable String presenter,
        int minutes,
        List<ClauseId> clauses,
        List<PaperRow> papers,
        ClassificationForm classification,
        ItemState state,
        @Nullable String proposer,
        @Nullable Instant startsAt,
        AgendaTimes.Timed timed,
        @Nullable Outcome outcome,
        @Nullable Quorum quorum,
        @Nullable ResolutionId resolution,
        @Nullable ItemDeliverable deliverable,
        Set<ItemAction> actions,
        boolean shutOut) {

    /** The same for somebody who is partial in it. */
    ItemRow shut() {
        return new ItemRow(
                id,
                version,
                number,
                title,
                kind,
                standard,
                null,
                minutes,
                List.of(),
                List.of(),
                ClassificationForm.of(Openness.INTERNAL),
                state,
                null,
                startsAt,
                timed,
                null,
                null,
                null,
                null,
                Set.of(),
                true);
    }
}
