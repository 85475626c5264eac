package no.mandat.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.mandat.web.open.Visitor;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static Optional<String> code(String query) {
        return Query.value(new Visitor("/").queried(query), "code");
    }

    @Test
    void findsWhatStandsInTheAddress() {
        assertThat(code("state=1&code=a=b&code=2")).contains("a=b");
        assertThat(code("code")).contains("");
        assertThat(code("code=")).contains("");
        assertThat(code("codes=1&barcode=2")).isEmpty();
        assertThat(code("")).isEmpty();
        assertThat(code(null)).isEmpty();
    }

    @Test
    void findsNothingOfAForm() {
        assertThat(Query.value(new Visitor("/").asking("code", "1"), "code")).isEmpty();
    }

    @Test
    void knowsVaadinsScript() {
        assertThat(Query.isOfScript(new Visitor("/").queried("v-r=uidl&v-uiId=0")))
                .isTrue();
        assertThat(Query.isOfScript(new Visitor("/").queried("v-uiId=0"))).isFalse();
    }
}
