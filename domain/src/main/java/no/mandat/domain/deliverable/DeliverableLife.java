package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.DeliverableAction.*;
import static no.mandat.domain.deliverable.DeliverableState.*;

import no.mandat.domain.shared.Transitions;

/** The life of the revision in progress of a deliverable, as a table. */
public final class DeliverableLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<DeliverableState, DeliverableAction> LIFE =
            Transitions.<DeliverableState, DeliverableAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(CONFIRM).to(DRAFT)
                        .on(SUBMIT).to(IN_REVIEW)
                        .on(UPHOLD).to(READY)
                        .on(KEEP_APPROVED).to(APPROVED)
                        .on(KEEP_PUBLISHED).to(PUBLISHED)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(IN_REVIEW).on(EDIT).to(IN_REVIEW)
                            .on(CONFIRM).to(IN_REVIEW)
                            .on(SUBMIT).to(IN_REVIEW)
                            .on(RECALL).to(DRAFT)
                            .on(FINISH).to(READY)
                            .on(KEEP_APPROVED).to(APPROVED)
                            .on(KEEP_PUBLISHED).to(PUBLISHED)
                            .on(WITHDRAW).to(WITHDRAWN)
            .from(READY).on(RECALL).to(DRAFT)
                        .on(RETURN).to(DRAFT)
                        .on(PAUSE).to(READY)
                        .on(ASK).to(IN_APPROVAL)
                        .on(KEEP_APPROVED).to(APPROVED)
                        .on(KEEP_PUBLISHED).to(PUBLISHED)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(IN_APPROVAL).on(ASK).to(IN_APPROVAL)
                              .on(PASS).to(IN_APPROVAL)
                              .on(RECALL).to(DRAFT)
                              .on(RETURN).to(DRAFT)
                              .on(PAUSE).to(READY)
                              .on(APPROVE).to(APPROVED)
                              .on(KEEP_APPROVED).to(APPROVED)
                              .on(KEEP_PUBLISHED).to(PUBLISHED)
                              .on(WITHDRAW).to(WITHDRAWN)
            .from(APPROVED).on(CORRECT).to(APPROVED)
                           .on(PUBLISH).to(PUBLISHED)
                           .on(HAND_OVER).to(APPROVED)
                           .on(REVISE).to(DRAFT)
            .from(PUBLISHED).on(HAND_OVER).to(PUBLISHED)
                            .on(REVISE).to(DRAFT)
            .end();
    // spotless:on

    private DeliverableLife() {}
}
