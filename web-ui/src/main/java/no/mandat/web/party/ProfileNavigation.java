package no.mandat.web.party;

import com.vaadin.flow.router.RouterLink;

/** The one place that knows the route of one's own profile. */
public final class ProfileNavigation {

    static final String PAGE = "profile";

    private ProfileNavigation() {}

    /** A link to it. */
    public static RouterLink link(String text) {
        return new RouterLink(text, ProfileView.class);
    }
}
