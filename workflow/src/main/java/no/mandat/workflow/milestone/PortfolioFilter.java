package no.mandat.workflow.milestone;

/** Which mandates a portfolio shows. */
public enum PortfolioFilter {
    ALL,
    /** Those with a milestone over its date. */
    OVERDUE,
    /** Those whose next milestone is due within 14 days. */
    SOON
}
