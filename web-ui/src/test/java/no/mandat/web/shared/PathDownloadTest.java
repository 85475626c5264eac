package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathDownloadTest {

    private static final UUID ID = new UUID(1, 2);
    private static final UUID OTHERS = new UUID(1, 3);

    private final List<String> sent = new ArrayList<>();
    private final List<Integer> errors = new ArrayList<>();

    @Test
    void sendsWhatThePathNames() throws IOException {
        get("/" + ID + ".pdf");
        assertThat(sent).containsExactly(ID + " pdf");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/00000000-0000-0001-0000-000000000002.exe",
                "/00000000-0000-0001-0000-000000000002.pdf/..",
                "/1.pdf",
                "/------------------------------------.pdf"
            })
    void findsNothingUnderAnotherPath(@Nullable String path) throws IOException {
        get(path);
        assertThat(sent).isEmpty();
        assertThat(errors).containsExactly(HttpServletResponse.SC_NOT_FOUND);
    }

    @Test
    void findsNothingThatIsNotTheReaders() throws IOException {
        get("/" + OTHERS + ".pdf");
        assertThat(errors).containsExactly(HttpServletResponse.SC_NOT_FOUND);
    }

    private void get(@Nullable String path) throws IOException {
        var request = fake(HttpServletRequest.class, argument -> path);
        var response = fake(HttpServletResponse.class, argument -> {
            errors.add((Integer) argument);
            return null;
        });
        new Pdfs().doGet(request, response);
    }

    /** Does the one thing that is asked of it. */
    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(arguments == null ? null : arguments[0])));
    }

    private interface Answer {
        @Nullable Object to(@Nullable Object argument);
    }

    private final class Pdfs extends PathDownload {

        private static final long serialVersionUID = 1L;

        Pdfs() {
            super("\\.(pdf)");
        }

        @Override
        protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response) {
            if (id.equals(OTHERS)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            sent.add(id + " " + part);
        }
    }
}
