package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextViewsTest {

    @BeforeEach
    void aPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.of("nb", "NO"));
    }

    @AfterEach
    void closed() {
        MockVaadin.tearDown();
    }

    @Test
    void markdownIsShownAsADocument() {
        var view = new MarkdownView("# Bakgrunn\n\n<script>x</script>");

        assertThat(view.getElement().getProperty("innerHTML"))
                .startsWith("<h2>Bakgrunn</h2>")
                .doesNotContain("<script");
        assertThat(view.getClassNames()).contains("document");
    }

    @Test
    void redlineSumsUpWhatChanged() {
        assertThat(summary("en to", "en to tre fire")).isEqualTo("2 ord satt inn, ingen strøket.");
        assertThat(summary("en to tre", "en to")).isEqualTo("Ingen ord satt inn, ett strøket.");
    }

    @Test
    void redlineSaysWhenNothingChanged() {
        assertThat(summary("en to", "en  to\n")).isEqualTo("Tekstene er like.");
    }

    @Test
    void redlineSaysWhenOnlyTheLayoutChanged() {
        assertThat(summary("1. en", "4. en")).isEqualTo("Ordene er de samme. Bare oppsettet er endret.");
    }

    private static String summary(String before, String after) {
        return new RedlineView(before, after)
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(line -> ((Paragraph) line).getText())
                .findFirst()
                .orElseThrow();
    }
}
