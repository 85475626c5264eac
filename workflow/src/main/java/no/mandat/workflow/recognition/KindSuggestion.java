package no.mandat.workflow.recognition;

import java.util.Optional;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;

/**
 * What a sentence of a mandate asks for: something to hand over, something to do, something to look into; or how the group is
 * bound. By words in bokmål, nynorsk and English.
 */
final class KindSuggestion {

    private static final String PRODUCTS =
            "\\w*rapport\\w*|\\w*notat\\w*|løypemelding\\w*|presentasjon\\w*|kronikk\\w*|\\w*leverans\\w*|\\w*leveranse\\w*|"
                    + "\\w*innstilling\\w*|utkast\\w*|veileder\\w*|rettleiar\\w*|reports?|notes?|presentations?|deliverables?|drafts?";

    private static final String PRODUCING =
            "lever(?:e[rs]?t?|ast|a)|utarbeid(?:e[rs]?|ar|ast|a)|avgi[rs]?|avgje\\w*|overlever\\w*|legg\\w* fr[ae]m|skriv\\w*|"
                    + "gi(?:r|s)? (?:minst |jevnlige? |ein |en |et |to |tre )*(?:løypemelding|rapport|notat)\\w*|gje\\w* (?:ei |to |tre )*løypemelding\\w*|"
                    + "deliver\\w*|submit\\w*|prepare\\w*|present(?:er|erer|eres)|orienter\\w*";

    private static final Says PRODUCED = new Says("(?:" + PRODUCING + ")");
    private static final Says PRODUCT = new Says(PRODUCTS);
    private static final Says MAIN_PRODUCT =
            new Says("\\w*hovedleveranse\\w*|\\w*hovudleveranse\\w*|main deliverables?");

    /** Where a product is spoken of, and not asked for. */
    private static final Says SPOKEN_OF =
            new Says("gjøre seg kjent|gjere seg kjend\\w*|tilbakemelding\\w*|read|feedback");

    private static final Says PLAN = new Says(
            "kommunikasjonsplan\\w*|arbeidsplan\\w*|fr[ae]mdriftsplan\\w*|prosjektplan\\w*|møteplan\\w*|work plan|communication plan");

    private static final Says ACTIVITY = new Says(
            "\\w*dialog\\w*|\\w*møte[rt]?|\\w*møta|samarbeid\\w*|inviter\\w*|involver\\w*|organiser\\w*|arranger\\w*|konsulter\\w*|"
                    + "forankr\\w*|snakke med|snakke saman med|gjøre seg kjent|gjere seg kjend\\w*|holde kontakt|halde kontakt|innspill\\w*|innspel\\w*|"
                    + "høring\\w*|høyring\\w*|kunngj\\w*|evaluer\\w*|invite\\w*|meetings?|consult\\w*|dialogue");

    private static final Says ASKING = new Says(
            "utred\\w*|greie ut|vurder\\w*|kartlegg\\w*|analyser\\w*|belys\\w*|drøft\\w*|svar(?:e|er|a|ar)?|besvar\\w*|"
                    + "beskriv\\w*|foreslå\\w*|føreslå\\w*|identifiser\\w*|peke på|se på|sjå på|gjennomgå\\w*|undersøk\\w*|"
                    + "spørsmål\\w*|problemstilling\\w*|tema|assess\\w*|examine\\w*|analy[sz]e\\w*|describe\\w*|consider\\w*|"
                    + "identify|investigate\\w*|propose\\w*|questions?");

    private static final Says FREEDOM = new Says(
            "(?:beslutter|bestemmer|avgjør|velger|fastsetter|avgjer|vel|fastset) sjøl|"
                    + "(?:beslutter|bestemmer|avgjør|velger|fastsetter) selv|(?:avgjer|vel|fastset|bestemmer) sjølv|decides? itself");

    private static final Says FORMATS = new Says("format\\w*|form(?:er|ar)?|\\w*leverans\\w*|formats?|deliverables?");

    private KindSuggestion() {}

    /**
     * What a paragraph of a section is.
     *
     * @param topic what the section is about, where its heading tells
     */
    static ClauseKind of(String text, Optional<Topic> topic) {
        if (topic.filter(Topic::isSettled).isPresent()) {
            return topic.get().kind();
        }
        if (FREEDOM.in(text)) {
            return ClauseKind.FRAME;
        }
        if (text.endsWith("?") && topic.isPresent()) {
            return ClauseKind.QUESTION;
        }
        if (promise(text).filter(sentence -> !isOutweighed(sentence, text)).isPresent()) {
            return ClauseKind.DELIVERABLE;
        }
        var force = ForceSuggestion.said(text);
        boolean bound = force.isPresent();
        if (PLAN.in(text) || ACTIVITY.in(text) && (bound || topic.isPresent())) {
            return ClauseKind.OBLIGATION;
        }
        if (ASKING.in(text) && (bound || topic.isPresent())) {
            return ClauseKind.QUESTION;
        }
        boolean binds = force.filter(said -> said != Force.MAY).isPresent();
        return topic.filter(about -> about != Topic.WORK || !binds)
                .map(Topic::kind)
                .orElse(bound ? ClauseKind.OBLIGATION : ClauseKind.BACKGROUND);
    }

    /** What may be handed over as well doesn't make it a clause of that, where another sentence asks for more. */
    private static boolean isOutweighed(String promise, String text) {
        return ForceSuggestion.saidFirst(promise)
                        .filter(force -> force == Force.MAY)
                        .isPresent()
                && ForceSuggestion.said(text)
                        .filter(force -> force != Force.MAY)
                        .isPresent();
    }

    /** What the items of a list are by the last sentence before it, where that tells. */
    static Optional<ClauseKind> ofItems(String intro) {
        var sentences = Says.sentences(intro);
        var last = sentences.isEmpty() ? intro : sentences.getLast();
        if (FORMATS.in(last) || promisesProduct(last)) {
            return Optional.of(ClauseKind.DELIVERABLE);
        }
        return ASKING.in(last) ? Optional.of(ClauseKind.QUESTION) : Optional.empty();
    }

    /** The sentence in which the text asks for something to be handed over, if one does. */
    static Optional<String> promise(String text) {
        return Says.sentences(text).stream()
                .filter(KindSuggestion::promisesProduct)
                .findFirst();
    }

    private static boolean promisesProduct(String sentence) {
        boolean asked = PRODUCED.in(sentence) && PRODUCT.in(sentence);
        return MAIN_PRODUCT.in(sentence) || asked && !PLAN.in(sentence) && !SPOKEN_OF.in(sentence);
    }
}
