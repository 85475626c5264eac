package no.mandat.workflow.notification;

import java.util.List;

/**
 * What a letter says, all of it in one language.
 *
 * @param language the tag of that language
 * @param subject one line
 * @param greeting to the reader, by name where it is known
 * @param paragraphs what there is to tell
 * @param action what the link says
 * @param link the one link, absolute
 * @param why why the reader gets it
 */
public record LetterText(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        String action,
        String link,
        String why) {

    /** As plain text. */
    String plain() {
        return "%s\n\n%s\n\n%s:\n%s\n\n-- \n%s\n"
                .formatted(greeting, String.join("\n\n", paragraphs), action, link, why);
    }
}
