package no.mandat.workflow.milestone;

/** Which mandates a portfolio shows. */
public enum PortfolioFilter {
    ALL,
    /** Those with a milestone over its date. */
    OVERDUE,
    /** Those with a milestone that is due within 14 days. */
    SOON,
    /** Those with a milestone ahead that is later than agreed. */
    SLIPPING
}
