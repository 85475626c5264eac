package no.mandat.domain.review;

import static no.mandat.domain.review.CommentAction.*;
import static no.mandat.domain.review.CommentState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a comment as tables. Nobody who writes disposes of an objection: its author does, or the leader overrides it. */
public final class CommentLife {

    // spotless:off: the tables read as one
    /** Which action leads from which state to which, for remarks and suggestions. */
    public static final Transitions<CommentState, CommentAction> LIFE = Transitions.<CommentState, CommentAction>of()
            .from(OPEN).on(REPLY).to(OPEN)
                       .on(ACCEPT).to(ACCEPTED)
                       .on(DECLINE).to(DECLINED)
                       .on(RESOLVE).to(RESOLVED)
                       .on(WITHDRAW).to(WITHDRAWN)
            .from(ACCEPTED).on(REPLY).to(ACCEPTED)
            .from(DECLINED).on(REPLY).to(DECLINED)
                           .on(REOPEN).to(OPEN)
            .from(RESOLVED).on(REPLY).to(RESOLVED)
                           .on(REOPEN).to(OPEN)
            .end();

    /** The same for objections. */
    public static final Transitions<CommentState, CommentAction> OF_OBJECTION = Transitions.<CommentState, CommentAction>of()
            .from(OPEN).on(REPLY).to(OPEN)
                       .on(RESOLVE).to(RESOLVED)
                       .on(WITHDRAW).to(WITHDRAWN)
                       .on(OVERRIDE).to(OVERRIDDEN)
            .from(RESOLVED).on(REPLY).to(RESOLVED)
                           .on(REOPEN).to(OPEN)
            .from(OVERRIDDEN).on(REPLY).to(OVERRIDDEN)
            .end();
    // spotless:on

    private CommentLife() {}

    /** That of a kind. */
    public static Transitions<CommentState, CommentAction> of(CommentKind kind) {
        return kind == CommentKind.OBJECTION ? OF_OBJECTION : LIFE;
    }
}
