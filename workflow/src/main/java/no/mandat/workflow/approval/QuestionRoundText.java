package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.approval.QuestionText;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.words.Words;

/**
 * What a body is asked about somebody's impartiality: whom, in which subject, why and by whom. There is no word in it but
 * names, the subject's title and what the asker wrote, so that it is the same in each language.
 */
@ApplicationScoped
class QuestionRoundText implements RoundText {

    private static final String PUNCTUATION = "([\\\\`*_{}\\[\\]<>()#+\\-.!|~&])";

    private final Recusals recusals;

    @Inject
    QuestionRoundText(Recusals recusals) {
        this.recusals = recusals;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected QuestionRoundText() {
        this(null);
    }

    @Override
    public String kind() {
        return Recusal.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        return recusals.find(about.id(), revision)
                .map(question -> new Text(question.number(), question.text().subject(), markdown(question.text())));
    }

    private static String markdown(QuestionText text) {
        return "**%s** · %s\n\n%s\n\n– %s\n"
                .formatted(
                        literal(text.person()),
                        literal(text.subject()),
                        text.reason().lines().map(line -> "> " + line).collect(Collectors.joining("\n")),
                        literal(text.askedBy()));
    }

    /** Names and titles are no Markdown. */
    private static String literal(String text) {
        return text.replaceAll(PUNCTUATION, "\\\\$1");
    }
}
