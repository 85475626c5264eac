package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import no.mandat.web.home.HomeNavigation;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.study.StudyQueries;

/** Stands around every page: the bar above, the navigation beside, the crumbs over the page's own title. */
@CdiComponent
@Layout
@PermitAll
class MainFrame extends AppLayout implements AfterNavigationObserver, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the navigation is a drawer, and the switcher in it. */
    private static final int NARROW = 801;

    private static final int AFTER_BRAND = 2;

    private final transient MandateQueries mandates;
    private final transient PlanQueries plans;
    private final transient ReadingQueries readings;
    private final transient MeetingQueries meetings;
    private final transient CallQueries calls;
    private final transient DeliverableQueries deliverables;
    private final transient StudyQueries studies;
    private final transient CommunicationQueries communication;
    private final transient Profile profile;
    private final Anchor skip = new Anchor("#content", "");
    private final DrawerToggle menu = new DrawerToggle();
    private final Header bar = new Header();
    private final Div side = new Div();
    private final Crumbs crumbs = new Crumbs();
    private final Div page = new Div();
    private final Main main = new Main(crumbs, page);
    private transient Optional<MandatePage> open = Optional.empty();
    private Optional<MandateSwitcher> switcher = Optional.empty();
    private boolean narrow;
    private boolean first = true;

    @Inject
    MainFrame(
            MandateQueries mandates,
            PlanQueries plans,
            ReadingQueries readings,
            MeetingQueries meetings,
            CallQueries calls,
            DeliverableQueries deliverables,
            StudyQueries studies,
            CommunicationQueries communication,
            Profile profile) {
        this.mandates = mandates;
        this.plans = plans;
        this.readings = readings;
        this.meetings = meetings;
        this.calls = calls;
        this.deliverables = deliverables;
        this.studies = studies;
        this.communication = communication;
        this.profile = profile;
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.addAttachListener(attach -> leadPastNavigation());
        menu.addClassName("menu");
        bar.addClassName("bar");
        side.addClassName("side");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        page.addClassName("page-holder");
        setPrimarySection(Section.NAVBAR);
        addToNavbar(bar);
        addToDrawer(side);
        setContent(main);
        NarrowWindow.watch(this, NARROW, this::narrow);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
        getElement().executeJs("window.dispatchEvent(new CustomEvent('close-overlay-drawer'))");
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var shown = event.getActiveChain().getFirst();
        open = shown instanceof MandatePage ofMandate ? Optional.of(ofMandate) : Optional.empty();
        draw();
        if (first) {
            first = false;
        } else {
            // A screen reader that has just followed a link hears where it has come.
            PageHeader.focusTitle(this);
        }
    }

    /** Draws the bar and the navigation in the page's language, for the mandate that is open. */
    private void draw() {
        skip.setText(t("app.skip"));
        menu.setText(t("app.menu"));
        menu.setAriaLabel(t("app.menu"));
        var mandate = open.map(MandatePage::mandate);
        bar.removeAll();
        bar.add(skip, brand(), grow(), menu, new UserMenu(this::choose));
        side.removeAll();
        side.add(new SideNavigation(mandate, plans, readings, meetings, calls, deliverables, studies, communication));
        switcher = Optional.of(new MandateSwitcher(mandates, mandate));
        place();
        crumbs.show(open);
    }

    private void narrow(boolean isNarrow) {
        if (isNarrow != narrow) {
            narrow = isNarrow;
            place();
        }
    }

    private void place() {
        switcher.ifPresent(box -> {
            if (narrow) {
                side.addComponentAsFirst(box);
            } else {
                bar.addComponentAtIndex(AFTER_BRAND, box);
            }
        });
    }

    private void choose(Locale language) {
        new LanguageSwitch(profile).to(language, UI.getCurrent());
    }

    /** By script: the address of a part of a page is taken from the first page's, so the link itself would lead there. */
    private void leadPastNavigation() {
        skip.getElement().executeJs("""
                this.addEventListener('click', (click) => {
                  click.preventDefault();
                  $0.focus();
                });
                """, main.getElement());
    }

    private static RouterLink brand() {
        var brand = HomeNavigation.link("Mandat");
        brand.addClassName("brand");
        return brand;
    }

    private static Div grow() {
        var space = new Div();
        space.addClassName("grow");
        return space;
    }
}
