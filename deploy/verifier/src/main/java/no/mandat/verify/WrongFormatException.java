package no.mandat.verify;

/** What was read isn't in the form that it should be in. Its message says what is wrong, in English words. */
public final class WrongFormatException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final String words;

    /** @param words what is wrong */
    public WrongFormatException(String words) {
        super(words);
        this.words = words;
    }

    /** What is wrong. */
    public String words() {
        return words;
    }

    /** As much of what stands in a file as words may say of it. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
