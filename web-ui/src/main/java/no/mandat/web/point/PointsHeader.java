package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.point.PointState;
import no.mandat.web.contribution.CallBadge;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.ReleaseService;

/** The head of the page of a call's points, from which answers are released, and what is shown is fetched as a file. */
final class PointsHeader {

    private PointsHeader() {}

    /**
     * That of these.
     *
     * @param queries count what is to be released
     * @param refresh shows what is so once answers are released
     */
    static PageHeader of(
            PointDesk desk, PointListState shown, PointQueries queries, ReleaseService releases, Runnable refresh) {
        var header = new PageHeader(desk.title())
                .in(desk.language())
                .over(t("call.over", desk.number()))
                .state(CallBadge.of(desk.status()).shown(), unanswered(desk));
        if (desk.handles() && desk.divided() && !desk.releasing() && desk.status() == CallStatus.CLOSED) {
            header.primary(t("points.release"), () -> new ReleaseDialog(
                            desk.call(), desk.unanswered(), unplaced(desk, queries), releases, refresh)
                    .open());
        }
        header.more(t("points.sheet"), () -> fetch(desk, shown, "xlsx"));
        header.more(t("points.document"), () -> fetch(desk, shown, "docx"));
        return header;
    }

    /** How many wait for an answer; while it is open and nobody has sent anything, nothing is said. */
    static String unanswered(PointDesk desk) {
        return desk.status() == CallStatus.OPEN && desk.unanswered() == 0
                ? ""
                : t("points.unanswered", desk.unanswered());
    }

    /** How many confirmed points are about no clause. */
    private static int unplaced(PointDesk desk, PointQueries queries) {
        return queries.count(
                desk.call(), PointFilter.ALL.in(PointState.CONFIRMED).aboutNone());
    }

    /** What is shown now, as a file. */
    private static void fetch(PointDesk desk, PointListState shown, String kind) {
        var file = new Location(
                "%s/%s.%s".formatted(CallNavigation.POINTS_DOWNLOAD, desk.call(), kind),
                shown.sheet(Say.words().tag()));
        UI.getCurrent().getPage().setLocation("/" + file.getPathWithQueryParameters());
    }
}
