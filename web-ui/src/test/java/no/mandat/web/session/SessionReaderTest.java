package no.mandat.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SessionReaderTest {

    /** As the server has it: a request still holds the session, and whatever it asks of that is refused. */
    private static HttpSession session(boolean over) {
        return (HttpSession) Proxy.newProxyInstance(
                SessionReaderTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> {
                    if (over) {
                        throw new IllegalStateException("UT000010: Session is invalid");
                    }
                    return method.getName().equals("getAttribute") ? "kept" : Collections.emptyEnumeration();
                });
    }

    @Test
    void findsNothingInOneThatIsOver() {
        assertThat(SessionReader.isThere(session(true))).isFalse();
        assertThat(SessionReader.read(session(true), "any")).isEmpty();
        assertThat(SignedIn.in(session(true))).isEmpty();
    }

    @Test
    void readsOneThatIsThere() {
        assertThat(SessionReader.isThere(session(false))).isTrue();
        assertThat(SessionReader.read(session(false), "any")).contains("kept");
    }

    @Test
    void knowsThatThereIsNone() {
        assertThat(SessionReader.isThere(null)).isFalse();
    }
}
