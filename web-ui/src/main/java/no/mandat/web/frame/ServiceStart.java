package no.mandat.web.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import no.mandat.web.shared.Incidents;
import no.mandat.workflow.words.Words;

/** Sets each page up: its language, who may open what, what happens when the server fails or doesn't answer. */
public class ServiceStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Before everything else, so that no page flashes in the wrong colours. */
    private static final List<String> SCRIPTS =
            List.of("/scripts/color-scheme.js", "/scripts/session-watch.js", "/scripts/connection.js");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(ServiceStart::messages);
        service.addSessionInitListener(start -> start.getSession().setErrorHandler(new Incidents()));
        service.addUIInitListener(ServiceStart::begin);
        event.addIndexHtmlRequestListener(ServiceStart::head);
    }

    private static void begin(UIInitEvent event) {
        var page = event.getUI();
        page.setLocale(LanguageChoice.current());
        page.addBeforeEnterListener(new NavigationAccessControl());
        nameConnection(page);
    }

    /** Gives the page its language, and the banner of {@code connection.js} its words in it. */
    public static void nameConnection(UI page) {
        var words = Words.in(page.getLocale());
        page.getPage().executeJs("""
                document.documentElement.lang = $0;
                window.mandat.connection = {lost: $1, back: $2};
                """, words.tag(), words.of("app.connection.lost"), words.of("app.connection.back"));
    }

    private static void head(IndexHtmlResponse response) {
        var document = response.getDocument();
        document.child(0).attr("lang", Words.in(LanguageChoice.current()).tag());
        SCRIPTS.reversed()
                .forEach(script -> document.head().prependElement("script").attr("src", script));
    }

    /** Where a page goes when its session is over; the script adds which page it was. */
    private static SystemMessages messages(SystemMessagesInfo info) {
        var words = Words.in(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("session-over");
        messages.setInternalErrorCaption(words.of("trouble.incident.title"));
        messages.setInternalErrorMessage(words.of("trouble.reload"));
        return messages;
    }
}
