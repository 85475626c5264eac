package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Where the identity provider says that a login is over (OpenID Connect Back-Channel Logout 1.0): the session ends at once,
 * on every open page and every node.
 */
@WebServlet("/logout/back-channel")
public class BackChannelLogout extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class);
    private static final int LONGEST = 16_384;

    private final transient LogoutTokens tokens;
    private final transient OpenSessions open;

    /** Takes its parts. */
    @Inject
    public BackChannelLogout(LogoutTokens tokens, OpenSessions open) {
        this.tokens = tokens;
        this.open = open;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var token = request.getParameter("logout_token");
        if (token == null || token.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            open.end(tokens.sid(token));
        } catch (InvalidJwtException e) {
            // Only the codes: the words hold parts of the token, which anybody can send.
            LOG.warnf(
                    "a logout token was refused: %s",
                    e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
