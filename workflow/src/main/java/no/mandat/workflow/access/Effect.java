package no.mandat.workflow.access;

/** What using a permission does to its mandate: whether it is left in one that is over. */
enum Effect {
    /** Nothing: it goes on. */
    READS,
    /** It changes something, and ends with the mandate. */
    WRITES,
    /** It changes something, and the board needs it to open the mandate again. */
    REOPENS,
    /** It changes something, and the law asks for it whatever has become of the mandate. */
    OBEYS
}
