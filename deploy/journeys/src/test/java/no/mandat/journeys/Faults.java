package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person should never see and a test easily overlooks: errors in the console, exceptions in scripts, answers of 500
 * and above, and parts of a page that aren't there. Every test fails on them, but for those that it has forgiven beforehand.
 */
final class Faults {

    /** The console's echo of an answer, which is judged by itself. */
    private static final String ECHO = "Failed to load resource";

    private static final Set<String> PARTS = Set.of("script", "stylesheet", "font", "image");

    private final List<String> found = new ArrayList<>();
    private final List<Pattern> forgiven = new ArrayList<>();

    void watch(BrowserContext context) {
        context.onConsoleMessage(this::console);
        context.onWebError(error -> found.add("script: " + error.error()));
        context.onResponse(this::response);
    }

    /** Passes over what matches: what the test itself brings about. */
    void forgive(String pattern) {
        forgiven.add(Pattern.compile(pattern));
    }

    void none() {
        assertThat(found).as("errors in the console, failed answers").allMatch(fault -> forgiven.stream()
                .anyMatch(pattern -> pattern.matcher(fault).find()));
    }

    private void console(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(ECHO)) {
            found.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void response(Response answer) {
        boolean isPart = PARTS.contains(answer.request().resourceType());
        if (answer.status() >= (isPart ? 400 : 500)) {
            found.add("answer: " + answer.status() + " " + answer.url());
        }
    }
}
