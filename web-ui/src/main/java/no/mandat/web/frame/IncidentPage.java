package no.mandat.web.frame;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import no.mandat.web.shared.Faults;
import no.mandat.web.shared.Incidents;
import no.mandat.web.shared.Say;

/**
 * Nobody foresaw this: a number that is in the log too, and nothing else; or the database is away. It stands without the frame, which may be what
 * failed.
 */
@CdiComponent
@PermitAll
class IncidentPage extends TroublePage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    /** What the page was to show comes when the database does. */
    private static final String COME_BACK = """
            const script = document.createElement('script');
            script.src = '/scripts/unavailable.js';
            document.head.append(script);
            """;

    IncidentPage() {
        getElement().setAttribute("role", "main");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = Incidents.log(parameter.getException());
        if (Faults.isOutage(parameter.getException())) {
            say(Say.t("plain.unavailable.title"), Say.t("plain.unavailable.text"));
            getElement().executeJs(COME_BACK);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        say(Say.t("trouble.incident.title"), Say.t("trouble.incident.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
