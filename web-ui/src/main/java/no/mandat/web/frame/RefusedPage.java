package no.mandat.web.frame;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Say;
import no.mandat.workflow.shared.SharedRefusal;

/** A rule said no before the page could be shown. */
@CdiComponent
@ParentLayout(MainFrame.class)
@PermitAll
class RefusedPage extends TroublePage implements HasErrorParameter<RefusedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> parameter) {
        var refusal = parameter.getException().refusal();
        if (refusal instanceof SharedRefusal.NotThereOrNotYours) {
            notThere();
            return HttpServletResponse.SC_NOT_FOUND;
        }
        say(Say.t("trouble.refused.title"), Say.t(refusal));
        return HttpServletResponse.SC_CONFLICT;
    }
}
