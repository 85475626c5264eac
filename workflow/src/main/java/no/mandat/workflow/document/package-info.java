/** The use cases of documents: added, given a new version, retitled, reclassified, withdrawn, listed, shown and fetched. */
@NullMarked
package no.mandat.workflow.document;

import org.jspecify.annotations.NullMarked;
