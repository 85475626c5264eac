/** XML that strangers wrote, read without document types and within bounds: as a stream, or as a tree. */
@NullMarked
package no.mandat.workflow.xml;

import org.jspecify.annotations.NullMarked;
