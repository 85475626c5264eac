package no.mandat.web.deliverable;

import no.mandat.workflow.review.CommentQueries;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.ReviewService;

/** All that the page of a deliverable asks and tells about its review. */
record ReviewDesk(ReviewQueries reviews, CommentQueries comments, ReviewService reviewing, CommentService commenting) {}
