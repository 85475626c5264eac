package no.mandat.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormalFormsTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        " ",
                        "ord ",
                        "\n",
                        "é",
                        "e\u0301",
                        "\u0316\u0301",
                        "\u0344",
                        "\uAC00",
                        "\u1100\u1161\u11A8",
                        "ﬁ",
                        "½",
                        "㌔",
                        "日",
                        "🐟",
                        "ｶﾞ")
                .list()
                .ofMaxSize(2_500)
                .map(parts -> String.join("", parts));
    }

    @Property
    void areThoseOfJavaWhateverTheLength(@ForAll("texts") String text, @ForAll Normalizer.Form form) {
        assertThat(NormalForms.of(text, form)).isEqualTo(Normalizer.normalize(text, form));
    }

    @Test
    void areMadeOfNothingButMarksInNoTime() {
        int many = 200_000;
        var marks = "\u0301\u0316".repeat(many);
        var kana = "\u0316\uFF9E".repeat(many);
        var fishes = "🐟".repeat(many);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var form : Normalizer.Form.values()) {
                assertThat(NormalForms.of(marks, form)).hasSameSizeAs(marks);
                assertThat(NormalForms.of(kana, form)).hasSameSizeAs(kana);
                assertThat(NormalForms.of(fishes, form)).isEqualTo(fishes);
            }
        });
    }
}
