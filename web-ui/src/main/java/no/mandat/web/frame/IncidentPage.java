package no.mandat.web.frame;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import no.mandat.web.shared.Incidents;
import no.mandat.web.shared.Say;

/**
 * Nobody foresaw this: a number that is in the log too, and nothing else. It stands without the frame, which may be what
 * failed.
 */
@CdiComponent
@PermitAll
class IncidentPage extends TroublePage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    IncidentPage() {
        getElement().setAttribute("role", "main");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = Incidents.log(parameter.getException());
        say(Say.t("trouble.incident.title"), Say.t("trouble.incident.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
