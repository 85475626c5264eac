package no.mandat.workflow.shared;

/**
 * The last revision of a deliverable that is there for whoever reads no drafts, as HQL, for those who list deliverables or what names them
 * (domain.md, Who may do what). Where none is there it is 0.
 */
public final class LastRevision {

    /** For whom what was put to the board is there: while no next revision is on its way, the approved one, whatever was given up. */
    private static final String FOR_BOARD = """
            case when %1$s.state in (APPROVED, PUBLISHED) then coalesce(%1$s.approvedRevision, 0)
                else greatest(coalesce(%1$s.boardRevision, 0), coalesce(%1$s.approvedRevision, 0)) end""";

    private LastRevision() {}

    /** For those who read what was put to the board; of the deliverable that the query calls that. */
    public static String forBoard(String deliverable) {
        return FOR_BOARD.formatted(deliverable);
    }

    /** For everybody: the published one. */
    public static String forEverybody(String deliverable) {
        return "coalesce(%s.publishedRevision, 0)".formatted(deliverable);
    }
}
