package no.mandat.domain.approval;

/** Whether somebody is partial in a subject (domain.md, Party, "Impartiality"). */
public enum RecusalState {
    /** Somebody has raised it, and the body decides. */
    RAISED,
    /** They are partial: by their own word, or by their body's. */
    RECUSED,
    /** The body has found that they are not, or has come to no answer. */
    DISMISSED,
    /** They were partial, and the body has taken that back. */
    REVERSED
}
