package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ferjer uten utslipp|ferjer-uten-utslipp
                    Språk i Nærøy og på Bømlo|sprak-i-naeroy-og-pa-bomlo
                    Sámi giella, Ŋuortariika|sami-giella-nuortariika
                    «Hva nå?» – fase 2|hva-na-fase-2
                    <script>alert(1)</script>|script-alert-1-script
                    ../../etc/passwd|etc-passwd
                    Ω|mandat
                    """)
    void isTheShortNameInLettersThatStandInAnAddress(String shortName, String name) {
        assertThat(PublicName.of(shortName).value()).isEqualTo(name);
    }

    @Property
    void canBeMadeOfWhateverAMandateIsCalled(@ForAll String shortName) {
        assertThat(PublicName.of(shortName).numbered(1_000_000).value()).matches("[a-z0-9-]{1,70}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "å", "a/b", "a.b"})
    void isNothingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicName(value));
    }
}
