package no.mandat.domain.meeting;

/** Items that come by themselves on each agenda, in their order (domain.md, Meetings). */
public enum StandardItem {
    /** Where actions are open: what was agreed on before comes first. */
    OPEN_ACTIONS(ItemKind.DISCUSSION, 10),
    CALL_APPROVAL(ItemKind.DECISION, 5),
    /** Where there has been a meeting before. */
    LAST_MINUTES(ItemKind.INFORMATION, 5),
    /** The last one; under it nothing is decided, for nobody could prepare. */
    ANY_OTHER_BUSINESS(ItemKind.DISCUSSION, 10);

    private final ItemKind kind;
    private final int minutes;

    StandardItem(ItemKind kind, int minutes) {
        this.kind = kind;
        this.minutes = minutes;
    }

    /** What it is there for. */
    public ItemKind kind() {
        return kind;
    }

    /** How many minutes are usually planned for it. */
    public int minutes() {
        return minutes;
    }

    /** Whether something can be decided under it. */
    public boolean takesDecisions() {
        return this != ANY_OTHER_BUSINESS;
    }
}
