package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Other words are put in the place of a passage, and nothing else is read otherwise. */
class PassageSourceTest {

    private static Optional<String> replace(String markdown, String passage, String by) {
        var plain = PassageText.plain(markdown);
        int from = plain.indexOf(passage);
        assertThat(from).as("%s in %s", passage, plain).isNotNegative();
        return PassageSource.replace(markdown, from, from + passage.length(), by);
    }

    @Test
    void putsWordsInTheirPlaceWhateverTheyStandIn() {
        assertThat(replace("Slagg og slam.\n\nStøv.", "og slam", "og støv")).contains("Slagg og støv.\n\nStøv.");
        assertThat(replace("- En\n- To av dem\n", "av dem", "av oss")).contains("- En\n- To av oss\n");
        assertThat(replace("> Sitat her", "her", "der")).contains("> Sitat der");
        assertThat(replace("## Tittel her\n", "her", "der")).contains("## Tittel der\n");
        assertThat(replace("A[^1].\n\n[^1]: Se her.\n", "her", "der")).contains("A[^1].\n\n[^1]: Se der.\n");
        assertThat(replace("Over\nto linjer", "Over to", "På")).contains("På linjer");
    }

    @Test
    void takesTheDressOfWhatGoesWhole() {
        assertThat(replace("Det **viktige ordet** står.", "viktige", "rette")).contains("Det **rette ordet** står.");
        assertThat(replace("Det **viktige ordet** står.", "viktige ordet", "ordet"))
                .contains("Det **ordet** står.");
        assertThat(replace("Det **viktige** ordet.", "viktige ordet", "ordet")).contains("Det ordet.");
        assertThat(replace("Se [siden](https://a.example) nå.", "Se siden", "Les"))
                .contains("Les nå.");
        assertThat(replace("Det **viktige ordet** står.", "ordet står", "X")).isEmpty();
    }

    @Test
    void leavesSignsThatWereTypedWithAStroke() {
        assertThat(replace("Fra 3\\.1 til \\*stjerne\\* her.", "stjerne* her", "slutt"))
                .contains("Fra 3\\.1 til \\*slutt.");
        assertThat(replace("Kaf&eacute; i byen", "byen", "bygda")).isEmpty();
        assertThat(replace("Kaf&eacute; i byen", "Kafé i byen", "Hjemme")).contains("Hjemme");
    }

    @Test
    void neverBreaksOutOfItsBlock() {
        assertThat(replace("En linje her.", "En linje", "# Overskrift")).contains("\\# Overskrift her.");
        assertThat(replace("En linje her.", "En linje", "1. Først")).contains("1\\. Først her.");
        assertThat(replace("En linje her.", "linje", "to\n\nlinjer")).contains("En to linjer her.");
        assertThat(replace("| A | B |\n|---|---|\n| ett | to |\n", "ett", "ett|tre"))
                .contains("| A | B |\n|---|---|\n| ett\\|tre | to |\n");
        assertThat(replace("Det `er` så.", "så", "så `her"))
                .hasValueSatisfying(
                        result -> assertThat(PassageText.plain(result)).isEqualTo("Det er så `her."));
        assertThat(replace("Det ene, og *det andre*", "ene", "*ene"))
                .hasValueSatisfying(
                        result -> assertThat(PassageText.plain(result)).isEqualTo("Det *ene, og det andre"));
    }

    @Test
    void takesMarksWithinALine() {
        assertThat(replace("Det er så.", "så", "**så**")).contains("Det er **så**.");
        assertThat(replace("Det er så.", "så", "[så](https://a.example)")).contains("Det er [så](https://a.example).");
    }

    @Test
    void takesNoPictureAndNoFootnoteWithIt() {
        var picture = "Før ![kart](picture:01900000-0000-7000-8000-000000000001) etter.";
        assertThat(replace(picture, "Før  etter", "Nå")).isEmpty();
        assertThat(replace("Ord[^1] her.\n\n[^1]: Note.\n", "Ord her", "Nå")).isEmpty();
        assertThat(replace("Ett.\n\nTo.", "Ett.\nTo", "Tre")).isEmpty();
    }

    @Test
    void takesThePassageAway() {
        assertThat(replace("Det er ikke så.", "ikke ", "")).contains("Det er så.");
        assertThat(replace("En.\n\nTo.\n\nTre.", "To.", ""))
                .hasValueSatisfying(
                        result -> assertThat(PassageText.plain(result)).isEqualTo("En.\nTre."));
        assertThat(replace("Bort # her", "Bort ", "")).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        var line = Arbitraries.of(
                        "ord",
                        "**sterkt**",
                        "*svakt*",
                        "`kode`",
                        "[lenke](https://a.example)",
                        "\\*",
                        "a_b",
                        "1.",
                        "-",
                        "|",
                        "&amp;",
                        "æøå")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
        return Combinators.combine(Arbitraries.of("", "# ", "- ", "> ", "1. ", "    "), line)
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> String.join("\n\n", lines));
    }

    @Property
    void nothingElseIsReadOtherwise(
            @ForAll("texts") String markdown, @ForAll("texts") String by, @ForAll int one, @ForAll int other) {
        var plain = PassageText.plain(markdown);
        if (plain.isEmpty()) {
            return;
        }
        int from = Math.floorMod(one, plain.length());
        int to = from + 1 + Math.floorMod(other, plain.length() - from);
        PassageSource.replace(markdown, from, to, by).ifPresent(result -> {
            var now = PassageText.plain(result);
            assertThat(now).startsWith(plain.substring(0, from)).endsWith(plain.substring(to));
            assertThat(now.lines().count()).isEqualTo(plain.lines().count());
            assertThat(List.of(now.split("\t", -1))).hasSameSizeAs(List.of(plain.split("\t", -1)));
        });
    }
}
