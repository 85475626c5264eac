package no.mandat.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionOverTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mandates/1/history?person=2", "/mandates?q=å%20b"})
    void leadsBackToAPageOfOurs(String path) {
        assertThat(SessionOver.ownPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "mandates",
                "",
                "/a\\..\\b"
            })
    void leadsNowhereElse(String path) {
        assertThat(SessionOver.ownPath(path)).isEqualTo("/");
    }
}
