package no.mandat.workflow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate on its own page.
 *
 * @param demands whom the group must have in it
 * @param firstDay the first day, or none where it begins at adoption
 * @param status what it is shown as
 * @param versions the number of the version that counts, or 0
 * @param adoptedOn the day both bodies had consented to it
 * @param publishedOn the day it got a page that everybody can read
 * @param publicName by what that page is known
 * @param endedOn the day it was closed, or ended by the board
 * @param actions what the actor may do with it now
 * @param history whether the actor may read its history, or their own part of it
 * @param rounds whether the actor may read any of its rounds
 */
public record MandateDetails(
        MandateId id,
        int version,
        String title,
        String shortName,
        BodyId boardId,
        String board,
        String group,
        @Nullable LocalDate firstDay,
        LocalDate lastDay,
        List<DemandChoice> demands,
        MandateState state,
        MandateStatus status,
        int versions,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String publicName,
        @Nullable LocalDate endedOn,
        Instant changedAt,
        Set<MandateAction> actions,
        boolean history,
        boolean rounds) {

    /** What a form for it begins with. */
    public MandateForm form() {
        return new MandateForm(title, shortName, new BoardChoice(boardId, board), group, firstDay, lastDay, demands);
    }
}
