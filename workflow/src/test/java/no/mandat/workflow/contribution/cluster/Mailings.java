package no.mandat.workflow.contribution.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers of which it is known which belong together: two fifths are of mailings that many joined, a twentieth is of mailings of a few
 * words, the others are somebody's own, and some of those say no more than yes or no. Each is made from its number alone, so that none is kept. Own answers begin and end as answers do, and some quote a third of a mailing;
 * some mailings have as much in common with another. Whoever joins one sends it as it is or changes it once or twice: by a greeting, by
 * words of their own of up to a tenth, by some words changed, or without a sentence; and some in capitals, or in other lines.
 */
public final class Mailings {

    /** Which share of the answers is of a mailing. */
    private static final double JOINED = 0.4;

    /** And which of one of a few words, which is sent as it is. */
    private static final double OF_FEW_WORDS = 0.05;

    private static final List<String> OPENINGS = List.of(
            "Vi viser til innspillsrunden om gjenbruk av byggematerialer og takker for muligheten til å komme med innspill.",
            "Takk for at dere spør oss som arbeider med dette til daglig.",
            "Jeg skriver som privatperson og har bodd i kommunen i hele mitt liv.");
    private static final List<String> ENDINGS =
            List.of("Med vennlig hilsen", "Vi stiller gjerne i møte hvis det er ønskelig.", "Lykke til med arbeidet!");
    private static final List<String> SYLLABLES = List.of(
            "ar", "bei", "ds", "gi", "ver", "mar", "ked", "rå", "stoff", "bygg", "øk", "lag", "er", "pris", "krav",
            "et", "søk", "nad", "lov", "en", "gjen", "bruk", "kom", "mune", "skjø", "ting", "val", "be", "red", "skap",
            "ing", "tre", "stål", "mur");

    private static final List<String> VOCABULARY = IntStream.range(0, 4000)
            .mapToObj(Random::new)
            .map(letters -> several(1 + letters.nextInt(3), i -> SYLLABLES.get(letters.nextInt(SYLLABLES.size())), ""))
            .toList();

    private static final List<String> OPINIONS = List.of("Ja, enig.", "Nei.", "Ja", "");

    private static final List<String> SLOGANS = IntStream.range(0, 20)
            .mapToObj(number -> sentence(new Random(-1_000_000 - number), 3 + number % 16))
            .toList();

    private final int answers;
    private final List<List<String>> mailings = new ArrayList<>();

    /** So many answers, some of which are of so many mailings. */
    public Mailings(int answers, int mailings) {
        this.answers = answers;
        IntStream.range(0, mailings).forEach(number -> this.mailings.add(mailing(number)));
    }

    /** All of them. */
    public Stream<Text<Integer>> all() {
        return IntStream.range(0, answers).mapToObj(number -> new Text<>(number, words(number)));
    }

    /** Of which mailing an answer is; a number of its own where it is somebody's own. */
    public int truth(int answer) {
        var chance = new Random(answer * 7919L + 1);
        double kind = chance.nextDouble();
        if (kind >= JOINED + OF_FEW_WORDS) {
            return mailings.size() + answer;
        }
        // A few mailings are large, as they are.
        double one = cube(chance.nextDouble());
        return kind < JOINED ? (int) (mailings.size() * one) : mailings.size() + answers + (int) (SLOGANS.size() * one);
    }

    /** Whether an answer is of a mailing of a few words. */
    public boolean isOfFewWords(int answer) {
        return truth(answer) >= mailings.size() + answers;
    }

    /** What an answer says. */
    public String words(int answer) {
        int mailing = truth(answer);
        var chance = new Random(answer * 104_729L + 7);
        if (isOfFewWords(answer)) {
            var slogan = SLOGANS.get(mailing - mailings.size() - answers);
            return chance.nextBoolean()
                    ? slogan
                    : slogan.toUpperCase(Locale.ROOT).replace(" ", "\n");
        }
        return mailing < mailings.size() ? joined(mailings.get(mailing), chance) : own(chance);
    }

    /** What some answers say. */
    public Map<Integer, String> words(List<Integer> some) {
        return some.stream().collect(Collectors.toMap(answer -> answer, answer -> words(answer)));
    }

    /** What a mailing asks people to send, by sentences. Each fifth begins as the one before it does. */
    private List<String> mailing(int number) {
        var chance = new Random(-1 - number);
        int sentences = 6 + chance.nextInt(20);
        var own = sentences(chance, sentences);
        if (number % 5 == 4) {
            var before = mailings.get(number - 1);
            return Stream.concat(before.stream().limit(Math.min(before.size(), sentences) / 2), own.stream())
                    .toList();
        }
        return own;
    }

    private static String joined(List<String> mailing, Random chance) {
        var sentences = new ArrayList<>(mailing);
        int words = String.join(" ", sentences).split(" ").length;
        for (int i = chance.nextInt(3); i > 0; i--) {
            change(sentences, words, chance);
        }
        var text = String.join(chance.nextBoolean() ? " " : "\n\n", sentences);
        return chance.nextInt(6) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static void change(List<String> sentences, int words, Random chance) {
        switch (chance.nextInt(4)) {
            case 0 -> sentences.addFirst("Hei, " + word(chance) + "!");
            case 1 -> sentences.add(sentence(chance, Math.max(1, words / 10)));
            case 2 -> {
                for (int i = 0; i <= words / 60; i++) {
                    int at = chance.nextInt(sentences.size());
                    var changed = new ArrayList<>(List.of(sentences.get(at).split(" ")));
                    changed.set(chance.nextInt(changed.size()), word(chance));
                    sentences.set(at, String.join(" ", changed));
                }
            }
            default -> {
                if (sentences.size() > 12) {
                    sentences.remove(chance.nextInt(sentences.size()));
                }
            }
        }
    }

    private String own(Random chance) {
        List<String> sentences = new ArrayList<>();
        sentences.add(OPENINGS.get(chance.nextInt(OPENINGS.size())));
        sentences.addAll(sentences(chance, 1 + chance.nextInt(20)));
        if (chance.nextInt(20) == 0) {
            var quoted = mailings.get(chance.nextInt(mailings.size()));
            sentences.addAll(quoted.subList(0, quoted.size() / 3));
        }
        if (chance.nextInt(10) == 0) {
            return OPINIONS.get(chance.nextInt(OPINIONS.size()));
        }
        sentences.add(ENDINGS.get(chance.nextInt(ENDINGS.size())));
        return String.join(" ", sentences);
    }

    private static List<String> sentences(Random chance, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> sentence(chance, 6 + chance.nextInt(14)))
                .toList();
    }

    private static String sentence(Random chance, int words) {
        return several(words, i -> word(chance), " ") + ".";
    }

    /** Some words are much more frequent than others (Zipf). */
    private static String word(Random chance) {
        return VOCABULARY.get((int) (VOCABULARY.size() * cube(chance.nextDouble())));
    }

    private static double cube(double number) {
        return number * number * number;
    }

    private static String several(int many, IntFunction<String> one, String between) {
        return IntStream.range(0, many).mapToObj(one).collect(Collectors.joining(between));
    }
}
