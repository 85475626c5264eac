package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.deliverable.NamedTextRow;
import no.mandat.workflow.shared.SharedRefusal;

/** The one place that knows the routes of deliverables. */
public final class DeliverableNavigation {

    static final String DELIVERABLE = "deliverable";
    static final String SECTION = "section";
    static final String LIST = "mandates/:" + PathIds.MANDATE + "/deliverables";
    static final String PAGE = LIST + "/:" + DELIVERABLE;
    static final String NAMED = PAGE + "/named";
    static final String STORY = PAGE + "/story";
    static final String WRITE = PAGE + "/sections/:" + SECTION;

    /** Where pictures are fetched; what follows is the deliverable's id and the picture's. */
    static final String PICTURES = "/download/pictures";

    /** Where revisions are fetched as files; what follows is the deliverable's id, the revision and what tells the kind of file. */
    static final String EXPORTS = "/exports/deliverable";

    /** Which revision is shown; none for what is being written, or else the last one. */
    private static final String REVISION = "revision";

    /** From which revision its changes are shown. */
    private static final String SINCE = "since";

    private DeliverableNavigation() {}

    /**
     * The deliverable of an address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    static DeliverableId deliverable(RouteParameters parameters) {
        return new DeliverableId(PathIds.id(parameters, DELIVERABLE));
    }

    /**
     * The section of an address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    static SectionId section(RouteParameters parameters) {
        return new SectionId(PathIds.id(parameters, SECTION));
    }

    /** Their entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, DeliverableListView.class, PathIds.of(mandate));
    }

    /** A link to those of a mandate. */
    static RouterLink listLink(MandateId mandate, String text) {
        return new RouterLink(text, DeliverableListView.class, PathIds.of(mandate));
    }

    /** A link to one. */
    public static InAppLink link(MandateId mandate, DeliverableId deliverable, String text) {
        return new InAppLink(address(mandate, deliverable), text);
    }

    /** Where one is. */
    public static String address(MandateId mandate, DeliverableId deliverable) {
        return PathIds.address(PAGE, mandate).replace(":" + DELIVERABLE, deliverable.toString());
    }

    /** Where a section of one begins. */
    public static String address(MandateId mandate, DeliverableId deliverable, SectionId section) {
        return address(mandate, deliverable) + "#" + ReportPaper.anchor(section);
    }

    /** Where a recommendation of one begins. */
    public static String address(MandateId mandate, DeliverableId deliverable, RecommendationId recommendation) {
        return address(mandate, deliverable) + "#" + ReportPaper.anchor(recommendation);
    }

    /** A link to what happened to one, from its beginning on. */
    static InAppLink storyLink(MandateId mandate, DeliverableId deliverable) {
        return new InAppLink(story(mandate, deliverable), t("story.title"));
    }

    /** Where what happened to one is told, from its beginning on. */
    public static String story(MandateId mandate, DeliverableId deliverable) {
        return address(mandate, deliverable) + "/story";
    }

    /** A link to what somebody from outside reads of one. */
    public static InAppLink namedLink(NamedTextRow row) {
        return new InAppLink(named(row.mandate(), row.id()), named(row.kind(), row.number()));
    }

    /** "Notat 5": by which one is spoken of where its title isn't told. */
    public static String named(DeliverableKind kind, int number) {
        return DeliverableLine.about(kind, number, 0);
    }

    /** Where somebody from outside reads what they are named on. */
    static String named(MandateId mandate, DeliverableId deliverable) {
        return PathIds.address(NAMED, mandate).replace(":" + DELIVERABLE, deliverable.toString());
    }

    /** Where one is shown in a revision, with its changes since another where that is named. */
    static String address(MandateId mandate, DeliverableId deliverable, Shown shown) {
        var query = shown.query().getQueryString();
        return address(mandate, deliverable) + (query.isEmpty() ? "" : "?" + query);
    }

    static void open(MandateId mandate, DeliverableId deliverable) {
        UI.getCurrent().navigate(address(mandate, deliverable));
    }

    static void openList(MandateId mandate) {
        UI.getCurrent().navigate(DeliverableListView.class, PathIds.of(mandate));
    }

    /** Where a section is written. */
    public static String writing(MandateId mandate, DeliverableId deliverable, SectionId section) {
        return address(mandate, deliverable) + "/sections/" + section;
    }

    /** Where a picture is fetched. */
    static String picture(DeliverableId deliverable, PictureId picture) {
        return "%s/%s/%s".formatted(PICTURES, deliverable, picture);
    }

    /** Where a revision is fetched as a file of that kind. */
    static String export(DeliverableId deliverable, int revision, String extension) {
        return "%s/%s/%d.%s".formatted(EXPORTS.substring(1), deliverable, revision, extension);
    }

    /**
     * What of a deliverable is shown, as it stands in its address. What the address says wrongly is passed over.
     *
     * @param revision which revision; 0 for what is being written, or else the last one
     * @param since from which one its changes are shown; 0 for none
     */
    record Shown(int revision, int since) {

        static Shown of(QueryParameters query) {
            return new Shown(number(query, REVISION), number(query, SINCE));
        }

        private static int number(QueryParameters query, String name) {
            return query.getSingleParameter(name)
                    .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                    .map(Integer::parseInt)
                    .orElse(0);
        }

        QueryParameters query() {
            var values = new LinkedHashMap<String, String>();
            Optional.of(revision).filter(number -> number > 0).ifPresent(number -> values.put(REVISION, "" + number));
            Optional.of(since).filter(number -> number > 0).ifPresent(number -> values.put(SINCE, "" + number));
            return QueryParameters.simple(Map.copyOf(values));
        }
    }
}
