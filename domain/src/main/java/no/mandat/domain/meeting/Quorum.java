package no.mandat.domain.meeting;

/**
 * Whether enough are there to decide: without a round at least half of the voting members must be present (domain.md, Meetings).
 *
 * @param present how many who vote are there, deputies for them included
 * @param eligible how many vote, less those who are recused
 */
public record Quorum(int present, int eligible) {

    /** How many must be there: half of them, and at least one. */
    public int needed() {
        return Math.max(1, (eligible + 1) / 2);
    }

    /** Whether so many are. */
    public boolean isMet() {
        return present >= needed();
    }
}
