package no.mandat.web.study;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.StudyId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of studies. */
public final class StudyNavigation {

    static final String STUDY = "study";
    static final String LIST = "mandates/:" + PathIds.MANDATE + "/studies";
    static final String PAGE = LIST + "/:" + STUDY;

    /** Where they are fetched as a spreadsheet; what follows is a mandate's id. */
    static final String DOWNLOAD = "/download/studies";

    private StudyNavigation() {}

    /** The list's entry in the navigation. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, StudiesView.class, PathIds.of(mandate));
    }

    /** A link to a mandate's list. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, StudiesView.class, PathIds.of(mandate));
    }

    /** A link to one. */
    public static RouterLink link(MandateId mandate, StudyId study, String text) {
        return new RouterLink(text, StudyView.class, PathIds.of(mandate, STUDY, study));
    }

    /** Goes to one. */
    public static void open(MandateId mandate, StudyId study) {
        UI.getCurrent().navigate(StudyView.class, PathIds.of(mandate, STUDY, study));
    }

    static String sheetAddress(MandateId mandate, String language) {
        return "%s/%s.xlsx?language=%s".formatted(DOWNLOAD, mandate, language);
    }
}
