package no.mandat.journeys;

import java.util.List;
import java.util.regex.Pattern;

/** What a page says in all, and what of it somebody forgot to translate. */
final class Said {

    /** Words that stand on a page in Norwegian only when somebody forgot them; none is a Norwegian word, too. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|your|you|with|loading|search|cancel|close|clear|select|sort|save|delete|edit|show|hide"
                    + "|error|required|invalid|connection|lost|undefined|null|exception|toggle|previous|next|today"
                    + "|month|year|log ?in|log ?out|sign|password|username|page|home|more|options|items?|draft"
                    + "|withdrawn|member|board|history|overview|mandates|language|object Object|NaN)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A key that no word was found for: {@code home.title}, {@code MandateState.DRAFT}. */
    private static final Pattern KEY = Pattern.compile("\\b[A-Za-z]{2,}\\.[A-Za-z]{2,}(\\.[A-Za-z]+)*\\b|![\\w.]+!");

    /** All that a page says, its names and hints for screen readers included, through the insides of components. */
    private static final String SAID = """
            () => {
              const said = [];
              const read = (node) => {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.textContent.trim()) said.push(node.textContent.trim());
                } else if (node instanceof ShadowRoot || node === document.documentElement) {
                  node.childNodes.forEach(read);
                } else if (node instanceof Element && !/^(script|style|template|noscript)$/.test(node.localName)) {
                  if (node.localName !== 'title' && node.localName !== 'head' && !node.checkVisibility()) return;
                  // What people call their files, and commands.
                  if (node.getAttribute('translate') === 'no') return;
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
                    if (node.getAttribute(name)) said.push(node.getAttribute(name));
                  }
                  if (node.shadowRoot) read(node.shadowRoot);
                  if (node.localName !== 'slot') node.childNodes.forEach(read);
                }
              };
              read(document.documentElement);
              return said;
            }
            """;

    private Said() {}

    /** What stands on a Norwegian page in English, or as the bare key of a word. */
    static List<String> untranslated(Person person) {
        return all(person).stream()
                .map(text -> text.replaceAll("\\S+@\\S+", ""))
                .filter(text ->
                        ENGLISH.matcher(text).find() || KEY.matcher(text).find())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> all(Person person) {
        // The languages name themselves, each in its own words.
        return ((List<String>) person.page().evaluate(SAID))
                .stream().filter(text -> !text.equals("English")).toList();
    }
}
