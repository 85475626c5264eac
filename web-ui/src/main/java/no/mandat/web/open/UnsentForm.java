package no.mandat.web.open;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.workflow.words.Words;

/**
 * What somebody sent while something here didn't answer, as it came: of what is asked nothing is known then. It is shown to be read and
 * sent once more, under the same key, so that it arrives once.
 *
 * @param action where it was sent to
 * @param files whether files came with it, which a page can't hold
 * @param gone whether there is nothing any more that it could be sent to
 * @param why it isn't sent, in words
 */
public record UnsentForm(OpenPage page, String action, boolean files, boolean gone, String why, List<Field> fields) {

    private static final String QUESTION = "q-";

    /** A choice, or a step of a scale. */
    private static final String NUMBER = "\\d{0,3}";

    private static final Map<String, String> NAMED = Map.of(
            "name",
            "form.name",
            "email",
            "form.email",
            "organisation",
            "form.organisation",
            "reason",
            "form.late.reason",
            "remark",
            "rsvp.remark");

    private static final Set<String> LONG = Set.of("reason", "remark");

    /**
     * A field as it was filled in.
     *
     * @param label what it is called; of one that isn't shown nothing
     */
    public record Field(String name, String value, String label, boolean isLong) {

        /** Whether it is more than a mark for a machine, or a choice whose words aren't known. */
        public boolean isShown() {
            return !label.isEmpty();
        }
    }

    /** What can be sent once more. */
    static UnsentForm of(HttpServletRequest request, OpenPage page, Words words) {
        return of(request, page, words, false, words.of("form.unsent.text"));
    }

    /** What can't. */
    static UnsentForm gone(HttpServletRequest request, OpenPage page, Words words, String why) {
        return of(request, page, words, true, why);
    }

    private static UnsentForm of(HttpServletRequest request, OpenPage page, Words words, boolean gone, String why) {
        var answers = new AtomicInteger();
        var fields = CallReplies.of(request.getParameterMap()).fields().entrySet().stream()
                .flatMap(sent -> sent.getValue().stream().map(value -> field(sent.getKey(), value, words, answers)))
                .toList();
        var address = OpenLanguage.address(request.getRequestURI(), words);
        return new UnsentForm(page, address, hadFiles(request), gone, why, fields);
    }

    /** Whether any were chosen; where that can't be told any more, some may have been. */
    private static boolean hadFiles(HttpServletRequest request) {
        if (!DraftPages.hasFiles(request)) {
            return false;
        }
        try {
            return request.getParts().stream()
                    .anyMatch(part -> FormDrafts.FILES.equals(part.getName()) && part.getSize() > 0);
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }

    private static Field field(String name, String value, Words words, AtomicInteger answers) {
        if (name.startsWith(QUESTION) && !value.matches(NUMBER)) {
            return new Field(name, value, words.of("form.unsent.answer", answers.incrementAndGet()), true);
        }
        var label = NAMED.get(name);
        return new Field(name, value, label == null ? "" : words.of(label), LONG.contains(name));
    }

    /** Those that somebody can read and change. */
    public List<Field> shown() {
        return fields.stream().filter(Field::isShown).toList();
    }

    /** The others. */
    public List<Field> hidden() {
        return fields.stream().filter(field -> !field.isShown()).toList();
    }
}
