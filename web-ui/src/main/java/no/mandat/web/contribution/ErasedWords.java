package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import no.mandat.workflow.point.PointRow;

/** What stands where somebody's name or words were erased, or aren't shown. */
public final class ErasedWords {

    private ErasedWords() {}

    /** A name, or that it was erased. */
    public static String name(String name) {
        return name.isEmpty() ? t("contribution.erased.name") : name;
    }

    /** What somebody wrote, or that it was erased. */
    public static String text(String text) {
        return text.isEmpty() ? t("contribution.erased.text") : text;
    }

    /** What a point of a list says; of an exempt one, that it is one. */
    public static String point(PointRow point) {
        return point.exempt() ? t("points.exempt") : point(point.words(), point.file());
    }

    /** What a point says; of a file, that it is one and its name, where that is known. */
    static String point(String words, boolean file) {
        if (!file) {
            return text(words);
        }
        return words.isEmpty() ? t("answers.file") : t("points.file", words);
    }
}
