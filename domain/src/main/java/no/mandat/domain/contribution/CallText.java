package no.mandat.domain.contribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallGap.Missing;
import no.mandat.domain.shared.ClauseId;

/**
 * What a call says and asks, in one language or several.
 *
 * @param languages their tags; the first is the one that it is written in, and another one is when that stands first: each text stays
 *     in the language that it was typed in
 * @param introduction Markdown
 * @param attachments whether files are taken
 * @param publications among what whoever answers chooses, in the order in which it is offered; where there is one thing alone,
 *     sending says it; it counts where everybody is asked ({@link Call#publications})
 */
public record CallText(
        List<String> languages,
        Translated title,
        Translated introduction,
        boolean attachments,
        List<Question> questions,
        List<Publication> publications) {

    /** The most questions of a call. */
    public static final int MOST_QUESTIONS = 100;

    /** @throws IllegalArgumentException when it has no language, or leaves nothing to choose */
    public CallText {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        publications = publications.stream().distinct().sorted().toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a call in no language");
        }
        if (publications.isEmpty()) {
            throw new IllegalArgumentException("a call to which nobody can consent");
        }
    }

    /** Whoever answers chooses freely. */
    public CallText(
            List<String> languages,
            Translated title,
            Translated introduction,
            boolean attachments,
            List<Question> questions) {
        this(languages, title, introduction, attachments, questions, List.of(Publication.values()));
    }

    /** The language that it is written in. */
    public String language() {
        return languages.getFirst();
    }

    /** The language to show it in to somebody who asks for that one. */
    public String languageFor(String asked) {
        return languages.contains(asked) ? asked : language();
    }

    /** Its title in the language that it is written in. */
    public String name() {
        return title.in(language());
    }

    /** About how many minutes it takes to answer: three for a question that is answered in words, half a one for another. */
    public int minutes() {
        int halves = questions.stream()
                .mapToInt(question -> question.kind() == QuestionKind.TEXT ? 6 : 1)
                .sum();
        return (halves + 1) / 2;
    }

    /** What sending consents to, where there is no choice. */
    public Optional<Publication> onlyPublication() {
        return publications.size() == 1 ? Optional.of(publications.getFirst()) : Optional.empty();
    }

    /** All clauses that its questions are about. */
    public Set<ClauseId> clauses() {
        Set<ClauseId> clauses = new LinkedHashSet<>();
        questions.forEach(question -> clauses.addAll(question.clauses()));
        return clauses;
    }

    /** What must be said before anybody can be asked, in the order of the form; empty when nothing is missing. */
    public List<CallGap> gaps() {
        List<CallGap> gaps = new ArrayList<>();
        if (questions.isEmpty()) {
            gaps.add(new CallGap(Missing.QUESTIONS, 0, language()));
        }
        for (var one : languages) {
            gap(title, Missing.TITLE, 0, one).forEach(gaps::add);
            further(introduction, Missing.INTRODUCTION, 0, one).forEach(gaps::add);
            IntStream.range(0, questions.size())
                    .forEach(i -> gaps(questions.get(i), i + 1, one).forEach(gaps::add));
        }
        return gaps;
    }

    private Stream<CallGap> gaps(Question question, int number, String language) {
        var choices = question.choices();
        boolean tooFew = question.kind().hasChoices() && choices.size() < 2;
        boolean twice = choices.stream()
                        .map(choice -> choice.in(language))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                < choices.stream().filter(choice -> choice.has(language)).count();
        return Stream.of(
                        gap(question.text(), Missing.QUESTION, number, language),
                        further(question.help(), Missing.HELP, number, language),
                        tooFew ? Stream.of(new CallGap(Missing.CHOICES, number, language)) : Stream.<CallGap>empty(),
                        choices.stream()
                                .flatMap(choice -> gap(choice, Missing.CHOICE, number, language))
                                .limit(1),
                        twice ? Stream.of(new CallGap(Missing.SAME_CHOICE, number, language)) : Stream.<CallGap>empty(),
                        further(question.scale().low(), Missing.LOW, number, language),
                        further(question.scale().high(), Missing.HIGH, number, language))
                .flatMap(gap -> gap);
    }

    /** What need not be said at all; said in one of its languages, it is in each. */
    private Stream<CallGap> further(Translated text, Missing what, int number, String language) {
        return languages.stream().noneMatch(text::has) ? Stream.empty() : gap(text, what, number, language);
    }

    private static Stream<CallGap> gap(Translated text, Missing what, int number, String language) {
        return text.has(language) ? Stream.empty() : Stream.of(new CallGap(what, number, language));
    }
}
