package no.mandat.domain.shared;

/**
 * The identity of a row that is a part of an aggregate. To the audit trail, writing such a row changes a field of the whole,
 * which an event must name.
 */
public interface PartId {

    /** The aggregate that it is a part of. */
    Subject whole();

    /** The field of the whole that the row belongs to. */
    String field();
}
