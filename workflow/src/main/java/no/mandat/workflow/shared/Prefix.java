package no.mandat.workflow.shared;

/** The beginning of a name, as {@code like} takes it. */
public final class Prefix {

    private Prefix() {}

    /** Without a meaning for any of its characters, where the escape character is {@code !}. */
    public static String escaped(String beginning) {
        return beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
