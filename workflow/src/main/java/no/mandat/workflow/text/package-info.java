/**
 * Texts that people write as Markdown: made into HTML on the server, once, for every place that shows them, and compared
 * with each other as a redline. Whatever is typed, no script, style or foreign picture comes out of here.
 */
@NullMarked
package no.mandat.workflow.text;

import org.jspecify.annotations.NullMarked;
