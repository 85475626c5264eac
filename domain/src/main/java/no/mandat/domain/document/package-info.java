/**
 * Documents: the one form for appointments, papers, proofs and the reading list (domain.md). A document has a title, a file in
 * one or more versions and a classification, which decides who may read it.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
