package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.point.PointDesk;

/** The page of a call's points, for its parts that do something with them. */
interface PointPage {

    /** What is around the points, as it was read last. */
    PointDesk desk();

    /** What they can be about. */
    ClauseText text();

    /** Shows all as it is now. */
    void refresh();

    /** Shows what is so now of one where it stands: whoever goes through the rows keeps their place. */
    void update(PointId point);

    /** The same of the one that stands beside, after it was changed there: the field in which that was done stays. */
    void goOn(PointId point);

    /** The one that stands beside once all is shown anew. */
    void choose(PointId point);

    /** Goes to where a point stands. */
    void focus(PointId point);

    /** Does it, says so, and shows what is so now; a refusal is said, and what is so now is shown as well. */
    default void carryOut(Runnable work, String done, Object... values) {
        if (attempt(work)) {
            Toast.done(t(done, values));
        }
        refresh();
    }

    /** Does it, if it isn't refused; a refusal is said. */
    static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return false;
        }
    }
}
