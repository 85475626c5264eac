package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets go of a session that is over, whatever ended it. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    private final OpenSessions open;

    /** Takes the open sessions. */
    @Inject
    public SessionEnd(OpenSessions open) {
        this.open = open;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SignedIn.in(event.getSession()).map(SignedIn::sid).ifPresent(sid -> open.forget(sid, event.getSession()));
    }
}
