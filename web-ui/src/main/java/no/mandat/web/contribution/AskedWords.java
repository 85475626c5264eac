package no.mandat.web.contribution;

import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.workflow.words.Words;

/**
 * How a call is answered, in words.
 *
 * @param language that of the call's which is shown
 * @param words in the reader's language
 */
public record AskedWords(String language, Words words) {

    /** "Skriftlig svar, inntil 4 000 tegn · må besvares". */
    public String how(Question question) {
        var scale = question.scale();
        return how(question, scale.low().in(language), scale.high().in(language));
    }

    /** The same, with that where it is said what the lowest and the highest of a scale mean. */
    String how(Question question, String low, String high) {
        var scale = question.scale();
        var how =
                switch (question.kind()) {
                    case TEXT -> words.of("call.paper.text", question.limit());
                    case SINGLE_CHOICE -> words.of("call.paper.one");
                    case MULTIPLE_CHOICE -> words.of("call.paper.several");
                    case SCALE ->
                        scale.low().has(language) && scale.high().has(language)
                                ? words.of("call.paper.scaleWords", scale.highest(), low, high)
                                : words.of("call.paper.scale", scale.highest());
                };
        return question.required() ? how + " · " + words.of("call.paper.required") : how;
    }

    /** What becomes of what is said. */
    public String publication(CallText text, Audience audience) {
        if (!audience.isPublished()) {
            return words.of("call.paper.readers");
        }
        return text.onlyPublication()
                .map(only -> words.of("call.paper.publication." + only))
                .orElseGet(() -> words.of(
                        "call.paper.publications",
                        words.choice(text.publications().stream()
                                .map(one -> words.of("call.paper.publications." + one))
                                .toList())));
    }
}
