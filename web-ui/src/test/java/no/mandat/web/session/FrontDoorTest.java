package no.mandat.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything of it is read. */
class FrontDoorTest {

    private static final int NO_LENGTH = -1;

    @ParameterizedTest
    @CsvSource({
        "GET, /, 1, 400",
        "GET, /session-over, 200000000, 400",
        "HEAD, /styles/plain.css, 200000000, 400",
        "POST, /, 65537, 413",
        "PUT, /VAADIN/dynamic/resource/1/2/upload, 26000000, 401",
        "DELETE, /mandates/1, 65537, 413",
        "POST, /logout/back-channel, 200000000, 413",
        "POST, /publicity, 65537, 413",
    })
    void whatIsTooMuchIsRefused(String method, String path, long length, int status) {
        assertThat(FrontDoor.refusal(new Sent(method, path, length))).hasValue(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, -1",
        "GET, /, 0",
        "POST, /logout, 0",
        "POST, /logout, -1",
        "POST, /, 65536",
        "POST, /logout/back-channel, 2000",
        "GET, /public/calls/1, 200000000",
        "POST, /public/calls/1, 100000000",
        "PATCH, /public/uploads/calls/1, 1048576",
    })
    void whatAnybodyMaySendPassesAndWhatIsThePublicGatesBusiness(String method, String path, long length) {
        assertThat(FrontDoor.refusal(new Sent(method, path, length))).isEmpty();
    }

    @Test
    void whatDoesNotSayHowLongItIsMayBeOfAnyLength() {
        assertThat(FrontDoor.refusal(chunked("GET"))).hasValue(400);
        assertThat(FrontDoor.refusal(chunked("POST"))).hasValue(411);
        assertThat(FrontDoor.refusal(chunked("POST").signedIn())).isEmpty();
    }

    private static Sent chunked(String method) {
        return new Sent(method, "/", NO_LENGTH).with("Transfer-Encoding", "chunked");
    }

    @Test
    void whoeverIsSignedInSendsFilesAndStillNothingWhereTheyOnlyAsk() {
        assertThat(FrontDoor.refusal(new Sent("POST", "/VAADIN/dynamic/resource/1/2/upload", 26_000_000).signedIn()))
                .isEmpty();
        assertThat(FrontDoor.refusal(new Sent("POST", "/?v-r=uidl&v-uiId=0", 500_000).signedIn()))
                .isEmpty();
        assertThat(FrontDoor.refusal(new Sent("GET", "/", 1).signedIn())).hasValue(400);
    }

    @Test
    void aScriptWhoseSessionIsOverHearsThat() {
        assertThat(FrontDoor.refusal(new Sent("POST", "/?v-r=uidl&v-uiId=0", 500_000)))
                .hasValue(401);
        assertThat(FrontDoor.refusal(new Sent("PATCH", "/calls/1", 1_048_576).with("Accept", "application/json")))
                .hasValue(401);
    }

    /** A request of which nobody may ask a parameter: that would have what it brings read. */
    private static final class Sent extends FakeRequest {

        private final String method;
        private final String address;
        private final long length;

        private Sent(String method, String address, long length) {
            super(FakeHttpSession.Companion.create(new FakeContext()));
            this.method = method;
            this.address = address;
            this.length = length;
        }

        private Sent with(String header, String value) {
            getHeaders().put(header, List.of(value));
            return this;
        }

        private Sent signedIn() {
            new SignedIn(new Actor.Someone(new PersonId(new UUID(0, 1)), "Kari", Set.of()), null, null)
                    .keepIn(getSession());
            return this;
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public String getRequestURI() {
            return address.replaceFirst("\\?.*", "");
        }

        @Override
        public String getQueryString() {
            return address.contains("?") ? address.substring(address.indexOf('?') + 1) : null;
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }

        @Override
        public String getParameter(String name) {
            throw new AssertionError("all of it is read");
        }
    }
}
