package no.mandat.web.shared;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that everything is drawn on: Vaadin's Aura theme, spoken in our colours, and push by the default transport. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/vaadin.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/frame.css")
@StyleSheet("context://styles/pages.css")
@StyleSheet("context://styles/approval.css")
@StyleSheet("context://styles/texts.css")
@StyleSheet("context://styles/report-text.css")
@StyleSheet("context://styles/party.css")
@StyleSheet("context://styles/documents.css")
@StyleSheet("context://styles/reading.css")
@StyleSheet("context://styles/clauses.css")
@StyleSheet("context://styles/consent.css")
@StyleSheet("context://styles/trace.css")
@StyleSheet("context://styles/routes.css")
@StyleSheet("context://styles/print.css")
@StyleSheet("context://styles/plan.css")
@StyleSheet("context://styles/minutes.css")
@StyleSheet("context://styles/meetings.css")
@StyleSheet("context://styles/input.css")
@StyleSheet("context://styles/meeting-page.css")
@StyleSheet("context://styles/meetings-hold.css")
@StyleSheet("context://styles/deliverables.css")
@StyleSheet("context://styles/around.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "icons/mandat.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
    }
}
