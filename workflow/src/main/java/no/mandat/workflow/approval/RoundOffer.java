package no.mandat.workflow.approval;

/** What somebody may do in a round now. */
public enum RoundOffer {
    CAST,
    EXTEND,
    CANCEL,
    END,
    REMIND,
    DEMAND_OVERRIDE
}
