package no.mandat.workflow.shared;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives queries MariaDB's full-text search as {@code words_match(column, column, words)}, which is more than 0 where the
 * {@link WordPrefixes} match. It has a type of its own because the index is passed by when a cast stands around it.
 */
public final class FullText implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var number = contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.DOUBLE);
        contributions
                .getFunctionRegistry()
                .registerPattern("words_match", "match(?1, ?2) against (?3 in boolean mode)", number);
    }
}
